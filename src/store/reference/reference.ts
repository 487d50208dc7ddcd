/** What a place name can mean. `place` is one of the DMC's own, `region` a state or holiday region, `metro` a city sold under
 *  one code for several airports. */
export type PlaceKind = 'place' | 'metro' | 'airport' | 'city' | 'region' | 'country'

export interface Place {
  /** `plc_maasai_mara`, `met_LON`, `apt_NBO`, `cty_2643743`, `reg_US-TX`, `cou_KE`. */
  readonly id: string
  readonly kind: PlaceKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly country_name: string
  /** IANA. Of a country with several: its capital's or most travelled one. */
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  /** The airports one would use, the usual gateway first. At most ten; empty where none is within reach. */
  readonly airports: readonly string[]
  /** Kilometres to the first of them: 0 for an airport, null for none. Above 60 it is worth saying that the place has no
   *  airport of its own. */
  readonly airport_km: number | null
  /** Of airports and metros. */
  readonly iata?: string
  /** The place, metro or city that an airport belongs to, by id. */
  readonly part_of?: string
  readonly population: number
}

export interface PlaceCandidate extends Place {
  /** 0 to 1: how well the words fit, and how likely the place is meant by them. */
  readonly score: number
  readonly match: 'exact' | 'prefix' | 'fuzzy'
}

export interface Airport {
  readonly iata: string
  readonly name: string
  readonly city: string
  readonly metro_code: string | null
  readonly country: string
  readonly country_name: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  /** `large` has intercontinental flights, `medium` regional ones, a `small` strip light aircraft only. */
  readonly size: 'large' | 'medium' | 'small'
  /** 0 to 1000; orders the airports of a city. */
  readonly importance: number
  /** False for fields that no regular passenger flight uses. */
  readonly scheduled: boolean
}

/** An airport of a place, with the way from it where the DMC has written one. */
export interface ServingAirport extends Airport {
  readonly distance_km: number
  readonly how?: string
}

export interface Airline {
  readonly iata: string
  readonly name: string
  /** ISO 3166-1 alpha-2, null where the packaged list does not tell. */
  readonly country: string | null
  /** True when checked by hand; the others are from the packaged list, which may be out of date. */
  readonly verified: boolean
}

export interface Country {
  readonly alpha2: string
  readonly name: string
  /** By language: en, es, fr, de, it, pt, sw. */
  readonly names: Readonly<Record<string, string>>
  readonly capital: string
  /** ISO 4217, the usual one first. */
  readonly currencies: readonly string[]
  /** ISO 639-1. */
  readonly languages: readonly string[]
  /** With the plus sign. */
  readonly calling_codes: readonly string[]
}

interface Gateway {
  readonly iata: string
  readonly name: string
  readonly how: string
}

/** A place that an organization of the demo sells. */
export interface Destination extends Place {
  /** Its slug: `demo` or `other`. */
  readonly organization: string
  readonly place_kind: 'city' | 'park' | 'island' | 'beach' | 'region' | 'mountain'
  /** By language, where it differs from `name`. */
  readonly names: Readonly<Record<string, string>>
  readonly summary: string
  /** 1 to 12. */
  readonly best_months: readonly number[]
  readonly within: string | null
  readonly gateways: readonly Gateway[]
}

export interface KnowledgeText {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly text: string
  readonly place_ids: readonly string[]
  readonly language: string
  /** YYYY-MM-DD. */
  readonly updated_at: string
  /** What the text rests on, in words. */
  readonly rests_on: string
}

export interface FoundText extends KnowledgeText {
  /** Above 0, better is higher; only comparable within one search. */
  readonly score: number
}

/** A place name seen in a sentence: offsets in UTF-16 units, the words as written, and what they can mean, best first. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly candidates: readonly PlaceCandidate[]
}

/** The reference database, opened for reading. Everything is synchronous: lookups take well under a millisecond, searches a few. */
export interface Reference {
  /** Ranked readings of a name, "San Jose, Costa Rica" included. `limit` 1 to 50, by default 8. */
  readonly findPlaces: (search: { query: string; limit?: number }) => readonly PlaceCandidate[]
  /** By id, or by an IATA code in capitals (a metro before an airport). */
  readonly getPlace: (id: string) => Place | undefined
  readonly airportsOf: (place: Pick<Place, 'id'>) => readonly ServingAirport[]
  readonly getAirport: (iata: string) => Airport | undefined
  readonly findAirports: (search: { query: string; limit?: number }) => readonly Airport[]
  readonly getAirline: (iata: string) => Airline | undefined
  readonly findAirlines: (search: { query: string; limit?: number }) => readonly Airline[]
  readonly listCountries: () => readonly Country[]
  readonly getCountry: (alpha2: string) => Country | undefined
  /** What to dial in need, the most general number first; empty where it is not known for certain. */
  readonly emergencyNumbers: (alpha2: string) => readonly string[]
  /** In the order to show them; of all organizations when none is named. */
  readonly listDestinations: (search?: { organization?: string }) => readonly Destination[]
  readonly getDestination: (id: string) => Destination | undefined
  readonly searchKnowledge: (search: {
    query: string
    place_ids?: readonly string[]
    topic?: string
    limit?: number
  }) => readonly FoundText[]
  readonly getKnowledge: (id: string) => KnowledgeText | undefined
  readonly listTopics: () => readonly string[]
  /** Every place name in a message, in order, never overlapping. Reads the first 4,000 characters. */
  readonly findInText: (search: { text: string }) => readonly Mention[]
  /** Whether a word alone, in small letters without accents, names a place of the DMC's. */
  readonly isOwnWord: (word: string) => boolean
  /** Of what data it was made; see build-reference.ts. */
  readonly stamp: string
  readonly close: () => void
}
