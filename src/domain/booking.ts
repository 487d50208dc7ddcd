import { z } from 'zod'
import { languageTag } from './languages.ts'
import { money } from './money.ts'
import { localFee, offerKind, penaltyStep, titleParts } from './offer.ts'
import { party } from './party.ts'

export const bookingStatus = z.enum(['held', 'confirmed', 'completed', 'expired', 'cancelled', 'failed'])
export const itemStatus = z.enum(['held', 'confirmed', 'requested', 'unconfirmed', 'cancelled', 'failed'])
export const paymentStatus = z.enum([
  'unpaid',
  'authorised',
  'deposit_paid',
  'paid',
  'refund_due',
  'refunded',
  'disputed',
])

const personName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is kept out
  .regex(/^[^<>{}\u0000-\u001f]+$/, 'may not hold brackets or control characters')

export const contact = z.strictObject({
  name: personName,
  email: z.email('is an e-mail address such as ann@example.com').max(200),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'is a phone number with country code, such as +254712345678')
    .optional(),
})

export const traveler = z.strictObject({
  given_name: personName,
  family_name: personName,
  type: z.enum(['adult', 'child', 'infant']),
  birth_date: z.iso.date().optional(),
  passport: z
    .string()
    .regex(/^[A-Z0-9]{5,15}$/, 'is 5 to 15 capital letters and digits')
    .optional(),
})

/** A traveller as shown: whether a passport number is on file, never the number. */
export const travelerShown = z.object({
  given_name: z.string(),
  family_name: z.string(),
  type: z.enum(['adult', 'child', 'infant']),
  birth_date: z.iso.date().optional(),
  has_passport: z.boolean(),
})

export const bookingItem = z.object({
  id: z.string(),
  kind: offerKind,
  title: z.string(),
  title_parts: titleParts.optional(),
  status: itemStatus,
  supplier: z.string(),
  supplier_reference: z.string().nullable(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  /** The same as calendar days where it begins and ends: what people call the days of their trip. */
  starts_on: z.iso.date(),
  ends_on: z.iso.date(),
  nights: z.int().optional(),
  total: money,
  /** What to know at a glance: board, vehicle, bags. */
  facts: z.array(z.string()),
  cancellation_policy: z.array(penaltyStep),
})

export const timelineCode = z.enum([
  'cancelled',
  'part_cancelled',
  'not_booked',
  'item_confirmed',
  'payment_not_owed',
  'payment_too_late',
])

export const timelineEntry = z.object({
  at: z.iso.datetime(),
  what: z.string(),
  /** The same for who says it in another language, where travellers are written to about it. */
  code: timelineCode.optional(),
  values: z
    .object({ titles: z.array(z.string()).optional(), amount: money.optional(), refund: money.optional() })
    .optional(),
  actor: z.enum(['traveler', 'staff', 'system', 'supplier']),
})

export const booking = z.object({
  id: z.string(),
  reference: z.string(),
  /** What its mail and documents are written in: BCP 47. */
  language: languageTag,
  status: bookingStatus,
  payment_status: paymentStatus,
  hold_expires_at: z.iso.datetime().nullable(),
  party,
  items: z.array(bookingItem),
  total: money,
  paid: money,
  balance: money,
  due_locally: z.array(localFee),
  travelers: z.array(travelerShown),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  notes: z.string().optional(),
  timeline: z.array(timelineEntry),
  quote_id: z.string(),
  created_at: z.iso.datetime(),
  version: z.int(),
})

export type Booking = z.infer<typeof booking>
export type BookingItem = z.infer<typeof bookingItem>
export type BookingStatus = z.infer<typeof bookingStatus>
export type ItemStatus = z.infer<typeof itemStatus>
export type PaymentStatus = z.infer<typeof paymentStatus>
export type Contact = z.infer<typeof contact>
export type Traveler = z.infer<typeof traveler>
export type TimelineEntry = z.infer<typeof timelineEntry>
