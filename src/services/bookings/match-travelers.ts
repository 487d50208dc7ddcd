import { Temporal } from 'temporal-polyfill'
import type { Traveler } from '#src/domain/booking.ts'
import type { Party } from '#src/domain/party.ts'
import { AppError } from '#src/kernel/errors.ts'

interface Trip {
  readonly party: Party
  /** Local date of the start: ages count on that day. */
  readonly first_day: string
}

interface Fault {
  readonly path: string
  readonly message: string
}

const INFANT_UNDER = 2
const ADULT_FROM = 18
const OLDEST = 120

/** Travellers must be who was quoted: as many adults, children and infants (under 2), and where a birth date is given, of
 *  the quoted age on the first day of travel. VALIDATION_FAILED names every field that is not. */
export function assertTravelersMatch(travelers: readonly Traveler[], trip: Trip): void {
  const faults = [
    ...countFaults(travelers, trip),
    ...travelers.flatMap((each, index) => ageFault(each, { index, trip })),
  ]
  const all = faults.length > 0 ? faults : quotedAgeFaults(travelers, trip)
  if (all.length === 0) return
  throw new AppError('VALIDATION_FAILED', all.length === 1 ? `${all[0]?.message}` : 'Some travellers do not fit.', {
    details: { fields: all.slice(0, 20) },
  })
}

function countFaults(travelers: readonly Traveler[], { party }: Trip): Fault[] {
  const infants = party.children_ages.filter(age => age < INFANT_UNDER).length
  const quoted = { adult: party.adults, child: party.children_ages.length - infants, infant: infants }
  const given = { adult: 0, child: 0, infant: 0 }
  for (const { type } of travelers) given[type]++
  const isEqual = given.adult === quoted.adult && given.child === quoted.child && given.infant === quoted.infant
  const message = `The quote is for ${showCounts(quoted)} and the list has ${showCounts(given)}. Under 2 is an infant, under 18 a child.`
  return isEqual ? [] : [{ path: 'travelers', message }]
}

function ageFault(traveler: Traveler, { index, trip }: { readonly index: number; readonly trip: Trip }): Fault[] {
  if (traveler.birth_date === undefined) return []
  const path = `travelers.${index}.birth_date`
  const age = ageOn(trip.first_day, traveler.birth_date)
  if (age < 0 || age > OLDEST) return [{ path, message: 'A birth date lies in the past, at most 120 years ago.' }]
  const type = age < INFANT_UNDER ? 'infant' : age < ADULT_FROM ? 'child' : 'adult'
  if (type === traveler.type) return []
  const message = `On ${trip.first_day} this traveller is ${age}, so the type is ${type}, not ${traveler.type}.`
  return [{ path, message }]
}

/** Each child with a birth date takes one of the quoted ages. */
function quotedAgeFaults(travelers: readonly Traveler[], { party, first_day }: Trip): Fault[] {
  const left = [...party.children_ages]
  return travelers.flatMap(({ type, birth_date }, index) => {
    if (type === 'adult' || birth_date === undefined) return []
    const age = ageOn(first_day, birth_date)
    const place = left.indexOf(age)
    if (place >= 0) left.splice(place, 1)
    if (place >= 0) return []
    const message = `On ${first_day} this child is ${age}, and the quote is for children of ${party.children_ages.join(', ')}. Ask for a quote with the ages on the day of travel.`
    return [{ path: `travelers.${index}.birth_date`, message }]
  })
}

const ageOn = (day: string, birth_date: string): number => {
  const { sign, years } = Temporal.PlainDate.from(birth_date).until(day, { largestUnit: 'years' })
  return sign < 0 ? -1 : years
}

type Counts = Readonly<Record<Traveler['type'], number>>

const showCounts = ({ adult, child, infant }: Counts): string =>
  [count(adult, 'adult', 'adults'), count(child, 'child', 'children'), count(infant, 'infant', 'infants')]
    .filter(words => words !== '')
    .join(' and ') || 'nobody'

const count = (number: number, one: string, many: string) =>
  number === 0 ? '' : number === 1 ? `1 ${one}` : `${number} ${many}`
