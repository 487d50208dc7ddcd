import { describe, expect, it } from 'vitest'
import { openMongoStore } from '#src/store/mongo/open-mongo-store.ts'
import { mongoUri } from '#src/testing/mongo-uri.ts'
import { storm } from '#src/testing/storm/storm.ts'

const uri = await mongoUri()
// Over a network everything takes longer, and time must not run away from it.
const rest = () => new Promise<void>(resolve => setTimeout(resolve, 2))
const seeds = Array.from({ length: Number(process.env.STORM_MONGO_RUNS ?? 1) }, (_, index) => 1 + index)

describe.skipIf(!uri)('over MongoDB', () => {
  it.each(seeds)('keeps every promise in storm %i', { timeout: 120_000 }, async seed => {
    const store = await openMongoStore((uri ?? '').replace(/\/test_/, `/storm_${seed}_`))
    try {
      expect((await storm(store, seed, { paces: [5, 20], rest, kinds: ['sms'] })).messages).toBeGreaterThan(10)
    } finally {
      await store.close()
    }
  })
})
