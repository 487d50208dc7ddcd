import { asksForPerson } from './asks-for-person.ts'
import type { Clause } from './clauses.ts'

const CUT = /[,;:]\s*|\s(?:and|but|und|aber|y|e|pero|et|mais|ma|mas|na|lakini)\s/g
const MOST_CUTS = 8

/** The part of a clause that calls for a person: "I want to talk to a human, and it's for 4 people" says more than that.
 *  Offsets are those of the message. */
export function callIn({ folded, from, to }: Clause): { readonly from: number; readonly to: number } {
  for (const { 0: cut, index } of [...folded.matchAll(CUT)].slice(0, MOST_CUTS)) {
    const after = index + cut.length
    const isCalledBefore = asksForPerson(folded.slice(0, index))
    const isCalledAfter = asksForPerson(folded.slice(after))
    if (isCalledBefore && !isCalledAfter) return { from, to: from + after }
    if (isCalledAfter && !isCalledBefore) return { from: from + index, to }
  }
  return { from, to }
}
