import { z } from 'zod'
import { documentLink } from '#src/domain/booking-document.ts'
import { idInPath } from '#src/domain/id-in-path.ts'
import { pageOf, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const ALL = { page: 1, limit: 20 } // there are five kinds

export const listDocuments = defineTool({
  name: 'list_documents',
  title: 'List the documents of a booking',
  description: 'List the documents a booking has now, with links that open without sign-in for 30 days.',
  input: z.strictObject({ id: idInPath.describe('e.g. bkg_…') }),
  output: pageOf(documentLink),
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /bookings/:id/documents',
  handler: async ({ id }, { services, actor }) =>
    toPage(await services.bookings.listDocuments({ booking_id: id, actor }), ALL),
})
