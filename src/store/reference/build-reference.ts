import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { buildAirlines } from './build/build-airlines.ts'
import { buildAirports } from './build/build-airports.ts'
import { buildSpots } from './build/build-spots.ts'
import { readSources } from './build/read-sources.ts'
import { SCHEMA } from './build/schema.ts'
import { writeDatabase } from './build/write-database.ts'
import { createZones } from './build/zones.ts'
import { DESTINATIONS, OVERLAY, TEXTS } from './overlay.ts'

const DEFAULT_PATH = 'dist/reference.db'
// Raised when the builder gives other rows from the same data.
const BUILDER = 1

/** Tells one state of the project's own data, of the tables' shape and of the builder from another. */
export const referenceStamp = (): string =>
  createHash('sha256')
    .update(JSON.stringify([BUILDER, SCHEMA, OVERLAY]))
    .digest('base64url')
    .slice(0, 22)

/** Makes the reference database from the data packages (development dependencies) and the project's overlay: some seconds, in
 *  a file beside it that takes its place when whole, so that a reader never sees half of it. */
export async function buildReference(path: string): Promise<void> {
  const sources = await readSources()
  const zones = createZones(sources.zoneAt)
  const airports = buildAirports(sources, zones)
  const spots = buildSpots({ sources, zones, airports, destinations: DESTINATIONS })
  const airlines = buildAirlines(sources)
  mkdirSync(dirname(resolve(path)), { recursive: true })
  const unfinished = `${path}.${process.pid}-${threadId}.tmp`
  rmSync(unfinished, { force: true })
  const database = new Database(unfinished)
  try {
    database.pragma('journal_mode = OFF')
    database.pragma('synchronous = OFF')
    const stamp = referenceStamp()
    writeDatabase(database, { stamp, spots, airports, airlines, destinations: DESTINATIONS, texts: TEXTS, sources })
    database.exec('VACUUM')
  } finally {
    database.close()
  }
  renameSync(unfinished, path)
}

/** Builds the database unless the one at `path` is of the present data. For starts from source and for tests; true if built. */
export async function ensureReference(path: string): Promise<boolean> {
  if (existsSync(path) && stampAt(path) === referenceStamp()) return false
  await buildReference(path)
  return true
}

function stampAt(path: string): unknown {
  const database = new Database(path, { readonly: true })
  try {
    return database.prepare("SELECT value FROM meta WHERE key = 'stamp'").pluck().get()
  } catch {
    return undefined // not a reference database, or one from before stamps: it is replaced
  } finally {
    database.close()
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const path = process.argv[2] ?? DEFAULT_PATH
  const started = performance.now()
  await buildReference(path)
  process.stdout.write(`${path} built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}
