import type { Wave } from './carriers.ts'
import type { Hop } from './find-paths.ts'
import { blockMinutes } from './sandbox-airport.ts'
import { seeded } from './seeded.ts'
import { toEpoch, toLocal } from './zone-time.ts'

/** One flight on one day. Instants in ms. */
export interface Leg {
  readonly hop: Hop
  readonly flight_number: string
  readonly departs: number
  readonly arrives: number
  readonly minutes: number
}

type Length = 'short' | 'long' | 'any'
type Meeting = readonly [time: string, length: Length]

const LONG_KM = 3500
const MINUTE = 60_000

// When flights meet at a hub, local time: long ones come in, short ones leave, and the other way round. Europe's long-hauls
// to the south leave in the morning and in the evening and come back at dawn and at dusk.
const WAVES: Readonly<Record<Wave, { readonly arrive: readonly Meeting[]; readonly depart: readonly Meeting[] }>> = {
  europe: {
    arrive: [
      ['06:10', 'long'],
      ['08:40', 'short'],
      ['12:45', 'short'],
      ['18:15', 'any'],
    ],
    depart: [
      ['07:45', 'short'],
      ['10:20', 'long'],
      ['14:30', 'short'],
      ['20:40', 'any'],
    ],
  },
  gulf: {
    arrive: [
      ['05:50', 'any'],
      ['12:20', 'any'],
      ['18:05', 'any'],
      ['23:25', 'any'],
    ],
    depart: [
      ['01:50', 'any'],
      ['08:20', 'any'],
      ['14:35', 'any'],
      ['20:20', 'any'],
    ],
  },
  bosporus: {
    arrive: [
      ['05:20', 'any'],
      ['11:10', 'any'],
      ['16:35', 'any'],
      ['22:50', 'any'],
    ],
    depart: [
      ['01:20', 'any'],
      ['07:35', 'any'],
      ['13:20', 'any'],
      ['18:50', 'any'],
    ],
  },
  africa: {
    arrive: [
      ['06:20', 'long'],
      ['09:00', 'short'],
      ['13:10', 'short'],
      ['20:20', 'any'],
    ],
    depart: [
      ['07:50', 'short'],
      ['10:40', 'any'],
      ['15:00', 'short'],
      ['18:30', 'short'],
      ['22:35', 'any'],
    ],
  },
  world: {
    arrive: [
      ['06:30', 'any'],
      ['11:00', 'any'],
      ['15:50', 'any'],
      ['20:10', 'any'],
    ],
    depart: [
      ['08:25', 'any'],
      ['12:55', 'any'],
      ['17:45', 'any'],
      ['22:20', 'any'],
    ],
  },
}

/** The flights of a hop that leave on a date, local at its origin, in order of time. Always the same for the same hop: a
 *  flight number has one time of day, whoever asks and for whatever date. */
export function scheduleHop(hop: Hop, date: string): Leg[] {
  const { carrier, origin, destination, kilometres } = hop
  const minutes = blockMinutes(kilometres)
  const fromHub = carrier.hubs.includes(origin.iata)
  return flightsOf(hop, fromHub)
    .flatMap(({ flight_number, at }) => {
      const departures = fromHub
        ? [toEpoch(date, at, origin.zone)]
        : // It is timed to meet others at the hub, so its departure follows from its arrival: today, tomorrow or after.
          [0, 1, 2].map(days => toEpoch(date, at + days * 1440, destination.zone) - minutes * MINUTE)
      return departures
        .filter(departs => toLocal(departs, origin.zone).startsWith(date))
        .slice(0, 1) // a day of 25 hours could hold two
        .map(departs => ({ hop, flight_number, departs, arrives: departs + minutes * MINUTE, minutes }))
    })
    .sort((a, b) => a.departs - b.departs)
}

interface Service {
  readonly flight_number: string
  /** Minutes after midnight at the hub. */
  readonly at: number
}

const timetables = new WeakMap<Hop, readonly Service[]>()

/** Numbers and times at the hub; a few minutes off the meeting, each route its own. */
function flightsOf(hop: Hop, fromHub: boolean): readonly Service[] {
  const known = timetables.get(hop)
  if (known) return known
  const { carrier, origin, destination, kilometres } = hop
  const length = kilometres > LONG_KM ? 'long' : 'short'
  const { arrive, depart } = WAVES[carrier.wave]
  const random = seeded('schedule', carrier.code, origin.iata, destination.iata)
  const base = length === 'long' ? random(10, 449) * 2 : random(500, 1900) * 2
  const services = (fromHub ? depart : arrive)
    .filter(([, fits]) => fits === 'any' || fits === length)
    .map(([time], index) => {
      const flight_number = `${carrier.code}${base + index * 2 + (fromHub ? 0 : 1)}`
      return { flight_number, at: toMinutes(time) + random(-2, 2) * 5 }
    })
  timetables.set(hop, services)
  return services
}

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
