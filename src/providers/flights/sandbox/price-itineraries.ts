import { fromMinor, type Money, roundHalfEven } from '#src/domain/money.ts'
import type { Party } from '#src/domain/party.ts'
import type { Cabin } from './carriers.ts'
import { conditionsOf, type FareFamily } from './fare-family.ts'
import type { Itinerary } from './find-itineraries.ts'
import { distanceKm } from './sandbox-airport.ts'
import { seeded } from './seeded.ts'
import { toLocal } from './zone-time.ts'

interface Fare {
  readonly net: Money
  /** The part of `net` that is taxes and airport charges. */
  readonly taxes: Money
}

interface Request {
  readonly slices: readonly Itinerary[]
  readonly cabin: Cabin
  readonly family: FareFamily
  readonly party: Party
  readonly now: number
}

const DAY = 86_400_000
const CABIN_FACTOR: Readonly<Record<Cabin, number>> = { economy: 1, premium_economy: 1.7, business: 3.2, first: 5.4 }
const RETURN_FACTOR = 0.88

/** The whole party's fare, USD. Children from 2 to 11 pay 75 %, from 12 the adult fare, infants under 2 in arms 10 %. */
export function priceItineraries({ slices, cabin, family, party, now }: Request): Fare {
  const together = slices.length > 1 ? RETURN_FACTOR : 1
  const family_factor = conditionsOf(family, cabin).factor * CABIN_FACTOR[cabin] * together
  const adult = slices.reduce((sum, slice) => sum + adultFare(slice, now), 0) * family_factor
  const charges = slices.reduce((sum, slice) => sum + airportCharges(slice), 0)
  const ages: readonly (number | null)[] = [...Array.from({ length: party.adults }, () => null), ...party.children_ages]
  const fares = ages.map(age => roundHalfEven(adult * fareShare(age)) * 100)
  const taxes = ages.map(age => (age !== null && age < 2 ? roundHalfEven(charges * 0.1) : charges))
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
  return { net: fromMinor(total(fares) + total(taxes), 'USD'), taxes: fromMinor(total(taxes), 'USD') }
}

const fareShare = (age: number | null): number => (age === null || age > 11 ? 1 : age < 2 ? 0.1 : 0.75)

/** One adult, one way, economy, dollars: by distance, carrier, stops, season, days ahead, weekday, and a little of its own. */
function adultFare({ legs }: Itinerary, now: number): number {
  const [first, last] = [legs[0], legs.at(-1)]
  if (!first || !last) return 0
  const date = toLocal(first.departs, first.hop.origin.zone).slice(0, 10)
  const kilometres = distanceKm(first.hop.origin, last.hop.destination)
  const base = 48 + kilometres * 0.055 * (1 - Math.min(kilometres, 16_000) / 80_000)
  const carriers = legs.reduce((sum, { hop }) => sum + hop.carrier.fare, 0) / legs.length
  const stops = [1.04, 0.98, 0.95][legs.length - 1] ?? 0.95
  const own = 1 + seeded('fare', ...legs.map(({ flight_number }) => flight_number), date)(-7, 7) / 100
  const ahead = Math.floor((first.departs - now) / DAY)
  return base * carriers * stops * own * seasonFactor(date) * aheadFactor(ahead) * weekdayFactor(date)
}

function seasonFactor(date: string): number {
  const day = date.slice(5)
  if (day >= '12-15' || day <= '01-08') return 1.3
  if (day >= '06-20' && day <= '09-10') return 1.16
  if (day >= '04-15' && day <= '05-31') return 0.9
  return 1
}

function aheadFactor(days: number): number {
  if (days < 3) return 1.6
  if (days < 8) return 1.4
  if (days < 15) return 1.22
  if (days < 31) return 1.08
  return days > 200 ? 0.97 : 1
}

const weekdayFactor = (date: string): number =>
  [0, 5, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) ? 1.05 : 1

/** Cents for one person: departure taxes and carrier charges of every leg. */
const airportCharges = ({ legs }: Itinerary): number =>
  legs.reduce((sum, { hop }) => sum + 1450 + roundHalfEven(hop.kilometres * 0.55), 0)
