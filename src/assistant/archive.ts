import { archived } from './changes.ts'
import { messages } from './collections.ts'
import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'
import { type Draft, sizeOf } from './entry.ts'
import type { Limits } from './limits.ts'

/** Writes a row for every settled message, then lets the oldest leave the document. `seen` is the conversation as it
 *  stood at any earlier moment. Any number may do this at once: a settled message never changes, and the row exists
 *  before it leaves. */
export async function archive({ conversations, history, limits }: Engine, seen: Conversation): Promise<void> {
  const through = (seen.inbox[0] ?? seen.next_seq) - 1 // what waits still gets its turn_id
  const settled = seen.tail.filter(({ seq }) => seq > seen.archived_through && seq <= through)
  const schema_version = messages.schema_version
  const rows = settled.map(entry =>
    history.insert({
      id: entry.id,
      schema_version,
      conversation_id: seen.id,
      seq: entry.seq,
      key: entry.key,
      entry,
    }),
  )
  await Promise.all(rows)
  const left = await conversations.amend(
    seen.id,
    current => current.deleted_at === null && current.archived_through <= through,
    current => archived(current, through, limits),
  )
  // Erased meanwhile: what was said must not come back by this door.
  if (left?.document.deleted_at !== null) await Promise.all(settled.map(({ id }) => history.delete(id)))
}

/** Whether so much has no row yet that rows are worth writing. */
export function isLong({ tail, archived_through }: Conversation, limits: Limits): boolean {
  const rowless = tail.filter(({ seq }) => seq > archived_through)
  return rowless.length >= limits.archive_at || sizeOf(rowless) >= limits.archive_at_bytes
}

/** Whether the replies of a turn have no place before something leaves. */
export function needsRoom(
  { tail, archived_through }: Conversation,
  replies: readonly Draft[],
  limits: Limits,
): boolean {
  const staying = tail.filter(({ seq }) => seq > archived_through)
  // What may come in while the turn runs is reckoned in.
  if (staying.length + limits.inbox + replies.length > limits.tail) return true
  return sizeOf(staying) + limits.inbox_bytes + sizeOf(replies) > limits.tail_bytes
}
