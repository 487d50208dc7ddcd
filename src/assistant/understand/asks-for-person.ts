import { beginnings, oneOf, words } from '../resolve/phrases.ts'
import { wantsPerson } from './wants-person.ts'

const REACH = oneOf`
  talk|speak|chat|connect|transfer|put|reach|contact|call
  get|need|want|like|have|give|find
`
const PERSON = oneOf`
  human|human being|person|real person|actual person|live person
  somebody|someone|someone real|live chat
  agent|support agent|representative|rep|operator|staff|team member
  consultant|advisor|adviser|travel expert|manager|supervisor
  customer (?:service|support|care)|support team
`
const ALONE = oneOf`
  human|real person|live agent|agent|operator|representative
  customer service|customer support|call centre|call center
`

const HUMAN = words`
  ${REACH}\b.{0,32}\b${PERSON}
  ${ALONE}(?: please| pls| now)?\s*[.!?]?$
  phone number (?:of|for) (?:your )?(?:support|customer|office)
  call (?:me|you)(?: back)?\b|hotline
  # es, fr, de, it, pt, sw
  persona real|agente humano|hablar con (?:una persona|alguien|un agente)
  parler a (?:un humain|quelqu'un|un agent|une personne)
  mit (?:einem menschen|jemandem|einem mitarbeiter) (?:sprechen|reden)
  parlare con (?:una persona|un operatore|qualcuno)
  falar com (?:uma pessoa|um humano|um atendente|alguem)
  kuongea na mtu
`

// Not for one of us, whatever else is said: what we are, and others who sell.
const OTHERS = beginnings`
  am i (?:talking|speaking|chatting|writing) (?:to|with) an?|are you an?
  travel agent|flight agent|insurance agent
  someone (?:else|in)
`
// "Per person", "for 4 people": these words count travellers, and leave a wish beside them as it is.
const COUNTED = new RegExp(
  oneOf`
    \b(?:per person|how many person|person trip|person room)
    \b(?:\d+|one|two|three|four|five|six|single|each|every|another|extra|for a|for the) (?:person|people)
  `,
  'g',
)

/** Whether a clause (folded) asks for one of us, in so many words or by naming one ("agent please"). */
export const asksForPerson = (folded: string): boolean => {
  if (OTHERS.test(folded)) return false
  const rest = folded.replace(COUNTED, ' ')
  return HUMAN.test(rest) || wantsPerson(rest)
}
