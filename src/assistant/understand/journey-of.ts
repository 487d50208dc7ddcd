import type { WorkflowName } from '#src/domain/understanding.ts'
import { oneOf } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import type { Findings } from './findings.ts'
import { wishesKindOfPlace } from './kind-of-place.ts'
import type { MessageRequest } from './message-request.ts'
import { onlyService } from './only-service.ts'
import { OWN_FLIGHTS } from './own-flights.ts'
import { speaksOfBooked } from './speaks-of-booked.ts'
import { workflowOf } from './workflow-of.ts'

export interface Journey {
  readonly workflow: WorkflowName
  /** The words leave no doubt, whatever a model makes of them. */
  readonly is_sure: boolean
  /** As a word that was said, not only as the sum of the wishes. */
  readonly is_named: boolean
}

interface Scene {
  readonly acts: readonly Act[]
  readonly findings: Findings
  readonly request: MessageRequest
  readonly is_correction: boolean
}

/** The journey that a message opens: the one its words name; with nothing under way, the one its wishes amount to. */
export function journeyOf({ acts, findings, request, is_correction }: Scene): Journey | undefined {
  const named = withoutEvent(acts, findings).flatMap(act => (act.act === 'start' ? act : []))
  const { folded } = findings
  const isOpen = request.workflow !== null && !MANAGES.has(request.workflow)
  const manage = named.find(({ workflow }) => MANAGES.has(workflow) && !(isOpen && isOfOpen(workflow, folded)))
  if (manage) return { workflow: manage.workflow, is_sure: speaksOfBooked(folded), is_named: true }
  const back = BACK_TO.exec(folded)?.[1]
  const resumed = back === undefined ? undefined : workflowOf(back)
  if (resumed && resumed !== request.workflow) return { workflow: resumed, is_sure: true, is_named: true }
  if (request.pending === null && request.workflow === null) return freshJourney(withoutEvent(acts, findings), findings)
  const isWhole = isWholeWish(findings) && request.workflow !== 'plan_trip'
  // What has its day counted from the trip is a part beside it, and no change of the trip itself.
  const isCounted = findings.trip_days.length > 0 && request.pending?.kind !== 'slot'
  const isAdded = isCounted || (request.workflow !== 'plan_trip' && ADDED.test(folded))
  const other = named.find(({ is_firm, workflow }) => (is_firm || isWhole || isAdded) && workflow !== request.workflow)
  const isNew = isWhole && (!is_correction || isOpen)
  const isOther = other && (isNew || (!is_correction && (isAdded || opensAnother(findings, request))))
  return isOther ? { workflow: other.workflow, is_sure: true, is_named: true } : undefined
}

/** "Two days after the safari" tells a day; a hotel that is wished for then is no safari. */
function withoutEvent(acts: readonly Act[], { trip_days }: Findings): readonly Act[] {
  const isPart = acts.some(act => act.act === 'start' && act.workflow.startsWith('search'))
  const isEvent = isPart && trip_days.some(({ event }) => event === 'safari')
  return isEvent ? acts.filter(act => !(act.act === 'start' && act.workflow === 'plan_trip')) : acts
}

const MANAGES: ReadonlySet<string> = new Set(['booking_status', 'change_booking', 'cancel_booking'])

/** A change in the middle of a journey is one of that journey, unless a booking is spoken of. */
const isOfOpen = (workflow: WorkflowName, folded: string): boolean =>
  workflow === 'change_booking' && !/\b(?:booking|reservation|tw-)/.test(folded)

