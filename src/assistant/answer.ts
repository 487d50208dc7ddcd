import { archive, isLong, needsRoom, writeRows } from './archive.ts'
import { inBackground } from './background.ts'
import { type Claim, canClaim, claimed, committed, type TurnResult } from './changes.ts'
import { type Conversation, holdsLease, type Turn } from './conversation.ts'
import { deliver } from './deliver.ts'
import type { Engine } from './engine.ts'
import { showMessage } from './entry.ts'
import { keepLease } from './keep-lease.ts'
import { putOff } from './put-off.ts'
import { type FinishedTurn, giveUp, runTurn } from './run-turn.ts'
import { keepTrace } from './trace.ts'

/** Answers what waits, a turn at a time, until nothing does or somebody else is answering. */
export async function answer(engine: Engine, id: string): Promise<void> {
  const now = engine.system_clock()
  const claim = newClaim(engine, now)
  const result = await engine.conversations.amend(
    id,
    current => canClaim(current, now),
    current => claimed(current, claim),
  )
  if (result?.changed) await answerClaimed(engine, result.document)
}

/** Answers at that system time, unless this process has died by then: recovery finds it too. A later call replaces it. */
export function answerLater(engine: Engine, id: string, at: number): void {
  const delay = Math.max(0, at - engine.system_clock())
  engine.scheduler.set(`answer ${id}`, delay, () => inBackground(engine, id, () => answer(engine, id)))
}

/** Answers the turn of a conversation whose lease is ours, and then what has come in meanwhile. */
export async function answerClaimed(engine: Engine, claim: Conversation): Promise<void> {
  let mine: Conversation | undefined = claim
  while (mine) mine = (await answerTurn(engine, mine))?.next
}

export interface CommittedTurn {
  readonly document: Conversation
  /** The same, when its next turn was claimed with the commit: it is to be answered. */
  readonly next: Conversation | undefined
}

/** Answers one claimed turn. Undefined when it failed and will be tried again, or when the lease is another's: then these
 *  words are never said. */
export async function answerTurn(engine: Engine, claim: Conversation): Promise<CommittedTurn | undefined> {
  const { bus, limits } = engine
  const { turn, id } = claim
  if (!turn) return undefined
  bus.publish(id, { type: 'typing', on: true, by: 'assistant' })
  const letGo = keepLease(engine, claim)
  try {
    const run = turn.attempt > limits.attempts ? giveUp : runTurn
    return await commit(engine, { claim, turn, finished: await run(engine, claim, turn) })
  } catch (error) {
    const again_at = await putOff(engine, { claim, turn, error })
    answerLater(engine, id, again_at)
    return undefined
  } finally {
    await letGo()
    bus.publish(id, { type: 'typing', on: false, by: 'assistant' })
  }
}

interface Ending {
  readonly claim: Conversation
  readonly turn: Turn
  readonly finished: FinishedTurn
}

// What was said is ours to hand over for so long; then anybody may.
const DELIVERY_MS = 10_000

async function commit(engine: Engine, { claim, turn, finished }: Ending): Promise<CommittedTurn | undefined> {
  const { conversations, limits, system_clock } = engine
  const { result, trace } = finished
  if (needsRoom(claim, result.replies, limits)) await archive(engine, claim)
  const now = system_clock()
  const another = newClaim(engine, now)
  const commit = commitOf(engine, claim.id, { result, now })
  const change = (current: Conversation) => {
    const after = commit(current)
    return canClaim(after, now) ? claimed(after, another) : after
  }
  const writing = conversations.amend(claim.id, holdsLease(claim), change)
  keepTrace(engine, trace) // in the same tick, so that a store which groups its writes syncs once
  const written = await writing
  if (!written?.changed) return undefined
  const { document } = written
  seeCommitted(engine, { before: claim, after: document, turn })
  return { document, next: document.lease.owner === another.instance ? document : undefined }
}

/** The change that ends a claimed turn. `now` is system time. */
export function commitOf(
  { recollection, limits }: Engine,
  id: string,
  { result, now }: { readonly result: TurnResult; readonly now: number },
): (claimed: Conversation) => Conversation {
  const rows_through = recollection.rowsThrough(id)
  return current => committed(current, { result, now, deliver_by: now + DELIVERY_MS, rows_through, limits })
}

/** Tells everybody of a turn that was committed, and sees to what it left to be done. */
export function seeCommitted(engine: Engine, announcement: Announcement): void {
  engine.recollection.see(announcement.after)
  announce(engine, announcement)
  lookAfter(engine, announcement.after)
}

export interface Announcement {
  /** As it was claimed. */
  readonly before: Conversation
  readonly after: Conversation
  readonly turn: Turn
}

function announce({ bus }: Engine, { before, after, turn }: Announcement) {
  const { id, owner, tail } = after
  const replies = tail.filter(({ turn_id, role }) => turn_id === turn.id && role === 'assistant')
  if (replies.length > 0) bus.publish(id, { type: 'messages', messages: replies.map(showMessage) })
  if (owner !== before.owner) bus.publish(id, { type: 'owner', owner })
  bus.publish(id, { type: 'turn', turn_id: turn.id, through_seq: turn.through_seq })
}

/** What a conversation needs after a commit, and nobody waits for. */
function lookAfter(engine: Engine, document: Conversation) {
  if (document.outbox.length > 0) inBackground(engine, document.id, () => deliver(engine, document.id))
  if (isLong(engine, document)) inBackground(engine, document.id, () => writeRows(engine, document))
  if (document.burst) answerLater(engine, document.id, document.burst.until)
}

const newClaim = ({ ids, instance, limits }: Engine, now: number): Claim => {
  const turn_id = ids('trn')
  return { turn_id, instance: `${instance} ${turn_id}`, now, lease_ms: limits.lease_ms }
}
