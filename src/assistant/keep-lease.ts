import { logFailure } from '#src/kernel/log.ts'
import { extended } from './changes.ts'
import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'

/** Extends the lease of a claimed turn while it is worked on, three times in its length, so that nobody else takes a slow
 *  turn for a dead one's; after `limits.turn_ms` no more. Returns the way to stop, which waits for a write under way. */
export function keepLease(engine: Engine, claim: Conversation): () => Promise<void> {
  const { conversations, limits, system_clock, log } = engine
  const { id, lease } = claim
  const last = system_clock() + limits.turn_ms
  let running: Promise<void> | undefined

  const isOurs = (current: Conversation) =>
    current.lease.epoch === lease.epoch && current.lease.owner === lease.owner && current.turn !== null
  async function extend() {
    const until = Math.min(system_clock() + limits.lease_ms, last)
    if (system_clock() >= last) return clearInterval(timer)
    const written = await conversations.amend(id, isOurs, current => extended(current, until))
    if (!written?.changed) clearInterval(timer)
  }
  const beat = () => {
    running ??= extend()
      .catch(error => logFailure(log, error, { conversation_id: id }))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(beat, limits.lease_ms / 3).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
