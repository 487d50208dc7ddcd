import type Database from 'better-sqlite3'
import { z } from 'zod'
import { distanceKm } from './geography.ts'
import type { Airport, Place, PlaceCandidate, ServingAirport } from './reference.ts'
import { lazyQuery } from './statements.ts'

const airportRow = z.object({
  iata: z.string(),
  name: z.string(),
  city: z.string(),
  metro_code: z.string().nullable(),
  country: z.string(),
  country_name: z.string(),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  size: z.enum(['large', 'medium', 'small']),
  importance: z.number(),
  scheduled: z.number().transform(flag => flag === 1),
})

interface Around {
  readonly findPlaces: (search: { query: string; limit?: number }) => readonly PlaceCandidate[]
  readonly getPlace: (id: string) => Place | undefined
  /** The way from a gateway to one of the DMC's places. */
  readonly waysTo: (id: string) => ReadonlyMap<string, string>
}

/** Airports by code, by name, and of a place. */
export function createAirportLookups(database: Database.Database, { findPlaces, getPlace, waysTo }: Around) {
  const one = lazyQuery(database, airportRow, 'SELECT * FROM airports WHERE iata = ?')
  const getAirport = (iata: string): Airport | undefined => one.get(iata.toUpperCase())
  return {
    getAirport,
    findAirports({ query, limit = 8 }: { query: string; limit?: number }): readonly Airport[] {
      const codes = findPlaces({ query, limit: 25 }).flatMap(place => (place.kind === 'country' ? [] : place.airports))
      const most = Math.max(1, Math.min(50, Math.trunc(limit) || 1))
      return [...new Set(codes)].slice(0, most).flatMap(iata => getAirport(iata) ?? [])
    },
    airportsOf({ id }: Pick<Place, 'id'>): readonly ServingAirport[] {
      const place = getPlace(id)
      if (!place) return []
      const ways = waysTo(place.id)
      return place.airports.flatMap(iata => {
        const airport = getAirport(iata)
        if (!airport) return []
        const how = ways.get(iata)
        return [
          { ...airport, distance_km: Math.round(distanceKm(place, airport)), ...(how === undefined ? {} : { how }) },
        ]
      })
    },
  }
}
