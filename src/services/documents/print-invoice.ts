import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { printDueLocally, printPrice, printWarnings, showDay } from './print-parts.ts'

/** What was ordered and what it costs, line by line. */
export async function printInvoice(booking: StoredBooking, head: Letterhead): Promise<Buffer> {
  const paper = createPaper(head)
  paper.title('Invoice', booking.reference)
  printWarnings(paper, booking)
  paper.facts([
    ['Billed to', booking.contact.name],
    ['E-mail', booking.contact.email],
    ['Number', booking.reference],
    ['Date', showDay(booking.created_at, 'UTC')],
  ])
  paper.section('Services')
  printPrice(paper, booking)
  printDueLocally(paper, booking)
  for (const { at, penalty, refund } of booking.cancellations)
    paper.paragraph(
      `Cancelled on ${showDay(at, 'UTC')}: penalty ${penalty.amount} ${penalty.currency}, refund ${refund.amount} ${refund.currency}.`,
      'quiet',
    )
  return paper.end()
}
