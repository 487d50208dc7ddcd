import { z } from 'zod'
import { money } from './money.ts'
import { titleParts } from './offer.ts'

/** What cancelling costs now. Free while a booking is only held; a penalty is never above the price. */
export const cancellationQuote = z.object({
  id: z.string(),
  booking_id: z.string(),
  /** What comes back to the traveller: what was paid, less what the booking costs afterwards. */
  refund: money,
  /** What is lost, over all lines. */
  penalty: money,
  lines: z.array(
    z.object({
      item_id: z.string(),
      title: z.string(),
      title_parts: titleParts.optional(),
      total: money,
      penalty: money,
      /** The rule that decided on this line. */
      rule: z.string(),
    }),
  ),
  /** Of the line that loses most. */
  rule: z.string(),
  /** The next moment at which a figure moves, at most 30 minutes away. */
  expires_at: z.iso.datetime(),
})

export type CancellationQuote = z.infer<typeof cancellationQuote>
