import { findAirports } from '#tools/places/find-airports.ts'
import { findPlaces } from '#tools/places/find-places.ts'
import type { Steps } from './define.ts'

// Beyond this an airport is not thought of as the place's own.
const OWN_KM = 60

const MOST_NAMED = 3

/** Tells which airports were looked at for a park, a region or a country, which has none of its own. `served` are the codes
 *  on the flights that were found. */
export async function sayGateway(
  { call, say, speech }: Steps,
  place: string,
  served: readonly (string | undefined)[],
): Promise<void> {
  const codes = [...new Set(served.filter(code => code !== undefined))].slice(0, MOST_NAMED)
  if (codes.length === 0 || codes.includes(place)) return
  const { items: places } = await call(findPlaces, { q: place, limit: 1 })
  const [meant] = places
  if (!meant || meant.kind === 'airport' || meant.kind === 'metro') return
  const isWide = meant.kind === 'region' || meant.kind === 'country'
  if (!isWide && meant.airport_km !== null && meant.airport_km <= OWN_KM) return
  const found = await Promise.all(codes.map(q => call(findAirports, { q, limit: 1 })))
  const airports = found.flatMap(({ items }) => items).map(({ name, iata }) => `${name} (${iata})`)
  if (airports.length > 0) say({ key: 'gateway', values: { place: meant.name, airports: speech.list(airports) } })
}
