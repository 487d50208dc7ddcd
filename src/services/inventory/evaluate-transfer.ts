import { type Money, zeroMoney } from '#src/domain/money.ts'
import { headcount, type Party, showParty } from '#src/domain/party.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import { cancellationSteps } from './cancellation-steps.ts'
import { type Evaluation, type FreeOn, showAvailability } from './evaluation.ts'
import { localFees } from './local-fees.ts'
import { localInstant } from './local-instant.ts'
import { isAfterHours, priceTransfer } from './price-transfer.ts'
import type { TransportProduct, VehicleUnit } from './product.ts'
import { isWithin, type TransportRate } from './rate.ts'
import { type Refusal, refuse } from './rules.ts'
import { writeKey } from './supplier-key.ts'
import { weekdayOf } from './weekday-of.ts'
import { plural, showDuration } from './words.ts'

export interface RideRequest {
  readonly product: TransportProduct
  readonly rate: TransportRate
  readonly unit: VehicleUnit
  readonly date: string
  /** Wished pick-up of a private ride; a shared one leaves when it leaves. */
  readonly time: string | undefined
  /** From the destination to the origin. */
  readonly back: boolean
  readonly party: Party
  readonly now: number
  readonly freeOn: FreeOn
}

const DEFAULT_PICKUP = '10:00'
const MOST_VEHICLES = 4
/** Under 2 sits on a lap in a small aircraft; under 4 needs a child seat on the road. */
const LAP_AGE = 2
const CHILD_SEAT_AGE = 4

/** One vehicle type or departure on one day: the offer as it would be sold now, or why not. */
export function evaluateTransfer(request: RideRequest): Evaluation {
  const { product, rate, unit, date, party } = request
  const time = unit.departs ?? request.time ?? DEFAULT_PICKUP
  const refusal = forbidden(request, time)
  if (refusal) return { refusal }
  const load = loadOf(request)
  if ('rule' in load) return { refusal: load }
  const net = priceTransfer({ rate, date, time, party, vehicles: load.vehicles })
  if (!net) return { refusal: refuse('TRANSPORT_NO_RATE', 'There is no price for this date yet.') }
  const free = request.freeOn({ product_id: product.id, id: unit.id, allotment: unit.allotment }, date)
  if (free !== null && free < load.taken)
    return { refusal: refuse('TRANSPORT_SOLD_OUT', 'There are not enough places left on that day.') }
  return {
    offer: toOffer(request, { time, net, free, vehicles: load.vehicles }),
    take: { product_id: product.id, unit_id: unit.id, dates: [date], quantity: load.taken },
    on_request: free === null,
    allotment: unit.allotment,
  }
}

function forbidden({ product, rate, unit, date, back, now }: RideRequest, time: string): Refusal | undefined {
  const direction = back ? 'back' : 'out'
  if ((back && !product.both_ways) || (unit.direction !== null && unit.direction !== direction))
    return refuse('TRANSPORT_NOT_RUNNING', 'It does not run in this direction.')
  if (!unit.weekdays.includes(weekdayOf(date)))
    return refuse('TRANSPORT_NOT_RUNNING', 'It does not run on that day of the week.')
  if (rate.stop_sale.some(range => isWithin(range, date)))
    return refuse('TRANSPORT_STOP_SALE', 'It is not sold on that day.')
  const start = Date.parse(localInstant(date, time, startOf(product, back).zone))
  if (start - now < rate.notice_hours * 3_600_000 || start <= now)
    return refuse('TRANSPORT_NOTICE', `It must be booked at least ${plural(rate.notice_hours, 'hour')} ahead.`)
  return undefined
}

/** How many vehicles go, and what that takes from the allotment: vehicles when private, seats when shared. */
function loadOf({ product, unit, party }: RideRequest): { vehicles: number; taken: number } | Refusal {
  const small = party.children_ages.filter(age => age < CHILD_SEAT_AGE).length
  if (product.shared) {
    const lap = product.mode === 'light_aircraft' ? party.children_ages.filter(age => age < LAP_AGE).length : 0
    const seats = headcount(party) - lap
    if (seats > unit.seats || lap > party.adults)
      return refuse('TRANSPORT_CAPACITY', `One departure seats ${unit.seats}.`)
    return { vehicles: 1, taken: seats }
  }
  const people = headcount(party)
  const bags = unit.bags === 0 ? 0 : (people - party.children_ages.filter(age => age < LAP_AGE).length) / unit.bags
  const vehicles = Math.max(1, Math.ceil(people / unit.seats), Math.ceil(bags))
  if (vehicles > MOST_VEHICLES) return refuse('TRANSPORT_CAPACITY', 'Your party needs a larger vehicle than this.')
  if (product.mode === 'road' && small > unit.child_seats * vehicles)
    return refuse('TRANSPORT_CHILD_SEATS', 'There are not enough child seats for children under 4.')
  return { vehicles, taken: vehicles }
}

const startOf = (product: TransportProduct, back: boolean) => (back ? product.destination : product.origin)
const endOf = (product: TransportProduct, back: boolean) => (back ? product.origin : product.destination)

interface Found {
  readonly time: string
  readonly net: Money
  readonly free: number | null
  readonly vehicles: number
}

function toOffer(request: RideRequest, { time, net, free, vehicles }: Found): SupplierOffer {
  const { product, rate, unit, date, back, party, now } = request
  const start = startOf(product, back)
  const end = endOf(product, back)
  const cancellation = cancellationSteps({ tiers: rate.cancellation, date, time, zone: start.zone, now })
  const starts_at = localInstant(date, time, start.zone)
  const vehicle = vehicles === 1 ? unit.name : `${vehicles} × ${unit.name}`
  const late = rate.after_hours !== null && isAfterHours(rate.after_hours, time)
  return {
    supplier: 'own',
    supplier_key: writeKey({
      k: 'transport',
      p: product.id,
      r: rate.id,
      u: unit.id,
      date,
      time,
      back,
      a: party.adults,
      c: [...party.children_ages],
    }),
    kind: 'transport',
    title: `${start.name} to ${end.name}, ${vehicle}`,
    net,
    taxes: zeroMoney(net.currency),
    price_basis: `${showParty(party)}, one way, ${product.shared ? 'shared' : `private, ${plural(vehicles, 'vehicle')}`}`,
    due_locally: localFees({ rules: product.local_fees, party, dates: [date], rooms: 0 }),
    refundable: (cancellation[0]?.share ?? 0) < 1,
    cancellation,
    availability: showAvailability(free),
    facts: [
      product.shared ? `Departs ${time}` : `Pick-up ${time}`,
      `About ${showDuration(product.duration_minutes)}`,
      ...(product.shared ? [] : [`Up to ${unit.seats} people, ${plural(unit.bags, 'bag')}`]),
      ...(late ? ['After-hours supplement included'] : []),
      ...product.conditions,
    ],
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + product.duration_minutes * 60_000).toISOString(),
    sandbox: product.sandbox,
    rank: product.appeal,
    transport: {
      product_id: product.id,
      mode: product.mode,
      vehicle,
      shared: product.shared,
      origin: start.name,
      destination: end.name,
      date,
      pickup_time: time,
      duration_minutes: product.duration_minutes,
      zone: start.zone,
    },
  }
}
