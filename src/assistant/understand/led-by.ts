import type { Command, Intent } from '#src/domain/understanding.ts'
import { type IntentHints, intentOf } from './intent-of.ts'
import { commandOfIntent } from './label-command.ts'

interface Lead {
  readonly text: string
  readonly hints: IntentHints
}

/** What is wished for beside a call for a person counts too. */
const WISHES: ReadonlySet<string> = new Set(['start', 'set', 'correct'])

/** The rules' commands with the model's in front; what contradicts it is left out. */
export function ledBy(label: Intent, ruled: readonly Command[], { text, hints }: Lead): readonly Command[] {
  if (ruled.length > 0 && intentOf(ruled, hints) === label) return ruled
  const lead = commandOfIntent(label, text)
  if (lead.command === 'out_of_scope') return [lead]
  const isCalling = ruled.some(({ command }) => command === 'handoff')
  if (lead.command === 'handoff' && isCalling && ruled.some(({ command }) => WISHES.has(command))) return ruled
  const isQuestion = lead.command === 'ask' || lead.command === 'handoff'
  const isManners = lead.command === 'social'
  const rest = ruled.filter(each => {
    if (each.command === 'social') return !isManners || each.act !== lead.act
    if (each.command === 'set' || each.command === 'correct') return !isQuestion
    return each.command === 'ask' || each.command === 'clarify' ? !isQuestion && !isManners && ruled.length > 1 : false
  })
  return [lead, ...rest]
}
