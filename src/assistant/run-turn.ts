import { toInstant } from '#src/kernel/clock.ts'
import type { TurnResult } from './changes.ts'
import { deadLetters, type Trace, type TracedCall } from './collections.ts'
import type { Conversation, Entry, Turn, TurnRecord } from './conversation.ts'
import { createDoor } from './door.ts'
import type { Engine } from './engine.ts'
import { draftReplies, fitState, replyId } from './fit-answer.ts'
import { showPending } from './frame.ts'
import { fitOutcome, mergeUnderstandings, understandAll } from './record.ts'
import { traceOf } from './trace.ts'
import type { Door, TurnAnswer, TurnToAnswer } from './turn.ts'

/** What a turn came to, ready to be committed, and how. */
export interface FinishedTurn {
  readonly result: TurnResult
  readonly trace: Trace
}

/** Understands and answers a claimed turn. Nothing but the door's writes is stored. */
export async function runTurn(engine: Engine, document: Conversation, turn: Turn): Promise<FinishedTurn> {
  const began = engine.system_clock()
  const record = turn.record ?? (await understandAll(engine, document, messagesOf(document, turn)))
  const calls: TracedCall[] = []
  const door = createDoor(engine, { document, turn, record, calls })
  const stream = (index: number, text: string) =>
    engine.bus.publish(document.id, { type: 'delta', message_id: replyId(turn.id, index), text })
  return answerWith(engine, { document, turn, record, calls, door, stream, began })
}

/** What a turn answers. */
export const messagesOf = ({ tail, inbox }: Conversation, { through_seq }: Turn): readonly Entry[] =>
  tail.filter(({ seq }) => seq <= through_seq && inbox.includes(seq))

interface Understood {
  readonly document: Conversation
  readonly turn: Turn
  readonly record: TurnRecord
  /** Filled by the door. */
  readonly calls: readonly TracedCall[]
  readonly door: Door
  readonly stream: TurnToAnswer['stream']
  /** System time. */
  readonly began: number
}

/** Answers a turn that is understood, through whatever door it is given. */
export async function answerWith(engine: Engine, understood: Understood): Promise<FinishedTurn> {
  const { document, turn, record, calls, door, stream, began } = understood
  const answer = await engine.respond({
    turn_id: turn.id,
    conversation: document,
    messages: messagesOf(document, turn),
    understandings: record.understandings,
    record,
    now: record.now,
    door,
    stream,
  })
  return finish(engine, { document, turn, record, calls, answer, outcome: 'OK', ms: engine.system_clock() - began })
}

/** Its tries are used up: say so, let a person look, and keep a letter that says which turn it was. */
export async function giveUp(engine: Engine, document: Conversation, turn: Turn): Promise<FinishedTurn> {
  await engine.dead_letters.insert({
    id: turn.id,
    schema_version: deadLetters.schema_version,
    conversation_id: document.id,
    organization_id: document.organization_id,
    kind: 'turn',
    subject: turn.id,
    attempts: turn.attempt - 1,
    created_at: toInstant(engine.clock()),
  })
  const answer: TurnAnswer = {
    frames: document.frames.map(frame => ({ ...frame, pending: null })),
    replies: [apology(engine, document)],
    owner: 'human',
    language: document.language,
    template_keys: [],
    rule: 'TURN_FAILED',
  }
  return finish(engine, { document, turn, record: turn.record, calls: [], outcome: 'INTERNAL', ms: 0, answer })
}

const apology = ({ sentence }: Engine, { language }: Conversation) => ({
  text: sentence('apology', language),
  cards: [],
  options: [],
  language,
})

interface Answered {
  readonly document: Conversation
  readonly turn: Turn
  readonly record: TurnRecord | null
  readonly calls: readonly TracedCall[]
  readonly answer: TurnAnswer
  readonly outcome: string
  readonly ms: number
}

function finish(engine: Engine, { document, turn, record, calls, answer, outcome, ms }: Answered): FinishedTurn {
  const { limits, clock, system_clock } = engine
  const now = clock()
  const { frames, memory } = fitState({ frames: answer.frames, memory: answer.memory ?? document.memory }, limits)
  const pending = showPending(frames.at(-1)?.pending ?? null)
  const understanding = mergeUnderstandings(record?.understandings ?? [])
  const told = { conversation: document, turn, record, calls, answer, outcome, ms, now, system_now: system_clock() }
  return {
    trace: traceOf(told),
    result: {
      frames,
      memory,
      owner: answer.owner,
      language: answer.language,
      zone: answer.zone ?? document.zone,
      replies: draftReplies(answer.replies, { turn_id: turn.id, created_at: toInstant(now), limits }),
      ...fitOutcome({ understanding, pending, owner: answer.owner }),
      hand_back_ms: answer.hand_back_ms ?? limits.hand_back_ms,
    },
  }
}
