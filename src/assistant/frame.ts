import type { Card } from '#src/domain/message.ts'
import type { PendingShown, SlotName, WorkflowName } from '#src/domain/understanding.ts'
import type { Option, Slots } from '#src/workflows/define.ts'

/** The frame of the question whether something is to be remembered: no journey, and asked once. */
export const KEEPING = 'keep_wishes'

/** One journey under way: everything a workflow needs to be run again from the top. */
export interface Frame {
  readonly workflow: WorkflowName | typeof KEEPING
  readonly slots: Slots
  /** What a step made, by its name, used again while its input (a digest) is equal. */
  readonly steps: Readonly<Record<string, { readonly input: string; readonly result: unknown }>>
  readonly options: Choices | null
  readonly pending: Pending | null
}

/** Options as they were shown. */
export interface Choices {
  readonly input: string
  readonly shown: readonly Omit<Option, 'card'>[]
  readonly chosen: string | null
}

/** What we wait for. A slot may have been asked for in several ways: `key` is that of the words. A confirmation holds the very call that a yes makes; its `question_seq` is known at commit. */
export type Pending =
  | { readonly kind: 'slot'; readonly name: SlotName; readonly tries: number; readonly key?: string }
  | { readonly kind: 'choice'; readonly tries: number }
  | { readonly kind: 'disambiguation'; readonly candidates: readonly WorkflowName[]; readonly tries: number }
  | {
      readonly kind: 'confirmation'
      readonly tool: string
      readonly input: Readonly<Record<string, unknown>>
      readonly summary: string
      readonly rests_on: string
      readonly question_seq: number | null
      readonly expires_at: number
      /** Something was wished since that nobody understood: a friendly word is no yes any more. */
      readonly needs_plain_yes?: boolean
    }

/** The pending question as the contract shows it. */
export function showPending(pending: Pending | null): PendingShown {
  if (!pending) return null
  if (pending.kind === 'slot') return { kind: 'slot', name: pending.name }
  if (pending.kind === 'confirmation') return { kind: 'confirmation', summary: pending.summary }
  return { kind: pending.kind }
}

/** One reply before it has an id and a seq. */
export interface Reply {
  readonly text: string
  readonly cards: readonly Card[]
  readonly options: readonly { readonly id: string; readonly title: string }[]
  readonly language: string
}
