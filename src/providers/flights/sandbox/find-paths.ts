import { CARRIERS, type Carrier, findCarrier, HUBS, NAMED_AIRPORTS } from './carriers.ts'
import { distanceKm, type SandboxAirport } from './sandbox-airport.ts'

/** One flight's worth of a way: who flies from where to where. */
export interface Hop {
  readonly carrier: Carrier
  readonly origin: SandboxAirport
  readonly destination: SandboxAirport
  readonly kilometres: number
}

export type FindAirport = (iata: string) => SandboxAirport | undefined

const NEARBY_KM = 3500
const ENOUGH = 3
const MAX_PATHS = 14
// Only carriers that name them fly there: the rest of the world is not a guess away from a safari strip.
const NAMED_ONLY = new Set(['KE', 'TZ'])

/** True when scheduled jets or large turboprops go there at all. */
export const isServed = (airport: SandboxAirport): boolean =>
  NAMED_AIRPORTS.has(airport.iata) || (airport.size !== 'small' && !NAMED_ONLY.has(airport.country))

/** The ways from one airport to another, shortest first: nonstop and one stop with one carrier; two carriers where those are
 *  few; two stops where there is nothing else. At most 14. */
export function findPaths(origin: SandboxAirport, destination: SandboxAirport, findAirport: FindAirport): Hop[][] {
  if (origin.iata === destination.iata) return []
  const hubs = HUBS.flatMap(iata => findAirport(iata) ?? [])
  const paths = [...nonstop(origin, destination), ...oneStop(origin, destination, { hubs, mixed: false })]
  if (paths.length < ENOUGH) paths.push(...oneStop(origin, destination, { hubs, mixed: true }))
  if (paths.length === 0) paths.push(...twoStops(origin, destination, hubs))
  return paths.sort((a, b) => length(a) - length(b)).slice(0, MAX_PATHS)
}

/** The hop of a carrier, if it would fly it. */
export function toHop(code: string, origin: SandboxAirport, destination: SandboxAirport): Hop | undefined {
  const carrier = findCarrier(code)
  if (!carrier) return undefined
  return hops(origin, destination, [carrier])[0]
}

const nonstop = (origin: SandboxAirport, destination: SandboxAirport): Hop[][] =>
  hops(origin, destination, CARRIERS).map(hop => [hop])

function oneStop(
  origin: SandboxAirport,
  destination: SandboxAirport,
  { hubs, mixed }: { readonly hubs: readonly SandboxAirport[]; readonly mixed: boolean },
): Hop[][] {
  const direct = distanceKm(origin, destination)
  const limit = direct * 1.5 + Math.min(1500, direct * 0.6 + 250)
  return hubs.flatMap(hub => {
    if (hub.iata === origin.iata || hub.iata === destination.iata) return []
    if (distanceKm(origin, hub) + distanceKm(hub, destination) > limit) return []
    const firsts = hops(origin, hub, CARRIERS)
    if (firsts.length === 0) return []
    const seconds = hops(hub, destination, CARRIERS)
    return firsts.flatMap(first =>
      seconds.filter(second => (second.carrier === first.carrier) !== mixed).map(second => [first, second]),
    )
  })
}

/** From or to a smaller place: by way of the hubs nearest to it, and on from there. */
function twoStops(origin: SandboxAirport, destination: SandboxAirport, hubs: readonly SandboxAirport[]): Hop[][] {
  const near = [...hubs]
    .filter(hub => hub.iata !== origin.iata && hub.iata !== destination.iata)
    .sort((a, b) => distanceKm(origin, a) - distanceKm(origin, b))
    .slice(0, 8)
  return near.flatMap(hub => {
    const first = hops(origin, hub, CARRIERS)[0]
    if (!first) return []
    const rest = hubs.filter(({ iata }) => iata !== origin.iata)
    return oneStop(hub, destination, { hubs: rest, mixed: false })
      .slice(0, 3)
      .map(onward => [first, ...onward])
  })
}

function hops(origin: SandboxAirport, destination: SandboxAirport, carriers: readonly Carrier[]): Hop[] {
  const kilometres = distanceKm(origin, destination)
  return carriers
    .filter(carrier => flies(carrier, origin, destination, kilometres))
    .map(carrier => ({
      carrier,
      origin,
      destination,
      kilometres,
    }))
}

function flies(carrier: Carrier, origin: SandboxAirport, destination: SandboxAirport, kilometres: number): boolean {
  const fromHub = carrier.hubs.includes(origin.iata)
  if (!fromHub && !carrier.hubs.includes(destination.iata)) return false
  if (kilometres > carrier.reach || kilometres < 80) return false
  const [hub, other] = fromHub ? [origin, destination] : [destination, origin]
  if (carrier.network) return carrier.network.includes(other.iata)
  if (NAMED_ONLY.has(other.country)) return hub.iata === carrier.hubs[0] && carrier.east_africa.includes(other.iata)
  return kilometres > NEARBY_KM ? other.size === 'large' : other.size !== 'small'
}

const length = (path: readonly Hop[]): number =>
  path.reduce((sum, { kilometres }) => sum + kilometres, (path.length - 1) * 1200)
