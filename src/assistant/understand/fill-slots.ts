import { showBudget, showNightly } from '../resolve/resolve-money.ts'
import { type DateFills, fillDates } from './date-fills.ts'
import type { Fill, FillContext } from './fills.ts'
import type { Findings, TraitName } from './findings.ts'
import { overlaps } from './findings.ts'
import { leftOut } from './left-out.ts'
import { OWN_FLIGHTS } from './own-flights.ts'
import { fillPlaces } from './place-fills.ts'
import { fillNights } from './stay-fills.ts'

export interface SlotFills {
  readonly fills: readonly Fill[]
  readonly problems: DateFills['problems']
}

/** Every slot that a message fills, in the order in which it was said. */
export function fillSlots(findings: Findings, context: FillContext): SlotFills {
  const places = fillPlaces(findings, context)
  const dates = fillDates(findings, context)
  const nights = fillNights(findings, places, context)
  const left = leftOut(findings.text, context)
  const fills = [
    ...(left
      ? places.filter(place => !overlaps({ from: place.from, to: place.from + place.text.length }, left))
      : places),
    ...dates.fills.filter(({ slot }) => !(slot === 'nights' && nights.some(fill => fill.slot === 'nights'))),
    ...nights,
    ...(left?.fills ?? fillParty(findings, context)),
    ...fillTraits(findings, context),
    ...fillMoney(findings, context),
    ...fillContact(findings),
    ...fillNoFlights(findings, places),
  ]
  return { fills: fills.sort((a, b) => a.from - b.from), problems: dates.problems }
}

function fillParty({ party, text, nights }: Findings, { slots }: FillContext): Fill[] {
  if (!party) return []
  const { adults, children_ages, kids, from, to } = party
  if (nights.some(span => span.from <= from && to <= span.to)) return []
  const said = { text: text.slice(from, to), from }
  const fills: Fill[] = []
  if (adults !== undefined && adults > 0) fills.push({ slot: 'adults', value: String(adults), ...said })
  if (children_ages) fills.push({ slot: 'children_ages', value: children_ages.join(','), ...said })
  // Without children named, a new head count leaves the children as they are.
  if (kids !== undefined && (kids > 0 || slots.kids !== undefined || slots.children_ages !== undefined))
    fills.push({ slot: 'kids', value: String(kids), ...said })
  return fills
}

const WORTH: Readonly<Record<TraitName, (context: FillContext) => boolean>> = {
  board: () => true,
  hotel_type: () => true,
  stars: ({ workflow }) => workflow !== 'search_flights' && workflow !== 'search_transport',
  rooms: () => true,
  cabin: ({ workflow }) => workflow !== 'search_hotels' && workflow !== 'search_experiences',
  category: ({ workflow }) => workflow === 'search_experiences',
  shared: ({ workflow, asked }) => workflow === 'search_transport' || asked === 'shared',
}

function fillTraits({ traits, places, text, folded }: Findings, context: FillContext): Fill[] {
  return Object.entries(WORTH).flatMap(([name, isWorth]) => {
    // The marked boundary: the keys of a record that is complete over TraitName.
    const trait = traits[name as TraitName]
    if (!trait || !isWorth(context) || places.some(place => overlaps(place, trait))) return []
    if (name === 'hotel_type' && isKnownStay(folded, trait, context)) return []
    return [{ slot: name, value: trait.value, text: text.slice(trait.from, trait.to), from: trait.from }]
  })
}

/** "The lodge nights", "at our hotel": the stay that is being spoken of, no wish for another kind. */
const isKnownStay = (
  folded: string,
  { from, to }: { from: number; to: number },
  { is_under_way }: FillContext,
): boolean =>
  is_under_way &&
  (/\b(?:the|our|my|that|this|your|at)\s+$/.test(folded.slice(0, from)) ||
    /^\s+(?:nights?|part|stay|price|dates?)\b/.test(folded.slice(to)))

const LIMIT = /\b(?:budget|spend|afford|presupuesto|orcamento|bajeti)\b/

function fillMoney({ money, text, folded }: Findings, { is_under_way, asked }: FillContext): Fill[] {
  const [first] = money
  if (!first) return fillPriceLevel(folded, text)
  // In the middle of a journey an amount alone is a claim ("so it is 10 dollars") and no limit.
  const isClaim = is_under_way && first.bound === 'exactly' && first.per === undefined && asked !== 'budget'
  if (isClaim && !LIMIT.test(folded)) return []
  const said = { text: text.slice(first.from, first.to), from: first.from }
  return [
    first.per === 'night'
      ? { slot: 'price_range', value: showNightly(first), ...said }
      : { slot: 'budget', value: showBudget(first), ...said },
  ]
}

const STAY_NOUN =
  '(?:hotels?|hoteles|hoteis|lodges?|camps?|resorts?|places?|rooms?|accommodation|guest ?houses?|trips?|holidays?|safaris?)'
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [
    'cheap|budget|affordable|inexpensive|low[- ]cost|gunstig\\w*|billig\\w*',
    'barat[oa]s?|economic[oahi]+|pas chers?',
    'cheap',
  ],
  ['mid[- ]?range|moderate(?:ly priced)?', 'de gama media|di fascia media|de milieu de gamme', 'moderate'],
  ['luxury|luxurious|high[- ]end|upscale|five[- ]star|luxus', 'de lujo|de luxe|di lusso|de luxo', 'expensive'],
].map(([before, after, level = '']) => [
  new RegExp(`\\b(?:${before})[ -](?:\\w+ )?${STAY_NOUN}\\b|\\b${STAY_NOUN} (?:${after})\\b`),
  level,
])

/** "A cheap hotel", "un hotel de lujo": how dear it may be, without a figure. */
function fillPriceLevel(folded: string, text: string): Fill[] {
  for (const [pattern, value] of LEVELS) {
    const match = pattern.exec(folded)
    if (!match) continue
    const said = text.slice(match.index, match.index + match[0].length)
    return [{ slot: 'price_range', value, text: said, from: match.index }]
  }
  return []
}

/** Who comes without our flights says so; it is the answer to where they fly from. */
function fillNoFlights({ folded, text }: Findings, places: readonly Fill[]): Fill[] {
  const match = OWN_FLIGHTS.exec(folded)
  if (!match || places.some(({ slot }) => slot === 'origin')) return []
  return [
    { slot: 'origin', value: 'none', text: text.slice(match.index, match.index + match[0].length), from: match.index },
  ]
}

function fillContact({ emails, phones, references, text }: Findings): Fill[] {
  const spans = [
    ['contact_email', emails[0]],
    ['contact_phone', phones[0]],
    ['booking_reference', references[0]],
  ] as const
  return spans.flatMap(([slot, span]) =>
    span ? [{ slot, value: span.value, text: text.slice(span.from, span.to), from: span.from }] : [],
  )
}
