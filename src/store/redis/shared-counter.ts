import { z } from 'zod'
import { type Clock, systemClock } from '#src/kernel/clock.ts'
import { digest } from '#src/kernel/ids.ts'
import type { Log } from '#src/kernel/log.ts'
import { closeRedis, connectRedis } from './connect-redis.ts'

/** Counts that all processes share, in windows of a fixed length. */
export interface SharedCounter {
  /** Counts one more under a key, and says how many there are in its window and when that ends. Undefined, soon, while
   *  Redis does not answer: the caller has to do without. */
  add(key: string, window_ms: number): Promise<Count | undefined>
  /** Lets so many different things through under a key in any window, and each of them again and again. Says how long this
   *  one has to wait: 0 when it is through. Undefined as above. */
  admit(key: string, thing: string, limit: Limit): Promise<number | undefined>
  close(): Promise<void>
}

export interface Count {
  readonly count: number
  readonly ends_in_ms: number
}

export interface Limit {
  readonly limit: number
  readonly window_ms: number
}

interface Options {
  readonly url: string
  readonly log: Log
  readonly system_clock?: Clock
}

// Every request waits for its count; one that Redis does not answer in time keeps the next ones from asking.
const COMMAND_MS = 250
const PAUSE_MS = 3_000

// One step, so that no key is ever left without an end.
const ADD = `
local count = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('PEXPIRE', KEYS[1], left)
end
return {count, left}`

const ADMIT = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local window = tonumber(ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then return 0 end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
  return redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] + window - now
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('PEXPIRE', KEYS[1], window)
return 0`

const counted = z.tuple([z.number(), z.number()])

/** Counts in Redis. Keys are stored as digests: they carry addresses of people. */
export function createSharedCounter({ url, log, system_clock = systemClock }: Options): SharedCounter {
  const redis = connectRedis({ url, name: 'counter', log, command_ms: COMMAND_MS })
  let asks_again_at = 0

  async function ask<T>(script: string, key: string, values: readonly (string | number)[], shape: z.ZodType<T>) {
    if (redis.status !== 'ready' || system_clock() < asks_again_at) return undefined
    try {
      return shape.parse(await redis.eval(script, 1, `travelweaver:${digest(key)}`, ...values))
    } catch {
      asks_again_at = system_clock() + PAUSE_MS
      return undefined
    }
  }

  return {
    async add(key, window_ms) {
      const answer = await ask(ADD, `count ${key}`, [window_ms], counted)
      return answer && { count: answer[0], ends_in_ms: answer[1] }
    },
    admit: (key, thing, { limit, window_ms }) =>
      ask(ADMIT, `admit ${key}`, [digest(thing), limit, window_ms], z.number()),
    close: () => closeRedis(redis),
  }
}
