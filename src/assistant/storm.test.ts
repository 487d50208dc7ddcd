import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { storm } from '#src/testing/storm/storm.ts'
import { stormSeeds } from '#src/testing/storm/storm-seeds.ts'

// In memory where there is such a place: here processes die, not machines.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'storm-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each(stormSeeds())('keeps every promise in storm %i', async seed => {
  const store = openSqliteStore(join(folder, `${seed}.db`))
  try {
    const report = await storm(store, seed)
    expect(report.messages).toBeGreaterThan(30)
  } finally {
    await store.close()
  }
})
