import { instantOf, localOf } from '#src/domain/dates.ts'
import type { StoredItem } from '../bookings/stored-booking.ts'
import { bagsIn, durationIn, factsIn, yes } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'

/** One thing that happens on a trip, as a traveller reads it: local times, the zone beside them. */
export interface TripMoment {
  readonly item: StoredItem
  /** Local date and time of day; a time of null when only the day matters. */
  readonly date: string
  readonly time: string | null
  readonly zone: string
  readonly title: string
  readonly details: readonly string[]
  /** Leaving a stay: before noon where no time is known. */
  readonly is_departure?: boolean
}

export interface TripDay {
  readonly date: string
  readonly moments: readonly TripMoment[]
}

/** A trip day by day, in the order in which it is lived. Flights count by segment, stays by arrival and departure. */
export function tripDays(items: readonly StoredItem[], words: Wording): TripDay[] {
  const moments = items.flatMap(item => momentsOf(item, words)).sort((a, b) => sortKey(a) - sortKey(b))
  const dates = [...new Set(moments.map(({ date }) => date))].sort()
  return dates.map(date => ({ date, moments: moments.filter(moment => moment.date === date) }))
}

/** What of a booking is still to be lived: neither cancelled nor failed. */
export const livingItems = (items: readonly StoredItem[]): StoredItem[] =>
  items.filter(({ status }) => status !== 'cancelled' && status !== 'failed')

export function momentsOf(item: StoredItem, words: Wording): TripMoment[] {
  if (item.flight) return flightMoments(item, item.flight, words)
  if (item.hotel) return hotelMoments(item, item.hotel, words)
  if (item.transport) return [transportMoment(item, item.transport, words)]
  if (item.experience) return [experienceMoment(item, item.experience, words)]
  const [date, time] = split(localOf(item.starts_at, item.zone))
  return [{ item, date, time, zone: item.zone, title: item.title, details: factsIn(words, item) }]
}

function flightMoments(item: StoredItem, flight: NonNullable<StoredItem['flight']>, words: Wording): TripMoment[] {
  const { phrase } = words
  return flight.slices.flatMap(({ cabin, segments }) =>
    segments.map(segment => {
      const { origin, destination, flight_number: number, departs_zone, arrives_zone } = segment
      const [date, time] = split(segment.departs_local)
      const [arrival_date, arrival_time] = split(segment.arrives_local)
      const later = { time: arrival_time, date: words.date(arrival_date) }
      const lands = arrival_date === date ? arrival_time : phrase('lands_on', later)
      const aboard = { carrier: segment.carrier_name, cabin: phrase('cabin', { cabin }), lands, zone: arrives_zone }
      return {
        item,
        date,
        time,
        zone: departs_zone,
        title: phrase('fly', { origin, destination, number }),
        details: [phrase('flight_detail', aboard), phrase('bags_line', { bags: bagsIn(words, flight) })],
      }
    }),
  )
}

function hotelMoments(item: StoredItem, hotel: NonNullable<StoredItem['hotel']>, { phrase }: Wording): TripMoment[] {
  const { zone, name, place, nights, room, rooms, board } = hotel
  const rooms_shown = rooms === 1 ? room : `${rooms} × ${room}`
  const about = { item, zone, time: null }
  return [
    {
      ...about,
      date: hotel.check_in,
      title: phrase('arrive_at', { name }),
      details: [[place, phrase('nights', { nights }), rooms_shown, phrase('board', { board })].join('; ')],
    },
    { ...about, date: hotel.check_out, title: phrase('leave_stay', { name }), details: [], is_departure: true },
  ]
}

function transportMoment(item: StoredItem, ride: NonNullable<StoredItem['transport']>, words: Wording): TripMoment {
  const { origin, destination, vehicle, shared } = ride
  const duration = durationIn(words, ride.duration_minutes)
  return {
    item,
    date: ride.date,
    time: ride.pickup_time,
    zone: ride.zone,
    title: words.phrase('ride', { origin, destination }),
    details: [words.phrase('ride_detail', { shared: yes(shared), vehicle, duration })],
  }
}

function experienceMoment(
  item: StoredItem,
  experience: NonNullable<StoredItem['experience']>,
  words: Wording,
): TripMoment {
  const { phrase } = words
  const { place, includes, requirements } = experience
  return {
    item,
    date: experience.date,
    time: experience.start_time,
    zone: experience.zone,
    title: item.title,
    details: [
      phrase('outing_detail', { place, duration: durationIn(words, experience.duration_minutes) }),
      ...(includes.length > 0 ? [phrase('includes_line', { items: includes.join(', ') })] : []),
      ...(requirements.length > 0 ? [phrase('please_note', { items: requirements.join(', ') })] : []),
    ],
  }
}

// Days sort by their local date; within one, what has no time of day comes where it is usual: leaving before noon, arriving after.
function sortKey({ date, time, zone, is_departure = false }: TripMoment): number {
  return Date.parse(instantOf(date, time ?? (is_departure ? '10:00' : '14:00'), zone))
}

const split = (local: string): [string, string] => [local.slice(0, 10), local.slice(11, 16)]
