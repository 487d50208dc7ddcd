import type { StoredBooking } from '../bookings/stored-booking.ts'
import { documentWords } from '../words/document-words.ts'
import type { Wording } from '../words/wording.ts'
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
  const words = documentWords(booking.language)
  const { phrase } = words
  const paper = createPaper(head)
  const items = livingItems(booking.items)
  const status = phrase('booking_status', { status: booking.status })
  paper.title(phrase('itinerary_title'), booking.reference)
  printWarnings(paper, booking, words)
  paper.facts([
    [phrase('booked_for'), booking.contact.name],
    [phrase('status'), `${status}, ${phrase('payment_status', { status: booking.payment_status })}`],
    [phrase('reference'), booking.reference],
    [phrase('travel_dates'), travelDates(booking, words)],
  ])
  printTravelers(paper, booking, words)
  paper.section(phrase('day_by_day'))
  paper.paragraph(phrase('local_times'), 'quiet')
  for (const { date, moments } of tripDays(items, words))
    paper.day({ ...headOf(words, date), moments: moments.map(moment => toPaperMoment(moment, words)) })
  paper.section(phrase('price'))
  printPrice(paper, booking, words)
  printDueLocally(paper, booking, words)
  printCancellationTerms(paper, items, words)
  if (booking.notes !== null) {
    paper.section(phrase('wishes'))
    paper.paragraph(booking.notes)
  }
  return paper.end()
}

/** "Fri" and "12 Feb 2027": the weekday stands above the date, in every language. */
function headOf({ date, language }: Wording, day: string): { readonly weekday: string; readonly date: string } {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
  const rest = date(day)
    .replace(weekday, '')
    .replace(/^[\s,.]+|[\s,]+$/g, '')
  return { weekday, date: rest }
}

function travelDates({ items }: StoredBooking, words: Wording): string {
  const days = tripDays(livingItems(items), words)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  if (first.date === last.date) return words.date(first.date)
  return words.phrase('date_to_date', { from: words.date(first.date), until: words.date(last.date) })
}
