import type { Clock } from '#src/kernel/clock.ts'

/** So many new messages a conversation in a window. A repeat of a message does not count again. The counts live in this
 *  process. */
export interface MessageLimit {
  /** Milliseconds to wait; 0 when the message may pass, and is counted. */
  waitFor(conversation_id: string, key: string): number
}

interface Options {
  readonly limit: number
  readonly window_ms: number
  readonly clock: Clock
}

const MOST_CONVERSATIONS = 50_000

export function createMessageLimit({ limit, window_ms, clock }: Options): MessageLimit {
  const taken = new Map<string, Map<string, number>>()
  let swept_at = clock()

  function sweep(now: number) {
    if (now - swept_at < window_ms && taken.size < MOST_CONVERSATIONS) return
    swept_at = now
    for (const [id, times] of taken) if (lastOf(times) <= now - window_ms) taken.delete(id)
    if (taken.size >= MOST_CONVERSATIONS) taken.clear()
  }

  return {
    waitFor(conversation_id, key) {
      const now = clock()
      sweep(now)
      const times = taken.get(conversation_id) ?? new Map<string, number>()
      taken.set(conversation_id, times)
      for (const [known, at] of times) if (at <= now - window_ms) times.delete(known)
      if (times.has(key)) return 0
      const [oldest = now] = times.values()
      if (times.size >= limit) return oldest + window_ms - now
      times.set(key, now)
      return 0
    },
  }
}

const lastOf = (times: ReadonlyMap<string, number>) => Math.max(0, ...times.values())

/** Lets everything pass. */
export const noMessageLimit: MessageLimit = { waitFor: () => 0 }
