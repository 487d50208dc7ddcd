import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openMongoStore } from '#src/store/mongo/open-mongo-store.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { mongoUri } from '#src/testing/mongo-uri.ts'
import { raceForLastRooms } from './race-last-rooms.ts'

async function race(store: Store, seeds: readonly number[]) {
  for (const seed of seeds) {
    const { held, sold_out, faults } = await raceForLastRooms({ store, seed })
    expect(faults).toEqual([])
    expect(held).toBeGreaterThanOrEqual(5)
    expect(sold_out).toBeGreaterThan(100)
  }
}

test('200 buyers of the last five rooms on SQLite: no room-night sold twice, every one given back once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'race-'))
  const store = openSqliteStore(join(folder, 'store.db'))
  await race(store, [1, 2, 3])
  await store.close()
  await rm(folder, { recursive: true })
})

test('and the same on MongoDB', { timeout: 240_000 }, async context => {
  const uri = await mongoUri()
  if (!uri) return context.skip()
  const store = await openMongoStore(uri)
  await race(store, [4])
  await store.close()
})
