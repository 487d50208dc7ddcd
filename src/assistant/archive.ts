import { archived } from './changes.ts'
import { type HistoryRow, messages } from './collections.ts'
import type { Conversation, Entry } from './conversation.ts'
import type { Engine } from './engine.ts'
import { type Draft, sizeOf } from './entry.ts'
import type { Limits } from './limits.ts'

/** Writes a row for every settled message that has none. What has one leaves the document with the next change that is
 *  made to it. `seen` is the conversation as it stood at any earlier moment. Any number may do this at once: a settled
 *  message never changes, and the row exists before it leaves. */
export async function writeRows(engine: Engine, seen: Conversation): Promise<number> {
  const { conversations, history, recollection } = engine
  const through = (seen.inbox[0] ?? seen.next_seq) - 1 // what waits still gets its turn_id
  const since = Math.max(seen.archived_through, recollection.rowsThrough(seen.id))
  const rows = seen.tail.filter(({ seq }) => seq > since && seq <= through).map(entry => rowOf(seen.id, entry))
  await Promise.all(rows.map(row => history.insert(row)))
  recollection.writtenThrough(seen.id, through)
  // Erased meanwhile: what was said must not come back by this door.
  const now = await conversations.get(seen.id)
  if (now?.deleted_at !== null) await Promise.all(rows.map(({ id }) => history.delete(id)))
  return through
}

/** The same, and makes room at once. */
export async function archive(engine: Engine, seen: Conversation): Promise<void> {
  const { conversations, limits } = engine
  const through = await writeRows(engine, seen)
  const made = await conversations.amend(
    seen.id,
    current => current.deleted_at === null && current.archived_through <= through,
    current => archived(current, through, limits),
  )
  if (made) engine.recollection.see(made.document)
}

/** The id of a row: by its key, so that a repeat is found by it. */
export const rowId = (conversation_id: string, { key, id }: Pick<Entry, 'key' | 'id'>): string =>
  `${conversation_id} ${key ?? id}`

const rowOf = (conversation_id: string, entry: Entry): HistoryRow => ({
  id: rowId(conversation_id, entry),
  schema_version: messages.schema_version,
  conversation_id,
  seq: entry.seq,
  entry,
})

/** Whether so much has no row yet that rows are worth writing. */
export function isLong({ recollection, limits }: Engine, { id, tail, archived_through }: Conversation): boolean {
  const since = Math.max(archived_through, recollection.rowsThrough(id))
  const rowless = tail.filter(({ seq }) => seq > since)
  return rowless.length >= limits.archive_at || sizeOf(rowless) >= limits.archive_at_bytes
}

/** Whether the replies of a turn have no place before something leaves. What may come in meanwhile is reckoned in. */
export function needsRoom(
  { tail, archived_through }: Conversation,
  replies: readonly Draft[],
  limits: Limits,
): boolean {
  const staying = tail.filter(({ seq }) => seq > archived_through)
  if (staying.length + limits.inbox + replies.length > limits.tail) return true
  return sizeOf(staying) + limits.inbox_bytes + sizeOf(replies) > limits.tail_bytes
}
