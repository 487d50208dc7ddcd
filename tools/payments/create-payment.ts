import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { money } from '#src/domain/money.ts'
import { payment } from '#src/domain/payment.ts'
import { defineTool } from '../define.ts'

export const createPayment = defineTool({
  name: 'create_payment',
  title: 'Open a payment',
  description:
    'Open a payment for a held booking and get the address of the page where the traveller pays. Takes no money by itself and never takes card details.',
  input: z.strictObject({
    booking_id: idInPath.describe('e.g. bkg_…'),
    provider: z.enum(['sandbox']).optional(),
    amount: money.optional().describe('Absent: the whole balance'),
  }),
  output: payment,
  permission: 'booking.create',
  effect: 'write',
  requires_key: true,
  http: 'POST /payments',
  handler: (input, { services, actor }) => services.bookings.createPayment({ ...input, actor }),
})
