import type { Message } from '#src/domain/message.ts'
import type { PendingShown } from '#src/domain/understanding.ts'
import type { Conversation, Entry, Owner } from './conversation.ts'
import type { Engine } from './engine.ts'
import { showMessage } from './entry.ts'
import { showPending } from './frame.ts'

/** Messages after a seq, in order, at most `limit`. The history is read after the document: what has left it by then, or
 *  before, has its row. */
export async function readMessages(
  { history }: Engine,
  { id, tail, next_seq }: Conversation,
  { after_seq, limit }: { readonly after_seq: number; readonly limit: number },
): Promise<Entry[]> {
  const first = tail[0]?.seq ?? next_seq
  const kept = tail.filter(({ seq }) => seq > after_seq)
  if (after_seq + 1 >= first) return kept.slice(0, limit)
  const where = { conversation_id: id, seq: { above: after_seq, below: first } }
  const rows = await history.find({ where, sort: 'seq', limit: Math.min(limit, 1_000) })
  return [...rows.map(({ entry }) => entry), ...kept].slice(0, limit)
}

/** A conversation as its person sees it. */
export interface ConversationShown {
  readonly id: string
  readonly mode: Conversation['mode']
  readonly owner: Owner
  readonly language: string
  readonly pending: PendingShown
  /** The last seq there is. */
  readonly seq: number
  readonly created_at: string
  readonly updated_at: string
  readonly messages: readonly Message[]
}

// A page reads on with `after_seq` until it has `seq`.
const MOST_MESSAGES = 500

export async function readConversation(
  engine: Engine,
  conversation: Conversation,
  after_seq: number,
): Promise<ConversationShown> {
  const entries = await readMessages(engine, conversation, { after_seq, limit: MOST_MESSAGES })
  return { ...summarize(conversation), messages: entries.map(showMessage) }
}

export const summarize = (conversation: Conversation): Omit<ConversationShown, 'messages'> => ({
  id: conversation.id,
  mode: conversation.mode,
  owner: conversation.owner,
  language: conversation.language,
  pending: showPending(conversation.frames.at(-1)?.pending ?? null),
  seq: conversation.next_seq - 1,
  created_at: conversation.created_at,
  updated_at: conversation.updated_at,
})
