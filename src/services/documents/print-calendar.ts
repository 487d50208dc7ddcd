import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { instantOf } from '#src/domain/dates.ts'
import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import type { Letterhead } from './ink.ts'

interface Slot {
  readonly start: string
  readonly end: string
  readonly title: string
  readonly location: string
}

/** The trip as a calendar file: flights by segment, everything else by item. Instants in UTC only; ids stay and the sequence
 *  grows with the booking, so that a newer file replaces what an older one put into a calendar. */
export function printCalendar(booking: StoredBooking, head: Letterhead): Buffer {
  const calendar = ical({
    prodId: { company: 'TravelWeaver', product: 'Bookings', language: 'EN' },
    name: `${head.organization} ${booking.reference}`,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const item of booking.items)
    for (const [index, slot] of slotsOf(item).entries())
      calendar.createEvent({
        id: `${item.id}-${index}@travelweaver`,
        sequence: booking.version,
        stamp: new Date(head.at),
        start: new Date(slot.start),
        end: new Date(slot.end),
        summary: slot.title,
        location: slot.location,
        description: [`Booking ${booking.reference}`, item.supplier_reference ?? '', ...item.facts]
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

function slotsOf({ flight, hotel, transport, experience, title, starts_at, ends_at }: StoredItem): Slot[] {
  if (flight)
    return flight.slices.flatMap(({ segments }) =>
      segments.map(segment => ({
        start: fromLocal(segment.departs_local, segment.departs_zone),
        end: fromLocal(segment.arrives_local, segment.arrives_zone),
        title: `${segment.flight_number} ${segment.origin} to ${segment.destination}`,
        location: segment.origin,
      })),
    )
  const location = hotel?.place ?? transport?.origin ?? experience?.place ?? ''
  return [
    {
      start: starts_at,
      end: ends_at,
      title: hotel ? `${hotel.name} (${hotel.nights === 1 ? '1 night' : `${hotel.nights} nights`})` : title,
      location,
    },
  ]
}

const fromLocal = (local: string, zone: string) => instantOf(local.slice(0, 10), local.slice(11, 16), zone)
