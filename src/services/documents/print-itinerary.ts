import { showDate } from '#src/domain/dates.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import {
  printCancellationTerms,
  printDueLocally,
  printPrice,
  printTravelers,
  printWarnings,
  toPaperMoment,
} from './print-parts.ts'
import { livingItems, tripDays } from './trip-days.ts'

/** The trip day by day, with who travels, what it costs and what happens when it is cancelled. */
export async function printItinerary(booking: StoredBooking, head: Letterhead): Promise<Buffer> {
  const paper = createPaper(head)
  const items = livingItems(booking.items)
  paper.title('Your itinerary', booking.reference)
  printWarnings(paper, booking)
  paper.facts([
    ['Booked for', booking.contact.name],
    ['Status', `${booking.status}, ${booking.payment_status.replaceAll('_', ' ')}`],
    ['Reference', booking.reference],
    ['Travel dates', travelDates(booking)],
  ])
  printTravelers(paper, booking)
  paper.section('Day by day')
  paper.paragraph('All times are local; the time zone stands beside each.', 'quiet')
  for (const { date, moments } of tripDays(items)) {
    const [weekday = '', ...rest] = showDate(date).split(' ')
    paper.day({ weekday: weekday.replace(',', ''), date: rest.join(' '), moments: moments.map(toPaperMoment) })
  }
  paper.section('Price')
  printPrice(paper, booking)
  printDueLocally(paper, booking)
  printCancellationTerms(paper, items)
  if (booking.notes !== null) {
    paper.section('Your wishes')
    paper.paragraph(booking.notes)
  }
  return paper.end()
}

function travelDates({ items }: StoredBooking): string {
  const days = tripDays(livingItems(items))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  return first.date === last.date ? showDate(first.date) : `${showDate(first.date)} to ${showDate(last.date)}`
}
