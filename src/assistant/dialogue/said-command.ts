import type { Command } from '#src/domain/understanding.ts'

/** A command with the message it came from: a yes is none to a question that was asked after it. */
export interface SaidCommand {
  readonly seq: number
  readonly command: Command
}

export type HandoffReason = Extract<Command, { command: 'handoff' }>['reason']
