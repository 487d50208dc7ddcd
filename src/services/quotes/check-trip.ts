import { addDays, daysBetween, instantOf, localOf } from '#src/domain/dates.ts'
import type { FlightDetails } from '#src/domain/offer.ts'
import type { TripNotice } from '#src/domain/quote.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { StoredQuoteLine } from './stored-quote.ts'

type Line = Pick<
  StoredQuoteLine,
  'kind' | 'title' | 'starts_at' | 'ends_at' | 'flight' | 'hotel' | 'transport' | 'experience'
>

/** From wheels up to wheels down, instants in ms, with where and when that is on the clock there. */
interface Flight {
  readonly title: string
  readonly departs: number
  readonly arrives: number
  readonly leaves_on: string
  /** The day before, for one that leaves between midnight and six: then nobody needs a bed for the rest of the night. */
  readonly evening_of: string
  readonly lands_on: string
}

const HOUR = 3_600_000
const FLY_NEVER_MS = 18 * HOUR
const FLY_BETTER_MS = 24 * HOUR
const AT_AIRPORT_MS = 2 * HOUR

/** Looks at a trip as a whole. Refuses what is dangerous (flying within 18 hours of a dive: DIVE_BEFORE_FLIGHT), and returns
 *  what is odd but possible: overlapping or missing nights, transfers and outings that clash with a flight. */
export function checkTrip(lines: readonly Line[]): TripNotice[] {
  const flights = lines.flatMap(flightsOf).sort((a, b) => a.departs - b.departs)
  const dives = lines.filter(({ experience }) => experience?.category === 'diving')
  return [
    ...dives.flatMap(dive => checkDive(dive, flights)),
    ...checkNights(lines, flights),
    ...lines
      .filter(({ kind }) => kind === 'transport' || kind === 'experience')
      .flatMap(line => checkClash(line, flights)),
  ]
}

function checkDive(dive: Line, flights: readonly Flight[]): TripNotice[] {
  const next = flights.find(({ departs }) => departs > Date.parse(dive.starts_at))
  const pause = next ? next.departs - Date.parse(dive.ends_at) : Number.POSITIVE_INFINITY
  if (!next || pause >= FLY_BETTER_MS) return []
  if (pause < FLY_NEVER_MS)
    throw new AppError(
      'POLICY_REFUSED',
      `“${dive.title}” ends less than 18 hours before “${next.title}” leaves. Flying so soon after a dive is dangerous; please dive earlier or fly later.`,
      { details: { rule: 'DIVE_BEFORE_FLIGHT' } },
    )
  return [notice('dive_then_flight', { title: dive.title, other: next.title })]
}

function checkNights(lines: readonly Line[], flights: readonly Flight[]): TripNotice[] {
  const stays = lines
    .flatMap(({ hotel }) => hotel ?? [])
    .sort((a, b) => (a.check_in === b.check_in ? 0 : a.check_in < b.check_in ? -1 : 1))
  const between = stays.slice(1).flatMap((stay, index) => {
    const before = stays[index]
    if (!before || before.product_id === stay.product_id) return []
    const gap = daysBetween(before.check_out, stay.check_in)
    const names = { title: before.name, other: stay.name }
    if (gap < 0) return [notice('stays_overlap', { ...names, date: stay.check_in })]
    return gap === 0 ? [] : [notice('no_bed', { ...names, date: before.check_out, until: stay.check_in })]
  })
  return [...between, ...checkEnds(stays, flights)]
}

type Stay = NonNullable<Line['hotel']>

/** The first bed against the landing, and the last against the flight home. */
function checkEnds(stays: readonly Stay[], flights: readonly Flight[]): TripNotice[] {
  const [first, last] = [stays[0], [...stays].sort((a, b) => (a.check_out < b.check_out ? -1 : 1)).at(-1)]
  const [out, home] = [flights[0], flights.length > 1 ? flights.at(-1) : undefined]
  const notices: TripNotice[] = []
  if (first && out && out.departs < Date.parse(instantOf(first.check_in, '23:59', first.zone))) {
    const days = daysBetween(first.check_in, out.lands_on)
    const values = { title: first.name, date: out.lands_on, from: first.check_in }
    if (days > 0) notices.push(notice('lands_after_check_in', values))
    if (days < 0) notices.push(notice('lands_before_check_in', values))
  }
  if (last && home) {
    const days = daysBetween(last.check_out, home.leaves_on)
    const values = { title: last.name, date: home.leaves_on, until: last.check_out }
    if (days < 0) notices.push(notice('leaves_before_check_out', values))
    if (daysBetween(last.check_out, home.evening_of) > 0) notices.push(notice('leaves_after_check_out', values))
  }
  return notices
}

/** A ride or an outing against every flight: one cannot be in two places, and one is at the airport two hours before. */
function checkClash({ title, starts_at, ends_at, kind }: Line, flights: readonly Flight[]): TripNotice[] {
  const [starts, ends] = [Date.parse(starts_at), Date.parse(ends_at)]
  return flights.flatMap(flight => {
    if (flight.title === title) return []
    if (starts < flight.arrives && ends > flight.departs) return [notice('same_time', { title, other: flight.title })]
    const short = kind === 'transport' && ends <= flight.departs && ends > flight.departs - AT_AIRPORT_MS
    return short ? [notice('late_for_flight', { title, other: flight.title })] : []
  })
}

const notice = (code: TripNotice['code'], values: TripNotice['values']): TripNotice => ({ code, values })

function flightsOf({ title, kind, flight, transport, starts_at, ends_at }: Line): Flight[] {
  if (kind === 'flight' && flight) return flight.slices.flatMap(slice => sliceOf(title, slice))
  if (transport?.mode !== 'light_aircraft') return []
  const [departs, arrives] = [Date.parse(starts_at), Date.parse(ends_at)]
  const lands_on = localOf(ends_at, transport.zone).slice(0, 10)
  return [{ title, departs, arrives, leaves_on: transport.date, evening_of: transport.date, lands_on }]
}

function sliceOf(title: string, { segments }: FlightDetails['slices'][number]): Flight[] {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return []
  const [leaves_on = '', leaves_at = ''] = first.departs_local.split('T')
  const [lands_on = '', lands_at = ''] = last.arrives_local.split('T')
  const departs = Date.parse(instantOf(leaves_on, leaves_at, first.departs_zone))
  const arrives = Date.parse(instantOf(lands_on, lands_at, last.arrives_zone))
  const evening_of = leaves_at < '06:00' ? addDays(leaves_on, -1) : leaves_on
  return [{ title, departs, arrives, leaves_on, evening_of, lands_on }]
}
