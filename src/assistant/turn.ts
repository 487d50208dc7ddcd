import type { z } from 'zod'
import type { MessageOption } from '#src/domain/message.ts'
import type { Understanding, WorkflowName } from '#src/domain/understanding.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Slots } from '#src/workflows/define.ts'
import type { Consent, Tool } from '#tools/define.ts'
import type { Conversation, Entry, TurnRecord, Understood } from './conversation.ts'
import type { Frame, Pending, Reply } from './frame.ts'

/** What an engine is told about one message. */
export interface UnderstandRequest {
  readonly text: string
  /** The id of the option that was tapped. */
  readonly choice?: string
  readonly pending: Pending | null
  /** What was last shown to choose from. */
  readonly options: readonly MessageOption[]
  /** What was shown in this journey to choose from, whatever is asked now. */
  readonly earlier?: readonly MessageOption[]
  /** The assistant's last words. */
  readonly previous: string | null
  readonly language: string
  readonly zone: string
  /** Business time, in milliseconds. */
  readonly now: number
  readonly actor: Actor
  /** The journey at hand, and what it holds. */
  readonly workflow?: WorkflowName | null
  readonly slots?: Slots
  /** The days of the journey that was spoken of before, for days that are said without a month. */
  readonly beside?: Slots
}

export interface Understand {
  (request: UnderstandRequest): Promise<Understanding>
  /** It asks nobody else and takes milliseconds: a message may wait for it before it is stored. */
  readonly is_instant?: boolean
}

/** A turn's way to `callTool`. `step` names the call within the turn: a repeat of the turn meets what it made. */
export type Door = <I extends z.ZodObject, O extends z.ZodObject>(
  tool: Tool<I, O>,
  input: unknown,
  how: { readonly step: string; readonly consent: Consent },
) => Promise<z.output<O>>

/** A turn to be answered: everything in the inbox up to its range, together. */
export interface TurnToAnswer {
  readonly turn_id: string
  /** As it stood when the turn was claimed. */
  readonly conversation: Conversation
  /** The messages that are answered, oldest first. */
  readonly messages: readonly Entry[]
  readonly understandings: readonly Understood[]
  readonly record: TurnRecord
  /** Business time of the record, in milliseconds: the same when a turn is repeated. */
  readonly now: number
  readonly door: Door
  /** Shows a sentence of the reply with this index before the turn commits. Never for what is not final. */
  stream(reply_index: number, sentence: string): void
}

/** What a turn comes to. Nothing of it is stored before the commit. */
export interface TurnAnswer {
  readonly frames: readonly Frame[]
  /** At most 10, together at most 14,000 bytes. */
  readonly replies: readonly Reply[]
  readonly owner: Conversation['owner']
  readonly language: string
  readonly zone?: string
  /** What the dialogue wants to remember beside its frames; at most 3,000 bytes. Absent: as before. */
  readonly memory?: Conversation['memory']
  /** With owner `human`: gives the conversation back when no human has answered after so many milliseconds. */
  readonly hand_back_ms?: number
  /** For the trace. */
  readonly template_keys: readonly string[]
  /** For the trace: the rule that decided, if one did. */
  readonly rule?: string
}

export type Respond = (turn: TurnToAnswer) => Promise<TurnAnswer>
