import { AppError } from '#src/kernel/errors.ts'
import type { SearchPlace } from '#src/providers/supplier.ts'
import { type Place, plausibleReadings, type Reference } from '#src/store/reference/open-reference.ts'

type Places = Pick<Reference, 'findPlaces' | 'getPlace'>

interface Request {
  /** An IATA code, a place id or a usual name. */
  readonly text: string
  /** The field it came from, for errors. */
  readonly field: string
}

const PLACE_ID = /^(plc|met|apt|cty|reg|cou)_[\w-]+$/
const IATA_CODE = /^[A-Z]{3}$/

/** The one place that words mean. PLACE_NOT_FOUND, or AMBIGUOUS_PLACE with up to five candidates when another reading in
 *  another corner of the world is as likely. */
export function resolvePlace(places: Places, { text, field }: Request): SearchPlace {
  const words = text.trim()
  const named = PLACE_ID.test(words) || IATA_CODE.test(words) ? places.getPlace(words) : undefined
  if (named) return toSearchPlace(named)
  const [first, ...others] = PLACE_ID.test(words)
    ? []
    : plausibleReadings(places.findPlaces({ query: words, limit: 12 }))
  if (!first) throw notFound(words, field)
  if (others.length === 0) return toSearchPlace(first)
  throw new AppError('AMBIGUOUS_PLACE', `“${words}” can be several places. Which one is meant?`, {
    details: { field, text: words.slice(0, 60), candidates: [first, ...others].map(showCandidate) },
  })
}

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
      details: { field, text: words.slice(0, 60) },
    },
  )
}
