import type { Mention, PlaceCandidate } from '#src/store/reference/reference.ts'
import { fold } from '../resolve/count-words.ts'
import { type PlaceFinder, placeValue } from '../resolve/place-name.ts'
import { findEmails, findPhones, findReferences, type Span } from '../resolve/resolve-contact.ts'
import { type ResolvedDate, resolveDates } from '../resolve/resolve-dates.ts'
import { type MoneyFound, resolveMoney } from '../resolve/resolve-money.ts'
import { type NightsFound, resolveNights } from '../resolve/resolve-nights.ts'
import { type PartyFound, resolveParty } from '../resolve/resolve-party.ts'
import {
  findBoard,
  findCabin,
  findCategory,
  findHotelType,
  findRooms,
  findShared,
  findStars,
  type Trait,
} from '../resolve/resolve-traits.ts'
import { resolveTripDays, type TripDay } from '../resolve/resolve-trip-days.ts'

/** A place in a message with the value a slot takes of it. */
export interface PlaceFound {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly place: PlaceCandidate
}

/** Everything of substance that a message says, before anybody knows what for. Offsets are those of the message. */
export interface Findings {
  readonly text: string
  readonly folded: string
  /** In the traveller's zone. */
  readonly today: string
  readonly places: readonly PlaceFound[]
  readonly dates: readonly ResolvedDate[]
  readonly nights: readonly NightsFound[]
  /** Days counted from the trip: "the day after we land". */
  readonly trip_days: readonly TripDay[]
  readonly party: PartyFound | undefined
  readonly money: readonly MoneyFound[]
  readonly emails: readonly Span[]
  readonly phones: readonly Span[]
  readonly references: readonly Span[]
  readonly traits: Readonly<Partial<Record<TraitName, Trait>>>
}

export type TraitName = 'board' | 'hotel_type' | 'cabin' | 'category' | 'stars' | 'rooms' | 'shared'

const TRAITS: Readonly<Record<TraitName, (text: string) => Trait | undefined>> = {
  board: findBoard,
  hotel_type: findHotelType,
  cabin: findCabin,
  category: findCategory,
  stars: findStars,
  rooms: findRooms,
  shared: findShared,
}

export interface GatherRequest {
  readonly text: string
  /** Local date and time in the traveller's zone. */
  readonly now: string
  readonly language: string
  readonly day_first: boolean
  readonly reference: PlaceFinder
}

/** Reads a message with every resolver. What two of them claim goes to the surer one: an address before a number, a date
 *  before a place ("in March", "am Sonntag"). */
export function gather({ text, now, language, day_first, reference }: GatherRequest): Findings {
  const emails = findEmails(text)
  const phones = /\d/.test(text) ? findPhones(text) : []
  const references = findReferences(text)
  const fixed = [...emails, ...phones, ...references]
  const trip_days = resolveTripDays(text)
  const dates = resolveDates({ text, now, language, day_first }).filter(
    date =>
      !overlapsAny(date, fixed) && !overlapsAny(date, trip_days) && !isPlaceInList(text, date) && !isSea(text, date),
  )
  const nights = resolveNights(text).filter(span => !overlapsAny(span, trip_days))
  const places = findPlaces(text, reference).filter(
    place => !overlapsAny(place, fixed) && !dates.some(date => overlaps(date, place) && date.kind !== 'duration'),
  )
  const traits = Object.fromEntries(
    Object.entries(TRAITS).flatMap(([name, find]) => {
      const trait = find(text)
      return trait && !overlapsAny(trait, emails) ? [[name, trait]] : []
    }),
  )
  return {
    text,
    today: now.slice(0, 10),
    folded: fold(text),
    places,
    dates,
    nights,
    trip_days,
    party: resolveParty(text),
    money: resolveMoney(text),
    emails,
    phones,
    references,
    traits,
  }
}

/** "À la mer" goes to the sea, not on a Wednesday. */
const isSea = (text: string, { from, to }: ResolvedDate): boolean =>
  /^(?:la )?mer$/i.test(text.slice(from, to)) && /\bla\s+mer$/i.test(text.slice(0, to))

/** "The second one" is of a list, not of a month; "the 3rd, one adult" and "3 March one room" are not. */
const isPlaceInList = (text: string, { from, to, kind }: ResolvedDate): boolean =>
  kind === 'date' && PLACE.test(text.slice(from, to)) && LISTED.test(text.slice(to))

const PLACE = /^(?:(?:on|the|from|for)\s+)*(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+(?:[- ]\p{L}+)?)$/iu
const LISTED =
  /^\s+(?:ones|options?|choices?|offers?|proposals?|one(?!\s+(?:\p{L}+\s+)?(?:adults?|persons?|people|travell?ers?|guests?|pax|child(?:ren)?|kids?|infants?|bab(?:y|ies)|rooms?|nights?|weeks?|days?|way|of\s+us|suites?|doubles?|singles?|beds?)\b))\b/iu

// A word for a kind of place or a service, though somewhere there is a town of that name.
const NOT_PLACES =
  /^(?:lodge|camp|resort|hotel|beach|safari|park|airport|economy|business|first|board|adult|march|may|august|sunday|nice|man|mobile|reading|bath|best|going|split|of|date|orange|male|police|bar|hell|much|lot|most|same|home|here|there|anywhere|somewhere|everywhere|spring|summer|winter|fall|yes|no|ok|okay|hi|hello|thanks|please|english|french|german|spanish|italian)$/i

