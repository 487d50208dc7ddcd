import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { money } from '#src/domain/money.ts'
import { refund } from '#src/domain/refund.ts'
import { defineTool } from '../define.ts'

export const refundPayment = defineTool({
  name: 'refund_payment',
  title: 'Refund a payment',
  description: 'Give money of a payment back to the way it came. For staff; a cancellation refunds by itself.',
  input: z.strictObject({
    payment_id: idInPath.describe('e.g. pay_…'),
    amount: money.describe('At most what was paid and not yet refunded'),
    reason: z.string().trim().min(3).max(500),
  }),
  output: refund,
  permission: 'finance.view',
  effect: 'commit',
  http: 'POST /payments/:payment_id/refunds',
  handler: (input, { services, actor, ids }) => services.bookings.refundPayment({ ...input, actor, ids }),
})
