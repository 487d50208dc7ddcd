import { derivedId } from '#src/kernel/ids.ts'
import type { HotelProduct } from '../inventory/product.ts'
import type { HotelRate } from '../inventory/rate.ts'
import { PLACES, type PlaceKey } from './demo-places.ts'
import { FEES, type FeeKey } from './park-fees.ts'
import { type Calendar, type Season, seasonBands } from './season-bands.ts'

type Prices = Readonly<Record<Season, number>>

/** A hotel as it is written down in the data: prices in whole currency units a night, for the first room type. */
export interface HotelSpec {
  readonly slug: string
  readonly name: string
  readonly place: PlaceKey
  readonly type: HotelProduct['hotel_type']
  readonly stars: number
  readonly appeal: number
  readonly description: string
  readonly amenities: readonly string[]
  readonly calendar: Calendar
  readonly rooms: readonly RoomSpec[]
  /** What the first room costs at each board; other rooms by their factor. */
  readonly boards: Partial<Readonly<Record<HotelRate['board'], Prices>>>
  readonly basis?: HotelRate['basis']
  readonly fees?: readonly FeeKey[]
  /** By season; 1 where not named. */
  readonly min_stay?: Partial<Readonly<Record<Season, number>>>
  /** Days on which nobody arrives in the festive weeks. 1 is Monday. */
  readonly peak_no_arrival?: readonly number[]
  readonly stay_pay?: { readonly stay: number; readonly pay: number; readonly seasons: readonly Season[] }
  readonly early_bird?: { readonly days_before: number; readonly discount: number }
  readonly release?: { readonly days: number; readonly after: HotelRate['after_release'] }
  readonly terms?: keyof typeof TERMS
  readonly currency?: string
}

export interface RoomSpec {
  readonly id: string
  readonly name: string
  readonly allotment: number | null
  readonly max_adults: number
  readonly max_people: number
  readonly factor?: number
}

export const room = (
  id: string,
  name: string,
  allotment: number | null,
  [max_adults, max_people]: readonly [number, number],
  factor = 1,
): RoomSpec => ({ id, name, allotment, max_adults, max_people, factor })

/** Three usual cancellation timelines. */
const TERMS = {
  flexible: [
    { days_before: 2, share: 0.5 },
    { days_before: 0, share: 1 },
  ],
  standard: [
    { days_before: 14, share: 0.25 },
    { days_before: 7, share: 0.5 },
    { days_before: 2, share: 1 },
  ],
  safari: [
    { days_before: 45, share: 0.2 },
    { days_before: 30, share: 0.5 },
    { days_before: 14, share: 1 },
  ],
} satisfies Readonly<Record<string, HotelRate['cancellation']>>

interface Owner {
  readonly organization_id: string
  readonly from: string
  readonly to: string
}

/** A hotel and its rates, one a room type and board, for the days from and to. Ids are made of the organization and the slug. */
export function buildHotel(spec: HotelSpec, { organization_id, from, to }: Owner) {
  const place = PLACES[spec.place]
  const id = derivedId('prd', organization_id, spec.slug)
  const product: HotelProduct = {
    id,
    schema_version: 1,
    organization_id,
    kind: 'hotel',
    name: spec.name,
    description: spec.description,
    active: true,
    sandbox: true,
    found_at: [place.id, ...place.also],
    place_id: place.id,
    place: place.name,
    zone: place.zone,
    latitude: place.latitude,
    longitude: place.longitude,
    appeal: spec.appeal,
    local_fees: (spec.fees ?? []).map(key => FEES[key]),
    hotel_type: spec.type,
    stars: spec.stars,
    amenities: [...spec.amenities],
    check_in_time: '14:00',
    check_out_time: '10:00',
    units: spec.rooms.map(({ factor: _, ...unit }) => unit),
  }
  const bands = seasonBands(spec.calendar, from, to)
  const rates = spec.rooms.flatMap(each =>
    boardsOf(spec).map(
      ([board, prices]): HotelRate => ({
        id: derivedId('rat', id, each.id, board),
        schema_version: 1,
        organization_id,
        product_id: id,
        unit_ids: [each.id],
        active: true,
        kind: 'hotel',
        board,
        basis: spec.basis ?? 'per_person_sharing',
        bands: bands.map(band => {
          const price = Math.round(prices[band.season] * (each.factor ?? 1))
          return {
            ...band,
            price: amount(price, spec.currency),
            single_supplement: amount(spec.basis === 'per_room' ? 0 : Math.round(price * 0.4), spec.currency),
            min_stay: spec.min_stay?.[band.season] ?? 1,
          }
        }),
        child_bands: [
          { from_age: 0, to_age: 2, share: 0 },
          { from_age: 3, to_age: 11, share: 0.5 },
          { from_age: 12, to_age: 17, share: 0.75 },
        ],
        stop_sale: [],
        closed_to_arrival: bands
          .filter(({ season }) => season === 'peak' && spec.peak_no_arrival !== undefined)
          .map(band => ({ from: band.from, to: band.to, weekdays: [...(spec.peak_no_arrival ?? [])] })),
        stay_pay: bands.flatMap(band => {
          const offer = spec.stay_pay
          if (!offer?.seasons.includes(band.season)) return []
          return [{ from: band.from, to: band.to, stay: offer.stay, pay: offer.pay }]
        }),
        early_bird: spec.early_bird ? [spec.early_bird] : [],
        release_days: spec.release?.days ?? 0,
        after_release: spec.release?.after ?? 'closed',
        cancellation: TERMS[spec.terms ?? 'standard'],
      }),
    ),
  )
  return { product, rates }
}

function boardsOf({ boards }: HotelSpec): [HotelRate['board'], Prices][] {
  const order: readonly HotelRate['board'][] = ['RO', 'BB', 'HB', 'FB', 'AI', 'GP']
  return order.flatMap((board): [HotelRate['board'], Prices][] => {
    const prices = boards[board]
    return prices ? [[board, prices]] : []
  })
}

const amount = (units: number, currency = 'USD') => ({ amount: `${units}.00`, currency })

/** Low, high and festive prices in one line. */
export const prices = (low: number, high: number, peak: number): Prices => ({ low, high, peak })
