import { z } from 'zod'
import { travelerShown } from '#src/domain/booking.ts'
import { pageOf, paging } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

export const listTravelers = defineTool({
  name: 'list_travelers',
  title: 'Saved travellers',
  description: 'List the people whom the caller has saved for bookings. Passport numbers are never shown.',
  input: paging,
  output: pageOf(travelerShown.extend({ id: z.string() })),
  permission: 'booking.view',
  effect: 'read',
  handler: (input, { services, actor }) => services.travelers.companions.list(actor, input),
})
