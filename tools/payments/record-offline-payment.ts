import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { money } from '#src/domain/money.ts'
import { payment } from '#src/domain/payment.ts'
import { defineTool } from '../define.ts'

export const recordOfflinePayment = defineTool({
  name: 'record_offline_payment',
  title: 'Record a payment made elsewhere',
  description: 'Record money that came by bank transfer, cash or another way outside the system. For staff.',
  input: z.strictObject({
    booking_id: idInPath.describe('e.g. bkg_…'),
    amount: money,
    method: z.string().trim().min(2).max(40).describe('e.g. bank transfer'),
    reference: z.string().trim().min(2).max(80).describe('By which it is found in the books; once only'),
  }),
  output: payment,
  permission: 'finance.view',
  effect: 'write',
  http: 'POST /payments/offline',
  handler: (input, { services, actor }) => services.bookings.recordOfflinePayment({ ...input, actor }),
})
