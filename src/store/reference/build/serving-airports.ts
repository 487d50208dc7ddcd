import { foldName } from '../fold.ts'
import { createNeighbourhood, distanceKm } from '../geography.ts'
import type { BuiltAirport } from './build-airports.ts'

interface Town {
  readonly name: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}

export interface Served {
  readonly airports: readonly string[]
  readonly airport_km: number | null
  /** Whether one of them is the town's own: of its name, or within 25 km. */
  readonly own: boolean
}

/** Which airports a traveller to a town would use: those with scheduled flights within 100 km, the big and near ones first and
 *  at most four; where there are none, the nearest within 400 km. */
export function createServingAirports(airports: readonly BuiltAirport[]): (town: Town) => Served {
  const near = createNeighbourhood(airports.filter(airport => airport.scheduled))
  return town => {
    const name = foldName(town.name)
    const ranked = (withinKm: number, pull: number) =>
      near(town, withinKm)
        .map(airport => {
          const km = distanceKm(town, airport)
          const own = foldName(airport.city) === name && airport.country === town.country
          const burden = km + (airport.large ? 0 : 25) - (airport.importance / 1000) * pull
          return { airport, km, own, burden: burden - (own ? 40 : 0) + (airport.country === town.country ? 0 : 40) }
        })
        .sort((a, b) => a.burden - b.burden || (a.airport.iata < b.airport.iata ? -1 : 1))
    const close = ranked(100, 40)
    const found = close.length > 0 ? close : ranked(400, 80).slice(0, 1)
    const [first] = found
    if (!first) return { airports: [], airport_km: null, own: false }
    const chosen = found.filter(entry => entry.own || entry.burden <= first.burden + 60).slice(0, 4)
    return {
      airports: chosen.map(entry => entry.airport.iata),
      airport_km: Math.round(first.km),
      own: chosen.some(entry => entry.own || entry.km <= 25),
    }
  }
}