const BACK_TO =
  /^\W*(?:(?:ok|okay|so|now|please|and|then|let's|lets|can we|let us|we|i|want to|go|going|come|get|return|returning)[\s,]+)*(?:back )?to (?:the|my|our) ((?:\w+ ){0,2}\w+)\W*$/
const PLAN_AGAIN_ELSEWHERE = oneOf`
  # German
  (?:(?:die reise|sie|es|das) )?(?:noch ?mal|noch einmal|erneut|neu) planen
  plane\w* (?:es|sie|das|die reise|bitte )*(?:noch ?mal|noch einmal|erneut|neu)
  # Spanish
  (?:vuelv[ae]\w* a )?(?:planee|planea|planear|planificar|planifique|planifica|planeme)(?:l[oa]|me)?(?: (?:otra vez|de nuevo|nuevamente))?
  # French
  (?:re)?planifie[rz]?(?:[- ]l[ea])?(?: (?:a nouveau|de nouveau|encore une fois))?
  # Italian
  (?:ri)?pianific(?:hi|a|are)(?:l[oa])?(?: (?:di nuovo|ancora(?: una volta)?))?
  # Portuguese
  (?:re)?plane(?:ar|ie|ia|jar|je|ja)(?:-[oa])?(?: (?:de novo|novamente|outra vez))?
  # Swahili
  (?:i|u)?panga (?:tena|upya|safari tena)
`
const PLAN_AGAIN = new RegExp(oneOf`
  ^\W*(?:(?:ok|okay|please|can you|could you|just|then|now)[\s,]+)*(?:re-?plan|plan) (?:it|this|that|the same|one)?\s*(?:once more|again|anew|over)?(?: please)?\W*$
  ^\W*(?:(?:bitte|por favor|tafadhali)[\s,]+)?${PLAN_AGAIN_ELSEWHERE}(?:[\s,]+(?:bitte|por favor|per favore|s'il (?:vous|te) plait|tafadhali))?\W*$
`)
const GOING =
  /\b(?:i|we)(?:'d|'ll| would| will|'re| are|'m| am)? (?:really |also |just )*(?:want|like|love|wish|hope|plan|planning|dream of|thinking of|going)(?: to)? (?:go(?:ing)?|travel(?:l?ing)?|visit(?:ing)?|see(?:ing)?|come|coming|head)\b/

function freshJourney(
  acts: readonly Act[],
  { text, places, dates, nights, party, traits, folded }: Findings,
): Journey | undefined {
  const only = onlyService(folded)
  if (only) return { workflow: only, is_sure: true, is_named: true }
  if (places.length === 0 && wishesKindOfPlace(folded)) return { workflow: 'plan_trip', is_sure: true, is_named: true }
  const named = acts.flatMap(act => (act.act === 'start' ? act : []))
  const kinds = new Set(named.map(({ workflow }) => workflow))
  const [start, next] = places
  const isLinked =
    start !== undefined &&
    next !== undefined &&
    /^\s*(?:to|->|→|-|nach|in die|zur|zum|a|al|alla?|au|aux|ao|para|per|pour|hacia|vers|verso|hadi|mpaka|kwenda)\s*(?:the |la |le |l')?$/.test(
      folded.slice(start.to, next.from),
    )
  const isJourney = places.length >= 2 && (isLinked || /\b(?:from|kutoka)\b/.test(folded))
  if (start && OWN_FLIGHTS.test(folded)) return { workflow: 'plan_trip', is_sure: true, is_named: true }
  const isPlaceOnly =
    start !== undefined && `${folded.slice(0, start.from)}${folded.slice(start.to)}`.trim().length <= 4
  if (isPlaceOnly) return { workflow: 'plan_trip', is_sure: true, is_named: true }
  const hasStay = traits.hotel_type !== undefined || traits.board !== undefined || nights.length > 0
  const isSpecific =
    /\b(?:flights?|fly|transfers?|taxi|train|bus|hotels?|vuelos?|vols?|fluge?|voli|volo|voos?|ndege|traslados?|transferts?|trasferiment[oi]|zug|tren|treno|comboio|treni)\b/.test(
      folded,
    ) && !kinds.has('plan_trip')
  const isAsking = acts.some(({ act }) => act === 'ask' || act === 'handoff')
  const isGoing = start !== undefined && kinds.size === 0 && !isAsking && GOING.test(folded)
  if (isGoing || PLAN_AGAIN.test(folded)) return { workflow: 'plan_trip', is_sure: true, is_named: true }
  const isCodes =
    isLinked && [start, next].every(place => /^[A-Z]{3}$/.test(text.slice(place.from, place.to))) && !hasStay
  if (isCodes) return { workflow: 'search_flights', is_sure: true, is_named: true }
  const isWhole = isJourney && (party !== undefined ? !isSpecific || hasStay : hasStay)
  if (isWhole && !/\bflights?\b/.test(folded)) return { workflow: 'plan_trip', is_sure: true, is_named: true }
  if (kinds.has('plan_trip') || (kinds.size > 1 && kinds.has('search_hotels')))
    return { workflow: 'plan_trip', is_sure: false, is_named: true }
  const [first] = named
  const isOuting = first?.workflow === 'search_experiences' && kinds.size === 1 && OUTING.test(folded)
  const isRide =
    first?.workflow === 'search_transport' &&
    isJourney &&
    /^\W*(?:an? |the |private |airport |shared )*transfers?\b/.test(folded)
  const isLodging =
    first?.workflow === 'search_hotels' &&
    kinds.size === 1 &&
    places.length === 1 &&
    dates.length > 0 &&
    HOTEL.test(folded)
  if (first) return { workflow: first.workflow, is_sure: isOuting || isRide || isLodging, is_named: true }
  if (places.length === 0 || isAsking) return undefined
  const isStay = hasStay && !isJourney && places.length === 1
  const isWish =
    hasStay || dates.length > 0 || party !== undefined || isJourney || folded.trim().split(/\s+/).length <= 8
  return isWish ? { workflow: isStay ? 'search_hotels' : 'plan_trip', is_sure: false, is_named: false } : undefined
}

/** A hotel as the first word, and what follows of it. */
const HOTEL = /^\W*(?:(?:an?|ein|un|une|um|the) )?(?:hotel|hoteli)\b/
const OUTING =
  /\b(?:things to do|what (?:can|could) (?:we|i|you|one) do|what is there to do|what's there to do|activit(?:y|ies)|excursions?|experiences?|balloon|snorkel\w*|spice tour|game drives?)\b/

/** "And a boat trip", "wir brauchen noch einen Transfer": one thing more, in the languages we speak. */
const ADDED =
  /^\W*(?:and|also|plus|oh and|ok and)\s+(?:also\s+)?(?:an?|another|some)\s|\balso (?:need|want|book|like)\b|\b(?:noch|auch|ausserdem) (?:einen?|ein)\b|\b(?:tambien|ademas|aussi|en plus|anche|inoltre|tambem|alem disso)\b.{0,40}\b(?:un|una|une|um|uma)\b|^\W*(?:y|et|e|und) (?:tambien |aussi |anche |tambem |auch |noch )?(?:un|una|une|um|uma|einen?|ein)\s|\b(?:tunahitaji|nahitaji|tunataka|nataka) pia\b|\bpia (?:tunahitaji|nahitaji|tunataka|nataka)\b/

const ANOTHER = /\b(?:also|another|as well|separate(?:ly)?|find|search|look(?:ing)? for|show me)\b/
const NEW =
  /\b(?:find|search|look(?:ing)? for|show me|book (?:me |us )?(?:a|an|another)|need (?:a|an|another) (?:flight|hotel|transfer|taxi|car|tour)|also (?:need|want|book|like)|another|new)\b/

/** Enough to look for something at once: two places, or a place and a day. */
const isWholeWish = ({ places, dates }: Findings): boolean =>
  places.length >= 2 || (places.length === 1 && dates.length > 0)

/** In the middle of one journey, another begins only by plain words for it, or by a wish that is whole in itself; of a whole
 *  trip such a wish is a part. */
const opensAnother = ({ folded }: Findings, { pending }: MessageRequest): boolean =>
  (pending?.kind === 'confirmation' ? ANOTHER : NEW).test(folded)
