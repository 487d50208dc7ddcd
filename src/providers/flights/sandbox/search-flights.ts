import { AppError } from '#src/kernel/errors.ts'
import type { FlightQuery, SearchPlace, SupplierOffer } from '../../supplier.ts'
import { type FareFamily, usualFamily } from './fare-family.ts'
import { findGateways } from './find-gateways.ts'
import { findItineraries, type Itinerary } from './find-itineraries.ts'
import type { FindAirport, Hop } from './find-paths.ts'
import { distanceKm, type SandboxAirport } from './sandbox-airport.ts'
import { toSlices } from './sandbox-key.ts'
import { showOffer } from './show-offer.ts'

interface Sources {
  readonly findAirport: FindAirport
  findPaths(from: SandboxAirport, to: SandboxAirport): Hop[][]
  airlineName(code: string): string | undefined
  readonly now: number
}

const MAX_OFFERS = 8
const MAX_SEATED = 9
const MAX_DAYS_AHEAD = 360
const CHECK_IN_MS = 2 * 3_600_000
const TURN_MS = 3 * 3_600_000
const DAY = 86_400_000
const FAR_KM = 60

/** Offers of a day, or of two days there and back; none for what has left or is over 360 days ahead. Cabin by cabin: a carrier
 *  without the asked one is left out. */
export function searchFlights(query: FlightQuery, sources: Sources): SupplierOffer[] {
  assertParty(query)
  const { findAirport, findPaths, now } = sources
  const [from, to] = [findGateways(query.origin, findAirport), findGateways(query.destination, findAirport)]
  const find = (origins: SandboxAirport[], destinations: SandboxAirport[], date: string) =>
    findItineraries({ origins, destinations, date, findPaths }).filter(
      ({ legs }) =>
        isOnSale(legs[0]?.departs ?? 0, now) && legs.every(leg => leg.hop.carrier.cabins.includes(query.cabin)),
    )
  const out = find(from, to, query.depart_date)
  const ways = query.return_date ? combine(out, find(to, from, query.return_date)) : out.map(itinerary => [itinerary])
  const show = (slices: readonly Itinerary[], family: FareFamily) =>
    showOffer({
      ...sources,
      slices,
      key: {
        cabin: query.cabin,
        family,
        party: query.party,
        to: placeBeyond(query.destination, slices),
        slices: toSlices(slices),
      },
    })
  const usual = ways
    .flatMap(slices => {
      const offer = show(slices, usualFamily(slices, query.cabin))
      return offer ? [{ slices, offer }] : []
    })
    .sort((a, b) => b.offer.rank - a.offer.rank)
  const shown = varied(usual)
  // The two best ways are also sold at a fare that can be given back.
  const flexible = shown
    .slice(0, 2)
    .filter(({ offer }) => !offer.refundable)
    .flatMap(({ slices }) => show(slices, 'flex') ?? [])
  const plain = shown.slice(0, MAX_OFFERS - flexible.length).map(({ offer }) => offer)
  return [...plain, ...flexible].sort((a, b) => b.rank - a.rank)
}

function assertParty({ party: { adults, children_ages } }: FlightQuery): void {
  const infants = children_ages.filter(age => age < 2).length
  if (infants > adults)
    throw refused(
      'FLIGHT_INFANTS',
      'Every child under 2 needs an adult of its own on a flight: there are more infants than adults.',
    )
  if (adults + children_ages.length - infants > MAX_SEATED)
    throw refused(
      'FLIGHT_PARTY_LIMIT',
      'At most 9 travellers with a seat fit into one flight order. Please split the party.',
    )
}

/** One for each way out and two for the same carriers in front, so that a traveller sees what there is; the rest behind. */
function varied<T extends { readonly slices: readonly Itinerary[] }>(ways: readonly T[]): T[] {
  const seen = new Map<string, number>()
  const count = (key: string) => {
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return seen.get(key) ?? 0
  }
  const first = new Set(
    ways.filter(({ slices: [outbound] }) => {
      if (!outbound) return false
      const flights = outbound.legs.map(({ flight_number }) => flight_number).join(' ')
      return count(flights) === 1 && count(carrierOf(outbound)) <= 2
    }),
  )
  return [...first, ...ways.filter(way => !first.has(way))]
}

const refused = (rule: string, message: string) => new AppError('POLICY_REFUSED', message, { details: { rule } })

const isOnSale = (departs: number, now: number): boolean =>
  departs > now + CHECK_IN_MS && departs < now + MAX_DAYS_AHEAD * DAY

/** The place that was asked for, when one lands so far from it that it must be said. */
function placeBeyond({ airports, name, ...place }: SearchPlace, [outbound]: readonly Itinerary[]): string | null {
  const landed = outbound?.legs.at(-1)?.hop.destination
  if (!landed || landed.iata === airports[0]) return null
  return distanceKm(place, landed) > FAR_KM ? name : null
}

/** There and back with the same carrier where it can be, every way out with its best way home; then second choices. */
function combine(out: readonly Itinerary[], back: readonly Itinerary[]): Itinerary[][] {
  const pairs = out.flatMap(outbound => {
    const fitting = back.filter(({ legs }) => (legs[0]?.departs ?? 0) > arrival(outbound) + TURN_MS)
    const same = fitting.filter(inbound => carrierOf(inbound) === carrierOf(outbound))
    return (same.length > 0 ? same : fitting)
      .slice(0, 2)
      .map((inbound, choice) => ({ slices: [outbound, inbound], choice }))
  })
  return pairs.sort((a, b) => a.choice - b.choice).map(({ slices }) => slices)
}

const arrival = ({ legs }: Itinerary): number => legs.at(-1)?.arrives ?? 0
const carrierOf = ({ legs }: Itinerary): string => legs.map(({ hop }) => hop.carrier.code).join(' ')
