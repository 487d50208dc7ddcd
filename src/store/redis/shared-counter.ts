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
  close(): Promise<void>
}

export interface Count {
  readonly count: number
  readonly ends_in_ms: number
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

const counted = z.tuple([z.number(), z.number()])

/** Counts in Redis. Keys are stored as digests: they carry addresses of people. */
export function createSharedCounter({ url, log, system_clock = systemClock }: Options): SharedCounter {
  const redis = connectRedis({ url, name: 'counter', log, command_ms: COMMAND_MS })
  let asks_again_at = 0

  return {
    async add(key, window_ms) {
      if (redis.status !== 'ready' || system_clock() < asks_again_at) return undefined
      try {
        const [count, ends_in_ms] = counted.parse(
          await redis.eval(ADD, 1, `travelweaver:count:${digest(key)}`, window_ms),
        )
        return { count, ends_in_ms }
      } catch {
        asks_again_at = system_clock() + PAUSE_MS
        return undefined
      }
    },
    close: () => closeRedis(redis),
  }
}
