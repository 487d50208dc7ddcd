import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { instantOf } from '#src/domain/dates.ts'
import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import { documentWords } from '../words/document-words.ts'
import { factsIn } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'
import type { Letterhead } from './ink.ts'
import { itemTitle } from './print-parts.ts'

interface Slot {
  readonly start: string
  readonly end: string
  readonly title: string
  readonly location: string
}

/** The trip as a calendar file: flights by segment, everything else by item. Instants in UTC only; ids stay and the sequence
 *  grows with the booking, so that a newer file replaces what an older one put into a calendar. */
export function printCalendar(booking: StoredBooking, head: Letterhead): Buffer {
  const words = documentWords(booking.language)
  const calendar = ical({
    prodId: { company: 'TravelWeaver', product: 'Bookings', language: words.language.toUpperCase() },
    name: `${head.organization} ${booking.reference}`,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const item of booking.items)
    for (const [index, slot] of slotsOf(item, words).entries())
      calendar.createEvent({
        id: `${item.id}-${index}@travelweaver`,
        sequence: booking.version,
        stamp: new Date(head.at),
        start: new Date(slot.start),
        end: new Date(slot.end),
        summary: slot.title,
        location: slot.location,
        description: [
          words.phrase('booking_of', { reference: booking.reference }),
          item.supplier_reference ?? '',
          ...factsIn(words, item),
        ]
          .filter(text => text !== '')
          .join('\n'),
        status: STATUS[item.status],
      })
  return Buffer.from(calendar.toString(), 'utf8')
}

const STATUS: Readonly<Record<StoredItem['status'], ICalEventStatus>> = {
  held: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  requested: ICalEventStatus.TENTATIVE,
  unconfirmed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  failed: ICalEventStatus.CANCELLED,
}

function slotsOf(item: StoredItem, words: Wording): Slot[] {
  const { flight, hotel, transport, experience, starts_at, ends_at } = item
  if (flight)
    return flight.slices.flatMap(({ segments }) =>
      segments.map(({ origin, destination, flight_number: number, ...segment }) => ({
        start: fromLocal(segment.departs_local, segment.departs_zone),
        end: fromLocal(segment.arrives_local, segment.arrives_zone),
        title: words.phrase('fly', { origin, destination, number }),
        location: origin,
      })),
    )
  const location = hotel?.place ?? transport?.origin ?? experience?.place ?? ''
  const title = hotel ? `${hotel.name} (${words.phrase('nights', { nights: hotel.nights })})` : itemTitle(words, item)
  return [{ start: starts_at, end: ends_at, title, location }]
}

const fromLocal = (local: string, zone: string) => instantOf(local.slice(0, 10), local.slice(11, 16), zone)
