import type { Conversation, Entry, Outcome, TurnRecord } from './conversation.ts'
import { type Draft, sizeOf } from './entry.ts'
import type { Frame } from './frame.ts'
import type { Limits } from './limits.ts'

/** Every way a conversation can change, as pure functions of the document: a store may run them again. `now` is system
 *  time. */

export interface Arrival {
  readonly draft: Draft
  readonly now: number
  /** How long what came in may go on; 0 when it is complete. Absent: leaves an open burst as it is. */
  readonly burst_ms?: number | undefined
  /** Up to here, rows are known to exist. */
  readonly rows_through: number
  readonly limits: Limits
}

// The contract's bound on a burst.
const LONGEST_BURST_MS = 1_500

/** A person's message waits in the inbox, whoever owns the conversation; an agent's answers everything that waits. */
export function accepted(before: Conversation, arrival: Arrival): Conversation {
  const { draft, now, burst_ms, limits } = arrival
  const seq = before.next_seq
  const after = { ...append(before, [draft], arrival), updated_at: draft.created_at }
  if (draft.role === 'agent')
    return settle({ ...after, inbox: [], hand_back_at: null, outbox: withDeliveries(before, [seq], now) })
  const late = before.owner === 'human' ? (before.hand_back_at ?? now + limits.hand_back_ms) : null
  const arrived = { ...after, inbox: [...before.inbox, seq], hand_back_at: late }
  if (draft.role === 'system') return settle(arrived)
  return settle({ ...arrived, used_at: now, burst: nextBurst(before, now, burst_ms) })
}

function nextBurst({ burst, inbox }: Conversation, now: number, burst_ms: number | undefined): Conversation['burst'] {
  const open = burst && inbox.length > 0 && burst.until > now ? burst : null
  if (burst_ms === undefined) return open
  if (burst_ms === 0) return null
  const since = open?.since ?? now
  return { since, until: Math.min(now + burst_ms, since + LONGEST_BURST_MS) }
}

/** Whether there is something to answer, and nobody who does. */
export const canClaim = ({ owner, inbox, lease, burst }: Conversation, now: number): boolean =>
  owner === 'bot' && inbox.length > 0 && lease.until <= now && (burst?.until ?? 0) <= now

export interface Claim {
  /** Of a turn that begins; must be the same each time. */
  readonly turn_id: string
  readonly instance: string
  readonly now: number
  readonly lease_ms: number
}

/** A turn that was begun stays the same turn: its id, range and record outlive the one who held it. */
export function claimed(before: Conversation, { turn_id, instance, now, lease_ms }: Claim): Conversation {
  const fresh = { id: turn_id, through_seq: before.inbox.at(-1) ?? 0, attempt: 0, record: null }
  const turn = before.turn ?? fresh
  const lease = { owner: instance, epoch: before.lease.epoch + 1, until: now + lease_ms }
  return settle({ ...before, lease, burst: null, turn: { ...turn, attempt: turn.attempt + 1 } })
}

export const recorded = (before: Conversation, record: TurnRecord): Conversation =>
  before.turn ? { ...before, turn: { ...before.turn, record } } : before

/** Its holder is still at work. */
export const extended = (before: Conversation, until: number): Conversation =>
  settle({ ...before, lease: { ...before.lease, until } })

/** The turn stays, and is tried again not before `until`. */
export const failed = (before: Conversation, until: number): Conversation =>
  settle({ ...before, lease: { ...before.lease, owner: null, until } })

/** Its holder is known to be dead: anybody may claim it now. */
export const abandoned = (before: Conversation): Conversation => failed(before, 0)

export interface TurnResult extends Pick<Conversation, 'frames' | 'memory' | 'owner' | 'language' | 'zone'> {
  readonly replies: readonly Draft[]
  readonly outcome: Outcome
  /** Bytes of it as JSON. */
  readonly outcome_size: number
  readonly hand_back_ms: number
}

interface Commit {
  readonly result: TurnResult
  readonly now: number
  /** Until then what was said is ours to deliver. */
  readonly deliver_by: number
  readonly rows_through: number
  readonly limits: Limits
}

/** New state, replies with their seqs, and the end of everything the turn answered, in one change. */
export function committed(before: Conversation, commit: Commit): Conversation {
  if (!before.turn) return before
  const { result, now, deliver_by } = commit
  const { replies, outcome, outcome_size, hand_back_ms, ...state } = result
  const { id, through_seq } = before.turn
  const answered = before.inbox.filter(seq => seq <= through_seq)
  const tail = before.tail.map(entry => markAnswered(entry, { answered, turn_id: id, outcome, outcome_size }))
  const after = append({ ...before, tail }, replies, commit)
  const said = replies.map((_, index) => before.next_seq + index)
  return settle({
    ...after,
    ...state,
    frames: state.frames.map(frame => withQuestionSeq(frame, after.next_seq - 1)),
    inbox: before.inbox.filter(seq => seq > through_seq),
    outbox: withDeliveries(before, said, deliver_by),
    hand_back_at: state.owner === 'human' ? now + hand_back_ms : null,
    lease: { ...before.lease, owner: null, until: 0 },
    turn: null,
    updated_at: replies.at(-1)?.created_at ?? before.updated_at,
  })
}

