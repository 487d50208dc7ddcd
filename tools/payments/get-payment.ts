import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { payment } from '#src/domain/payment.ts'
import { defineTool } from '../define.ts'

export const getPayment = defineTool({
  name: 'get_payment',
  title: 'Show a payment',
  description: 'Show where a payment stands now.',
  input: z.strictObject({ id: idInPath.describe('e.g. pay_…') }),
  output: payment,
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /payments/:id',
  handler: ({ id }, { services, actor }) => services.bookings.getPayment({ payment_id: id, actor }),
})
