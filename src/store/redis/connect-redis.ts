import { Redis } from 'ioredis'
import type { Log } from '#src/kernel/log.ts'

interface Options {
  /** `redis://` or `rediss://`, with user, password and number of the database where needed. */
  readonly url: string
  /** What the connection is for: its name in Redis' list of clients, and in the log. */
  readonly name: string
  readonly log: Log
  /** How long a command may take. */
  readonly command_ms: number
}

const CONNECT_MS = 3_000
const SILENCE_MS = 6_000
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 2_000

/** A connection that comes back by itself for as long as the process lives, with pauses of up to 2 s. Commands are not
 *  queued: while Redis is away they fail at once. The log hears of the first error of an outage and of its end. */
export function connectRedis({ url, name, log, command_ms }: Options): Redis {
  const redis = new Redis(url, {
    connectionName: `travelweaver-${name}`,
    connectTimeout: CONNECT_MS,
    commandTimeout: command_ms,
    socketTimeout: SILENCE_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: times => Math.min(FIRST_RETRY_MS * 2 ** Math.min(times - 1, 10), LONGEST_RETRY_MS),
    reconnectOnError: ({ message }) => message.startsWith('READONLY'), // a failover has made the server a replica
  })
  let isAway = false
  redis.on('error', ({ message }) => {
    if (!isAway) log.warn({ connection: name, detail: message }, 'Redis is away')
    isAway = true
  })
  redis.on('close', () => {
    if (!isAway) log.warn({ connection: name }, 'Redis is away')
    isAway = true
  })
  redis.on('end', () => {
    isAway = true
  })
  redis.on('ready', () => {
    if (isAway) log.info({ connection: name }, 'Redis is back')
    isAway = false
  })
  return redis
}

/** Lets what was sent be answered, then ends; never rejects. */
export async function closeRedis(redis: Redis): Promise<void> {
  redis.removeAllListeners('close')
  await redis.quit().catch(() => redis.disconnect())
}
