import type { Command } from '#src/domain/understanding.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { logFailure } from '#src/kernel/log.ts'
import type { Where } from '#src/store/port.ts'
import { type Trace, type TracedCall, traces } from './collections.ts'
import type { Conversation, Turn, TurnRecord } from './conversation.ts'
import type { Engine } from './engine.ts'
import type { TurnAnswer } from './turn.ts'

interface Told {
  readonly conversation: Conversation
  readonly turn: Turn
  readonly record: TurnRecord | null
  readonly calls: readonly TracedCall[]
  readonly answer: Pick<TurnAnswer, 'template_keys' | 'rule' | 'language' | 'owner'>
  readonly outcome: string
  readonly ms: number
  /** Business time; the trace is kept for 90 days of system time. */
  readonly now: number
  readonly system_now: number
}

const KEPT_MS = 90 * 24 * 3_600_000
const MOST = 40

/** How one try of a turn went. A try has a trace of its own, whether or not it could commit. */
export function traceOf({ conversation, turn, record, calls, answer, outcome, ms, now, system_now }: Told): Trace {
  const understandings = record?.understandings ?? []
  const engines = new Set(understandings.map(({ understanding }) => understanding.engine))
  return {
    id: traceId(conversation.id, turn),
    schema_version: traces.schema_version,
    conversation_id: conversation.id,
    organization_id: conversation.organization_id,
    turn_id: turn.id,
    attempt: turn.attempt,
    through_seq: turn.through_seq,
    seqs: understandings.map(({ seq }) => seq),
    commands: understandings.flatMap(({ understanding }) => understanding.commands.map(nameCommand)).slice(0, MOST),
    engine: [...engines].join('+'),
    confidence: Math.min(1, ...understandings.map(({ understanding }) => understanding.confidence)),
    understand_ms: Math.max(0, ...understandings.map(({ understanding }) => understanding.ms)),
    ms,
    rule: answer.rule ?? null,
    calls: calls.slice(0, MOST),
    template_keys: answer.template_keys.slice(0, MOST),
    language: answer.language,
    owner: answer.owner,
    outcome,
    created_at: toInstant(now),
    expires_at: toInstant(system_now + KEPT_MS),
  }
}

// Of one conversation, in the order of its turns.
const traceId = (conversation_id: string, { id, through_seq, attempt }: Turn) =>
  `${conversation_id} ${String(through_seq).padStart(9, '0')} ${id} ${attempt}`

/** What the ids of a conversation's traces lie between. */
export const tracesOf = (conversation_id: string): Where => ({
  id: { at_least: `${conversation_id} `, below: `${conversation_id}!` },
})

/** What an option was for; what a client sends in its place may be anything, and is not kept. */
const nameOption = (option: string): string =>
  /^(?:\d{1,2}|no|yes|start:[a-z_]{1,30}|set:[a-z_]{1,30})(?![a-z_])/.exec(option)?.[0] ?? 'by_id'

/** A command without anything that was said: its name and what it is about. */
function nameCommand(command: Command): Readonly<Record<string, string>> {
  switch (command.command) {
    case 'start':
      return { command: command.command, workflow: command.workflow }
    case 'set':
    case 'correct':
      return { command: command.command, slot: command.slot }
    case 'ask':
      return { command: command.command, topic: command.topic }
    case 'choose':
      return { command: command.command, option: nameOption(command.option) }
    case 'language':
      return { command: command.command, language: command.language.slice(0, 35) }
    case 'clarify':
      return { command: command.command, candidates: command.candidates.join(' ').slice(0, 200) }
    case 'remember':
    case 'forget':
      return { command: command.command, topic: command.topic }
    case 'recall':
      return { command: command.command, about: command.about }
    case 'handoff':
      return { command: command.command, reason: command.reason }
    case 'social':
      return { command: command.command, act: command.act }
    default:
      return { command: command.command }
  }
}

/** Keeps a trace; a conversation never waits for it, nor fails with it. */
export function keepTrace({ traces, scheduler, log }: Engine, trace: Trace): void {
  scheduler.track(traces.insert(trace).catch(error => logFailure(log, error, { trace: trace.id })))
}

/** Takes away the trace of a turn that was prepared and could not be stored: another one tells what came of it. */
export function dropTrace({ traces, scheduler, log }: Engine, trace: Trace): void {
  scheduler.track(traces.delete(trace.id).catch(error => logFailure(log, error, { trace: trace.id })))
}
