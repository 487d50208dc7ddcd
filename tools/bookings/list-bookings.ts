import { z } from 'zod'
import { booking, bookingStatus } from '#src/domain/booking.ts'
import { pageOf, paging } from '#src/domain/page.ts'
import { BOOKING_SORTS } from '#src/services/bookings/list-bookings.ts'
import { defineTool } from '../define.ts'

export const listBookings = defineTool({
  name: 'list_bookings',
  title: 'List bookings',
  description: 'List the bookings that whoever is calling may see, newest first. Filters are combined.',
  input: z.strictObject({
    status: bookingStatus.optional(),
    date_from: z.iso.date().optional().describe('Travel begins on this day or later'),
    date_to: z.iso.date().optional().describe('Travel begins on this day or before'),
    q: z.string().trim().min(1).max(40).optional().describe('A whole reference, e.g. TW-7K3M9Q'),
    sort: z.enum(BOOKING_SORTS).optional(),
    ...paging.shape,
  }),
  output: pageOf(booking),
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /bookings',
  handler: (input, { services, actor }) => services.bookings.listBookings({ ...input, actor }),
})
