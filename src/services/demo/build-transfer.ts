import { derivedId } from '#src/kernel/ids.ts'
import type { TransportProduct, VehicleUnit } from '../inventory/product.ts'
import type { TransportRate } from '../inventory/rate.ts'
import { PLACES, type PlaceKey } from './demo-places.ts'
import { seasonBands } from './season-bands.ts'

/** One end of a transfer: where it is, its name, and the ids by which it is meant. */
export interface EndSpec {
  readonly place: PlaceKey
  readonly name: string
  readonly ids: readonly string[]
}

interface Common {
  readonly slug: string
  readonly from: EndSpec
  readonly to: EndSpec
  readonly minutes: number
  readonly appeal?: number
  readonly conditions?: readonly string[]
}

/** A private ride, any time of day: whole currency units a vehicle and way. */
export interface RideSpec extends Common {
  readonly mode?: 'road' | 'ferry'
  readonly prices: Partial<Readonly<Record<keyof typeof VEHICLES, number>>>
  /** Added for each vehicle between 22:00 and 06:00. */
  readonly after_hours?: number
}

/** A shared vehicle that leaves at set times: whole currency units a seat. */
export interface DepartureSpec extends Common {
  readonly mode: TransportProduct['mode']
  readonly vehicle: string
  readonly seats: number
  readonly bags: number
  readonly out: readonly string[]
  readonly back: readonly string[]
  readonly price: number
  /** 1 is Monday; absent: every day. */
  readonly weekdays?: readonly number[]
  readonly child_bands: TransportRate['child_bands']
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const VEHICLES = {
  saloon: { name: 'Saloon car', seats: 3, bags: 3, child_seats: 1, allotment: 8 },
  minivan: { name: 'Minivan', seats: 7, bags: 8, child_seats: 2, allotment: 6 },
  land_cruiser: { name: '4x4 Land Cruiser', seats: 6, bags: 7, child_seats: 2, allotment: 5 },
  coach: { name: 'Minibus', seats: 18, bags: 20, child_seats: 3, allotment: 2 },
  boat: { name: 'Motor boat', seats: 8, bags: 12, child_seats: 0, allotment: 4 },
} satisfies Readonly<Record<string, Omit<VehicleUnit, 'id' | 'departs' | 'direction' | 'weekdays'>>>

interface Owner {
  readonly organization_id: string
  readonly from: string
  readonly to: string
}

const FREE_UNTIL_DAY_BEFORE = [
  { days_before: 1, share: 0.5 },
  { days_before: 0, share: 1 },
]

/** A private transfer and its rates, one a vehicle type. */
export function buildRide(spec: RideSpec, owner: Owner) {
  const vehicles = vehiclesOf(spec)
  const units = vehicles.map(({ id }) => ({ id, ...VEHICLES[id], departs: null, direction: null, weekdays: EVERY_DAY }))
  const product = productOf(spec, owner, { mode: spec.mode ?? 'road', shared: false, units })
  const rates = vehicles.map(({ id, price }) =>
    rateOf(product, owner, {
      unit_ids: [id],
      basis: 'per_vehicle',
      price,
      child_bands: [],
      after_hours: spec.after_hours ?? 0,
      notice_hours: 12,
      cancellation: FREE_UNTIL_DAY_BEFORE,
    }),
  )
  return { product, rates }
}

/** A shared transfer by timetable and its one rate. */
export function buildDeparture(spec: DepartureSpec, owner: Owner) {
  const units = [...unitsOf(spec, 'out'), ...unitsOf(spec, 'back')]
  const product = productOf(spec, owner, { mode: spec.mode, shared: true, units })
  const rate = rateOf(product, owner, {
    unit_ids: units.map(({ id }) => id),
    basis: 'per_person',
    price: spec.price,
    child_bands: spec.child_bands,
    after_hours: 0,
    notice_hours: 4,
    cancellation: [
      { days_before: 14, share: 0.25 },
      { days_before: 2, share: 1 },
    ],
  })
  return { product, rates: [rate] }
}

function unitsOf(spec: DepartureSpec, direction: 'out' | 'back'): VehicleUnit[] {
  return spec[direction].map(departs => ({
    id: `${direction}_${departs.replace(':', '')}`,
    name: spec.vehicle,
    allotment: spec.seats,
    seats: spec.seats,
    bags: spec.bags,
    child_seats: 0,
    departs,
    direction,
    weekdays: [...(spec.weekdays ?? EVERY_DAY)],
  }))
}

function vehiclesOf({ prices }: RideSpec) {
  const order = ['saloon', 'minivan', 'land_cruiser', 'coach', 'boat'] as const
  return order.flatMap(id => {
    const price = prices[id]
    return price === undefined ? [] : [{ id, price }]
  })
}

type Particulars = Pick<TransportProduct, 'mode' | 'shared' | 'units'>

function productOf(spec: Common, { organization_id }: Owner, particulars: Particulars): TransportProduct {
  const from = PLACES[spec.from.place]
  const to = PLACES[spec.to.place]
  return {
    id: derivedId('prd', organization_id, spec.slug),
    schema_version: 1,
    organization_id,
    kind: 'transport',
    name: `${spec.from.name} to ${spec.to.name}`,
    description: '',
    active: true,
    sandbox: true,
    found_at: [...new Set([...spec.from.ids, ...spec.to.ids])],
    place_id: from.id,
    place: from.name,
    zone: from.zone,
    latitude: from.latitude,
    longitude: from.longitude,
    appeal: spec.appeal ?? 70,
    local_fees: [],
    origin: { name: spec.from.name, place_ids: [...spec.from.ids], zone: from.zone },
    destination: { name: spec.to.name, place_ids: [...spec.to.ids], zone: to.zone },
    both_ways: true,
    duration_minutes: spec.minutes,
    conditions: [...(spec.conditions ?? [])],
    ...particulars,
  }
}

interface Terms extends Pick<TransportRate, 'unit_ids' | 'basis' | 'child_bands' | 'notice_hours' | 'cancellation'> {
  readonly price: number
  readonly after_hours: number
}

function rateOf(product: TransportProduct, owner: Owner, { price, after_hours, ...terms }: Terms): TransportRate {
  const usd = (units: number) => ({ amount: `${Math.round(units)}.00`, currency: 'USD' })
  return {
    id: derivedId('rat', product.id, ...terms.unit_ids),
    schema_version: 1,
    organization_id: owner.organization_id,
    product_id: product.id,
    active: true,
    kind: 'transport',
    // Roads and timetables cost the same in both seasons; the festive weeks cost a tenth more.
    bands: seasonBands('safari', owner.from, owner.to).map(({ season, from, to }) => ({
      from,
      to,
      price: usd(season === 'peak' ? price * 1.1 : price),
    })),
    after_hours: after_hours === 0 ? null : { from: '22:00', to: '06:00', supplement: usd(after_hours) },
    stop_sale: [],
    ...terms,
  }
}
