import type { WorkflowName } from '#src/domain/understanding.ts'
import type { DialogueTurn } from './dialogue-turn.ts'

const MAX_FRAMES = 4

/** Opens a journey on top of what is under way, or comes back to the one of that kind. */
export function start(turn: DialogueTurn, workflow: WorkflowName): void {
  const index = turn.stack.findIndex(frame => frame.workflow === workflow)
  const [found] = index >= 0 ? turn.stack.splice(index, 1) : []
  if (!found && turn.stack.length >= MAX_FRAMES) turn.stack.shift()
  turn.stack.push(found ?? { workflow, slots: { ...turn.known }, steps: {}, options: null, pending: null })
}
