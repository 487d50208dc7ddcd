import { toInstant } from '#src/kernel/clock.ts'
import { AppError, defect } from '#src/kernel/errors.ts'
import type { Announcement } from './answer.ts'
import { archive, rowId } from './archive.ts'
import { accepted, canClaim, claimed, released } from './changes.ts'
import { type Conversation, conversationNotFound, type Entry } from './conversation.ts'
import type { Engine } from './engine.ts'
import { type Draft, draftEntry, showMessage, sizeOf } from './entry.ts'
import { assertSame, cleanText, type Incoming, keyOf } from './incoming.ts'
import type { Limits } from './limits.ts'
import { type Prepared, prepareAnswer } from './prepare-answer.ts'
import { firstKept } from './recollection.ts'
import { dropTrace, keepTrace } from './trace.ts'

export interface Reception {
  /** How long it may go on; 0 when it is complete in itself. Absent: leaves an open burst as it is. */
  readonly burst_ms?: number | undefined
  /** Takes the lease in the same write when nobody answers and nothing more is expected. Who asks for it has to answer
   *  the turn that it gets. */
  readonly claim?: boolean
  /** A conversation that is stored with its first message (start-conversation.ts). */
  readonly unborn?: Conversation | undefined
}

export interface Acceptance {
  readonly entry: Entry
  /** The first one was taken earlier, and nothing was done. */
  readonly is_repeat: boolean
  /** As it stood afterwards; undefined for a repeat that was found in the history. */
  readonly conversation: Conversation | undefined
  /** The lease is ours: `conversation.turn` is to be answered. */
  readonly is_claimed: boolean
  /** Its answer was stored with it: to be announced (`seeCommitted`), and nothing is left to be answered. */
  readonly answered?: Announcement
}

// In a crowd others move the document on between reading and writing; room is made, or it is not.
const ROUNDS = 20
const ROUNDS_TO_MAKE_ROOM = 4

/** Takes a message once; resolves when it is durable. A copy gets what the first got, however old the first is. Errors:
 *  CONVERSATION_NOT_FOUND, IDEMPOTENCY_CONFLICT (same key, another text), STATE_CONFLICT (an agent who has not taken the
 *  conversation over), BUSY (not taken: too much waits for an answer). */
export async function accept(engine: Engine, id: string, incoming: Incoming, how: Reception = {}): Promise<Acceptance> {
  const text = cleanText(incoming.text)
  let seen = engine.recollection.firstKept(id)
  let without_room = 0

  for (let round = 0; round < ROUNDS; round++) {
    // What has left the document before now is in the history; the guard says that nothing has left it since.
    const row = seen > 1 ? await findInHistory(engine, id, keyOf(incoming)) : undefined
    if (row) return repeated(row, undefined, { incoming, text })
    const attempt = await tryToAccept(engine, id, { incoming, text, how, seen })
    if (attempt.changed) return told(engine, incoming, attempt)
    const { document } = attempt
    const known = findByKey(document, keyOf(incoming))
    if (known) return repeated(known, document, { incoming, text })
    if (!isWelcome(document, incoming)) throw new AppError('STATE_CONFLICT', 'Take the conversation over first.')
    if (firstKept(document) === seen) {
      if (++without_room > ROUNDS_TO_MAKE_ROOM) break
      await archive(engine, document)
    }
    engine.recollection.see(document)
    seen = firstKept(document)
  }
  throw new AppError('BUSY', 'Please wait for an answer before you send more.') // not taken, and the sender knows
}

interface Attempt {
  readonly incoming: Incoming
  readonly text: string
  readonly how: Reception
  /** The first seq in the document as we know it. */
  readonly seen: number
}

