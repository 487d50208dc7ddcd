import type { z } from 'zod'
import type { Preferences, PreferenceTopic } from '#src/domain/preferences.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import type { ErrorCode } from '#src/kernel/errors.ts'
import type { Leanings, Slots, Words } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'
import type { Consent, Tool } from '#tools/define.ts'
import type { Frame } from '../frame.ts'
import type { JourneyDaysKept } from '../journey-days.ts'
import type { AdviceRequest } from './create-advise.ts'

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
  | 'YES_TOO_SOFT'
  | 'QUESTION_DROPPED'
  | 'TWO_MISSES'
  | `HANDOFF_${'ASKED' | 'EMERGENCY' | 'ANGER' | 'POLICY'}`
  | ErrorCode

/** A journey as it stood before something in it was changed. */
export interface Undo {
  readonly workflow: string
  readonly slots: Slots
  readonly chosen: string | null
  /** What served later journeys too. */
  readonly known: Slots
}

/** What is kept of a person, as the store has it. */
export interface Kept {
  readonly wishes: Preferences
  readonly name: string | null
  readonly updated_at: string | null
}

/** Words to say; where they answer a question of advice, what they could be said from in other words. */
export interface SaidWords extends Words {
  readonly advice?: AdviceRequest
}

/** Everything one turn of the dialogue works on. */
export interface DialogueTurn {
  /** Business time at which the turn began. */
  readonly now: number
  readonly zone: string
  readonly public_url: string
  readonly door: ToolDoor
  /** What was written in this turn, oldest first. */
  readonly heard: readonly string[]
  /** What was last shown to choose from. */
  readonly shown: readonly { readonly id: string; readonly title: string }[]
  /** Words in the language of the turn, or in English where we do not speak it. */
  readonly speech: Speech
  readonly stack: WorkingFrame[]
  /** The days of the journey that was last spoken of. */
  days: JourneyDaysKept
  /** What was said that may serve a later journey: the party, home airport, contact. */
  known: Slots
  readonly said: SaidWords[]
  /** What decided in this turn, for the trace. */
  readonly rules: Rule[]
  /** Another thing than before was chosen: what is asked about it is no repetition. */
  has_chosen: boolean
  /** What the last change replaced, so that it can be taken back. */
  undo: Undo | null
  /** Slots that were filled in this turn; `is_chosen` by us, because the traveller left it to us. */
  readonly filled: { readonly slot: SlotName; readonly is_chosen: boolean }[]
  /** What was wished for that is no slot yet. */
  leanings: Leanings
  /** Something of that was said in this turn. */
  has_leant: boolean
  /** Consecutive turns that were not understood. */
  misses: number
  /** Countries in which somebody was in need, as long as nothing else was wished for; empty where nobody is. */
  in_need: readonly string[]
  /** `known`: a traveller with a sign-in, of whom something may be kept; `guest`: nothing beyond this conversation. */
  readonly person: 'known' | 'guest' | 'staff'
  /** What holds in this conversation of food, help and seats, whether or not it is kept. */
  wishes: Preferences
  /** What was kept, noted or shown in the turn before: what "forget that" means. */
  at_hand: readonly (PreferenceTopic | 'person')[]
  /** Whether it was offered to remember something; once a conversation. */
  is_offered: boolean
  /** Whether it was said that food and help are kept in mind. */
  is_needs_said: boolean
  /** As the store has it, once it was read in this turn. */
  kept: Kept | undefined
}

export const say = (turn: DialogueTurn, words: SaidWords): void => void turn.said.push(words)

export const topOf = (turn: DialogueTurn): WorkingFrame | undefined => turn.stack.at(-1)
