import type { FlightSlice } from '#src/domain/offer.ts'
import { showParty } from '#src/domain/party.ts'
import { toInstant } from '#src/kernel/clock.ts'
import type { SupplierOffer } from '../../supplier.ts'
import { conditionsOf } from './fare-family.ts'
import type { Itinerary } from './find-itineraries.ts'
import { priceItineraries } from './price-itineraries.ts'
import type { SandboxKey } from './sandbox-key.ts'
import { seatsLeft } from './seats-left.ts'
import { toLocal } from './zone-time.ts'

export const SANDBOX_NAME = 'Flight sandbox'

const DAY = 86_400_000

interface Request {
  readonly key: SandboxKey
  readonly slices: readonly Itinerary[]
  readonly now: number
  airlineName(code: string): string | undefined
}

/** Itineraries as an offer, priced as of now; undefined when there are not seats enough for the party. */
export function showOffer({ key, slices, now, airlineName }: Request): SupplierOffer | undefined {
  const { cabin, family, party } = key
  const [outbound, last] = [slices[0], slices.at(-1)]
  const [first, final] = [outbound?.legs[0], last?.legs.at(-1)]
  const there = outbound?.legs.at(-1)
  if (!outbound || !first || !final || !there) return undefined
  const left = slices.map(slice => seatsLeft(slice, cabin)).reduce(fewer)
  const seated = party.adults + party.children_ages.filter(age => age >= 2).length
  if (left !== null && left < seated) return undefined
  const conditions = conditionsOf(family, cabin)
  const price = priceItineraries({ slices, cabin, family, party, now })
  const gateway = key.to && `${there.hop.destination.city} (${there.hop.destination.iata}), a gateway to ${key.to}`
  return {
    supplier: SANDBOX_NAME,
    supplier_key: JSON.stringify(key),
    kind: 'flight',
    title: titleOf(slices, airlineName),
    ...price,
    price_basis: [
      `${showParty(party)}, ${slices.length > 1 ? 'there and back' : 'one way'}, ${cabin.replace('_', ' ')}, taxes included`,
      ...(gateway ? [`flying to ${gateway}`] : []),
    ].join('; '),
    due_locally: [],
    refundable: conditions.refundable,
    cancellation: conditions.refundable
      ? [
          { from: null, share: conditions.share },
          { from: toInstant(Math.max(first.departs - DAY, 0)), share: 1 },
        ]
      : [{ from: null, share: 1 }],
    availability: { status: left === null ? 'available' : 'limited', left },
    facts: [
      ...(gateway ? [`Flies to ${gateway}`] : []),
      ...factsOf(outbound),
      ...wayBack(slices),
      conditions.bags,
      conditions.refund,
    ],
    starts_at: toInstant(first.departs),
    ends_at: toInstant(final.arrives),
    sandbox: true,
    rank: rankOf({ dollars: Number(price.net.amount), slices, seated }),
    flight: {
      slices: slices.map(slice => toSlice(slice, key, airlineName)),
      bags: conditions.bags,
      changeable: conditions.changeable,
      refund: conditions.refund,
      conditions: conditions.figures,
    },
  }
}

const fewer = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))

// An hour of travel is worth 25 dollars to each traveller: enough to put a nonstop before a slightly cheaper detour.
function rankOf({
  dollars,
  slices,
  seated,
}: {
  dollars: number
  slices: readonly Itinerary[]
  seated: number
}): number {
  const hours = slices.reduce((sum, { minutes, legs }) => sum + minutes / 60 + (legs.length - 1) * 2, 0)
  return -Math.round(dollars + hours * 25 * seated)
}

function titleOf(slices: readonly Itinerary[], airlineName: Request['airlineName']): string {
  const legs = slices.flatMap(slice => slice.legs)
  const names = [...new Set(legs.map(({ hop }) => airlineName(hop.carrier.code) ?? hop.carrier.name))]
  const [outbound] = slices
  const [first, last] = [outbound?.legs[0], outbound?.legs.at(-1)]
  const vias = (outbound?.legs ?? []).slice(0, -1).map(({ hop }) => hop.destination.iata)
  const route = `${first?.hop.origin.iata}–${last?.hop.destination.iata}`
  const way = vias.length === 0 ? 'nonstop' : `via ${vias.join(' and ')}`
  return `${names.join(' and ')} ${route}, ${way}${slices.length > 1 ? ', return' : ''}`
}

function wayBack([, inbound]: readonly Itinerary[]): string[] {
  const [times] = inbound ? factsOf(inbound) : []
  return times ? [`Back: ${times.charAt(0).toLowerCase()}${times.slice(1)}`] : []
}

function factsOf({ legs, minutes }: Itinerary): string[] {
  const [first, last] = [legs[0], legs.at(-1)]
  if (!first || !last) return []
  const leaves = toLocal(first.departs, first.hop.origin.zone)
  const lands = toLocal(last.arrives, last.hop.destination.zone)
  const days = Math.round((Date.parse(lands.slice(0, 10)) - Date.parse(leaves.slice(0, 10))) / DAY)
  const offset = days === 0 ? '' : days === 1 ? ', the next day' : ` (${days > 0 ? '+' : ''}${days} days)`
  const stops = legs.length === 1 ? 'Nonstop' : legs.length === 2 ? '1 stop' : `${legs.length - 1} stops`
  return [
    `Leaves ${leaves.slice(11)}, lands ${lands.slice(11)}${offset}`,
    `${stops}, ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`,
  ]
}

function toSlice(
  { legs, minutes }: Itinerary,
  { cabin }: SandboxKey,
  airlineName: Request['airlineName'],
): FlightSlice {
  return {
    origin: legs[0]?.hop.origin.iata ?? '',
    destination: legs.at(-1)?.hop.destination.iata ?? '',
    cabin,
    stops: legs.length - 1,
    duration_minutes: minutes,
    segments: legs.map(({ hop, flight_number, departs, arrives, minutes: duration_minutes }) => ({
      carrier: hop.carrier.code,
      carrier_name: airlineName(hop.carrier.code) ?? hop.carrier.name,
      flight_number,
      origin: hop.origin.iata,
      destination: hop.destination.iata,
      departs_local: toLocal(departs, hop.origin.zone),
      departs_zone: hop.origin.zone,
      arrives_local: toLocal(arrives, hop.destination.zone),
      arrives_zone: hop.destination.zone,
      duration_minutes,
    })),
  }
}