async function tryToAccept(engine: Engine, id: string, { incoming, text, how, seen }: Attempt) {
  const { conversations, limits, ids, recollection } = engine
  const rows_through = recollection.rowsThrough(id)
  const now = engine.system_clock()
  const { role, choice, event, author } = incoming
  const key = keyOf(incoming)
  const created_at = toInstant(engine.clock())
  const draft = draftEntry({ id: ids('msg'), role, text, language: '', created_at, key, choice, event, author })
  // The name of this very claim, so that the outcome says whether it is ours.
  const holder = how.claim ? { turn_id: turnId(draft.id), instance: `${engine.instance} ${draft.id}` } : undefined

  const change = (current: Conversation) => {
    const own = { ...draft, language: current.language }
    const before = isEnd(incoming, text) ? released(current) : current
    const after = accepted(before, { draft: own, now, burst_ms: how.burst_ms, rows_through, limits })
    return holder && canClaim(after, now) ? claimed(after, { ...holder, now, lease_ms: limits.lease_ms }) : after
  }
  const isTakeable = (current: Conversation) =>
    current.deleted_at === null &&
    firstKept(current) === seen &&
    !findByKey(current, key) &&
    isWelcome(current, incoming) &&
    hasRoom(limits, current, draft)

  const store = async (guard: typeof isTakeable, next: Change, prepared?: Prepared) => {
    const writing = conversations.amend(id, guard, next)
    if (prepared?.trace) keepTrace(engine, prepared.trace) // in the same tick: one sync for both
    return (await writing) ?? (await giveBirth(engine, how.unborn, next))
  }
  const before = holder && engine.understand.is_instant ? ((await conversations.get(id)) ?? how.unborn) : undefined
  const prepared = before && isTakeable(before) ? await prepareAnswer(engine, before, change) : undefined
  const quick =
    prepared && (await store(each => isTakeable(each) && prepared.isAsSeen(each), prepared.change, prepared))
  if (prepared?.trace && !quick?.changed) dropTrace(engine, prepared.trace)
  const stored = quick?.changed ? quick : await store(isTakeable, change)
  const { document } = stored
  if (document.deleted_at !== null) throw conversationNotFound()
  const answered =
    quick?.changed && prepared?.turn ? { before: prepared.claim, after: document, turn: prepared.turn } : undefined
  return { ...stored, is_claimed: stored.changed && document.lease.owner === holder?.instance, answered }
}

async function giveBirth({ conversations }: Engine, unborn: Conversation | undefined, change: Change) {
  if (!unborn) throw conversationNotFound()
  const { inserted, document } = await conversations.insert(change(unborn))
  return { changed: inserted, document }
}

type Change = (conversation: Conversation) => Conversation

/** How a person ends their talk with a human: the bot has them again, and answers. */
const isEnd = ({ role }: Incoming, text: string) => role === 'traveler' && text.toLowerCase() === '/end'

function told(engine: Engine, incoming: Incoming, { document, is_claimed, answered }: Stored): Acceptance {
  const { source } = incoming
  const entry = findByKey(document, keyOf(incoming))
  if (!entry) throw defect('an accepted message is not in its document')
  engine.recollection.see(document)
  const messages = [showMessage(entry)]
  engine.bus.publish(document.id, { type: 'messages', messages, ...(source === undefined ? {} : { source }) })
  if (isEnd(incoming, entry.text)) engine.bus.publish(document.id, { type: 'owner', owner: document.owner })
  return { entry, is_repeat: false, conversation: document, is_claimed, ...(answered && { answered }) }
}

type Stored = Awaited<ReturnType<typeof tryToAccept>>

function repeated(known: Entry, conversation: Conversation | undefined, { incoming, text }: Said): Acceptance {
  assertSame(known, incoming, text)
  return { entry: known, is_repeat: true, conversation, is_claimed: false }
}

type Said = Pick<Attempt, 'incoming' | 'text'>

const findByKey = ({ tail }: Conversation, key: string) => tail.findLast(entry => entry.key === key)

const findInHistory = async ({ history }: Engine, conversation_id: string, key: string) =>
  (await history.get(rowId(conversation_id, { key, id: '' })))?.entry

// As random as the message that begins it, and as much its own.
const turnId = (message_id: string) => `trn_${message_id.slice(4)}`

const isWelcome = ({ owner }: Conversation, { role }: Incoming) => role !== 'agent' || owner === 'human'

function hasRoom(limits: Limits, { inbox, tail, archived_through }: Conversation, draft: Draft): boolean {
  const staying = tail.filter(({ seq }) => seq > archived_through)
  if (staying.length >= limits.tail || sizeOf(staying) + draft.size > limits.tail_bytes) return false
  if (draft.role === 'agent') return true
  const waiting = tail.filter(({ seq }) => inbox.includes(seq))
  return inbox.length < limits.inbox && sizeOf(waiting) + draft.size <= limits.inbox_bytes
}
