import { derivedId } from '#src/kernel/ids.ts'
import type { ExperienceProduct } from '../inventory/product.ts'
import type { ExperienceRate } from '../inventory/rate.ts'
import { PLACES, type PlaceKey } from './demo-places.ts'
import { FEES, type FeeKey } from './park-fees.ts'
import { type Calendar, seasonBands } from './season-bands.ts'

/** An experience as it is written down in the data: prices in whole currency units, a person or a group. */
export interface ExperienceSpec {
  readonly slug: string
  readonly name: string
  readonly place: PlaceKey
  readonly minutes: number
  readonly starts: readonly string[]
  /** Places a departure, or groups where the price is for a group; null is on request. */
  readonly capacity: number | null
  readonly low: number
  readonly high: number
  readonly basis?: ExperienceRate['basis']
  readonly min_age?: number
  readonly min_party?: number
  readonly max_party?: number
  readonly weekdays?: readonly number[]
  readonly includes: readonly string[]
  readonly requirements?: readonly string[]
  readonly fees?: readonly FeeKey[]
  readonly appeal?: number
  readonly description: string
  readonly calendar?: Calendar
  readonly currency?: string
}

interface Owner {
  readonly organization_id: string
  readonly category: ExperienceProduct['category']
  readonly from: string
  readonly to: string
}

const CANCELLATION = [
  { days_before: 2, share: 0.5 },
  { days_before: 1, share: 1 },
]
const CHILDREN = [
  { from_age: 0, to_age: 2, share: 0 },
  { from_age: 3, to_age: 11, share: 0.5 },
]
const WEATHER = 'Full refund when the weather calls it off'

/** An experience and its rate. */
export function buildExperience(spec: ExperienceSpec, { organization_id, category, from, to }: Owner) {
  const place = PLACES[spec.place]
  const id = derivedId('prd', organization_id, spec.slug)
  const product: ExperienceProduct = {
    id,
    schema_version: 1,
    organization_id,
    kind: 'experience',
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
    appeal: spec.appeal ?? 75,
    local_fees: (spec.fees ?? []).map(key => FEES[key]),
    category,
    duration_minutes: spec.minutes,
    includes: [...spec.includes],
    requirements: [...(spec.requirements ?? []), WEATHER],
    min_age: spec.min_age ?? 0,
    min_party: spec.min_party ?? 1,
    max_party: spec.max_party ?? 12,
    units: spec.starts.map(start_time => ({
      id: `d${start_time.replace(':', '')}`,
      name: `Departure ${start_time}`,
      allotment: spec.capacity,
      start_time,
      weekdays: [...(spec.weekdays ?? [1, 2, 3, 4, 5, 6, 7])],
    })),
  }
  const rate: ExperienceRate = {
    id: derivedId('rat', id),
    schema_version: 1,
    organization_id,
    product_id: id,
    unit_ids: product.units.map(unit => unit.id),
    active: true,
    kind: 'experience',
    basis: spec.basis ?? 'per_person',
    bands: seasonBands(spec.calendar ?? 'safari', from, to).map(band => ({
      from: band.from,
      to: band.to,
      price: {
        amount: `${band.season === 'low' ? spec.low : spec.high}.00`,
        currency: spec.currency ?? 'USD',
      },
    })),
    child_bands: CHILDREN,
    notice_hours: 12,
    stop_sale: [],
    cancellation: CANCELLATION,
  }
  return { product, rates: [rate] }
}
