import { AppError } from '#src/kernel/errors.ts'
import type { SearchPlace } from '#src/providers/supplier.ts'
import type { Place, PlaceCandidate, Reference } from '#src/store/reference/reference.ts'

type Places = Pick<Reference, 'findPlaces' | 'getPlace'>

interface Request {
  /** An IATA code, a place id or a usual name. */
  readonly text: string
  /** The field it came from, for errors. */
  readonly field: string
}

const MOST_CANDIDATES = 5
const AS_LIKELY = 0.9
const PLACE_ID = /^(plc|met|apt|cty|reg|cou)_[\w-]+$/
const IATA_CODE = /^[A-Za-z]{3}$/

/** The one place that words mean. PLACE_NOT_FOUND, or AMBIGUOUS_PLACE with up to five candidates when another reading in
 *  another corner of the world is as likely. */
export function resolvePlace(places: Places, { text, field }: Request): SearchPlace {
  const words = text.trim()
  if (PLACE_ID.test(words)) {
    const named = places.getPlace(words)
    if (!named) throw notFound(words, field)
    return toSearchPlace(named)
  }
  const code = IATA_CODE.test(words) ? words.toUpperCase() : undefined
  const coded = code === words ? places.getPlace(code) : undefined
  if (coded) return toSearchPlace(coded)
  const candidates = places.findPlaces({ query: words, limit: 12 })
  const [first, ...others] = candidates
  if (first?.match !== 'exact' && code) {
    const lower = places.getPlace(code)
    if (lower) return toSearchPlace(lower)
  }
  if (!first) throw notFound(words, field)
  const rivals = others.filter(other => isRival(other, first))
  if (rivals.length === 0) return toSearchPlace(first)
  throw new AppError('AMBIGUOUS_PLACE', `“${words}” can be several places. Which one is meant?`, {
    details: { field, candidates: [first, ...rivals].slice(0, MOST_CANDIDATES).map(showCandidate) },
  })
}

/** As likely as the first, and neither the same spot nor a part of it: an airport of the city is no other reading. */
function isRival(other: PlaceCandidate, first: PlaceCandidate): boolean {
  if (other.score < first.score * AS_LIKELY || other.match !== first.match) return false
  if (other.part_of === first.id || first.part_of === other.id) return false
  return other.country !== first.country || !isNear(other, first)
}

// Half a degree is some 55 km: the same city under another heading.
const isNear = (a: Place, b: Place): boolean =>
  Math.abs(a.latitude - b.latitude) < 0.5 && Math.abs(a.longitude - b.longitude) < 0.5

function toSearchPlace({ id, kind, iata, name, country, zone, latitude, longitude, airports }: Place): SearchPlace {
  const usual = kind === 'airport' || kind === 'metro' ? (iata ?? id) : id
  return { id: usual, name, country, zone, latitude, longitude, airports }
}

const showCandidate = ({ id, kind, name, country, country_name, airports }: Place) => ({
  id,
  kind,
  name,
  country,
  country_name,
  airports: airports.slice(0, 3),
})

function notFound(words: string, field: string): AppError {
  return new AppError(
    'PLACE_NOT_FOUND',
    `No place called “${words.slice(0, 60)}” was found. Please check its spelling.`,
    {
      details: { field },
    },
  )
}
