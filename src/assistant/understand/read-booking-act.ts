import type { WorkflowName } from '#src/domain/understanding.ts'
import { oneOf, words } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import type { Clause } from './clauses.ts'
import { asksForPolicy } from './read-question.ts'
import { speaksOfBooked } from './speaks-of-booked.ts'

/** What a clause wants of a booking that is made; a question for the rules ("can I cancel?") is none. */
export function readBookingAct({ folded, is_question }: Clause): Act | undefined {
  if (ASKS_RULES.test(folded) || MAY_I_CANCEL.test(folded)) return undefined
  if (is_question && MAY_CANCEL.test(folded)) return undefined
  if (CANCEL.test(folded) && !OF_CANCELLING.test(folded)) return firm('cancel_booking')
  const isPolicy = asksForPolicy(folded) && (is_question || /\bpolic/.test(folded))
  if (((CHANGE.test(folded) && MINE.test(folded)) || IN_OTHER_WORDS.test(folded)) && !isPolicy)
    return firm('change_booking')
  if (STATUS.test(folded) || BY_REFERENCE.test(folded) || speaksOfBooked(folded)) return firm('booking_status')
  return undefined
}

const firm = (workflow: WorkflowName): Act => ({ act: 'start', workflow, is_booking: false, is_firm: true })

const ASKS_RULES =
  /\b(?:how|what|when|where)\b.{0,20}\b(?:polic|cancel(?:l?ation)? (?:fee|term|condition|charge|rule|cost))/
const OF_CANCELLING = words`polic(?:y|ies)|fees?|charges?|terms|conditions|insurance|free cancell?ation`

const MAY_I = oneOf`can|could|may|is it possible to|am i able to|are we able to`
const MAY_I_CANCEL = new RegExp(
  String.raw`^\W*${MAY_I}\b (?:i|we|one|you)? ?(?:still )?(?:cancel|get (?:a |my )?refund)(?: ${oneOf`
    it|this|the (?:trip|booking)|for free|later
  `})*\s*\??$`,
)

// "¿Puedo cancelar?", "kann ich stornieren?" ask what happens then, in front of whatever stands open.
const MAY = oneOf`
  puedo|podemos|se puede|es posible
  puis-je|peut-on|on peut|je peux|est-il possible|est-ce qu(?:e je|'on|e nous) (?:peux|peut|pouvons)
  kann (?:ich|man)|konnen wir|ist es moglich
  posso|possiamo|si puo
  da para|e possivel
  naweza|tunaweza|je,? (?:naweza|tunaweza)
`
// What may stand before such a question, a yes among it: "ja, aber kann man …?".
const LEAD = 'y|et|und|e|ed|na|ja|si|oui|sim|ndiyo|aber|pero|mais|ma|mas|lakini|ok|okay|gut|vale|bien|bene|bom|sawa'
const MAY_CANCEL = new RegExp(
  String.raw`^\W*(?:(?:${LEAD})[\s,]+)*${MAY}\b.{0,24}(?:cancel\w*|annul\w*|stornier\w*|kughairi|kufuta)`,
)

const CANCELLING = oneOf`
  cancel(?:l?ing|l?ation)?|call off|get rid of
  annul(?:er|lare|ar)?|stornier\w*|cancelar|cancellare|annuler|ghairi|futa
`
const CANCELLED = oneOf`
  my|our|the|a|an|this|that|all
  bookings?|reservations?|trips?|flights?|hotel|room|order|tickets?
  appointment|table|tour|transfer|safari|plan|tw-
`
const CANCEL = words`
  ${CANCELLING}\b.{0,44}\b${CANCELLED}
  i (?:want|need|would like|'d like) to cancel|please cancel
  (?:get|want|need|like|request|claim|receive|give me|issue) (?:a |my |the )?(?:full |partial )?${oneOf`
    refund|money back|reimbursement
  `}
  cancelar|annuler|stornieren|cancellare
  (?:ku)?(?:ghairi|futa) (?:nafasi|hifadhi|uwekaji)
`

const CHANGING = oneOf`
  chang(?:e|es|ing)|modif(?:y|ication|ying)|amend(?:ing|ment)?|alter|update|edit|correct
  reschedul(?:e|ing)|move|switch|upgrade|postpone|extend|rebook|add
`
const CHANGED = oneOf`change[sd]?|modif(?:y|ied)|amend(?:ed)?|reschedul(?:e|ed)`
const CHANGE = words`
  ${CHANGING}\b.{0,48}\b(?:my|our|the|a|an|existing|upcoming)? ?(?:\w+ ){0,2}${oneOf`
    bookings?|reservations?|flights?|itinerary|tickets?
  `}
  (?:booking|reservation|flight)\b.{0,40}\b(?:${CHANGED}|different (?:date|day|time)|another (?:date|day))
`
const MINE = words`
  my|our|existing|upcoming|already|under
  i have a|i've got a|i booked|i made|i have|we have|we booked
`

// The words of our buttons, in the languages whose verbs stand in no list above.
const IN_OTHER_WORDS = words`
  (?:cambiar|modificar) (?:una|mi|la) reserva|(?:modifier|changer) (?:une|ma|la) reservation
  (?:eine|meine|die) (?:buchung|reservierung) (?:andern|umbuchen)|buchung andern
  (?:cambiare|modificare) (?:una|la(?: mia)?) prenotazione|(?:alterar|mudar) (?:uma|a|minha|a minha) reserva
  (?:ku)?badilisha (?:nafasi|hifadhi|uwekaji)
`

const LOOK_UP = oneOf`
  show|see|view|check|find|pull up|look up|list|get|retrieve|confirm|track
  where (?:is|are)|what (?:is|are)
`
const BOOKED = oneOf`
  bookings?|reservations?|trips?|itinerary|itineraries|tickets?|orders?|flights?|confirmation
`
const DONE = oneOf`
  confirmed|booked|paid|ok|okay|received|processed|approved|scheduled
  on time|delayed|cancell?ed|go through|through
`
const STATUS = words`
  do (?:i|we) (?:already |still )?have (?:any |an? )?(?:bookings?|reservations?)
  (?:status|state) of (?:my|our|the|a)|booking status
  (?:my|our|the|this|existing|upcoming) (?:bookings?|reservations?|trips?|itinerary|order|flight) ${oneOf`
    status|confirmed|details|information|number
  `}
  ${LOOK_UP} (?:me )?(?:(?:on|the status of|the details of|details for) )?(?:my|our) (?:\w+ )?${BOOKED}
  (?:is|has|are|was|did) (?:my|our) (?:\w+ )?${oneOf`
    bookings?|reservation|trip|flights?|payment|ticket|room
  `} (?:been |be |still |already |go |is |on )?${DONE}
  did (?:my|the) (?:booking|payment)
  confirmation (?:number|email|code)|booking (?:reference|confirmation)
  # flights
  flight status|status of .{0,20}flight|is (?:my |the )?flight \w* ?(?:on time|delayed|late)
  when (?:does|is|will|do|should) (?:my|our) (?:\w+ )?flight
  (?:what time|when) (?:is|does|do|will) (?:my|our|the) (?:\w+ )?flight
  # es, fr, de, it, pt, sw
  mis reservas|mi reserva|ma reservation|mes reservations|meine buchung|meine reservierung
  la mia prenotazione|minha reserva|hifadhi yangu|nafasi (?:nilizoweka|zangu|yangu|tulizoweka)
`

/** A reference, and nothing that is to be done with it. */
const BY_REFERENCE = /^\W*(?:[\p{L}']+\s+){0,6}tw[- ]?[a-z0-9]{6}\W*$/u
