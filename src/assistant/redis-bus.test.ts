import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#src/kernel/log.ts'
import { hasRedis, type RedisServer, startRedisServer } from '#src/testing/redis-server.ts'
import type { BusEvent } from './bus.ts'
import { createRedisBus, type RedisBus } from './redis-bus.ts'

const log = createLog('silent')
const ID = 'cnv_ours'

describe.skipIf(!hasRedis())('a bus over Redis', () => {
  let redis: RedisServer
  let here: RedisBus
  let there: RedisBus
  beforeAll(async () => {
    redis = await startRedisServer()
  })
  beforeEach(async () => {
    await redis.start()
    here = createRedisBus({ url: redis.url, log })
    there = createRedisBus({ url: redis.url, log })
    expect(await here.whenHearing(5_000)).toBe(true)
    expect(await there.whenHearing(5_000)).toBe(true)
  })
  afterEach(async () => {
    redis.thaw()
    await Promise.all([here.close(), there.close()])
  })
  afterAll(() => redis.kill())

  function listen(bus: RedisBus, id = ID) {
    const heard: BusEvent[] = []
    const stop = bus.subscribe(id, event => heard.push(event))
    return { heard, stop }
  }

  it('tells its own process at once and once, and others of the same conversation', async () => {
    const own = listen(here)
    const other = listen(there)
    const stranger = listen(there, 'cnv_theirs')
    here.publish(ID, { type: 'typing', on: true, by: 'assistant' })
    expect(own.heard).toEqual([{ type: 'typing', on: true, by: 'assistant' }])
    here.publish(ID, { type: 'turn', turn_id: 'trn_1', through_seq: 1 })
    await until(() => other.heard.length === 2)
    expect(other.heard).toEqual(own.heard)
    expect(own.heard.length).toBe(2)
    expect(stranger.heard).toEqual([])
  })

  it('keeps the order of one process', async () => {
    const { heard } = listen(there)
    for (let seq = 1; seq <= 300; seq++) here.publish(ID, { type: 'turn', turn_id: 'trn_1', through_seq: seq })
    await until(() => heard.length === 300)
    expect(heard.map(event => Object(event).through_seq)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
  })

  it('tells listeners that have stopped nothing, and goes on telling the others', async () => {
    const first = listen(there)
    const second = listen(there)
    first.stop()
    first.stop()
    here.publish(ID, { type: 'owner', owner: 'human' })
    await until(() => second.heard.length === 1)
    expect(first.heard).toEqual([])
  })

  it('tells what a client may send without end once a second', async () => {
    const { heard } = listen(there)
    for (let seq = 1; seq <= 500; seq++) {
      here.publish(ID, { type: 'read', seq })
      here.publish(ID, { type: 'typing', on: true, by: 'traveler' })
    }
    here.publish(ID, { type: 'deleted' })
    await until(() => heard.some(({ type }) => type === 'deleted'))
    expect(heard.length).toBeLessThanOrEqual(5)
  })

  it('makes everybody look while Redis is away, and once more when it is back', async () => {
    const { heard } = listen(there)
    await redis.kill()
    await until(() => !there.isHearing())
    here.publish(ID, { type: 'owner', owner: 'human' })
    await until(() => heard.length > 0)
    expect(heard[0]).toEqual({ type: 'news', seq: null })
    await redis.start()
    await until(() => here.isHearing() && there.isHearing())
    heard.length = 0
    here.publish(ID, { type: 'turn', turn_id: 'trn_2', through_seq: 2 })
    await until(() => heard.some(({ type }) => type === 'turn'))
  })

  it('makes others look for what it could not tell, though they have heard all the while', async () => {
    const { heard } = listen(there)
    const broken = createRedisBus({ url: redis.url, log })
    broken.publish(ID, { type: 'owner', owner: 'bot' }) // not connected yet
    await until(() => heard.length > 0)
    expect(heard).toEqual([{ type: 'news', seq: null }])
    await broken.close()
  })

  it('notices a Redis that is connected and says nothing', { timeout: 20_000 }, async () => {
    const { heard } = listen(there)
    redis.freeze()
    await until(() => heard.some(event => event.type === 'news' && event.seq === null), 9_000)
    redis.thaw()
    await until(() => there.isHearing() && here.isHearing(), 9_000)
  })

  it('ends while Redis is away', async () => {
    await redis.kill()
    await Promise.all([here.close(), there.close()])
  })

  it('begins while Redis is away', async () => {
    await redis.kill()
    const early = createRedisBus({ url: redis.url, log })
    expect(await early.whenHearing(200)).toBe(false)
    const { heard } = listen(early)
    early.publish(ID, { type: 'owner', owner: 'bot' })
    expect(heard).toEqual([{ type: 'owner', owner: 'bot' }])
    await redis.start()
    expect(await early.whenHearing(9_000)).toBe(true)
    await early.close()
  })
})

async function until(isSo: () => boolean, timeout_ms = 8_000) {
  for (const deadline = Date.now() + timeout_ms; !isSo(); ) {
    expect(Date.now(), 'waited in vain').toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
