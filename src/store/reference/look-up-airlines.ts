import type Database from 'better-sqlite3'
import { z } from 'zod'
import { editDistance } from './edit-distance.ts'
import { foldName } from './fold.ts'
import { allowedErrors } from './misspellings.ts'
import type { Airline } from './reference.ts'
import { lazyQuery } from './statements.ts'

const airlineRow = z.object({
  iata: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  verified: z.number().transform(flag => flag === 1),
})
const namedAirline = airlineRow.extend({ key: z.string() })

/** Airlines by code and by name, also misspelt; the ones checked by hand come first. */
export function createAirlineLookups(database: Database.Database) {
  const one = lazyQuery(database, airlineRow, 'SELECT iata, name, country, verified FROM airlines WHERE iata = ?')
  const every = lazyQuery(
    database,
    namedAirline,
    'SELECT n.key, a.iata, a.name, a.country, a.verified FROM airline_names n JOIN airlines a ON a.iata = n.iata ORDER BY n.key, a.iata',
  )
  let known: readonly z.infer<typeof namedAirline>[] | undefined // a thousand names, read at the first search

  return {
    getAirline: (iata: string): Airline | undefined => one.get(iata.toUpperCase()),
    findAirlines({ query, limit = 8 }: { query: string; limit?: number }): readonly Airline[] {
      known ??= every.all()
      const asked = query.slice(0, 80).trim()
      const key = foldName(asked)
      const best = new Map<string, { readonly airline: Airline; readonly rank: number }>()
      for (const { key: name, ...airline } of known) {
        const fit = fitOf(key, name, asked === airline.iata)
        const rank = fit + (airline.verified ? 0.5 : 0)
        if (fit > 0 && (best.get(airline.iata)?.rank ?? 0) < rank) best.set(airline.iata, { airline, rank })
      }
      return Array.from(best.values())
        .sort((a, b) => b.rank - a.rank || (a.airline.name < b.airline.name ? -1 : 1))
        .slice(0, Math.max(1, Math.min(50, Math.trunc(limit) || 1)))
        .map(entry => entry.airline)
    },
  }
}

/** 5 for the code, 4 for the name, 3 for its beginning, 2 for a word in it, 1 for a misspelling, 0 for none of these. */
function fitOf(asked: string, name: string, isCode: boolean): number {
  if (isCode) return 5
  if (asked === '') return 0
  if (name === asked) return 4
  if (asked.length >= 2 && name.startsWith(asked)) return 3
  if (asked.length >= 4 && ` ${name}`.includes(` ${asked}`)) return 2
  const errors = allowedErrors(asked.length)
  return errors > 0 && asked.length >= 5 && editDistance(asked, name, errors) <= errors ? 1 : 0
}
