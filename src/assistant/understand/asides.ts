import { oneOf } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import type { ClauseAct } from './arrange-commands.ts'
import { callIn } from './call-in.ts'
import type { Clause } from './clauses.ts'
import type { Fill } from './fills.ts'

/** The message without the clauses that only ask: what is asked about is not thereby wished for. Offsets stay. */
export function statedIn(text: string, acts: readonly ClauseAct[]): string {
  return acts.reduce((left, { clause, act }) => {
    if (act?.act !== 'ask' && act?.act !== 'handoff' && act?.act !== 'language') return left
    const { from, to } = act.act === 'handoff' ? callIn(clause) : clause
    return left.slice(0, from) + ' '.repeat(to - from) + left.slice(to)
  }, text)
}

const ASKS = oneOf`
  (?:is|are|do|does|did|was|were|will|has|have|which|who|why|where|when|how)\b(?! about\b)
  (?:can|could|may|should|would) (?!you\b|we\b|i\b|it\b)
  (?:what|how) about (?:the|our|my|a|an)\b(?!.*\d)
`
const ASIDE = new RegExp(String.raw`^\W*(?:(?:and|but|so|ok|okay|also)[\s,]+)*${ASKS}`)

/** A question that has people in it ("what about the baby?", "do children under 3 pay?") does not say who travels. */
export const isAside = ({ folded, is_question }: Clause, act: Act | undefined): boolean =>
  is_question && act?.act !== 'start' && ASIDE.test(folded)

/** Whether what was found of a party stands in one of the clauses. */
export const isSaidIn = (clauses: readonly ClauseAct[], { slot, from }: Fill): boolean =>
  /^(?:adults|children_ages|kids)$/.test(slot) && clauses.some(({ clause }) => clause.from <= from && from < clause.to)

/** Part of somebody's name, though a town is called so too. */
export const isInName = (names: readonly Fill[], { slot, from }: Fill): boolean =>
  /origin|destination/.test(slot) && names.some(name => name.from <= from && from < name.from + name.text.length)
