import type { z } from 'zod'
import type { ErrorCode } from '#src/kernel/errors.ts'
import type { Slots, Words } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'
import type { Consent, Tool } from '#tools/define.ts'
import type { Frame } from '../frame.ts'

/** A frame while its turn runs: nothing of it is stored before the commit. */
export type WorkingFrame = { -readonly [K in keyof Omit<Frame, 'steps' | 'slots'>]: Frame[K] } & {
  steps: Record<string, Frame['steps'][string]>
  slots: Slots
}

/** A turn's way to `callTool`. */
export type ToolDoor = <I extends z.ZodObject, O extends z.ZodObject>(
  tool: Tool<I, O>,
  input: unknown,
  how: { readonly step: string; readonly consent: Consent },
) => Promise<z.output<O>>

/** What may decide a turn beside the commands: a yes that bound, or why it did not; what was refused; who was called. */
export type Rule =
  | 'YES_BINDS'
  | 'YES_TOO_EARLY'
  | 'YES_WITH_CHANGE'
  | 'YES_TOO_LATE'
  | 'QUESTION_DROPPED'
  | 'TWO_MISSES'
  | `HANDOFF_${'ASKED' | 'EMERGENCY' | 'ANGER' | 'POLICY'}`
  | ErrorCode

/** Everything one turn of the dialogue works on. */
export interface DialogueTurn {
  /** Business time at which the turn began. */
  readonly now: number
  readonly zone: string
  readonly public_url: string
  readonly door: ToolDoor
  /** Words in the language of the turn, or in English where we do not speak it. */
  readonly speech: Speech
  readonly stack: WorkingFrame[]
  /** What was said that may serve a later journey: the party, home airport, contact. */
  known: Slots
  readonly said: Words[]
  /** What decided in this turn, for the trace. */
  readonly rules: Rule[]
  /** Consecutive turns that were not understood. */
  misses: number
}

export const say = (turn: DialogueTurn, words: Words): void => void turn.said.push(words)

export const topOf = (turn: DialogueTurn): WorkingFrame | undefined => turn.stack.at(-1)
