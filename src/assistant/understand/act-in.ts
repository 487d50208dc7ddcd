import { beginnings } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import { asksForRules, asksToKnow } from './asks-to-know.ts'
import type { Clause } from './clauses.ts'
import type { MessageRequest } from './message-request.ts'
import { readAct } from './read-act.ts'

/** What a clause does where it is said: "can I cancel later?" before anything is booked asks for the terms; a question in the
 *  middle of a journey is one in every language. */
export function actIn({ workflow, pending }: MessageRequest, clause: Clause): Act | undefined {
  const act = readAct(clause)
  const isWeak = act === undefined || (act.act === 'start' && !act.is_firm && !act.is_booking)
  if (isWeak && (workflow !== null || pending !== null) && asksToKnow(clause, act !== undefined))
    return { act: 'ask', topic: asksForRules(clause) ? 'policy' : 'advice' }
  const isOpen = workflow !== null && !/booking/.test(workflow)
  return isOpen && act?.act === 'start' && act.workflow === 'cancel_booking' && ASKS_TO_CANCEL.test(clause.folded)
    ? { act: 'ask', topic: 'policy' }
    : act
}

const ASKS_TO_CANCEL = beginnings`
  (?:can|could|may|if) (?:i|we) (?:still |then |also |always |later )*cancel\b(?! (?:my|our|the) (?:booking|reservation|other))
`
