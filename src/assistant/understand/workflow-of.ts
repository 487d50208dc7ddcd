import type { WorkflowName } from '#src/domain/understanding.ts'
import { words } from '../resolve/phrases.ts'

/** The journey whose words stand in a clause (folded): the trip when several kinds are named together or a trip is spoken of. */
export function workflowOf(said: string): WorkflowName | undefined {
  const folded = said.replace(COUNTED_FROM, ' ')
  const kinds = kindsIn(folded)
  const [first] = kinds
  const only = kinds.length === 1 ? first : undefined
  if (!TRIP.test(folded.replace(NOT_TRIP, ' '))) {
    const isBoth = kinds.includes('search_flights') && kinds.includes('search_hotels')
    return isBoth && !/\bairport hotel\b/.test(folded) ? 'plan_trip' : first
  }
  // What a trip is made of is asked for by itself, though the trip is spoken of.
  if (only === 'search_flights' || only === 'search_transport') return only
  if (only === 'search_experiences' && !PLANNED.test(folded)) return only
  if (only === 'search_hotels' && WANTED_STAY.test(folded)) return only
  return 'plan_trip'
}

/** Words by which a flight is meant, for telling a flight's change from a booking's. */
export const speaksOfFlights = (folded: string): boolean => FLIGHT.test(folded)

function kindsIn(folded: string): readonly WorkflowName[] {
  const kinds: WorkflowName[] = []
  if (FLIGHT.test(folded)) kinds.push('search_flights')
  if (HOTEL.test(folded)) kinds.push('search_hotels')
  if (TRANSPORT.test(folded)) {
    // "A transfer …, flight at 14:00": what is said first is what is wanted.
    const isFirst = folded.search(TRANSPORT) < folded.search(FLIGHT)
    kinds.splice(isFirst ? 0 : kinds.length, 0, 'search_transport')
  }
  if (EXPERIENCE.test(folded)) kinds.push('search_experiences')
  return kinds
}

// "The night before we fly home", "two days after the safari": what a day is counted from is not what is wished for.
const COUNTED_FROM =
  /\b(?:days?|nights?|weeks?|mornings?|evenings?) (?:before|after) (?:(?:we|i) (?:fly|land|arrive|go|come|get)(?: home| back| there)?|(?:the|our|my) (?:safari|flight|landing)(?: home| back)?)\b/g

const PLANNED = words`plan|holiday|vacation|honeymoon|itinerary`
const WANTED_STAY = /\b(?:find|search|book|need|looking for)\b.{0,24}\b(?:hotel|lodge|room)/

const FLIGHT = words`
  flights?|flying|fly|plane|airfares?|airlines?|air ticket
  one[- ]way|round[- ]trip|non[- ]?stop|layover
  # es, fr, de, it, pt, sw
  vuelos?|vols?|avion|flug|fluge|voli|volo|voos?|ndege
`

const HOTEL = words`
  hotels?|lodges?|rooms?|suites?|resorts?|guest ?houses?|hostels?|motels?|inns?|bnb|airbnb|house
  apartments?|villas?|tented camps?|camps?|lodging|accommodations?|accomodations?
  places? to stay|somewhere to stay|where to stay|stay(?:ing)?|check[- ]?in
  # es, fr, de, it, pt, sw
  habitacion(?:es)?|alojamiento
  hebergement|chambres?
  unterkunft|unterkunfte|zimmer
  alloggio|camere|camera
  alojamento|quartos?
  hoteli|malazi
`

const TRANSPORT = words`
  transfers?|taxis?|cabs?|uber|lyft|shuttles?|rides?|drivers?|chauffeur|limo(?:usine)?
  pick(?: me| us|ed)? ?-?up|drop(?: me| us)? ?-?off
  rental cars?|car (?:rental|hire)|cars?|rent (?:a|an|any)|minivan|minibus|van|suv
  bus(?:es)?|coach(?:es)?|trains?|railway|ferry|ferries
  # es, fr, de, it, pt, sw
  traslados?|autobus
  transferts?|navette
  mietwagen|bahn|zug|zuge
  treno|treni|trasferiment[oi]
  comboio|trem|onibus
  teksi|gari|usafiri
`

const EXPERIENCE = words`
  activit(?:y|ies)|things to do|stuff to do|something to do|what to do
  what (?:can|could) (?:we|i|you|one) do|what is there to do|what's there to do
  tours?|excursions?|experiences?|attractions?|sightseeing|day trips?|day safari|walking safari|game drives?
  museums?|exhibitions?|galler(?:y|ies)|theat(?:er|re)|events?|concerts?|shows?|games?|match(?:es)?
  tickets? (?:for|to)|parks?|zoos?|nightclubs?|swimming pools?
  (?:scuba )?div(?:e|es|ing)|snorkel(?:l?ing)?|dhow|boat trip|fishing trip|hik(?:e|es|ing)
  balloon(?: ride| safari| flight)?|spice tour|cooking class
  # es, fr, de, it, pt, sw
  actividades|excursion(?:es)?
  activites
  ausfluge?|aktivitaten
  attivita|gite|escursion[ei]
  passeios?|atividades
  shughuli|ziara
`

const TRIP = words`
  trips?|holidays?|vacations?|honeymoon|itinerar(?:y|ies)|travel plan|safari|getaway|journey
  tour package|packages?|round trip through|multi[- ]day
  plan(?:ning)? (?:a|my|our|the) (?:trip|holiday|vacation|travel|visit|stay)
  # es, fr, de, it, pt, sw
  viaje|vacaciones|voyage|vacances|sejour|reise|\w*urlaub|flitterwochen|hochzeitsreise|viaggio|vacanz[ae]|viagem|ferias
  safari ya|likizo|fungate
  luna de miel|lune de miel|luna di miele|lua de mel
`
const NOT_TRIP = words`
  safari (?:lodge|camp|tent|hotel)s?|trip insurance
  round[- ]?trips?|day[- ]trips?|return trip|one[- ]way trip
`
