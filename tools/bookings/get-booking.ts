import { z } from 'zod'
import { booking } from '#src/domain/booking.ts'
import { idInPath } from '#src/domain/id-in-path.ts'
import { defineTool } from '../define.ts'

export const getBooking = defineTool({
  name: 'get_booking',
  title: 'Show a booking',
  description: 'Show one booking with its items, money and timeline, as it stands now.',
  input: z.strictObject({ id: idInPath.describe('e.g. bkg_…') }),
  output: booking,
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /bookings/:id',
  handler: ({ id }, { services, actor }) => services.bookings.getBooking({ booking_id: id, actor }),
})
