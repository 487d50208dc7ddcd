import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { raceForLastRooms } from './race-last-rooms.ts'

test('200 buyers of the last five rooms on SQLite: no room-night sold twice, every one given back once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'race-'))
  const store = openSqliteStore(join(folder, 'store.db'))
  for (const seed of [1, 2]) {
    const { held, sold_out, faults } = await raceForLastRooms({ store, seed })
    expect(faults).toEqual([])
    expect(held).toBeGreaterThanOrEqual(5)
    expect(sold_out).toBeGreaterThan(100)
  }
  await store.close()
  await rm(folder, { recursive: true })
})
