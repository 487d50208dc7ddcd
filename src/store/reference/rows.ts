import { z } from 'zod'
import type { Place } from './reference.ts'

/** The rows of the reference database. Parsed once when read: a file of another shape is noticed at the first question. */
export const spotRow = z.object({
  ref: z.string(),
  kind: z.enum(['place', 'metro', 'airport', 'city', 'region', 'country']),
  name: z.string(),
  country: z.string(),
  country_name: z.string(),
  region: z.string(),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  airports: z.string(),
  airport_km: z.number().nullable(),
  iata: z.string().nullable(),
  weight: z.number(),
  population: z.number(),
  part_of: z.string().nullable(),
})

/** A spot together with the name by which it was found. */
export const namedRow = spotRow.extend({ key: z.string(), quality: z.number(), flags: z.number() })

export type SpotRow = z.infer<typeof spotRow>
export type NamedRow = z.infer<typeof namedRow>

const SPOT_COLUMNS = Object.keys(spotRow.shape).map(column => `spots.${column}`)

export const SPOT_SELECT = SPOT_COLUMNS.join(', ')
export const NAMED_SELECT = `${SPOT_SELECT}, names.key, names.quality, names.flags`

export const words = (list: string): readonly string[] => (list === '' ? [] : list.split(' '))

export const placeOf = (row: SpotRow): Place => ({
  id: row.ref,
  kind: row.kind,
  name: row.name,
  country: row.country,
  country_name: row.country_name,
  zone: row.zone,
  latitude: row.latitude,
  longitude: row.longitude,
  airports: words(row.airports),
  airport_km: row.airport_km,
  ...(row.iata === null ? {} : { iata: row.iata }),
  ...(row.part_of === null ? {} : { part_of: row.part_of }),
  population: row.population,
})
