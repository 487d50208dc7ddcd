import type { Fill, FillContext } from './fills.ts'
import type { Findings, PlaceFound } from './findings.ts'
import { nightsOf } from './stay-fills.ts'

type Role = 'origin' | 'destination' | 'via' | 'stop' | 'open' | 'none'

const ORIGIN =
  /(?:\b(?:from|out of|leav(?:e|ing|es)(?: from)?|depart(?:ing|s|ure)?(?: from| at| in| is)?|start(?:ing|s)? (?:from|in|at)|begin(?:ning)? (?:from|in)|fly(?:ing)? out of|based in|live in|living in|we're in|picked? ?up (?:at|from|in)|pick ?-?up (?:at|from|in|is)|pick (?:me|us) up (?:at|from|in)|collect (?:me|us) (?:at|from)|ex|origin(?: is|:)?|home airport(?: is|:)?|coming from|travell?ing from|desde|de|saliendo de|von|ab|aus|abflug(?:hafen)?(?: ist| in)?|depuis|au depart de|salida|partenza|partida|da|partendo da|saindo de|kutoka))\s+(?:the |el |la |le |beautiful |sunny |my home in )*$/
const DESTINATION =
  /(?:\b(?:to|into|towards?|in|at|visit(?:ing)?|see(?:ing)?|explor(?:e|ing)|for|near|around|on|arriv(?:e|ing)(?: in| at)?|head(?:ing|ed)? (?:to|for)|going|reach(?:ing)?|destination(?: is|:)?|drop ?-?(?:me |us )?off (?:at|in)|tour(?:ing)?|within|throughout|love|nach|in die|zum|zur|zu|hasta|hacia|a|en|para|vers|au|aux|pour|per|em|no|na|katika|kwenda|ya))\s+(?:the |el |la |le |die |der |das |beautiful |sunny |lovely |masai |city of |town of |island of )*$/
// "of" where other languages write what is also their "from": never where a stay begins, nor after a part of a place.
const OF = /(?:\b(?:de|von|da)\s+)$/
const PART_OF =
  /\b(?:\w*strand(?:e|en)?|kuste|insel|norden|suden|osten|westen|nahe|zentrum|altstadt|playas?|costa|isla|norte|sur|centro|cerca|alrededores|plages?|cote|ile|nord|sud|centre|pres|praias?|ilha|sul|perto|litoral)\s+(?:de|von|da)\s+$/
// "Only Anna travels": a person, not a place.
const TRAVELS =
  /^\s+(?:reist|fliegt|kommt mit|travels?\b|flies|is (?:travell?ing|coming|flying)|viaja|vuela|voyage|viaggia|anasafiri)\b/
const VIA =
  /\b(?:via|through|with a (?:stop|layover|stopover) in|stopping (?:in|at)|connecting (?:in|through|via)|by way of)\s+(?:the )?$/
const NOT =
  /\b(?:not|instead of|rather than|no longer|isn't|nicht|no|(?:an)?statt|anstelle|en vez|en lugar|au lieu|al posto|invece|em vez|badala ya)\s+(?:to |from |in |the |nach |von |de |di |d')*$/
const AFTERWARDS =
  /\b(?:then|after(?:wards)?(?: that)?|followed by|finish(?:ing)?(?: off)?|end(?:ing)?(?: up| it)?|later|plus|add(?:ing)?|extension|extend(?:ing)?|combined with|and then|also|finally|relax(?:ing)?|beach (?:time|stay|break|days?))\b[^.!?;]{0,32}$/
const AT_THE_END =
  /^[^.!?;,]{0,12}?\b(?:at the end|afterwards|after that|to finish|to end|to relax|at the end of|for the last|as the last|on the way back|in the end|to round)/
const SIDE_BY_SIDE =
  /^\s*(?:,|and|&|\+|und|y|et|e|na|plus|then|,\s*and|,\s*then|and then|followed by)\s+(?:the |then |also )*$/
const TO_BETWEEN = /^\s*(?:to|->|→|-|–|—|>|nach|a|para|until)\s*(?:the )?$/

/** Origin, destination and the stay after it, by the words around the places; the order in which they stand where the words
 *  tell nothing. */
export function fillPlaces(findings: Findings, context: FillContext): readonly Fill[] {
  const { places } = findings
  const roles = places.map((place, index) =>
    isLanding(findings, place, context)
      ? 'origin'
      : isOnlyReached(findings, place, context)
        ? 'none'
        : roleOf(findings, place, { index, context }),
  )
  for (let index = 0; index + 1 < places.length; index++) pairUp(findings, roles, index)

  const fills: Fill[] = []
  const give = (slot: string, place: PlaceFound) =>
    void fills.push({
      slot,
      value: place.value,
      text: findings.text.slice(place.from, place.to),
      from: place.from,
      full_name: place.place.name,
    })
  const going: { place: PlaceFound; role: Role }[] = []
  for (const [index, place] of places.entries()) {
    const role = roles[index] ?? 'open'
    if (role === 'origin' && !fills.some(({ slot }) => slot === 'origin')) give('origin', place)
    else if (role === 'via') give('via', place)
    else if (role !== 'none' && role !== 'origin') going.push({ place, role })
  }
  fillGoing(going, give, { findings, context, hasOrigin: fills.some(({ slot }) => slot === 'origin') })
  return fills
}

interface Scene {
  readonly findings: Findings
  readonly context: FillContext
  readonly hasOrigin: boolean
}

function fillGoing(
  going: readonly { place: PlaceFound; role: Role }[],
  give: (slot: string, place: PlaceFound) => void,
  { findings, context, hasOrigin }: Scene,
): void {
  const [first, second] = going
  if (!first) return
  if (going.length === 1) {
    give(singleSlot(first, { findings, context, hasOrigin }), first.place)
    return
  }
  const isTwoLegs = context.workflow === 'search_flights' || context.workflow === 'search_transport'
  if (isTwoLegs && !hasOrigin && first.role === 'open') {
    give('origin', first.place)
    if (second) give('destination', second.place)
    return
  }
  const stop =
    going.find(({ role }) => role === 'stop') ??
    (isTwoLegs ? undefined : going.find(other => other !== first && !isInside(other.place, first.place)))
  const main = going.find(other => other !== stop) ?? first
  give('destination', main.place)
  if (stop && stop !== main && stop.place.value !== main.place.value) give('stop_destination', stop.place)
}

/** "the Mara in Kenya", "Diani, Kenya": a country beside its own place says nothing new. */
const isInside = (outer: PlaceFound, inner: PlaceFound): boolean =>
  (outer.place.kind === 'country' || outer.place.kind === 'region') && outer.place.country === inner.place.country

function singleSlot(
  { place, role }: { place: PlaceFound; role: Role },
  { findings, context, hasOrigin }: Scene,
): string {
  const { slots, asked, workflow } = context
  if (asked === 'origin' && role === 'open' && !hasOrigin) return 'origin'
  const replaced = replacedSlot(findings, context)
  if (replaced) return replaced
  const isTrip = workflow === 'plan_trip' || workflow === null
  if (role === 'stop' && isTrip && context.is_under_way && slots.destination !== place.value) return 'stop_destination'
  if (slots.stop_destination === place.value && slots.destination !== place.value) return 'stop_destination'
  const isBeachStay =
    asked !== null &&
    asked !== 'destination' &&
    nightsOf(findings, place) !== undefined &&
    slots.destination !== place.value
  return isBeachStay ? 'stop_destination' : 'destination'
}

/** "Swap Diani for Zanzibar", "Watamu instead of Diani": the slot of the place that goes. */
function replacedSlot({ folded, places }: Findings, { slots }: FillContext): string | undefined {
  const gone = places.find(
    place => isReplaced(folded, place) || NOT.test(folded.slice(Math.max(0, place.from - 24), place.from)),
  )
  if (!gone) return undefined
  return ['stop_destination', 'origin', 'destination'].find(name =>
    Object.entries(slots).some(([slot, value]) => slot === name && value === gone.value),
  )
}

const isReplaced = (folded: string, { from, to }: { from: number; to: number }): boolean =>
  /\b(?:swap|replace|exchange|switch|change|drop)\s+(?:the )?$/.test(folded.slice(0, from)) &&
  /^\s*(?:for|with|by|to|and)\b/.test(folded.slice(to))

/** "We land in Mombasa": where a transfer begins. */
const isLanding = ({ folded }: Findings, { from }: PlaceFound, { workflow }: FillContext): boolean =>
  workflow === 'search_transport' &&
  /\b(?:land(?:ing)?|arriv(?:e|ing))\b[^.!?;]{0,24}\b(?:in|at)\s+$/.test(folded.slice(0, from))

const REACHES =
  /\b(?:land\w*|arriv\w*|fl(?:y|ies|ying|iegen)|ankommen|aterri\w+|lleg\w+|atterri\w+|cheg\w+|pous\w+|tunatua|tunafika)\b(?:[^.!?;]|(?<=\d)\.){0,30}\b(?:in|at|into|to|en|a|em|nach|no|na)\s+$/

/** "We land in Mombasa on the 3rd. Hotel in Diani …": a stay is looked for where it is named, not where one lands before. */
const isOnlyReached = ({ folded, places }: Findings, { from }: PlaceFound, { workflow }: FillContext): boolean => {
  const isReached = (at: number) => REACHES.test(folded.slice(Math.max(0, at - 60), at))
  return workflow === 'search_hotels' && isReached(from) && places.some(place => !isReached(place.from))
}

function roleOf(
  { folded, places }: Findings,
  place: PlaceFound,
  { index, context }: { readonly index: number; readonly context: FillContext },
): Role {
  const before = folded.slice(Math.max(0, place.from - 48), place.from)
  const after = folded.slice(place.to, place.to + 40)
  if (NOT.test(before) || isReplaced(folded, place) || TRAVELS.test(folded.slice(place.to))) return 'none'
  if (VIA.test(before)) return 'via'
  const isStay = context.workflow === 'search_hotels' && places.length === 1
  if (PART_OF.test(before) || (isStay && OF.test(before))) return 'destination'
  if (ORIGIN.test(before)) return 'origin'
  if (
    AT_THE_END.test(after) ||
    (AFTERWARDS.test(before) && (index > 0 || /\b(?:then|after|followed|finish|end|extension|add)/.test(before)))
  )
    return 'stop'
  if (DESTINATION.test(before)) return 'destination'
  return 'open'
}

/** "Frankfurt to Nairobi" makes an origin of what stands before; "the Mara and Diani" gives both one role. */
function pairUp({ folded, places }: Findings, roles: Role[], index: number): void {
  const [here, next] = [places[index], places[index + 1]]
  if (!here || !next) return
  const between = folded.slice(here.to, next.from)
  const isLinked = TO_BETWEEN.test(between)
  if (
    isLinked &&
    (roles[index] === 'open' ||
      (roles[index] === 'destination' && /\b(?:for|in|on)\s*$/.test(folded.slice(0, here.from))))
  ) {
    roles[index] = 'origin'
    roles[index + 1] = 'destination'
  } else if (isLinked && roles[index] === 'origin') roles[index + 1] = 'destination'
  else if (SIDE_BY_SIDE.test(between) && roles[index + 1] === 'open')
    roles[index + 1] = roles[index] === 'destination' || roles[index] === 'open' ? 'stop' : (roles[index] ?? 'open')
}
