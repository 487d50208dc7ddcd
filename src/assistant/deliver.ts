import { toInstant } from '#src/kernel/clock.ts'
import { asAppError } from '#src/kernel/errors.ts'
import { logFailure } from '#src/kernel/log.ts'
import { delivered, undelivered } from './changes.ts'
import { deadLetters } from './collections.ts'
import type { Conversation, Delivery, Entry } from './conversation.ts'
import type { Engine } from './engine.ts'
import { showMessage } from './entry.ts'

/** Hands over what was said, in order, at least once. Stops at the first that the channel does not take: order counts
 *  for more than speed, and `wake_at` brings us back. What is refused too often becomes a dead letter. */
export async function deliver(engine: Engine, id: string): Promise<void> {
  const seen = await engine.conversations.get(id)
  if (!seen || seen.deleted_at !== null) return
  for (const delivery of seen.outbox) {
    const isHandled = (await handOver(engine, seen, delivery)) || (await putBack(engine, seen, delivery))
    if (!isHandled) return
    await engine.conversations.amend(
      id,
      ({ outbox }) => outbox.some(({ seq }) => seq === delivery.seq),
      current => delivered(current, delivery.seq),
    )
  }
}

async function handOver(engine: Engine, seen: Conversation, { seq }: Delivery): Promise<boolean> {
  const entry = seen.tail.find(each => each.seq === seq) ?? (await findInHistory(engine, seen.id, seq))
  if (!entry) return true // erased meanwhile
  try {
    return await engine.send(seen, showMessage(entry))
  } catch (error) {
    if (asAppError(error).code === 'INTERNAL') logFailure(engine.log, error, { conversation_id: seen.id, seq })
    return false
  }
}

async function findInHistory({ history }: Engine, conversation_id: string, seq: number): Promise<Entry | undefined> {
  const [row] = await history.find({ where: { conversation_id, seq }, limit: 1 })
  return row?.entry
}

/** True when it is given up. */
async function putBack(engine: Engine, seen: Conversation, { seq, attempt }: Delivery): Promise<boolean> {
  const { conversations, dead_letters, limits, system_clock, clock } = engine
  if (attempt + 1 < limits.deliveries) {
    const retry_at = system_clock() + limits.retry_ms * 2 ** attempt
    await conversations.amend(
      seen.id,
      ({ outbox }) => outbox.some(each => each.seq === seq && each.attempt === attempt),
      current => undelivered(current, seq, retry_at),
    )
    return false
  }
  await dead_letters.insert({
    id: `${seen.id}.${seq}`,
    schema_version: deadLetters.schema_version,
    conversation_id: seen.id,
    organization_id: seen.organization_id,
    kind: 'delivery',
    subject: String(seq),
    attempts: attempt + 1,
    created_at: toInstant(clock()),
  })
  return true
}
