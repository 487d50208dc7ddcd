import { z } from 'zod'
import { money } from './money.ts'

export const payment = z.object({
  id: z.string(),
  booking_id: z.string(),
  provider: z.enum(['sandbox', 'offline']),
  status: z.enum(['pending', 'processing', 'paid', 'declined', 'expired', 'refund_due', 'refunded']),
  amount: money,
  refunded: money,
  checkout_url: z.string().nullable(),
  created_at: z.iso.datetime(),
})

export type Payment = z.infer<typeof payment>
