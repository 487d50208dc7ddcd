import { z } from 'zod'
import { money } from './money.ts'

/** Money on its way back, a record of its own. `failed`: a person has been given the task. */
export const refund = z.object({
  id: z.string(),
  payment_id: z.string(),
  booking_id: z.string(),
  status: z.enum(['requested', 'sent', 'done', 'failed']),
  amount: money,
  reason: z.string(),
  provider_reference: z.string().nullable(),
  created_at: z.iso.datetime(),
})

export type Refund = z.infer<typeof refund>
