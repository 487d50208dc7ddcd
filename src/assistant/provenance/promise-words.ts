/** What a company promises or has done, in words. Each is said only where a fact says it too, in whatever language. */
const PROMISES: Readonly<Record<string, RegExp>> = {
  free: /\b(?:free|freely|complimentary|gratis|kostenlos\w*|umsonst|kostenfrei\w*|gratuit\w*|gratuito\w*|gratuita\w*|bure|bila malipo|no (?:extra )?(?:charge|cost))\b/,
  discount:
    /\b(?:discount\w*|half[- ]price|rabatt\w*|ermassig\w*|descuento\w*|rebaja\w*|remise\w*|sconto|sconti|scontat\w*|desconto\w*|punguzo|offerta speciale|special offer\w*|cheaper by)\b/,
  refund: /\b(?:refund\w*|money back|erstatt\w*|ruckerstatt\w*|reembols\w*|rembours\w*|rimbors\w*|rejeshew\w*)/,
  guarantee: /\b(?:guarant\w*|promise\w*|garant\w*|versprech\w*|promet\w*|dhamana|100 ?%)/,
  included: /\b(?:inclu\w*|inklusive|inbegriffen|enthalten|compris\w*|compres[oaie]|pamoja na bei)\b/,
  booked:
    /\b(?:booked|reserved|confirmed|cancell?ed|paid|gebucht|reserviert|bestatigt|storniert|bezahlt|reservad[oa]s?|confirmad[oa]s?|cancelad[oa]s?|pagad[oa]s?|prenotat[oaie]|confermat[oaie]|annullat[oaie]|pagat[oaie]|imethibitishwa|imelipwa|imehifadhiwa)\b/,
  upgrade: /\b(?:upgrade\w*|voucher\w*|coupon\w*|gutschein\w*|cupon\w*|bon d'achat|promo\w*)\b/,
}

/** The kinds of promise in a folded text. */
export const promisesIn = (folded: string): readonly string[] =>
  Object.entries(PROMISES).flatMap(([kind, pattern]) => (pattern.test(folded) ? [`promise ${kind}`] : []))
