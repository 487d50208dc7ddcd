import { type Money, zeroMoney } from '#src/domain/money.ts'
import { type Party, showParty } from '#src/domain/party.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import { assignRooms } from './assign-rooms.ts'
import { cancellationSteps } from './cancellation-steps.ts'
import { checkStay } from './check-stay.ts'
import { type Evaluation, type FreeOn, leastFree, showAvailability } from './evaluation.ts'
import { localFees } from './local-fees.ts'
import { localInstant } from './local-instant.ts'
import { priceStay } from './price-stay.ts'
import type { HotelProduct, RoomUnit } from './product.ts'
import type { HotelRate } from './rate.ts'
import { refuse } from './rules.ts'
import { writeKey } from './supplier-key.ts'
import { plural } from './words.ts'

interface Stay {
  readonly check_in: string
  readonly check_out: string
  /** Every night; at least one. */
  readonly dates: readonly string[]
  readonly weekday: number
}

export interface StayRequest {
  readonly product: HotelProduct
  readonly rate: HotelRate
  readonly unit: RoomUnit
  readonly stay: Stay
  readonly party: Party
  readonly rooms: number
  /** Business time, and the date it is in the hotel's zone. */
  readonly now: number
  readonly today: string
  readonly freeOn: FreeOn
}

const BOARDS: Readonly<Record<HotelRate['board'], string>> = {
  RO: 'Room only',
  BB: 'Bed and breakfast',
  HB: 'Half board',
  FB: 'Full board',
  AI: 'All inclusive',
  GP: 'Game package: full board and shared game drives',
}

/** One room type at one rate for one stay: the offer as it would be sold now, or why not. */
export function evaluateStay(request: StayRequest): Evaluation {
  const { product, rate, unit, stay, party, today } = request
  const rooms = assignRooms({ party, rooms: request.rooms, unit })
  if (!rooms)
    return { refusal: refuse('HOTEL_OCCUPANCY', `Your party does not fit into rooms of this type (${unit.name}).`) }
  const check = checkStay({ rate, check_in: stay.check_in, dates: stay.dates, weekday: stay.weekday, today })
  if (check.refusal) return { refusal: check.refusal }
  const priced = priceStay({ rate, dates: stay.dates, rooms, today })
  if (!priced) return { refusal: refuse('HOTEL_NO_RATE', 'There are no prices for these dates yet.') }
  const inHouse = leastFree(
    stay.dates.map(date => request.freeOn({ product_id: product.id, id: unit.id, allotment: unit.allotment }, date)),
  )
  const free = check.released ? null : inHouse
  if (free !== null && free < rooms.length)
    return { refusal: refuse('HOTEL_SOLD_OUT', 'There are not enough rooms left on one of these nights.') }
  return {
    offer: toOffer(request, { rooms: rooms.length, net: priced.net, saving: priced.saving, free }),
    take: { product_id: product.id, unit_id: unit.id, dates: stay.dates, quantity: rooms.length },
    on_request: free === null,
    allotment: unit.allotment,
  }
}

interface Found {
  readonly rooms: number
  readonly net: Money
  readonly saving: string | null
  readonly free: number | null
}

function toOffer(request: StayRequest, { rooms, net, saving, free }: Found): SupplierOffer {
  const { product, rate, unit, stay, party, now } = request
  const cancellation = cancellationSteps({
    tiers: rate.cancellation,
    date: stay.check_in,
    time: product.check_in_time,
    zone: product.zone,
    now,
  })
  const nights = stay.dates.length
  const board = BOARDS[rate.board]
  return {
    supplier: 'own',
    supplier_key: writeKey({
      k: 'hotel',
      p: product.id,
      r: rate.id,
      u: unit.id,
      from: stay.check_in,
      to: stay.check_out,
      n: request.rooms,
      a: party.adults,
      c: [...party.children_ages],
    }),
    kind: 'hotel',
    title: `${product.name}, ${unit.name}`,
    net,
    taxes: zeroMoney(net.currency),
    price_basis: `${showParty(party)}, ${plural(nights, 'night')}, ${plural(rooms, 'room')}, ${board.toLowerCase()}`,
    due_locally: localFees({ rules: product.local_fees, party, dates: stay.dates, rooms }),
    refundable: (cancellation[0]?.share ?? 0) < 1,
    cancellation,
    availability: showAvailability(free),
    facts: [board, ...(saving === null ? [] : [saving]), ...product.amenities.slice(0, 3)],
    starts_at: localInstant(stay.check_in, product.check_in_time, product.zone),
    ends_at: localInstant(stay.check_out, product.check_out_time, product.zone),
    sandbox: product.sandbox,
    rank: product.appeal,
    hotel: {
      product_id: product.id,
      name: product.name,
      hotel_type: product.hotel_type,
      place_id: product.place_id,
      place: product.place,
      stars: product.stars,
      room: unit.name,
      rooms,
      board: rate.board,
      check_in: stay.check_in,
      check_out: stay.check_out,
      nights,
      zone: product.zone,
      amenities: [...product.amenities],
    },
  }
}
