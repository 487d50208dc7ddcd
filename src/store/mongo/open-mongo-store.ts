import { MongoClient } from 'mongodb'
import { type Clock, systemClock } from '#src/kernel/clock.ts'
import { AppError, defect } from '#src/kernel/errors.ts'
import { createExpiry } from '../expiry.ts'
import type { CollectionDefinition, Store } from '../port.ts'
import { attempt, DEADLINE_MS } from './attempt.ts'
import { createIndexes } from './create-indexes.ts'
import type { Kept } from './kept.ts'
import { createMongoCollection, type MongoCollection } from './mongo-collection.ts'

interface Options {
  /** By which documents expire. */
  readonly system_clock?: Clock
  /** From 0 to 1, for the length of pauses after conflicts. */
  readonly random?: () => number
}

const CONNECT_MS = 5000
const HEALTH_MS = 2000

/** Documents in MongoDB, for any number of processes. A write is told only when a majority has it in its journal, and only
 *  what a majority has is read. BUSY when the database does not answer in five seconds. The database is the one that the
 *  address names, else `travelweaver`. */
export async function openMongoStore(
  uri: string,
  { system_clock = systemClock, random = Math.random }: Options = {},
): Promise<Store> {
  const client = new MongoClient(uri, {
    appName: 'travelweaver',
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: DEADLINE_MS },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    ignoreUndefined: true,
    serverSelectionTimeoutMS: CONNECT_MS,
    connectTimeoutMS: CONNECT_MS,
    waitQueueTimeoutMS: CONNECT_MS,
    socketTimeoutMS: DEADLINE_MS,
  })
  const database = client.db(databaseIn(uri) ?? 'travelweaver')
  const opened = new Map<CollectionDefinition, Pick<MongoCollection<never>, 'sweep'>>()
  await attempt('connecting', () => client.connect()).catch(async cause => {
    await client.close()
    throw new AppError('BUSY', 'MongoDB does not answer, or refuses us: see MONGODB_URI.', {
      detail: cause.message,
      cause,
    })
  })

  return {
    collection(definition) {
      const { name } = definition
      for (const other of opened.keys())
        if (other.name === name && other !== definition) throw defect(`store: ${name} has two definitions`)
      const table = database.collection<Kept>(name)
      const expiry = createExpiry(definition, system_clock)
      const ready = once(() => createIndexes(table, definition))
      const collection = createMongoCollection({ table, definition, expiry, patience: { system_clock, random }, ready })
      opened.set(definition, collection)
      return collection
    },

    async sweep(now, limit) {
      let count = 0
      for (const { sweep } of opened.values()) count += await sweep(now, limit)
      return count
    },

    isHealthy: () =>
      attempt('health', () => database.command({ ping: 1 }), HEALTH_MS).then(
        () => true,
        () => false,
      ),

    close: () => client.close(),
  }
}

// The client's own default is `test` where the address names none.
const databaseIn = (uri: string) => /^mongodb(?:\+srv)?:\/\/[^/]+\/([^/?]+)/.exec(uri)?.[1]

// Begun at once, waited for by whoever comes first; a failure is met by the next one who comes, who tries again.
function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined
  function begin() {
    const mine = work()
    begun = mine
    mine.catch(() => {
      if (begun === mine) begun = undefined
    })
    return mine
  }
  begin()
  return () => begun ?? begin()
}
