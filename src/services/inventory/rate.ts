import { z } from 'zod'
import { money } from '#src/domain/money.ts'

/** Calendar days, both inside. */
const dateRange = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

/** Children of these ages pay this share of the adult price. Ages that no band names pay in full. */
const childBand = z.strictObject({
  from_age: z.int().min(0).max(17),
  to_age: z.int().min(0).max(17),
  share: z.number().min(0).max(1),
})

/** From this many days before the start on (same time of day), this share of the price is lost. */
const cancellationTier = z.strictObject({
  days_before: z.int().min(0).max(365),
  share: z.number().min(0).max(1),
})

const common = {
  id: z.string(),
  schema_version: z.int(),
  organization_id: z.string(),
  product_id: z.string(),
  /** Which of the product's units it prices. */
  unit_ids: z.array(z.string()).min(1).max(20),
  active: z.boolean(),
  child_bands: z.array(childBand).max(6),
  stop_sale: z.array(dateRange).max(100),
  cancellation: z.array(cancellationTier).max(8),
}

const hotelBand = z.strictObject({
  ...dateRange.shape,
  season: z.string().max(30),
  /** A night: for each person sharing, or for the room. */
  price: money,
  /** A night, added where one person has a room alone. */
  single_supplement: money,
  min_stay: z.int().min(1).max(30),
})

const hotelRate = z.strictObject({
  ...common,
  kind: z.literal('hotel'),
  board: z.enum(['RO', 'BB', 'HB', 'FB', 'AI', 'GP']),
  basis: z.enum(['per_person_sharing', 'per_room']),
  bands: z.array(hotelBand).min(1).max(60),
  closed_to_arrival: z
    .array(z.strictObject({ ...dateRange.shape, weekdays: z.array(z.int().min(1).max(7)).min(1) }))
    .max(50),
  /** Nights given free: stay 4, pay 3. The cheapest nights are the free ones; every night has to lie in the range. */
  stay_pay: z
    .array(z.strictObject({ ...dateRange.shape, stay: z.int().min(2).max(30), pay: z.int().min(1).max(29) }))
    .max(10),
  /** Taken off when booked at least so many days ahead. */
  early_bird: z
    .array(z.strictObject({ days_before: z.int().min(1).max(365), discount: z.number().min(0).max(0.9) }))
    .max(5),
  /** So many days before arrival unsold rooms go back to the house. */
  release_days: z.int().min(0).max(120),
  after_release: z.enum(['closed', 'on_request']),
})

const transportRate = z.strictObject({
  ...common,
  kind: z.literal('transport'),
  basis: z.enum(['per_vehicle', 'per_person']),
  bands: z
    .array(z.strictObject({ ...dateRange.shape, price: money }))
    .min(1)
    .max(60),
  /** Added for each vehicle when the pick-up lies between `from` and `to`; the range may go over midnight. */
  after_hours: z.strictObject({ from: z.string(), to: z.string(), supplement: money }).nullable(),
  notice_hours: z.int().min(0).max(720),
})

const experienceRate = z.strictObject({
  ...common,
  kind: z.literal('experience'),
  basis: z.enum(['per_person', 'per_group']),
  bands: z
    .array(z.strictObject({ ...dateRange.shape, price: money }))
    .min(1)
    .max(60),
  notice_hours: z.int().min(0).max(720),
})

/** What units of a product cost, when, and on which terms. */
export const rate = z.discriminatedUnion('kind', [hotelRate, transportRate, experienceRate])

export type Rate = Readonly<z.infer<typeof rate>>
export type HotelRate = Readonly<z.infer<typeof hotelRate>>
export type TransportRate = Readonly<z.infer<typeof transportRate>>
export type ExperienceRate = Readonly<z.infer<typeof experienceRate>>
export type ChildBand = Readonly<z.infer<typeof childBand>>
export type CancellationTier = Readonly<z.infer<typeof cancellationTier>>
export type DateRange = Readonly<z.infer<typeof dateRange>>

/** The share of the adult price that somebody of this age pays. */
export const childShare = (bands: readonly ChildBand[], age: number): number =>
  bands.find(({ from_age, to_age }) => age >= from_age && age <= to_age)?.share ?? 1

/** Dates compare as text. */
export const isWithin = ({ from, to }: DateRange, date: string): boolean => from <= date && date <= to
