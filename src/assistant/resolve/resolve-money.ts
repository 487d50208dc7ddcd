import { fold } from './count-words.ts'

export interface MoneyFound {
  /** Decimal digits, "1700" or "299.50". */
  readonly amount: string
  /** ISO 4217 where it was said. */
  readonly currency?: string
  readonly per?: 'night' | 'person' | 'day'
  readonly bound: 'at_most' | 'about' | 'at_least' | 'exactly'
  readonly from: number
  readonly to: number
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  francs: 'CHF',
  kes: 'KES',
  ksh: 'KES',
  shilling: 'KES',
  shillings: 'KES',
  tzs: 'TZS',
  tsh: 'TZS',
  zar: 'ZAR',
  rand: 'ZAR',
  aud: 'AUD',
  cad: 'CAD',
  inr: 'INR',
  rupees: 'INR',
  jpy: 'JPY',
  yen: 'JPY',
  dolares: 'USD',
  dollari: 'USD',
  dolar: 'USD',
  dollaro: 'USD',
  dola: 'USD',
  reais: 'BRL',
  real: 'BRL',
  brl: 'BRL',
  libras: 'GBP',
  sterline: 'GBP',
  livres: 'GBP',
  pfund: 'GBP',
  franken: 'CHF',
  shilingi: 'KES',
  euri: 'EUR',
}

const AMOUNT = String.raw`(\d{1,3}(?:[ ,.]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?\s?(k\b|grand\b|thousand\b|mil\b|mila\b|tausend\b|mille\b)?`
const SIGN = 'us\\$|\\$|€|£'
const CODE = Object.keys(SIGNS)
  .filter(key => /^[a-z]+$/.test(key))
  .join('|')
const MONEY = new RegExp(
  `(?:(${SIGN})\\s?${AMOUNT}(?:\\s?(?:${CODE})\\b)?)|(?:\\b(${CODE})\\s${AMOUNT})|(?:\\b${AMOUNT}\\s?(?:(${CODE})\\b|(${SIGN})))`,
  'g',
)
const AT_MOST =
  "under|below|less than|max(?:imum|imal|imo)?(?: of)?|at most|up to|no more than|not more than|not over|within|cheaper than|no higher than|unter|hochstens|bis(?: zu)?|weniger als|nicht mehr als|nicht uber|menos de|hasta|no mas de|por debajo de|como maximo|moins de|au plus|jusqu'a|pas plus de|maxi|meno di|massimo|fino a|non piu di|al massimo|sotto i|no maximo|ate|abaixo de|nao mais de|chini ya|isizidi|hadi|kiwango cha juu"
const ABOUT =
  'around|about|roughly|approx(?:imately)?|circa|ca\\.?|etwa|ungefahr|rund|unos|unas|alrededor de|aproximadamente|mas o menos|environ|autour de|a peu pres|intorno a(?:i)?|cerca de|por volta de|uns|kama|takriban|karibu'
const AT_LEAST =
  'at least|over|more than|minimum|from|mindestens|ab|uber|mehr als|al menos|mas de|desde|au moins|plus de|a partir de|almeno|piu di|pelo menos|mais de|angalau|zaidi ya'
const BUDGET = 'budget|presupuesto|orcamento|bajeti|spend(?:ing)?|gastar|ausgeben|depenser|spendere'
const NIGHT =
  '(?:\\/|a|per|each|every|la|por|par|pro|die|kwa|por cada|la)?\\s*(?:night|nite|noche|nuit|nacht|notte|noite|usiku)'
const BARE = new RegExp(
  `\\b(?:${AT_MOST}|${ABOUT}|(?:${BUDGET})(?: (?:is|of|about|around|de|von|di|ist|es|liegt bei|yetu ni|ni))*:?)\\s+${AMOUNT}(?=\\s*(?:a|per|each|total|in total|for everyone|all in|for (?:the )?(?:whole|all|four|two|three)|por|par|pro|kwa|en tout|insgesamt|in totale|en total|no total|jumla|p\\.?p|pp|\\/|$|[,.;!?]|budget|and\\b|or\\b))`,
  'g',
)
const NIGHTLY = new RegExp(
  // "2027 kwa usiku 4" is a year before a number of nights.
  `\\b${AMOUNT}(?=\\s*(?:\\/|per|a|pro|por|par|kwa)\\s*(?:night|noche|nuit|nacht|notte|noite|usiku)(?!\\s(?:\\d|m?moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi)))`,
  'g',
)

/** Amounts of money in a text: "under 300 a night", "around 2k total", "$1,700", "1.500 €". A bare number counts only after
 *  words such as "under" or "budget". At most 5. */
