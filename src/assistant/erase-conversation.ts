import { toInstant } from '#src/kernel/clock.ts'
import { humanRequestId, humanRequests } from '#src/services/support/request-human.ts'
import { eraseCompanions } from '#src/services/travelers/companions.ts'
import { erasePreferences } from '#src/services/travelers/preferences.ts'
import type { Collection, Store, Stored, Where } from '#src/store/port.ts'
import { erased } from './changes.ts'
import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'
import { tracesOf } from './trace.ts'

const AT_ONCE = 500

/** Erases what was said, at its person's wish: the document first, so that nothing more is written, then its rows and
 *  traces, the wish for a person and the letters about what failed. What it booked stays, as the law and the supplier want it. Safe to repeat. */
export async function eraseConversation(engine: Engine, { id }: Pick<Conversation, 'id'>): Promise<void> {
  const { conversations, history, traces, dead_letters, store, clock, scheduler, bus, recollection } = engine
  const now = toInstant(clock())
  scheduler.clear(`answer ${id}`)
  const erasing = await conversations.amend(
    id,
    () => true,
    current => erased(current, current.deleted_at ?? now),
  )
  const document = erasing?.document
  recollection.forget(id)
  bus.publish(id, { type: 'deleted' })
  await deleteAll(history, { conversation_id: id })
  await deleteAll(traces, tracesOf(id))
  await deleteAll(dead_letters, { conversation_id: id })
  await store.collection(humanRequests).delete(humanRequestId(id))
  if (document) await eraseGuest(store, document)
}

/** What a guest wanted kept belongs to the conversation; what a person with a sign-in wanted does not. */
async function eraseGuest(store: Store, { actor, organization_id, id }: Conversation): Promise<void> {
  if (actor.role !== 'guest') return
  await erasePreferences(store, { organization_id, owner_id: id })
  await eraseCompanions(store, { organization_id, owner_id: id })
}

async function deleteAll<T extends Stored>(rows: Collection<T>, where: Where): Promise<void> {
  for (;;) {
    const found = await rows.find({ where, limit: AT_ONCE })
    await Promise.all(found.map(row => rows.delete(row.id)))
    if (found.length < AT_ONCE) return
  }
}
