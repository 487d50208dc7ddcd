import { beginnings, oneOf } from '../resolve/phrases.ts'

const THING = oneOf`
  prompt|instructions?|api keys?|secrets?
  net (?:price|rate|cost)s?|margins?|markups?|commissions?|profits?
`
const TELL = oneOf`
  reveal|print|show|repeat|leak|output|tell me|give me
  what(?:'s| is| are|s)|how (?:much|high) is
`
const DATA = oneOf`data|bookings?|details|e-?mails?|passports?|reservations?`

const INSIDE = beginnings`
  # how we are made, what we pay
  (?:system|developer|hidden|initial|original|secret) (?:prompt|instructions?)\b
  ${TELL}\b.{0,24}\byour (?:system |own |first )?${THING}\b
  ${TELL}\b.{0,24}\bthe (?:prompt|api keys?|net (?:price|rate|cost)s?|margins?|markups?)\b
  (?:your|the) (?:margin|markup|profit) (?:on|for|of)\b
  # what others do
  (?:other|another) (?:customer|guest|traveller|traveler|user)s?'?s? (?:data|booking|bookings|details|email|passport)
  (?:show|list|give|see|tell)\b.{0,16}\b${oneOf`
    other|everyone else's|everybody's|someone else's|somebody else's
  `} (?:people's )?(?:bookings?|reservations?|trips?|conversations?|data)
  (?:${DATA}|trips?|names) (?:of|from|for|by|made by) (?:all |the |any |your )*${oneOf`
    other|another|different|every
  `} (?:customer|guest|travell?er|user|people|client|person)
  ${DATA} (?:of|from|for|by) (?:all |every |any )(?:the |your )?(?:customers?|users?|clients?)\b
`

/** Whether a clause (folded) asks for what is nobody's business: how we are made, what we pay, what others do. Everything else
 *  that is not a traveller's is told by hold-back-foreign.ts. */
export const asksInside = (folded: string): boolean => INSIDE.test(folded)
