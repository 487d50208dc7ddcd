import { type Bus, createLocalBus } from '#src/assistant/bus.ts'
import type { Config } from '#src/kernel/config.ts'
import type { Log } from '#src/kernel/log.ts'
import type { SharedCounter } from '#src/store/redis/shared-counter.ts'

/** What ties this process to others that serve the same documents; alone, a bus of its own. */
export interface Others {
  readonly bus: Bus
  readonly counter: SharedCounter | undefined
  readonly gauges: Readonly<Record<string, { readonly help: string; value(): number }>>
  /** After the last word was said. */
  leave(): Promise<void>
}

const HEARING_MS = 3_000

/** Joins them through Redis. Without it, or while it is away, everything works, only later: sockets look into the store
 *  again and again, waits for another process' turn end within a second, and limits count in this process. So a process
 *  starts, and is ready, without Redis; `travelweaver_redis_heard` says how it stands. */
export async function joinOthers(config: Config, log: Log): Promise<Others> {
  for (const warning of ownSettings(config)) log.warn({ work: 'start' }, warning)
  const { REDIS_URL: url } = config
  if (url === undefined) {
    const bus = createLocalBus()
    return { bus, counter: undefined, gauges: {}, leave: () => bus.close() }
  }
  const { createRedisBus } = await import('#src/assistant/redis-bus.ts')
  const { createSharedCounter } = await import('#src/store/redis/shared-counter.ts')
  const bus = createRedisBus({ url, log })
  const counter = createSharedCounter({ url, log })
  await bus.whenHearing(HEARING_MS)
  const heard = { help: '1 while other processes are heard through Redis', value: () => Number(bus.isHearing()) }
  return {
    bus,
    counter,
    gauges: { redis_heard: heard },
    async leave() {
      await Promise.all([bus.close(), counter.close()])
    },
  }
}

/** What each process makes for itself here, and several would have to share. Outside production only: there these are
 *  required. */
export function ownSettings({ MONGODB_URI, REDIS_URL, JWT_SECRET, SECRETS_KEY, PUBLIC_URL }: Config): string[] {
  const warnings: string[] = []
  if (MONGODB_URI === undefined) return warnings
  if (JWT_SECRET === undefined)
    warnings.push('JWT_SECRET is made in DATA_DIR: no other process on this MongoDB knows the tokens it signs. Set it.')
  if (SECRETS_KEY === undefined)
    warnings.push('SECRETS_KEY is made in DATA_DIR: no other process on this MongoDB reads what it encrypts. Set it.')
  if (REDIS_URL !== undefined && PUBLIC_URL === undefined)
    warnings.push('PUBLIC_URL is absent: links in mails and answers lead to this process alone. Set it.')
  return warnings
}
