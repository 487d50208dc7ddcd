import { daysBetween } from '#src/domain/dates.ts'
import type { FlightSlice, Offer } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { Speech } from './speech.ts'

/** What an offer's price is for, in the conversation's language. */
export function basisOf(speech: Speech, party: Party, { hotel, transport, flight }: Offer): string {
  const { phrase } = speech
  const who = speech.party(party)
  if (hotel) {
    const { nights, rooms, board } = hotel
    return [who, speech.nights(nights), phrase('rooms', { rooms }), phrase('board', { board })].join(', ')
  }
  if (transport) return `${who}, ${phrase('ride_basis', { shared: yes(transport.shared) })}`
  const [outbound] = flight?.slices ?? []
  if (!outbound) return who
  const back = yes((flight?.slices.length ?? 0) > 1)
  return `${who}, ${phrase('flight_basis', { back, cabin: phrase('cabin', { cabin: outbound.cabin }) })}`
}

/** What to know of an offer at a glance. What the supplier wrote itself (amenities, conditions) stays as it is. */
export function factsOf(speech: Speech, { facts, hotel, transport, experience, flight }: Offer): string[] {
  const { phrase } = speech
  // The first of each kind's facts say in English what its figures say: those are said from the figures.
  if (hotel) return [phrase('board', { board: hotel.board }), ...facts.slice(1)]
  if (transport) {
    const begin = phrase('ride_begins', { shared: yes(transport.shared), time: transport.pickup_time })
    return [
      begin,
      phrase('about', { duration: durationOf(speech, transport.duration_minutes) }),
      ...facts.slice(2).map(fact => rideFact(speech, fact)),
    ]
  }
  if (experience) {
    const begin = phrase('starts', { time: experience.start_time })
    return [begin, durationOf(speech, experience.duration_minutes), ...facts.slice(2)]
  }
  const [outbound, inbound] = flight?.slices ?? []
  if (!flight || !outbound) return facts
  const back = inbound ? [phrase('way_back', { times: timesOf(speech, inbound) })] : []
  const stops = `${phrase('stops', { stops: outbound.stops })}, ${durationOf(speech, outbound.duration_minutes)}`
  return [timesOf(speech, outbound), stops, ...back, flight.bags, flight.refund]
}

// What evaluate-transfer.ts writes of our own rides; what suppliers wrote is left alone.
const SEATS = /^Up to (\d+) (?:people|person), (\d+) bags?$/

function rideFact({ phrase }: Speech, fact: string): string {
  const [, seats, bags] = SEATS.exec(fact) ?? []
  if (seats && bags) return phrase('ride_seats', { seats: Number(seats), bags: Number(bags) })
  return fact === 'After-hours supplement included' ? phrase('ride_after_hours') : fact
}

/** Two departures of one thing are told apart by their time, flights by airlines, route and stops. */
export function titleOf({ phrase, list }: Speech, { title, experience, transport, flight }: Offer): string {
  const time = experience?.start_time ?? transport?.pickup_time
  if (time) return `${title}, ${time}`
  const [outbound] = flight?.slices ?? []
  if (!flight || !outbound) return title
  const airlines = list([...new Set(outbound.segments.map(({ carrier_name }) => carrier_name))])
  const via = list(outbound.segments.slice(0, -1).map(({ destination }) => destination))
  const route = `${outbound.segments[0]?.origin ?? ''}–${outbound.segments.at(-1)?.destination ?? ''}`
  const departs = outbound.segments[0]?.departs_local.slice(11) ?? ''
  return `${phrase('flight_title', { airlines, route, via, back: yes(flight.slices.length > 1) })}, ${departs}`
}

function timesOf({ phrase }: Speech, { segments }: FlightSlice): string {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return ''
  const days = daysBetween(first.departs_local.slice(0, 10), last.arrives_local.slice(0, 10))
  return phrase('flight_times', { leaves: first.departs_local.slice(11), lands: last.arrives_local.slice(11), days })
}

function durationOf({ phrase }: Speech, minutes: number): string {
  if (minutes >= 2880) return phrase('days', { days: Math.round(minutes / 1440) })
  return phrase('duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** For the `yes` branch of a template. */
export const yes = (is: boolean): string => (is ? 'yes' : 'no')
