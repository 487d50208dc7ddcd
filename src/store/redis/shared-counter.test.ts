import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '#src/kernel/log.ts'
import { hasRedis, type RedisServer, startRedisServer } from '#src/testing/redis-server.ts'
import { createSharedCounter, type SharedCounter } from './shared-counter.ts'

const log = createLog('silent')

describe.skipIf(!hasRedis())('a shared counter', () => {
  let redis: RedisServer
  let counters: SharedCounter[]
  beforeAll(async () => {
    redis = await startRedisServer()
    counters = [1, 2].map(() => createSharedCounter({ url: redis.url, log }))
    for (const counter of counters) await until(async () => (await counter.add('warm up', 1_000)) !== undefined)
  })
  afterAll(async () => {
    redis.thaw()
    await Promise.all(counters.map(counter => counter.close()))
    await redis.kill()
  })

  it('counts what all processes add, each key for itself', async () => {
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, index) => counters[index % 2]?.add('sign_in ann@example.com', 60_000)),
    )
    expect(added.map(each => each?.count).sort((a = 0, b = 0) => a - b)).toEqual(added.map((_, index) => index + 1))
    for (const each of added) expect(each?.ends_in_ms).toBeLessThanOrEqual(60_000)
    expect(await counters[0]?.add('sign_in ben@example.com', 60_000)).toEqual({ count: 1, ends_in_ms: 60_000 })
  })

  it('begins anew when the window has ended', async () => {
    await counters[0]?.add('short', 100)
    expect(await counters[0]?.add('short', 100)).toMatchObject({ count: 2 })
    await until(async () => (await counters[1]?.add('short', 100))?.count === 1, 300)
  })

  it('lets so many things through, and each again', async () => {
    const admit = (index: number, thing: string) =>
      counters[index]?.admit('talk', thing, { limit: 3, window_ms: 400 }).then((wait = Number.NaN) => wait)
    for (const [index, thing] of ['one', 'two', 'one', 'three', 'two', 'three'].entries())
      expect(await admit(index % 2, thing)).toBe(0)
    const wait = (await admit(0, 'four')) ?? 0
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(400)
    expect(await admit(1, 'four')).toBeGreaterThan(0)
    expect(await admit(1, 'one')).toBe(0)
    await new Promise(resolve => setTimeout(resolve, wait + 20))
    expect(await admit(1, 'four')).toBe(0)
  })

  it('does without soon when Redis says nothing, or is gone, and counts again when it is back', async () => {
    redis.freeze()
    const began = Date.now()
    for (let time = 0; time < 50; time++) expect(await counters[0]?.add('any', 60_000)).toBeUndefined()
    expect(Date.now() - began).toBeLessThan(1_500)
    redis.thaw()
    await redis.kill()
    expect(await counters[1]?.add('any', 60_000)).toBeUndefined()
    await redis.start()
    for (const counter of counters) await until(async () => (await counter.add('any', 60_000)) !== undefined)
  })
})

async function until(isSo: () => Promise<boolean>, every_ms = 20) {
  for (const deadline = Date.now() + 10_000; !(await isSo()); ) {
    expect(Date.now(), 'waited in vain').toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, every_ms))
  }
}
