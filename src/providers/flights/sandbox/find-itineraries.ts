import type { Hop } from './find-paths.ts'
import type { SandboxAirport } from './sandbox-airport.ts'
import { type Leg, scheduleHop } from './schedule-hop.ts'
import { seeded } from './seeded.ts'
import { toLocal } from './zone-time.ts'

/** One way of getting there: legs in order, and the minutes from door to door. */
export interface Itinerary {
  readonly legs: readonly Leg[]
  readonly minutes: number
}

interface Request {
  readonly origins: readonly SandboxAirport[]
  readonly destinations: readonly SandboxAirport[]
  readonly date: string
  findPaths(from: SandboxAirport, to: SandboxAirport): Hop[][]
}

const MINUTE = 60_000
const LONGEST_CONNECTION = 9 * 60
const MAX_ITINERARIES = 12
const STOP_COSTS_MINUTES = 75

/** The itineraries of a day, best first: short ones in front, no two ways that are worse in everything, at most two of a kind. */
export function findItineraries({ origins, destinations, date, findPaths }: Request): Itinerary[] {
  const all = origins
    .flatMap(origin => destinations.flatMap(destination => findPaths(origin, destination)))
    .flatMap(path => itinerariesOf(path, date))
    .sort((a, b) => effort(a) - effort(b))
  const limit = (all[0]?.minutes ?? 0) * 2 + 360
  const seen = new Map<string, number>()
  return all
    .filter(itinerary => {
      const kind = itinerary.legs.map(({ hop }) => `${hop.carrier.code} ${hop.destination.iata}`).join(' ')
      const before = seen.get(kind) ?? 0
      seen.set(kind, before + 1)
      return before < 2 && itinerary.minutes <= limit
    })
    .slice(0, MAX_ITINERARIES)
}

/** The least time between two flights, 60 to 150 minutes by airport and pair: longer where continents or carriers change. */
export function connectionMinutes(first: Hop, second: Hop): number {
  const long = first.kilometres > 3500 && second.kilometres > 3500 ? 10 : 0
  const carriers = first.carrier === second.carrier ? 0 : 60
  const airport = seeded('connection', first.destination.iata)(0, 3) * 5
  return 60 + long + carriers + airport
}

/** How long it feels: every stop counts for more than its minutes. */
export const effort = ({ legs, minutes }: Itinerary): number => minutes + (legs.length - 1) * STOP_COSTS_MINUTES

export function toItinerary(legs: readonly Leg[]): Itinerary {
  const [first, last] = [legs[0], legs.at(-1)]
  return { legs, minutes: first && last ? (last.arrives - first.departs) / MINUTE : 0 }
}

function itinerariesOf([first, ...rest]: readonly Hop[], date: string): Itinerary[] {
  if (!first) return []
  return scheduleHop(first, date).flatMap(start => {
    let legs: readonly Leg[] = [start]
    for (const hop of rest) {
      const next = nextLeg(legs, hop)
      if (!next) return []
      legs = [...legs, next]
    }
    return [toItinerary(legs)]
  })
}

function nextLeg(legs: readonly Leg[], hop: Hop): Leg | undefined {
  const last = legs.at(-1)
  if (!last) return undefined
  const earliest = last.arrives + connectionMinutes(last.hop, hop) * MINUTE
  const latest = last.arrives + LONGEST_CONNECTION * MINUTE
  const dates = new Set([
    toLocal(earliest, hop.origin.zone).slice(0, 10),
    toLocal(latest, hop.origin.zone).slice(0, 10),
  ])
  return [...dates]
    .flatMap(date => scheduleHop(hop, date))
    .find(({ departs }) => departs >= earliest && departs <= latest)
}
