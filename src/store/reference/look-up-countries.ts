import type Database from 'better-sqlite3'
import { z } from 'zod'
import { EMERGENCY_NUMBERS } from './overlay/emergency-numbers.ts'
import type { Country } from './reference.ts'
import { words } from './rows.ts'
import { lazyQuery } from './statements.ts'

const list = z.string().transform(words)
const countryRow = z.object({
  alpha2: z.string(),
  name: z.string(),
  names: z.string().transform(text => z.record(z.string(), z.string()).parse(JSON.parse(text))),
  capital: z.string(),
  currencies: list,
  languages: list,
  calling_codes: list,
})

/** Countries and territories with an ISO code of their own (Kosovo by its user-assigned one). */
export function createCountryLookups(database: Database.Database) {
  const one = lazyQuery(database, countryRow, 'SELECT * FROM countries WHERE alpha2 = ?')
  const every = lazyQuery(database, countryRow, 'SELECT * FROM countries ORDER BY name')
  return {
    getCountry: (alpha2: string): Country | undefined => one.get(alpha2.toUpperCase()),
    listCountries: (): readonly Country[] => every.all(),
    emergencyNumbers: (alpha2: string): readonly string[] => EMERGENCY_NUMBERS[alpha2.toUpperCase()]?.numbers ?? [],
  }
}
