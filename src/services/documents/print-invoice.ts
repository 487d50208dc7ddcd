import type { StoredBooking } from '../bookings/stored-booking.ts'
import { documentWords } from '../words/document-words.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { dayIn, printDueLocally, printPrice, printWarnings } from './print-parts.ts'

/** What was ordered and what it costs, line by line. */
export async function printInvoice(booking: StoredBooking, head: Letterhead): Promise<Buffer> {
  const words = documentWords(booking.language)
  const { phrase, money } = words
  const paper = createPaper(head)
  paper.title(phrase('document', { kind: 'invoice' }), booking.reference)
  printWarnings(paper, booking, words)
  paper.facts([
    [phrase('billed_to'), booking.contact.name],
    [phrase('email'), booking.contact.email],
    [phrase('number'), booking.reference],
    [phrase('date'), dayIn(words, booking.created_at)],
  ])
  paper.section(phrase('services'))
  printPrice(paper, booking, words)
  printDueLocally(paper, booking, words)
  for (const { at, penalty, refund } of booking.cancellations) {
    const figures = { penalty: money(penalty), refund: money(refund) }
    paper.paragraph(phrase('cancelled_on', { date: dayIn(words, at), ...figures }), 'quiet')
  }
  return paper.end()
}
