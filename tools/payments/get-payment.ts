import { z } from 'zod'
import { payment } from '#src/domain/payment.ts'
import { defineTool } from '../define.ts'

export const getPayment = defineTool({
  name: 'get_payment',
  title: 'Show a payment',
  description: 'Show where a payment stands now.',
  input: z.strictObject({ id: z.string().max(64).describe('e.g. pay_…') }),
  output: payment,
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /payments/:id',
  handler: ({ id }, { services, actor }) => services.bookings.getPayment({ payment_id: id, actor }),
})
