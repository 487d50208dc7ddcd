import { z } from 'zod'
import { money } from './money.ts'

export const offerKind = z.enum(['flight', 'hotel', 'transport', 'experience'])
export type OfferKind = z.infer<typeof offerKind>

export const localFeeCode = z.enum([
  'reserve_fee',
  'park_fee',
  'national_park_fee',
  'conservation_fee',
  'marine_park_fee',
  'infrastructure_levy',
])

/** Codes that stand beside the English title and note of a fee, for who says it in another language; `place` is a name. */
export const localFeeCodes = {
  code: localFeeCode.optional(),
  place: z.string().max(60).optional(),
  note_code: z.enum(['visitors_rate', 'paid_at_hotel']).optional(),
}

/** What is paid on the spot and stands beside the total, never in it: park fees, city tax, visa. */
export const localFee = z.object({ title: z.string(), total: money, note: z.string().optional(), ...localFeeCodes })

/** From `from` on (null: from now on), cancelling costs `penalty`. Steps in order of time. */
export const penaltyStep = z.object({ from: z.iso.datetime().nullable(), penalty: money })

export const availability = z.object({
  status: z.enum(['available', 'limited', 'on_request']),
  /** A number when 9 or fewer are left. */
  left: z.int().nullable(),
})

const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

export const flightSegment = z.object({
  carrier: z.string(),
  carrier_name: z.string(),
  flight_number: z.string(),
  origin: z.string(),
  destination: z.string(),
  /** Local time at the origin; the zone stands beside it. */
  departs_local: localDateTime,
  departs_zone: z.string(),
  arrives_local: localDateTime,
  arrives_zone: z.string(),
  duration_minutes: z.int(),
})

export const flightSlice = z.object({
  origin: z.string(),
  destination: z.string(),
  cabin: z.enum(['economy', 'premium_economy', 'business', 'first']),
  stops: z.int(),
  duration_minutes: z.int(),
  segments: z.array(flightSegment),
})

/** What a fare allows, in figures: `bags` and `refund` say the same in English. */
export const fareConditions = z.object({
  cabin_bags: z.int(),
  cabin_kg: z.int().nullable(),
  checked_bags: z.int(),
  checked_kg: z.int().nullable(),
  /** Of the price, when it is given back in time; 100 is all of it. */
  kept_percent: z.int(),
  /** Hours before departure from which nothing comes back. */
  refund_until_hours: z.int(),
})

export const flightDetails = z.object({
  slices: z.array(flightSlice),
  bags: z.string(),
  changeable: z.string(),
  refund: z.string(),
  conditions: fareConditions.optional(),
})

export const hotelDetails = z.object({
  product_id: z.string(),
  name: z.string(),
  /** `lodge`, `tented_camp`, `hotel`, `resort`, `guesthouse`. */
  hotel_type: z.string(),
  place_id: z.string(),
  place: z.string(),
  stars: z.int(),
  room: z.string(),
  rooms: z.int(),
  /** RO, BB, HB, FB, AI or GP (game package). */
  board: z.string(),
  check_in: z.iso.date(),
  check_out: z.iso.date(),
  nights: z.int(),
  zone: z.string(),
  amenities: z.array(z.string()),
})

export const transportDetails = z.object({
  product_id: z.string(),
  mode: z.enum(['road', 'light_aircraft', 'rail', 'ferry']),
  vehicle: z.string(),
  shared: z.boolean(),
  origin: z.string(),
  destination: z.string(),
  date: z.iso.date(),
  pickup_time: z.string(),
  duration_minutes: z.int(),
  zone: z.string(),
})

export const experienceDetails = z.object({
  product_id: z.string(),
  category: z.enum(['safari', 'diving', 'cultural', 'adventure']),
  place_id: z.string(),
  place: z.string(),
  date: z.iso.date(),
  start_time: z.string(),
  duration_minutes: z.int(),
  zone: z.string(),
  includes: z.array(z.string()),
  requirements: z.array(z.string()),
})

/** What an English title is made of, for who says it in another language. Without it, the title is a name. */
export const titleParts = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('flight'),
    airlines: z.array(z.string()),
    origin: z.string(),
    destination: z.string(),
    via: z.array(z.string()),
    is_return: z.boolean(),
  }),
  z.object({ code: z.literal('ride'), origin: z.string(), destination: z.string(), vehicle: z.string() }),
])

/** What a traveller may see of an offer. The stored one also carries net and markup, which no schema here names. */
export const offer = z.object({
  id: z.string(),
  kind: offerKind,
  title: z.string(),
  /** For the whole party and the whole stay, ride or flight; `price_basis` says so in words. */
  total: money,
  price_basis: z.string(),
  due_locally: z.array(localFee),
  expires_at: z.iso.datetime(),
  refundable: z.boolean(),
  cancellation_policy: z.array(penaltyStep),
  availability,
  supplier: z.string(),
  /** True for everything that no real supplier would honour. */
  sandbox: z.boolean(),
  /** What to know at a glance, a few words each. */
  facts: z.array(z.string()),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  flight: flightDetails.optional(),
  hotel: hotelDetails.optional(),
  transport: transportDetails.optional(),
  experience: experienceDetails.optional(),
})

export type Offer = z.infer<typeof offer>
export type LocalFee = z.infer<typeof localFee>
export type PenaltyStep = z.infer<typeof penaltyStep>
export type Availability = z.infer<typeof availability>
export type FlightDetails = z.infer<typeof flightDetails>
export type FareConditions = z.infer<typeof fareConditions>
export type TitleParts = z.infer<typeof titleParts>
export type FlightSlice = z.infer<typeof flightSlice>
export type HotelDetails = z.infer<typeof hotelDetails>
export type TransportDetails = z.infer<typeof transportDetails>
export type ExperienceDetails = z.infer<typeof experienceDetails>

/** What the search says of each source it asked. */
export const supplierReport = z.object({
  name: z.string(),
  status: z.enum(['ok', 'timeout', 'error']),
  ms: z.number(),
})
export type SupplierReport = z.infer<typeof supplierReport>
