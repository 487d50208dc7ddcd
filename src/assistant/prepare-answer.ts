import { commitOf } from './answer.ts'
import { needsRoom } from './archive.ts'
import { recorded } from './changes.ts'
import type { Trace } from './collections.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Engine } from './engine.ts'
import { understandAll } from './record.ts'
import { answerWith, type FinishedTurn, messagesOf } from './run-turn.ts'
import type { Door } from './turn.ts'

/** What a message comes to, worked out before it is stored. Holds for the conversation as it was seen, and no other. */
export interface Prepared {
  isAsSeen(current: Conversation): boolean
  /** Takes the message, claims its turn and, where there is an answer, ends it: one write. Without, the claimed turn is
   *  stored with what it was understood to be. */
  readonly change: (current: Conversation) => Conversation
  readonly claim: Conversation
  /** Present when the answer goes with the message. */
  readonly turn?: Turn
  readonly trace?: Trace
}

/** Understands the message that `take` would take and claim, and answers it if that needs no tool. Undefined when its turn
 *  would not be its own alone, or fails: then it is taken first and answered afterwards. Stores nothing. */
export async function prepareAnswer(
  engine: Engine,
  seen: Conversation,
  take: (current: Conversation) => Conversation,
): Promise<Prepared | undefined> {
  const claim = take(seen)
  const { turn } = claim
  if (!turn || seen.turn !== null || seen.inbox.length > 0) return undefined
  const { system_clock } = engine
  const began = system_clock()
  try {
    const record = await understandAll(engine, claim, messagesOf(claim, turn))
    const finished = await answerWithoutTools(engine, { claim, turn: { ...turn, attempt: 0 }, record, began })
    const isAsSeen = (current: Conversation) =>
      current.next_seq === seen.next_seq &&
      current.lease.epoch === seen.lease.epoch &&
      current.turn === null &&
      current.language === seen.language && // another hello may have brought these
      current.zone === seen.zone &&
      current.locale === seen.locale
    if (!finished || needsRoom(claim, finished.result.replies, engine.limits))
      return { isAsSeen, claim, change: current => recorded(take(current), record) }
    const commit = commitOf(engine, claim.id, { result: finished.result, now: system_clock() })
    return { isAsSeen, claim, turn, trace: finished.trace, change: current => commit(take(current)) }
  } catch {
    return undefined // a turn that fails is put off, and tried again, where it is stored
  }
}

interface Ready {
  readonly claim: Conversation
  readonly turn: Turn
  readonly record: Parameters<typeof answerWith>[1]['record']
  readonly began: number
}

/** The answer, or undefined as soon as it asks for a tool: what asked is left waiting for ever, and holds nothing. */
async function answerWithoutTools(
  engine: Engine,
  { claim, turn, record, began }: Ready,
): Promise<FinishedTurn | undefined> {
  let giveUp = (_none: undefined) => {}
  const asked = new Promise<undefined>(resolve => {
    giveUp = resolve
  })
  const door: Door = () => {
    giveUp(undefined)
    return new Promise(() => {})
  }
  const answering = answerWith(engine, { document: claim, turn, record, calls: [], door, stream: () => {}, began })
  return Promise.race([answering, asked])
}
