import { z } from 'zod'
import { money } from '#src/domain/money.ts'
import { localFeeCodes } from '#src/domain/offer.ts'

/** A unit's id, a part of allotment ids: `garden_room`, `d0630`. */
const unitId = z.string().regex(/^[a-z0-9_]{1,40}$/, 'is 1 to 40 small letters, digits and underscores')
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 06:30')
const weekday = z.int().min(1).max(7)

/** What sells out. `allotment` is how many there are a day (rooms, vehicles, seats or places); null is sold on request. */
const unit = { id: unitId, name: z.string().min(1).max(80), allotment: z.int().min(0).max(500).nullable() }

const roomUnit = z.strictObject({
  ...unit,
  max_adults: z.int().min(1).max(12),
  /** Adults and children together; a child under 2 sleeps in a cot and is counted too. */
  max_people: z.int().min(1).max(12),
})

/** A vehicle, or one departure of a shared one (`departs` and `direction` set; the allotment then counts seats). */
const vehicleUnit = z.strictObject({
  ...unit,
  seats: z.int().min(1).max(80),
  bags: z.int().min(0).max(100),
  child_seats: z.int().min(0).max(8),
  departs: clockTime.nullable(),
  direction: z.enum(['out', 'back']).nullable(),
  /** 1 is Monday. */
  weekdays: z.array(weekday).min(1),
})

/** One departure a day; the allotment counts places, or groups where the price is for a group. */
const departureUnit = z.strictObject({ ...unit, start_time: clockTime, weekdays: z.array(weekday).min(1) })

/** What is paid on the spot, by age and part of the year (`from` and `to` are MM-DD, both inside). Children below
 *  `child_from` go free, those above `child_to` pay as adults. */
const localFeeRule = z.strictObject({
  title: z.string().min(1).max(80),
  basis: z.enum(['per_person_per_night', 'per_person', 'per_room_per_night']),
  amounts: z
    .array(
      z.strictObject({
        from: z.string().regex(/^\d{2}-\d{2}$/),
        to: z.string().regex(/^\d{2}-\d{2}$/),
        adult: money,
        child: money,
      }),
    )
    .min(1),
  child_from: z.int().min(0).max(18),
  child_to: z.int().min(0).max(18),
  note: z.string().max(200).optional(),
  ...localFeeCodes,
})

/** One end of a transfer. */
const transferEnd = z.strictObject({
  name: z.string().min(1).max(80),
  /** Place ids and IATA codes by which this end is meant. */
  place_ids: z.array(z.string()).min(1),
  zone: z.string(),
})

const common = {
  id: z.string(),
  schema_version: z.int(),
  organization_id: z.string(),
  name: z.string().min(1).max(120),
  description: z.string().max(600),
  /** False takes it off sale without touching what is booked. */
  active: z.boolean(),
  /** Made up for demonstration: no real supplier would honour it. */
  sandbox: z.boolean(),
  /** Places and IATA codes whose search finds it: its own place, the larger ones around it, its airports. */
  found_at: z.array(z.string()).min(1).max(40),
  place_id: z.string(),
  place: z.string(),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** 0 to 100: how willingly it is shown first. */
  appeal: z.int().min(0).max(100),
  local_fees: z.array(localFeeRule).max(10),
}

const hotelProduct = z.strictObject({
  ...common,
  kind: z.literal('hotel'),
  hotel_type: z.enum(['lodge', 'tented_camp', 'hotel', 'resort', 'guesthouse']),
  stars: z.int().min(1).max(5),
  amenities: z.array(z.string()).max(30),
  check_in_time: clockTime,
  check_out_time: clockTime,
  units: z.array(roomUnit).min(1).max(20),
})

const transportProduct = z.strictObject({
  ...common,
  kind: z.literal('transport'),
  mode: z.enum(['road', 'light_aircraft', 'rail', 'ferry']),
  shared: z.boolean(),
  origin: transferEnd,
  destination: transferEnd,
  /** Sold in the other direction too. */
  both_ways: z.boolean(),
  duration_minutes: z.int().min(5).max(1440),
  /** Few words each: "15 kg in soft bags". */
  conditions: z.array(z.string()).max(8),
  units: z.array(vehicleUnit).min(1).max(20),
})

const experienceProduct = z.strictObject({
  ...common,
  kind: z.literal('experience'),
  category: z.enum(['safari', 'diving', 'cultural', 'adventure']),
  duration_minutes: z.int().min(15).max(14_400),
  includes: z.array(z.string()).max(12),
  requirements: z.array(z.string()).max(12),
  min_age: z.int().min(0).max(21),
  min_party: z.int().min(1).max(30),
  max_party: z.int().min(1).max(100),
  units: z.array(departureUnit).min(1).max(20),
})

/** Something the organization sells from its own inventory. Its prices are rates, its free places allotments. */
export const product = z.discriminatedUnion('kind', [hotelProduct, transportProduct, experienceProduct])

export type Product = Readonly<z.infer<typeof product>>
export type HotelProduct = Readonly<z.infer<typeof hotelProduct>>
export type TransportProduct = Readonly<z.infer<typeof transportProduct>>
export type ExperienceProduct = Readonly<z.infer<typeof experienceProduct>>
export type RoomUnit = Readonly<z.infer<typeof roomUnit>>
export type VehicleUnit = Readonly<z.infer<typeof vehicleUnit>>
export type DepartureUnit = Readonly<z.infer<typeof departureUnit>>
export type LocalFeeRule = Readonly<z.infer<typeof localFeeRule>>
