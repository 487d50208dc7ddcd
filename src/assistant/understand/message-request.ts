import type { MessageOption } from '#src/domain/message.ts'
import type { Command, WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import type { Pending } from '../frame.ts'
import type { SlotContext } from '../resolve/resolve-slot.ts'
import type { Findings } from './findings.ts'
import type { PredictIntent } from './intent-model.ts'
import type { IntentHints } from './intent-of.ts'

/** One message with everything that tells what it may mean. */
export interface MessageRequest {
  readonly text: string
  readonly choice?: string
  readonly pending: Pending | null
  readonly options: readonly MessageOption[]
  readonly earlier: readonly MessageOption[]
  readonly previous: string | null
  readonly workflow: WorkflowName | null
  readonly slots: Slots
  /** The days of the journey that was spoken of before. */
  readonly beside: Slots
  readonly context: SlotContext
  readonly local_now: string
  readonly day_first: boolean
  /** The trained model; without it the rules stand alone. */
  readonly predict: PredictIntent | undefined
}

/** What a message was read as. */
export interface Reading {
  readonly commands: readonly Command[]
  readonly hints: IntentHints
  readonly confidence: number
  /** What was found in the words, where they were looked through. */
  readonly findings?: Findings
}
