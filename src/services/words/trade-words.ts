import { daysBetween } from '#src/domain/dates.ts'
import type { FareConditions, FlightDetails, FlightSlice, LocalFee, Offer, TitleParts } from '#src/domain/offer.ts'
import type { Wording } from './wording.ts'

type Details = Pick<Offer, 'flight' | 'hotel' | 'transport' | 'experience'>

/** What the title of an offer, line or item is made of; undefined where it is a name. */
export function titlePartsOf({ flight, transport }: Pick<Offer, 'flight' | 'transport'>): TitleParts | undefined {
  if (transport) {
    const { origin, destination, vehicle } = transport
    return { code: 'ride', origin, destination, vehicle }
  }
  const [outbound] = flight?.slices ?? []
  const [first, last] = [outbound?.segments[0], outbound?.segments.at(-1)]
  if (!flight || !outbound || !first || !last) return undefined
  return {
    code: 'flight',
    airlines: [...new Set(flight.slices.flatMap(({ segments }) => segments.map(({ carrier_name }) => carrier_name)))],
    origin: first.origin,
    destination: last.destination,
    via: outbound.segments.slice(0, -1).map(({ destination }) => destination),
    is_return: flight.slices.length > 1,
  }
}

/** A title in a language: from its parts, else as it is. */
export function titleIn(
  { phrase, list }: Pick<Wording, 'phrase' | 'list'>,
  { title, title_parts }: { readonly title: string; readonly title_parts?: TitleParts | undefined },
): string {
  if (!title_parts) return title
  const { origin, destination } = title_parts
  if (title_parts.code === 'ride') return phrase('ride_title', { origin, destination, vehicle: title_parts.vehicle })
  const { airlines, via, is_return } = title_parts
  const route = `${origin}–${destination}`
  return phrase('flight_title', { airlines: list(airlines), route, via: list(via), back: yes(is_return) })
}

/** What to know at a glance, in a language. What a supplier wrote itself (amenities, conditions) stays as it is. */
export function factsIn(
  words: Wording,
  { facts, ...details }: Details & { readonly facts: readonly string[] },
): string[] {
  const { phrase } = words
  const { hotel, transport, experience, flight } = details
  const rest = (from: number) => facts.slice(from).map(fact => factIn(words, fact))
  // The first of each kind's facts say in English what its figures say: those are said from the figures.
  if (hotel) return [phrase('board', { board: hotel.board }), ...rest(1)]
  if (transport) {
    const begin = phrase('ride_begins', { shared: yes(transport.shared), time: transport.pickup_time })
    return [begin, phrase('about', { duration: durationIn(words, transport.duration_minutes) }), ...rest(2)]
  }
  if (experience) {
    const begin = phrase('starts', { time: experience.start_time })
    return [begin, durationIn(words, experience.duration_minutes), ...rest(2)]
  }
  const [outbound, inbound] = flight?.slices ?? []
  if (!flight || !outbound) return [...facts]
  const back = inbound ? [phrase('way_back', { times: timesIn(words, inbound) })] : []
  const stops = `${phrase('stops', { stops: outbound.stops })}, ${durationIn(words, outbound.duration_minutes)}`
  return [timesIn(words, outbound), stops, ...back, bagsIn(words, flight), refundIn(words, flight)]
}

// What our own inventory writes beside the words of its suppliers: evaluate-transfer.ts, evaluate-experience.ts, price-stay.ts.
const SEATS = /^Up to (\d+) (?:people|person), (\d+) bags?$/
const EARLY = /^(\d+)% early booking discount$/
const STAY_PAY = /^Stay (\d+), pay (\d+)$/

function factIn({ phrase }: Wording, fact: string): string {
  const [, seats, bags] = SEATS.exec(fact) ?? []
  if (seats && bags) return phrase('ride_seats', { seats: Number(seats), bags: Number(bags) })
  const [, percent] = EARLY.exec(fact) ?? []
  if (percent) return phrase('saving_early', { percent })
  const [, stay, pay] = STAY_PAY.exec(fact) ?? []
  if (stay && pay) return phrase('saving_stay', { stay, pay })
  if (fact === 'Private') return phrase('ride_private')
  return fact === 'After-hours supplement included' ? phrase('ride_after_hours') : fact
}

/** The bags of a fare; as the supplier says it, where it gave no figures. */
export function bagsIn({ phrase }: Wording, { bags, conditions }: Pick<FlightDetails, 'bags' | 'conditions'>): string {
  if (!conditions) return bags
  const { cabin_bags, cabin_kg, checked_bags, checked_kg } = conditions
  const kilos = { cabin_kg: cabin_kg ?? '', checked_kg: checked_kg ?? '' }
  return phrase('bags', { cabin: cabin_bags, checked: checked_bags, ...kilos })
}

function refundIn({ phrase }: Wording, { refund, conditions }: Pick<FlightDetails, 'refund' | 'conditions'>): string {
  return conditions ? phrase('fare_refund', valuesOf(conditions)) : refund
}

const valuesOf = ({ kept_percent, refund_until_hours }: FareConditions) => ({
  kept: kept_percent,
  hours: refund_until_hours,
})

/** A local fee as it is called in a language, and the note that stands with it. */
export function feeIn({ phrase }: Pick<Wording, 'phrase'>, { title, code, place, note, note_code }: LocalFee) {
  return {
    title: code && place ? phrase('fee_title', { fee: code, place }) : title,
    ...(note_code ? { note: phrase('fee_note', { note: note_code }) } : note === undefined ? {} : { note }),
  }
}

function timesIn({ phrase }: Wording, { segments }: FlightSlice): string {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return ''
  const days = daysBetween(first.departs_local.slice(0, 10), last.arrives_local.slice(0, 10))
  return phrase('flight_times', { leaves: first.departs_local.slice(11), lands: last.arrives_local.slice(11), days })
}

/** "1 h 30 min", "6 days". */
export function durationIn({ phrase }: Pick<Wording, 'phrase'>, minutes: number): string {
  if (minutes >= 2880) return phrase('days', { days: Math.round(minutes / 1440) })
  return phrase('duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** For the `yes` branch of a template. */
export const yes = (is: boolean): string => (is ? 'yes' : 'no')