interface Answered {
  readonly answered: readonly number[]
  readonly turn_id: string
  readonly outcome: Outcome
  readonly outcome_size: number
}

function markAnswered(entry: Entry, { answered, turn_id, outcome, outcome_size }: Answered): Entry {
  if (!answered.includes(entry.seq)) return entry
  if (entry.seq !== answered.at(-1)) return { ...entry, turn_id }
  return { ...entry, turn_id, outcome, size: entry.size + outcome_size }
}

interface TakeOver {
  readonly by: string | null
  readonly now: number
  readonly limits: Limits
}

/** A running turn can commit no more. An old yes-or-no question must not be there when the bot comes back. */
export function takenOver(before: Conversation, { by, now, limits }: TakeOver): Conversation {
  return settle({
    ...before,
    owner: 'human',
    assigned_to: by,
    hand_back_at: before.inbox.length > 0 ? now + limits.hand_back_ms : null,
    lease: { owner: null, epoch: before.lease.epoch + 1, until: 0 },
    frames: before.frames.map(frame => ({ ...frame, pending: null })),
    burst: null,
    turn: null,
    interrupted_turn: before.turn?.id ?? null,
  })
}

/** What no human answered is the bot's again. */
export const released = (before: Conversation): Conversation =>
  settle({ ...before, owner: 'bot', assigned_to: null, hand_back_at: null })

export const delivered = (before: Conversation, seq: number): Conversation =>
  settle({ ...before, outbox: before.outbox.filter(each => each.seq !== seq) })

export const undelivered = (before: Conversation, seq: number, retry_at: number): Conversation =>
  settle({
    ...before,
    outbox: before.outbox.map(each => (each.seq === seq ? { seq, attempt: each.attempt + 1, retry_at } : each)),
  })

/** Rows exist through this seq: what has one may leave, oldest first, and all but the last few do. */
export function archived(before: Conversation, through: number, limits: Limits): Conversation {
  const archived_through = Math.max(before.archived_through, through)
  return { ...before, archived_through, tail: dropOldest(before.tail, archived_through, limits) }
}

/** What is left when its person had it erased: enough for nobody to bring it back with an old token. */
export function erased(before: Conversation, now: string): Conversation {
  return {
    ...before,
    channel: { ...before.channel, address: null },
    owner: 'bot',
    assigned_to: null,
    lease: { owner: null, epoch: before.lease.epoch + 1, until: 0 },
    turn: null,
    burst: null,
    frames: [],
    memory: {},
    tail: [],
    inbox: [],
    outbox: [],
    hand_back_at: null,
    archived_through: before.next_seq - 1,
    updated_at: now,
    deleted_at: now,
    wake_at: null,
  }
}

interface Room {
  readonly rows_through: number
  readonly limits: Limits
}

function append(before: Conversation, drafts: readonly Draft[], { rows_through, limits }: Room): Conversation {
  const entries = drafts.map((draft, index) => ({ ...draft, seq: before.next_seq + index }))
  const after = { ...before, tail: [...before.tail, ...entries], next_seq: before.next_seq + drafts.length }
  return archived(after, Math.min(rows_through, before.next_seq - 1), limits)
}

// The very last lines stay, unless there is no room at all: the next turn reads what was asked.
function dropOldest(tail: readonly Entry[], through: number, limits: Limits): readonly Entry[] {
  let bytes = sizeOf(tail)
  let first = 0
  for (const { seq, size } of tail) {
    const left = tail.length - first
    const isTooMuch = left > limits.keep || (left > 3 && bytes > limits.keep_bytes) || bytes > limits.tail_bytes
    if (seq > through || !isTooMuch) break
    first++
    bytes -= size
  }
  return first === 0 ? tail : tail.slice(first)
}

// On the web nothing is handed over: whoever reads asks for what comes after the seq it has.
function withDeliveries({ channel, outbox }: Conversation, seqs: readonly number[], retry_at: number) {
  if (channel.kind === 'web' || channel.kind === 'terminal') return outbox
  return [...outbox, ...seqs.map(seq => ({ seq, attempt: 0, retry_at }))]
}

// Seqs are given at commit, so only then is it known which line is the question.
function withQuestionSeq(frame: Frame, question_seq: number): Frame {
  if (frame.pending?.kind !== 'confirmation' || frame.pending.question_seq !== null) return frame
  return { ...frame, pending: { ...frame.pending, question_seq } }
}

function settle(after: Conversation): Conversation {
  const due: number[] = []
  if (after.owner === 'bot' && after.inbox.length > 0) due.push(Math.max(after.lease.until, after.burst?.until ?? 0))
  if (after.owner === 'human' && after.hand_back_at !== null) due.push(after.hand_back_at)
  const [first] = after.outbox
  if (first) due.push(first.retry_at)
  return { ...after, wake_at: due.length > 0 ? Math.min(...due) : null }
}
