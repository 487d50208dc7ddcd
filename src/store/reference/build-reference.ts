import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { buildAirlines } from './build/build-airlines.ts'
import { buildAirports } from './build/build-airports.ts'
import { buildSpots } from './build/build-spots.ts'
import { readSources } from './build/read-sources.ts'
import { writeDatabase } from './build/write-database.ts'
import { createZones } from './build/zones.ts'
import { DESTINATIONS, TEXTS } from './overlay.ts'

const DEFAULT_PATH = 'dist/reference.db'

/** Tells one state of the data, the tables and the builder from another: a digest of the files of this folder. */
export function referenceStamp(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const digest = createHash('sha256')
  for (const folder of ['build', 'overlay', '.'])
    for (const file of readdirSync(join(here, folder)).sort())
      if (/\.[jt]s$/u.test(file) && !/\.(?:test|d)\.ts$/u.test(file))
        digest.update(readFileSync(join(here, folder, file)))
  return digest.digest('base64url').slice(0, 22)
}

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

/** Builds the database unless the one at `path` is of the present data: true if built. For the build and for tests. */
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
  const isBuilt = await ensureReference(path)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(isBuilt ? `${path} built in ${seconds} s\n` : `${path} is up to date\n`)
}
