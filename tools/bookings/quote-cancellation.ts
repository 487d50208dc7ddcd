import { z } from 'zod'
import { cancellationQuote } from '#src/domain/cancellation.ts'
import { idInPath } from '#src/domain/id-in-path.ts'
import { defineTool } from '../define.ts'

export const quoteCancellation = defineTool({
  name: 'quote_cancellation',
  title: 'Quote a cancellation',
  description:
    'Say what cancelling a booking, or some of its items, would cost now: what comes back and what is lost. Cancels nothing. Confirm the newest quote to cancel.',
  input: z.strictObject({
    booking_id: idInPath.describe('e.g. bkg_…'),
    item_ids: z.array(z.string().max(64)).min(1).max(20).optional().describe('Absent: the whole booking'),
  }),
  output: cancellationQuote,
  permission: 'booking.cancel',
  effect: 'write',
  http: 'POST /bookings/:booking_id/cancellation_quotes',
  handler: (input, { services, actor, ids }) => services.bookings.quoteCancellation({ ...input, actor, ids }),
})
