import { instantOf, localOf } from '#src/domain/dates.ts'
import type { StoredItem } from '../bookings/stored-booking.ts'

/** One thing that happens on a trip, as a traveller reads it: local times, the zone beside them. */
export interface TripMoment {
  readonly item: StoredItem
  /** Local date and time of day; a time of null when only the day matters. */
  readonly date: string
  readonly time: string | null
  readonly zone: string
  readonly title: string
  readonly details: readonly string[]
}

export interface TripDay {
  readonly date: string
  readonly moments: readonly TripMoment[]
}

/** A trip day by day, in the order in which it is lived. Flights count by segment, stays by arrival and departure. */
export function tripDays(items: readonly StoredItem[]): TripDay[] {
  const moments = items.flatMap(momentsOf).sort((a, b) => sortKey(a) - sortKey(b))
  const dates = [...new Set(moments.map(({ date }) => date))].sort()
  return dates.map(date => ({ date, moments: moments.filter(moment => moment.date === date) }))
}

/** What of a booking is still to be lived: neither cancelled nor failed. */
export const livingItems = (items: readonly StoredItem[]): StoredItem[] =>
  items.filter(({ status }) => status !== 'cancelled' && status !== 'failed')

export function momentsOf(item: StoredItem): TripMoment[] {
  if (item.flight) return flightMoments(item, item.flight)
  if (item.hotel) return hotelMoments(item, item.hotel)
  if (item.transport) return [transportMoment(item, item.transport)]
  if (item.experience) return [experienceMoment(item, item.experience)]
  const [date, time] = split(localOf(item.starts_at, item.zone))
  return [{ item, date, time, zone: item.zone, title: item.title, details: item.facts }]
}

function flightMoments(item: StoredItem, flight: NonNullable<StoredItem['flight']>): TripMoment[] {
  return flight.slices.flatMap(({ cabin, segments }) =>
    segments.map(segment => {
      const [date, time] = split(segment.departs_local)
      const [arrival_date, arrival_time] = split(segment.arrives_local)
      const lands = arrival_date === date ? arrival_time : `${arrival_time} on ${arrival_date}`
      return {
        item,
        date,
        time,
        zone: segment.departs_zone,
        title: `Fly ${segment.origin} to ${segment.destination}, ${segment.flight_number}`,
        details: [
          `${segment.carrier_name}, ${cabin.replace('_', ' ')}; arrives ${lands} (${segment.arrives_zone})`,
          `Bags: ${flight.bags}`,
        ],
      }
    }),
  )
}

function hotelMoments(item: StoredItem, hotel: NonNullable<StoredItem['hotel']>): TripMoment[] {
  const { zone, name, place, nights, room, rooms, board } = hotel
  const stay = nights === 1 ? '1 night' : `${nights} nights`
  const rooms_shown = rooms === 1 ? room : `${rooms} × ${room}`
  const about = { item, zone, time: null }
  return [
    {
      ...about,
      date: hotel.check_in,
      title: `Arrive at ${name}`,
      details: [`${place}; ${stay}; ${rooms_shown}; ${BOARDS[board] ?? board}`],
    },
    { ...about, date: hotel.check_out, title: `Leave ${name}`, details: [] },
  ]
}

const transportMoment = (item: StoredItem, ride: NonNullable<StoredItem['transport']>): TripMoment => ({
  item,
  date: ride.date,
  time: ride.pickup_time,
  zone: ride.zone,
  title: `${ride.origin} to ${ride.destination}`,
  details: [`${ride.shared ? 'Shared' : 'Private'}: ${ride.vehicle}; about ${duration(ride.duration_minutes)}`],
})

const experienceMoment = (item: StoredItem, experience: NonNullable<StoredItem['experience']>): TripMoment => ({
  item,
  date: experience.date,
  time: experience.start_time,
  zone: experience.zone,
  title: item.title,
  details: [
    `${experience.place}; about ${duration(experience.duration_minutes)}`,
    ...(experience.includes.length > 0 ? [`Includes: ${experience.includes.join(', ')}`] : []),
    ...(experience.requirements.length > 0 ? [`Please note: ${experience.requirements.join(', ')}`] : []),
  ],
})

export const BOARDS: Readonly<Record<string, string>> = {
  RO: 'room only',
  BB: 'bed and breakfast',
  HB: 'half board',
  FB: 'full board',
  AI: 'all inclusive',
  GP: 'game package',
}

/** "1 h 30 min". */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(part => part !== '').join(' ')
}

// Days sort by their local date; within one, what has no time of day comes where it is usual: leaving before noon, arriving after.
function sortKey({ date, time, zone, title }: TripMoment): number {
  const usual = title.startsWith('Leave ') ? '10:00' : '14:00'
  return Date.parse(instantOf(date, time ?? usual, zone))
}

const split = (local: string): [string, string] => [local.slice(0, 10), local.slice(11, 16)]
