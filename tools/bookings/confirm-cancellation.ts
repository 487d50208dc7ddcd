import { z } from 'zod'
import { booking } from '#src/domain/booking.ts'
import { idInPath } from '#src/domain/id-in-path.ts'
import { money } from '#src/domain/money.ts'
import { defineTool } from '../define.ts'

export const confirmCancellation = defineTool({
  name: 'confirm_cancellation',
  title: 'Cancel what was quoted',
  description:
    'Cancel by the newest cancellation quote, at the refund the traveller has seen and agreed to. Repeating it cancels nothing twice. Only after a clear yes of the traveller.',
  input: z.strictObject({
    booking_id: idInPath.describe('e.g. bkg_…'),
    cancellation_quote_id: z.string().max(64).describe('From quote_cancellation'),
    expected_refund: money.describe('The refund of that quote, as shown to the traveller'),
    reason: z.string().trim().max(500).optional(),
  }),
  output: booking,
  permission: 'booking.cancel',
  effect: 'commit',
  http: 'POST /bookings/:booking_id/cancellations',
  handler: (input, { services, actor }) => services.bookings.confirmCancellation({ ...input, actor }),
})
