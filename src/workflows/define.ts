import type { z } from 'zod'
import type { Card } from '#src/domain/message.ts'
import type { Preferences } from '#src/domain/preferences.ts'
import type { SlotName, WorkflowName } from '#src/domain/understanding.ts'
import type { Values } from '#src/services/words/templates.ts'
import type { Tool } from '#tools/define.ts'
import type { Speech } from './speech.ts'

/** A choice as it is shown and kept; `choose` never searches again. */
export interface Option {
  readonly id: string
  readonly title: string
  /** What the workflow needs when it is chosen: offer ids, totals. JSON, small. */
  readonly data: Readonly<Record<string, unknown>>
  readonly card?: Card
}

export type Slots = Readonly<Partial<Record<SlotName, string>>>

/** Words to say, as a template key of prompts/replies with its values. */
export interface Words {
  readonly key: string
  readonly values?: Values
  readonly cards?: readonly Card[]
  readonly options?: readonly { readonly id: string; readonly title: string }[]
}

/** What a traveller wishes that is no slot yet: a time without a day, a kind of trip without a place. */
export interface Leanings {
  /** "early March": its days, as far as they are to come, the last excluded, and the traveller's own words. */
  readonly period: { readonly text: string; readonly start: string; readonly end: string } | null
  readonly themes: readonly Theme[]
}

export const THEMES = [
  'beach',
  'safari',
  'diving',
  'honeymoon',
  'family',
  'mountain',
  'migration',
  'gorillas',
  'town',
  'any',
] as const
/** `any`: it was left to us. */
export type Theme = (typeof THEMES)[number]

/** What a workflow may do. `ask`, `offer` and `confirm` may leave a question standing; the workflow then returns. */
export interface Steps {
  readonly slots: Slots
  readonly leanings: Leanings
  /** Business time at which the turn began, and the traveller's zone. */
  readonly now: number
  readonly zone: string
  /** Words in the conversation's language: everything a traveller reads is made with it. */
  readonly speech: Speech
  /** Absolute address of this installation's own pages, without a slash at the end. */
  readonly public_url: string
  say(words: Words): void
  /** Food, help and seat of this conversation and, of a known traveller, those that are kept. */
  wishes(): Promise<Preferences>
  /** Asks for a slot. The next message that fits fills it. */
  ask(slot: SlotName, words: Words): void
  /** Drops a slot that cannot be used, so that it is asked for again. */
  drop(slot: SlotName): void
  /** Fills a slot from what is known, without asking. */
  assume(slot: SlotName, value: string): void
  /** A read, or a write under a step name: its result is kept and used again while its input is equal
   *  and its own `expires_at`, if it has one, has not passed. */
  call<I extends z.ZodObject, O extends z.ZodObject>(
    tool: Tool<I, O>,
    input: z.input<I>,
    step?: string,
  ): Promise<z.output<O>>
  /** What this commit made in this journey, whatever its input was. */
  made<I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): z.output<O> | undefined
  /** The chosen one of what was found for this input; looks again only when the input is another. With nothing found,
   *  `none` is said and undefined returned, with nothing pending. At most five are shown. */
  offer(request: {
    readonly input: object
    readonly find: () => Promise<readonly Option[]>
    readonly question: Words
    readonly none: Words
    /** Where there is one only, it needs no choice. */
    readonly take_only_one?: boolean
  }): Promise<Option | undefined>
  /** What the commit made, once the traveller has said yes to exactly this input. `rests_on` is the step that made its
   *  handle: dropped when the handle no longer holds. */
  confirm<I extends z.ZodObject, O extends z.ZodObject>(
    tool: Tool<I, O>,
    input: z.input<I>,
    question: { readonly words: Words; readonly summary: string; readonly rests_on: string },
  ): Promise<z.output<O> | undefined>
}

/** A journey, as an ordinary function run from the top on every turn: slots, steps, options and the pending question are
 *  data, so a workflow survives a restart, and a correction is simply a run with another slot. */
export interface Workflow {
  readonly name: WorkflowName
  run(steps: Steps): Promise<void>
}
