import { z } from 'zod'
import { money } from './money.ts'
import { localFee, offerKind, penaltyStep } from './offer.ts'
import { party } from './party.ts'

export const quoteLine = z.object({
  offer_id: z.string(),
  kind: offerKind,
  title: z.string(),
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
})

export type Quote = z.infer<typeof quote>
