import type { Act } from './act.ts'
import { asksForPerson } from './asks-for-person.ts'
import { asksInside } from './asks-inside.ts'
import { asksOwn } from './asks-own.ts'
import { asksWhatWeAre } from './asks-what-we-are.ts'
import type { Clause } from './clauses.ts'
import { findEmergency } from './find-emergency.ts'
import { isAngry } from './is-abuse.ts'
import { wishesKindOfPlace } from './kind-of-place.ts'
import { wishesLanguage } from './language-wish.ts'
import { readBookingAct } from './read-booking-act.ts'
import { asksForHelp, plainQuestion, readQuestion } from './read-question.ts'
import { readSocial } from './read-social.ts'
import { readStart } from './read-start.ts'
import { readSteer } from './read-steer.ts'

/** What a clause does by its own words; rules in order of how much they bind, the first that fits. */
export function readAct(clause: Clause): Act | undefined {
  const known = read.get(clause)
  if (known) return known.act
  const act = findAct(clause)
  read.set(clause, { act })
  return act
}

// Several readers of a message ask for the acts of its clauses (clauses.ts); they are read once.
const read = new WeakMap<Clause, { readonly act: Act | undefined }>()

function findAct(clause: Clause): Act | undefined {
  const { folded } = clause
  if (asksInside(folded)) return { act: 'inside' }
  if (findEmergency(folded)) return { act: 'handoff', reason: 'emergency' }
  if (isAngry(folded)) return { act: 'handoff', reason: 'anger' }
  if (wishesLanguage(folded)) return { act: 'language' }
  if (clause.is_question && asksWhatWeAre(folded)) return { act: 'ask', topic: 'help' }
  if (asksForPerson(folded)) return { act: 'handoff', reason: 'asked' }
  if (asksOwn(folded)) return { act: 'ask', topic: 'help', is_own: true }
  const steer = readSteer(folded)
  if (steer) return { act: steer }
  if (asksForHelp(folded)) return { act: 'ask', topic: 'help' }
  if (wishesKindOfPlace(folded)) return { act: 'start', workflow: 'plan_trip', is_booking: false, is_firm: false }
  return (
    readBookingAct(clause) ?? readQuestion(clause) ?? readStart(clause) ?? readSocial(clause) ?? plainQuestion(clause)
  )
}
