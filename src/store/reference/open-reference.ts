import Database from 'better-sqlite3'
import { z } from 'zod'
import { defect } from '#src/kernel/errors.ts'
import { createFindInText } from './find-in-text.ts'
import { createFindPlaces } from './find-places.ts'
import { createAirlineLookups } from './look-up-airlines.ts'
import { createAirportLookups } from './look-up-airports.ts'
import { createCountryLookups } from './look-up-countries.ts'
import { createDestinationLookups } from './look-up-destinations.ts'
import { createNameIndex } from './name-index.ts'
import type { Place, Reference } from './reference.ts'
import { placeOf, SPOT_SELECT, spotRow } from './rows.ts'
import { createSearchKnowledge } from './search-knowledge.ts'
import { lazyQuery } from './statements.ts'

export { plausibleReadings } from './plausible-readings.ts'
export type * from './reference.ts'

/** Opens the reference database for reading, in milliseconds: nothing is loaded, queries are prepared when first asked. INTERNAL
 *  when there is no such file; build-reference.ts makes it. */
export function openReference(path: string): Reference {
  const database = open(path)
  const index = createNameIndex(database)
  const findPlaces = createFindPlaces(index)
  const spot = lazyQuery(database, spotRow, `SELECT ${SPOT_SELECT} FROM spots WHERE ref = ?`)
  const getPlace = (id: string): Place | undefined => {
    const row = /^[A-Z]{3}$/u.test(id) ? index.byCode(id)[0] : spot.get(id)
    return row && placeOf(row)
  }
  const { waysTo, ...destinations } = createDestinationLookups(database)
  const meta = lazyQuery(database, z.object({ value: z.string() }), "SELECT value FROM meta WHERE key = 'stamp'")
  return {
    findPlaces,
    getPlace,
    ...createAirportLookups(database, { findPlaces, getPlace, waysTo }),
    ...createAirlineLookups(database),
    ...createCountryLookups(database),
    ...destinations,
    ...createSearchKnowledge(database),
    findInText: createFindInText(index),
    isOwnWord: index.isOwn,
    get stamp() {
      return meta.get()?.value ?? ''
    },
    close: () => {
      database.close()
    },
  }
}

function open(path: string): Database.Database {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    database.pragma('mmap_size = 67108864') // lookups jump about in the file: spare a system call each
    database.pragma('cache_size = -8000')
    return database
  } catch (cause) {
    throw defect(`No reference database at ${path}: build it with src/store/reference/build-reference.ts.`, cause)
  }
}