function findPlaces(text: string, reference: PlaceFinder): PlaceFound[] {
  if (!/\p{L}{3}/u.test(text)) return []
  const named = reference.findInText({ text }).flatMap((mention: Mention) => {
    const [place] = mention.candidates
    if (!place || NOT_PLACES.test(mention.text)) return []
    return [{ from: mention.start, to: mention.end, value: placeValue(mention.text, place), place }]
  })
  const codes = findCodes(text, reference).filter(code => !named.some(place => overlaps(place, code)))
  const sure = [...named, ...codes]
  const own = [...findOwn(text, reference, sure), ...findNicknames(text, reference, sure)]
  return joinParts(
    text,
    [...named, ...codes, ...own].sort((a, b) => a.from - b.from),
  )
}

const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:SF|[Ss]an [Ff]ran|[Ff]risco)\b(?! ?cisco)/, 'San Francisco'],
  [/\bN\.?Y\.?C?\b\.?|\bnyc\b/, 'New York'],
  [/\bL\.?A\b\.?/, 'Los Angeles'],
  [/\b[Pp]hilly\b/, 'Philadelphia'],
  [/\b(?<![Ll]as )[Vv]egas\b/, 'Las Vegas'],
  [/\bSD\b/, 'San Diego'],
  [/\b(?<!\w, ?)D\.?C\b\.?/, 'Washington'],
]

/** Cities by what their people call them. */
function findNicknames(text: string, reference: PlaceFinder, taken: readonly PlaceFound[]): PlaceFound[] {
  return NICKNAMES.flatMap(([pattern, name]) => {
    const match = pattern.exec(text)
    const span = match && { from: match.index, to: match.index + match[0].length }
    if (!span || taken.some(place => overlaps(place, span))) return []
    const [place] = reference.findPlaces({ query: name, limit: 1 })
    return place ? [{ ...span, value: name, place }] : []
  })
}

const LED = /(?<=(?:^|\b(?:to|in|at|visit|see|near|the|via|from|and|then)\s+))(?!(?:the|our|my|a)\b)(\p{L}{4,24})\b/giu

/** Short names of the places that are sold here, where a sentence leads up to them ("to the mara"): in small letters they are
 *  too common as words to be found anywhere. */
function findOwn(text: string, reference: PlaceFinder, taken: readonly PlaceFound[]): PlaceFound[] {
  return Array.from(text.matchAll(LED))
    .slice(0, 8)
    .flatMap(match => {
      const said = match[1] ?? ''
      const span = { from: match.index, to: match.index + said.length }
      if (NOT_PLACES.test(said) || COMMON.test(said) || taken.some(place => overlaps(place, span))) return []
      const place = ownPlace(fold(said), reference)
      return place ? [{ ...span, value: placeValue(said, place), place }] : []
    })
}

function ownPlace(word: string, reference: PlaceFinder): PlaceCandidate | undefined {
  if (!reference.isOwnWord(word)) return undefined
  const [found] = reference.findPlaces({ query: word, limit: 1 })
  return found?.kind === 'place' && found.match === 'exact' ? found : undefined
}

const COMMON =
  /^(?:price|trip|total|first|second|third|last|next|same|best|children|adults|kids|people|names?|dates?|nights?|days?|week|morning|evening|afternoon|january|february|april|june|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|full|half|about|this|that|what|which|your|there|their|with|also|then|change|advance|general|order|need|case|time|middle|ocean|coast)$/i

/** "Diani, Kenya" and "London Heathrow" are one place each: the narrower of the two. */
function joinParts(text: string, places: readonly PlaceFound[]): PlaceFound[] {
  const joined: PlaceFound[] = []
  for (const place of places) {
    const last = joined.at(-1)
    const isBeside =
      last !== undefined &&
      /^\s*,?\s*$/.test(text.slice(last.to, place.from)) &&
      last.place.country === place.place.country
    const isWider = place.place.kind === 'country' || place.place.kind === 'region'
    if (last && isBeside && isWider) joined[joined.length - 1] = { ...last, to: place.to }
    else if (last && isBeside && place.place.kind === 'airport' && !text.slice(last.to, place.from).includes(','))
      joined[joined.length - 1] = { ...place, from: last.from }
    else joined.push(place)
  }
  return joined
}

const CODE =
  /(?<=\b(?:ex|from|to|FROM|TO|From|To|out of|into|via|flights?|in)\s+|->?\s?|–\s?)[A-Z]{3}\b|\b[A-Z]{3}(?=\s*(?:to\b|TO\b|->?|–|→))/g
const NO_CODE =
  /^(?:USD|EUR|GBP|KES|TZS|CHF|THE|AND|FOR|NOT|YES|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MON|TUE|WED|THU|FRI|SAT|SUN|VIP|BBQ|PDF)$/

/** IATA codes in capitals between "from", "to" and arrows, which need no sentence around them. */
function findCodes(text: string, reference: PlaceFinder): PlaceFound[] {
  return Array.from(text.matchAll(CODE)).flatMap(match => {
    if (NO_CODE.test(match[0])) return []
    const [place] = reference.findPlaces({ query: match[0], limit: 1 })
    const from = match.index
    return place?.iata === match[0] ? [{ from, to: from + 3, value: match[0], place }] : []
  })
}

interface Range {
  readonly from: number
  readonly to: number
}

export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to

const overlapsAny = (a: Range, others: readonly Range[]): boolean => others.some(other => overlaps(a, other))
