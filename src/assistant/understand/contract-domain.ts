import type { Intent, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import type { Findings } from './findings.ts'

/** The kind of service that a message is about, as the contract's evaluation parts them. */
export type Domain = 'flight' | 'hotel' | 'car' | 'ride' | 'coach' | 'outing' | 'table' | 'trip' | 'day'

interface Scene {
  readonly findings: Findings
  readonly previous: string | null
  readonly intent: Intent
}

/** By what is named in a message, else in the words before it, else by what is wished for. */
export function domainOf({ findings, previous, intent }: Scene): Domain {
  const { folded, places, dates } = findings
  const said = namedIn(folded)
  if (said) return said
  const isWay = places.length > 1 || ['origin', 'destination'].every(end => WAY[end]?.test(folded))
  const isLeaving = (isWay && places.length > 0) || /\b(?:leav|depart)\w*/.test(folded)
  const asked = previous === null ? undefined : namedIn(lastQuestion(fold(previous)))
  if (asked) return asked === 'outing' && isLeaving ? 'coach' : asked
  const wished = BY_INTENT[intent]
  const isDated = places.length > 0 && dates.some(({ kind }) => kind === 'date')
  if (wished === 'ride') return (isWay && places.length > 0) || isDated ? 'coach' : 'ride'
  if (wished) return wished
  const before = previous === null ? undefined : namedIn(fold(previous))
  if (before || places.length > 0) return before ?? 'trip'
  return dates.some(({ kind }) => kind === 'daterange') || findings.nights.length > 0 ? 'hotel' : 'day'
}

const WAY: Readonly<Record<string, RegExp>> = { origin: /\b(?:from|leaving|departing)\b/, destination: /\bto\b/ }

const RIDE = /\b(?:taxi|taxie|cab|cabs|uber|lyft|ride|rides|ride-?share|transfer|pick(?:ed)? (?:me |us )?up from my)\b/
const NAMED: readonly (readonly [Domain, RegExp])[] = [
  ['trip', /\b(?:itinerary|travel plan|trip plan|plan (?:a|my|our) trip|(?:day|week)[- ](?:long )?(?:trip|journey))\b/],
  ['car', /\b(?:rental|rent (?:a|an|any|the|this)|car (?:hire|reservation)|hire (?:a|the) car|cars?|vehicles?)\b/],
  ['ride', RIDE],
  ['coach', /\b(?:bus|buses|trains?|coach(?! class))\b/],
  ['flight', /\b(?:flights?|fly|flying|airlines?|airways|air ticket|plane|planes)\b/],
  [
    'table',
    /\b(?:tables?|restaurant|dinner|dinn?ing|lunch|brunch|gym|spa|sauna|massage|makeup|room service|shower)\b(?!.*\brooms? for\b)/,
  ],
  [
    'outing',
    /\b(?:events?|concerts?|games?|match(?:es)?|vs|shows?(?! (?:me|us|all|the|some|available|kid|child|flights|hotels))|museums?|attractions?|things? to do|stuff to do|something (?:fun |interesting |cool )?to do|places? to (?:go|visit|see)|activit(?:y|ies)|playing|sightseeing|entrance fee|excursions?|tours?)\b/,
  ],
  ['coach', /\b(?:tickets?|seats?)\b.*\b(?:leav\w+|depart\w*|travel\w*|economy|business|one[- ]?way|round[- ]trip)\b/],
  ['coach', /\b(?:leav\w+|depart\w*|economy|flexible|one[- ]?way|round[- ]trip)\b.*\b(?:tickets?|seats?)\b/],
  ['outing', /\btickets?\b/],
  [
    'hotel',
    /\b(?:hotels?|rooms?|suites?|bedrooms?|stay|stays|staying|check(?:ing|ed)?[- ]?(?:in|out)|lodges?|houses?|nights?|accommodations?|guest ?houses?|place to (?:stay|crash))\b/,
  ],
  [
    'outing',
    /\b(?:visit|parks?|theat(?:re|er)s?|cinemas?|night ?clubs?|colleges?|swimming ?pools?|architecture|sports|music|tourist)\b/,
  ],
]

function namedIn(folded: string): Domain | undefined {
  const first = NAMED.find(([, pattern]) => pattern.test(folded))?.[0]
  if (first === 'car' && RIDE.test(folded)) return 'ride'
  if (first === 'hotel' && FROM_HOTEL.test(folded)) return 'ride'
  return first === 'table' && HOTEL_TOO.test(folded) ? 'hotel' : first
}

// Where a ride begins or ends, not what is looked for.
const FROM_HOTEL = /\b(?:leave|leaving|from) (?:the|my|our) (?:hotel|guest ?house)\b/
const HOTEL_TOO =
  /\b(?:place to stay|guest ?house|(?:need|book|find) (?:a|an|one|\d) (?:\w+ )?(?:hotel|room)(?! restaurant))\b/

const lastQuestion = (folded: string): string => folded.match(/[^.!]*\?/g)?.join(' ') ?? folded

const BY_INTENT: Readonly<Partial<Record<Intent, Domain>>> = {
  search_flights: 'flight',
  book_flight: 'flight',
  change_flight: 'flight',
  search_hotels: 'hotel',
  book_hotel: 'hotel',
  search_transport: 'coach',
  book_transport: 'ride',
  search_experiences: 'outing',
  book_experience: 'outing',
}

/** The journey of ours whose reading of the words a domain shares. */
export const WORKFLOW_OF: Readonly<Record<Domain, WorkflowName>> = {
  flight: 'search_flights',
  coach: 'search_flights',
  trip: 'plan_trip',
  hotel: 'search_hotels',
  car: 'search_transport',
  ride: 'search_transport',
  outing: 'search_experiences',
  table: 'search_experiences',
  day: 'search_experiences',
}
