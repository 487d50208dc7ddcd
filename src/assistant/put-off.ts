import { asAppError } from '#src/kernel/errors.ts'
import { logFailure } from '#src/kernel/log.ts'
import { failed } from './changes.ts'
import { type Conversation, holdsLease, type Turn } from './conversation.ts'
import type { Engine } from './engine.ts'
import { keepTrace, traceOf } from './trace.ts'

interface Failure {
  readonly claim: Conversation
  readonly turn: Turn
  readonly error: unknown
}

/** A turn that threw gives its lease back, and is tried again after a wait that doubles. Returns when, in system time. */
export async function putOff(engine: Engine, { claim, turn, error }: Failure): Promise<number> {
  const { conversations, limits, clock, system_clock, log } = engine
  const outcome = asAppError(error).code
  logFailure(log, error, { conversation_id: claim.id, turn_id: turn.id, attempt: turn.attempt })
  const until = system_clock() + limits.retry_ms * 2 ** (turn.attempt - 1)
  const answer = { template_keys: [], language: claim.language, owner: claim.owner }
  const told = { conversation: claim, turn, record: turn.record, calls: [], answer, outcome, ms: 0 }
  keepTrace(engine, traceOf({ ...told, now: clock(), system_now: system_clock() }))
  await conversations.amend(claim.id, holdsLease(claim), current => failed(current, until))
  return until
}
