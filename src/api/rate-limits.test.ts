import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAppError } from '#src/kernel/errors.ts'
import { createLog } from '#src/kernel/log.ts'
import { createSharedCounter, type SharedCounter } from '#src/store/redis/shared-counter.ts'
import { hasRedis, type RedisServer, startRedisServer } from '#src/testing/redis-server.ts'
import { createRateLimits } from './rate-limits.ts'

async function serve(counter?: SharedCounter) {
  const app = Fastify()
  await app.register(rateLimit, { global: false })
  const limits = createRateLimits(app, 'on', counter)
  app.post('/sign-in/:account', async (request, reply) => {
    const { account } = Object(request.params)
    const refusal = await limits.limitSignIn(request, account).catch(asAppError)
    return refusal ? reply.code(429).send(refusal.details) : 'in'
  })
  app.post('/mcp', async (request, reply) => {
    const refusal = await limits.limitOpenMcp(request).catch(asAppError)
    return refusal ? reply.code(429).send(refusal.details) : 'in'
  })
  const post = async (url: string) => {
    const answer = await app.inject({ method: 'POST', url })
    if (answer.statusCode === 429) expect(answer.json().retry_after).toBeGreaterThan(0)
    return answer.statusCode
  }
  return { app, post }
}

const times = async (count: number, post: () => Promise<number>) => {
  const statuses = []
  for (let time = 0; time < count; time++) statuses.push(await post())
  return statuses.filter(status => status === 200).length
}

describe('limits in one process', () => {
  it('are each for themselves', async () => {
    const { app, post } = await serve()
    expect(await times(12, () => post('/sign-in/ann'))).toBe(10)
    expect(await times(12, () => post('/sign-in/ben'))).toBe(10)
    expect(await times(32, () => post('/mcp'))).toBe(30)
    await app.close()
  })
})

describe.skipIf(!hasRedis())('limits of several processes', () => {
  let redis: RedisServer
  let counters: SharedCounter[]
  beforeAll(async () => {
    redis = await startRedisServer()
    counters = [1, 2].map(() => createSharedCounter({ url: redis.url, log: createLog('silent') }))
    for (const counter of counters)
      while ((await counter.add('warm up', 1_000)) === undefined) await new Promise(resolve => setTimeout(resolve, 20))
  })
  afterAll(async () => {
    await Promise.all(counters.map(counter => counter.close()))
    await redis.kill()
  })

  it('are shared, and hold in each process while Redis is away', async () => {
    const [first, second] = await Promise.all(counters.map(counter => serve(counter)))
    if (!first || !second) expect.fail('no two servers')
    expect(await times(7, () => first.post('/sign-in/ann'))).toBe(7)
    expect(await times(7, () => second.post('/sign-in/ann'))).toBe(3)
    expect(await times(32, () => second.post('/mcp'))).toBe(30)
    await redis.kill()
    expect(await times(12, () => first.post('/sign-in/ann'))).toBe(10)
    await Promise.all([first.app.close(), second.app.close()])
  })
})
