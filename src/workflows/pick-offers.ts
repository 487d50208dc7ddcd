import { toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'

/** Which of many offers a proposal is made of. Pure, so that the same search always makes the same proposal. */

/** The flight a sensible person would take: price, with a charge for hours under way, for stops, and for landing late. */
export function pickFlight(offers: readonly Offer[]): Offer | undefined {
  return best(offers, ({ total, flight }) => {
    const [slice] = flight?.slices ?? []
    const last = slice?.segments.at(-1)
    const isLate = last !== undefined && last.arrives_local.slice(11) > '12:30'
    const hours = (slice?.duration_minutes ?? 0) / 60
    return toMinor(total) * (1 + 0.02 * hours + 0.1 * (slice?.stops ?? 0) + (isLate ? 0.15 : 0))
  })
}

/** The way on: the cheapest, an hour on the road counted like a tenth of its price. */
export const pickTransfer = (offers: readonly Offer[]): Offer | undefined =>
  best(offers, ({ total, transport }) => toMinor(total) * (1 + (transport?.duration_minutes ?? 0) / 600))

/** The stay beside the main one: good value for its stars, with breakfast at least where that does not cost much more. */
export const pickStay = (offers: readonly Offer[]): Offer | undefined =>
  best(
    offers.filter(({ availability }) => availability.status !== 'on_request'),
    ({ total, hotel }) => (toMinor(total) * (hotel?.board === 'RO' ? 1.4 : 1)) / (2 + (hotel?.stars ?? 3)),
  )

const TYPES: Readonly<Record<string, RegExp>> = {
  lodge: /lodge|tented_camp|camp/,
  tented_camp: /tented_camp|camp/,
  resort: /resort/,
  hotel: /hotel|resort/,
  guesthouse: /guesthouse/,
}

interface Taste {
  readonly hotel_type?: string | undefined
  readonly board?: string | undefined
  /** `cheap`, `moderate` or `expensive`; a limit is kept before and is no order. */
  readonly price_range?: string | undefined
}

/** Up to three main stays of different products, by what was wished for as far as it is to be had: the cheapest, the one in
 *  the middle and the best-rated, in order of price. Who has a price level sees three of that level. */
export function chooseStays(offers: readonly Offer[], { hotel_type, board, price_range }: Taste): Offer[] {
  const bookable = preferring(offers, ({ availability }) => availability.status !== 'on_request')
  const ofType = preferring(
    bookable,
    ({ hotel }) => !hotel_type || (TYPES[hotel_type] ?? /./).test(hotel?.hotel_type ?? ''),
  )
  const withBoard = preferring(ofType, ({ hotel }) => !board || hotel?.board === board)
  const byProduct = new Map<string, Offer>()
  for (const offer of byPrice(withBoard)) {
    const product = offer.hotel?.product_id ?? offer.id
    if (!byProduct.has(product)) byProduct.set(product, offer)
  }
  const [...all] = byProduct.values()
  if (all.length <= 3) return all
  const half = Math.floor(all.length / 2)
  if (price_range === 'cheap') return all.slice(0, 3)
  if (price_range === 'moderate') return all.slice(half - 1, half + 2)
  if (price_range === 'expensive') return byPrice(bestRated(all).slice(0, 3))
  const stars = best(all, ({ hotel, total }) => -(hotel?.stars ?? 0) * 1e9 - toMinor(total))
  const middle = all[half]
  const chosen = new Set([all[0], middle, stars].filter(offer => offer !== undefined))
  return byPrice([...chosen])
}

const bestRated = (offers: readonly Offer[]) =>
  [...offers].sort((a, b) => (b.hotel?.stars ?? 0) - (a.hotel?.stars ?? 0) || toMinor(b.total) - toMinor(a.total))

const byPrice = (offers: readonly Offer[]) => [...offers].sort((a, b) => toMinor(a.total) - toMinor(b.total))

function preferring(offers: readonly Offer[], isWished: (offer: Offer) => boolean): readonly Offer[] {
  const wished = offers.filter(isWished)
  return wished.length > 0 ? wished : offers
}

function best(offers: readonly Offer[], cost: (offer: Offer) => number): Offer | undefined {
  return [...offers].sort((a, b) => cost(a) - cost(b))[0]
}
