import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type Clock, systemClock } from '#src/kernel/clock.ts'
import { defect } from '#src/kernel/errors.ts'
import { createExpiry } from '../expiry.ts'
import type { CollectionDefinition, Store } from '../port.ts'
import { createGroupCommit } from './group-commit.ts'
import { ownFile } from './own-file.ts'
import { createSqliteCollection, type SqliteCollection } from './sqlite-collection.ts'
import { prepareTable } from './sqlite-schema.ts'

interface Options {
  /** By which documents expire. */
  readonly system_clock?: Clock
}

const MOST_LOG_BYTES = 64 * 1024 * 1024

/** All documents in one file, for one process (a second one gets BUSY). A write whose promise has resolved survives a
 *  power cut. Makes the folder and the file where they are missing. */
export function openSqliteStore(path: string, { system_clock = systemClock }: Options = {}): Store {
  mkdirSync(dirname(path), { recursive: true })
  const disown = ownFile(path)
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL') // in WAL mode: one sync at the end of every transaction
  // A conversation is written again and again: with a longer log, more of its pages are carried over once instead of each
  // time (a tenth of a turn's processor time). 4,000 pages are 16 MB, read in some 20 ms after a crash.
  database.pragma('wal_autocheckpoint = 4000')
  database.pragma(`journal_size_limit = ${MOST_LOG_BYTES}`)
  const commit = createGroupCommit(database)
  const opened = new Map<CollectionDefinition, Pick<SqliteCollection<never>, 'sweep'>>()

  return {
    collection(definition) {
      const { name } = definition
      for (const other of opened.keys())
        if (other.name === name && other !== definition) throw defect(`store: ${name} has two definitions`)
      prepareTable(database, definition)
      const expiry = createExpiry(definition, system_clock)
      const collection = createSqliteCollection({ database, commit, definition, expiry })
      opened.set(definition, collection)
      return collection
    },

    async sweep(now, limit) {
      let count = 0
      for (const { sweep } of opened.values()) count += await sweep(now, limit)
      database.pragma('optimize') // looks again at what the indexes hold, where much has changed
      return count
    },

    isHealthy: async () => database.open && database.prepare('SELECT 1').get() !== undefined,

    async close() {
      if (!database.open) return
      commit.flush()
      database.pragma('optimize')
      database.close()
      disown()
    },
  }
}
