import type { Command, WorkflowName } from '#src/domain/understanding.ts'
import { slotName } from '#src/domain/understanding.ts'
import { findLanguageName } from '../resolve/resolve-traits.ts'
import type { Act } from './act.ts'
import type { Clause } from './clauses.ts'
import type { SlotFills } from './fill-slots.ts'
import type { Fill } from './fills.ts'
import { readSocial } from './read-social.ts'

export interface ClauseAct {
  readonly clause: Clause
  readonly act: Act | undefined
}

interface Material {
  readonly acts: readonly ClauseAct[]
  readonly filled: SlotFills
  readonly names: readonly Fill[]
  readonly workflow: WorkflowName | undefined
  readonly is_correction: boolean
  readonly is_under_way: boolean
}

/** Commands in the order in which they have to be done: what opens or ends a journey, then slots, then questions; manners
 *  last, so that the first command is what the message is about. */
export function arrangeCommands({ acts, filled, names, workflow, is_correction, is_under_way }: Material): Command[] {
  const flow: Command[] = workflow ? [{ command: 'start', workflow }] : []
  const questions: Command[] = []
  const manners: Command[] = []
  for (const { clause, act } of acts) {
    const social = act?.act === 'social' ? act : readSocial(clause)
    if (social?.act === 'social' && !manners.some(each => each.command === 'social' && each.act === social.kind))
      manners.push({ command: 'social', act: social.kind })
    if (act) pushAct(act, clause, { flow, questions })
  }
  const slots = slotCommands([...filled.fills, ...names], is_correction && is_under_way ? 'correct' : 'set')
  if (filled.problems.length > 0) questions.push({ command: 'clarify', candidates: [...filled.problems] })
  const matter = [...flow, ...slots, ...questions]
  // A greeting is returned at the beginning of a conversation, not in the middle of a journey.
  const isPolite = ({ command: name, ...rest }: Command) =>
    name === 'social' && !('act' in rest && rest.act === 'greet' && is_under_way)
  return matter.length > 0 ? [...matter, ...manners.filter(isPolite)] : manners
}

function slotCommands(fills: readonly Fill[], command: 'set' | 'correct'): Command[] {
  const bySlot = new Map<string, Command>()
  for (const { slot: name, value, text } of fills) {
    const slot = slotName.safeParse(name).data
    if (slot === 'hotel_type' && command === 'set' && /^hotels?$/i.test(text)) continue // a hotel is any place to stay
    if (slot && !bySlot.has(slot)) bySlot.set(slot, { command, slot, value, text })
  }
  return [...bySlot.values()]
}

function pushAct(act: Act, clause: Clause, { flow, questions }: { flow: Command[]; questions: Command[] }): void {
  switch (act.act) {
    case 'handoff':
      if (!questions.some(({ command }) => command === 'handoff'))
        questions.push({ command: 'handoff', reason: act.reason })
      return
    case 'stop':
    case 'restart':
    case 'repeat':
    case 'skip':
      flow.push({ command: act.act })
      return
    case 'language':
      flow.push({ command: 'language', language: findLanguageName(clause.text)?.value ?? 'en' })
      return
    case 'ask':
      questions.push({ command: 'ask', topic: act.topic, question: clause.text.trim() })
      return
    default: // a start and manners are put in their place by the caller
  }
}
