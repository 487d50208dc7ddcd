import { z } from 'zod'
import { defineTool } from '../define.ts'

export const forgetPerson = defineTool({
  name: 'forget_person',
  title: 'Forget what is kept about you',
  description:
    'Forget all wishes and all saved travellers of the caller. Bookings and conversations are not touched: they have their own ways to be erased.',
  input: z.strictObject({}),
  output: z.object({ preferences: z.boolean(), travelers: z.int() }).describe('What there was'),
  permission: 'booking.create',
  effect: 'write',
  http: 'DELETE /assistant/preferences',
  handler: async (_input, { services, actor }) => ({
    preferences: await services.travelers.preferences.erase(actor),
    travelers: await services.travelers.companions.erase(actor),
  }),
})
