import type { SearchPlace } from '../../supplier.ts'
import { HUBS } from './carriers.ts'
import { type FindAirport, isServed } from './find-paths.ts'
import { distanceKm, type SandboxAirport } from './sandbox-airport.ts'

const MOST = 2
const GATEWAYS = ['NBO', 'MBA', 'JRO', 'ZNZ', 'DAR', ...HUBS]

/** The airports that a place is reached by on a scheduled flight: its own, as far as they have any, else the nearest gateway,
 *  of its own country where there is one. A safari strip thus becomes Nairobi or Kilimanjaro. At most two. */
export function findGateways(place: SearchPlace, findAirport: FindAirport): SandboxAirport[] {
  const own = place.airports.flatMap(iata => findAirport(iata) ?? []).filter(isServed)
  if (own.length > 0) return own.slice(0, MOST)
  const known = [...new Set(GATEWAYS)].flatMap(iata => findAirport(iata) ?? [])
  const national = known.filter(({ country }) => country === place.country)
  return (national.length > 0 ? national : known)
    .sort((a, b) => distanceKm(place, a) - distanceKm(place, b))
    .slice(0, 1)
}
