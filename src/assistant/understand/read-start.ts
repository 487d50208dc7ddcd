import { words } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import type { Clause } from './clauses.ts'
import { isRequest } from './is-request.ts'
import { workflowOf } from './workflow-of.ts'

/** The journey that a clause names, firm where its words also ask for it. */
export function readStart({ folded, is_question }: Clause): Act | undefined {
  const workflow = workflowOf(folded)
  if (!workflow) return undefined
  const is_booking = BOOK.test(folded)
  const isShort = folded.trim().split(/\s+/).length <= MENTION
  const isAsked = is_booking || is_question || isShort || SEARCH.test(folded)
  const is_firm = isAsked && (is_booking || FIRM.test(folded) || isRequest(folded))
  return { act: 'start', workflow, is_booking, is_firm }
}

/** So few words name what is wanted without a verb ("hotel in Diani"). */
const MENTION = 6

const BOOK = words`
  book(?:ing)?|reserv(?:e|ing|ation)|buy(?:ing)?|purchas(?:e|ing)|order
  rent(?:ing)?|hire|get me|call me|arrange|schedule
  # es, fr, de, it, pt, sw
  reservar|reserver|acheter|buchen|kaufen|prenotare|comprar|kuhifadhi|weka
`

const SEARCH = words`
  find|search(?:ing)?|look(?:ing)?(?: up| for| into| at)?|show|see|check|list|browse|compare|get
  need|want|like to|would like|wanna|interested|help me|can i get|recommend|suggest
  any|options|available|availability|do you have|are there|is there
  plan(?:ning)?|going to|travel(?:l?ing)?|visit
  # es, fr, de, it, pt, sw
  buscar|busc(?:o|amos)|quiero|queremos|necesit(?:o|amos)
  cherch(?:e[rz]?|ons)|veux|voulons|voudr(?:ais|ions)|besoin
  suchen?|brauchen?|mochten?|wollen|will
  cerc(?:o|hiamo)|vorre(?:i|mmo)|vogliamo
  procur(?:o|amos)|quero|precis(?:o|amos)
  nataka|tunataka|natafuta|tunatafuta
`

const FIRM = words`
  find|search|look(?:ing)? for|show me|book|reserve|buy|purchase|get me|rent|hire|arrange
  need (?:a|an|some|to book|to find)|i want (?:a|an|some|to book|to find)|help me (?:find|book)
  # es, fr, de, it, pt, sw
  buscar|busc(?:o|amos)|cherch(?:e|ons|er)|suchen?|cerc(?:o|hiamo)|procur(?:o|amos)
  natafuta|ninatafuta|tunatafuta
`
