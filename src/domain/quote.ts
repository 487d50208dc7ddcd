import { z } from 'zod'
import { money } from './money.ts'
import { localFee, offerKind, penaltyStep, titleParts } from './offer.ts'
import { party } from './party.ts'

export const quoteLine = z.object({
  offer_id: z.string(),
  kind: offerKind,
  title: z.string(),
  title_parts: titleParts.optional(),
  quantity: z.int(),
  total: money,
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  /** First and last day on the clocks of the places. */
  starts_on: z.iso.date(),
  ends_on: z.iso.date(),
})

/** What applies to one line: when cancelling costs how much, and whether it is a request only. */
export const quotePolicy = z.object({
  title: z.string(),
  refundable: z.boolean(),
  on_request: z.boolean(),
  cancellation_policy: z.array(penaltyStep),
})

/** What is odd about a trip but possible. Of the values, `date`, `from` and `until` are calendar dates. */
const tripNotice = z.object({
  code: z.enum([
    'dive_then_flight',
    'stays_overlap',
    'no_bed',
    'lands_after_check_in',
    'lands_before_check_in',
    'leaves_before_check_out',
    'leaves_after_check_out',
    'same_time',
    'late_for_flight',
    'on_request',
  ]),
  values: z.object({
    title: z.string(),
    other: z.string().optional(),
    date: z.iso.date().optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  }),
})

export type TripNotice = z.infer<typeof tripNotice>

/** A price held for half an hour. `subtotal + taxes + fees − discount = total`, to the minor unit, and the lines add up
 *  to the total; `due_locally` stands beside it. */
export const quote = z.object({
  id: z.string(),
  lines: z.array(quoteLine),
  party,
  subtotal: money,
  taxes: money,
  fees: money,
  discount: money,
  total: money,
  due_locally: z.array(localFee),
  expires_at: z.iso.datetime(),
  policies: z.array(quotePolicy),
  /** What the trip check found and does not forbid. */
  warnings: z.array(z.string()),
  /** The same, in the same order, for who says it in other words. */
  notices: z.array(tripNotice).default([]),
})

export type Quote = z.infer<typeof quote>