export function resolveMoney(text: string): readonly MoneyFound[] {
  if (!/\d/.test(text)) return []
  const folded = fold(text)
  const found: MoneyFound[] = []
  for (const match of folded.matchAll(MONEY)) {
    const [, sign, a, cents, k, code, b, cents2, k2, c, cents3, k3, code2, sign2] = match
    const currency = SIGNS[sign ?? code ?? code2 ?? sign2 ?? '']
    const amount = toAmount(a ?? b ?? c ?? '', cents ?? cents2 ?? cents3, k ?? k2 ?? k3)
    if (amount) found.push(describe(folded, { match, amount, currency }))
  }
  for (const match of [...folded.matchAll(BARE), ...folded.matchAll(NIGHTLY)]) {
    const amount = toAmount(match[1] ?? '', match[2], match[3])
    const isTaken = found.some(({ from, to }) => from < match.index + match[0].length && match.index < to)
    if (!amount || isTaken) continue
    const money = describe(folded, { match, amount, currency: undefined })
    // A small number alone may be a day of the month.
    if (Number(amount) > 31 || (money.per && Number(amount) >= 5)) found.push(money)
  }
  return found.slice(0, 5)
}

/** An amount when a budget was asked for: a number alone will do. */
export function resolveBudget(text: string): MoneyFound | undefined {
  const [first] = resolveMoney(text)
  if (first) return first
  const match = new RegExp(AMOUNT).exec(fold(text))
  const amount = match && toAmount(match[1] ?? '', match[2], match[3])
  return match && amount ? describe(fold(text), { match, amount, currency: undefined }) : undefined
}

function toAmount(whole: string, cents: string | undefined, thousand: string | undefined): string | undefined {
  const digits = whole.replace(/[ ,.]/g, '')
  if (digits === '') return undefined
  const value = Number(`${digits}.${cents ?? '0'}`) * (thousand ? 1000 : 1)
  return value > 0 && value < 1e8 ? String(Math.round(value * 100) / 100) : undefined
}

function describe(
  folded: string,
  { match, amount, currency }: { match: RegExpMatchArray; amount: string; currency: string | undefined },
): MoneyFound {
  const from = match.index ?? 0
  const to = from + match[0].length
  const before = folded.slice(Math.max(0, from - 24), from) + match[0]
  const after = folded.slice(to, to + 24)
  return {
    amount,
    ...(currency && { currency }),
    ...perOf(after),
    bound: boundOf(before, after),
    from,
    to,
  }
}

const PER_NIGHT = new RegExp(`^\\s*${NIGHT}`)
const PER_PERSON =
  /^\s*(?:(?:a|per|\/|pro|por|par|kwa|each|cada)?\s*(?:person|persona|personne|pessoa|mtu|head|nase|kopf|pax|tete|testa|cabeca)|p\.?\s?p\.?\b|each\b|chacun|ciascuno|cada uno|jeweils)/

function perOf(after: string): Pick<MoneyFound, 'per'> {
  if (PER_NIGHT.test(after)) return { per: 'night' }
  if (PER_PERSON.test(after)) return { per: 'person' }
  return /^\s*(?:a|per|\/|pro|por|par|al|kwa)\s*(?:day|tag|dia|jour|giorno|siku)/.test(after) ? { per: 'day' } : {}
}

const WITHIN = new RegExp(
  `\\b(?:${AT_MOST})\\b|\\bbetween\\b.*\\band\\s|\\bzwischen\\b.*\\bund\\s|\\bentre\\b.*\\b(?:y|et|e)\\s`,
)
const CLOSE = new RegExp(`\\b(?:${ABOUT})(?![a-z])|~`)
const BEYOND = new RegExp(`\\b(?:${AT_LEAST})\\b`)

function boundOf(before: string, after: string): MoneyFound['bound'] {
  if (WITHIN.test(before) || /^(?:\s*\S+){0,3}\s*(?:max|maximum|maximal|or less|tops|at most)\b/.test(after))
    return 'at_most'
  if (CLOSE.test(before)) return 'about'
  return BEYOND.test(before) ? 'at_least' : 'exactly'
}

/** A price a night is a wish about hotels, not a budget of the whole: `under 300 EUR per night`. */
export const showNightly = ({ amount, currency, bound }: MoneyFound): string =>
  [BOUNDS[bound], amount, ...(currency ? [currency] : []), 'per night'].join(' ')

const BOUNDS = { at_most: 'under', about: 'about', at_least: 'over', exactly: 'about' } as const

/** What the whole may cost, `2000` or `150 EUR per person`; `over 2000 EUR` and `about 2000` where that was said, and
 *  `100 USD per day`. */
export const showBudget = ({ amount, currency, per, bound }: MoneyFound): string =>
  [
    ...(bound === 'at_least' || bound === 'about' ? [BOUNDS[bound]] : []),
    amount,
    ...(currency ? [currency] : []),
    ...(per === 'person' || per === 'day' ? [`per ${per}`] : []),
  ].join(' ')
