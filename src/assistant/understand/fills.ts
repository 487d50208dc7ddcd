import type { WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'

/** A slot filled by a message. Names beyond the product's slots (`city`, `passengers`) serve evaluation only. */
export interface Fill {
  readonly slot: string
  readonly value: string
  /** As the traveller wrote it. */
  readonly text: string
  readonly from: number
  /** Of a place that was given by its code: its name. */
  readonly full_name?: string
}

/** What the slots of a message are for. */
export interface FillContext {
  readonly workflow: WorkflowName | null
  /** The slot that was asked for. */
  readonly asked: string | null
  /** What the journey holds already, where known. */
  readonly slots: Slots
  /** The days of the journey that was spoken of before. */
  readonly beside: Slots
  /** The message changes what was said before. */
  readonly is_correction: boolean
  /** A journey has been begun before this message. */
  readonly is_under_way: boolean
}
