import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { Destination } from './reference.ts'
import { placeOf, SPOT_SELECT, spotRow } from './rows.ts'
import { lazyQuery } from './statements.ts'

const json = <T>(schema: z.ZodType<T>) => z.string().transform(text => schema.parse(JSON.parse(text)))
const destinationRow = spotRow.extend({
  organization: z.string(),
  place_kind: z.enum(['city', 'park', 'island', 'beach', 'region', 'mountain']),
  names: json(z.record(z.string(), z.string())),
  summary: z.string(),
  best_months: json(z.array(z.number())),
  within: z.string().nullable(),
  gateways: json(z.array(z.object({ iata: z.string(), name: z.string(), how: z.string() }))),
})

/** The places that the demo's organizations sell. */
export function createDestinationLookups(database: Database.Database) {
  const from = `SELECT ${SPOT_SELECT}, d.organization, d.place_kind, d.names, d.summary, d.best_months, d.within, d.gateways
    FROM destinations d JOIN spots ON spots.ref = d.ref`
  const one = lazyQuery(database, destinationRow, `${from} WHERE d.ref = ?`)
  const every = lazyQuery(database, destinationRow, `${from} ORDER BY d.position`)
  const getDestination = (id: string): Destination | undefined => {
    const row = one.get(id)
    return row && destinationOf(row)
  }
  return {
    getDestination,
    listDestinations: ({ organization }: { organization?: string } = {}): readonly Destination[] =>
      every
        .all()
        .map(destinationOf)
        .filter(place => organization === undefined || place.organization === organization),
    waysTo: (id: string): ReadonlyMap<string, string> =>
      new Map(getDestination(id)?.gateways.map(({ iata, how }) => [iata, how] as const) ?? []),
  }
}

const destinationOf = (row: z.infer<typeof destinationRow>): Destination => ({
  ...placeOf(row),
  organization: row.organization,
  place_kind: row.place_kind,
  names: row.names,
  summary: row.summary,
  best_months: row.best_months,
  within: row.within,
  gateways: row.gateways,
})
