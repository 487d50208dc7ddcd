import { daysBetween } from '#src/domain/dates.ts'
import type { Offer } from '#src/domain/offer.ts'
import { searchTransport } from '#tools/transport/search-transport.ts'
import type { Steps } from './define.ts'
import { pickFlight, pickTransfer } from './pick-offers.ts'
import type { Landing, TripCalendar } from './trip-calendar.ts'
import type { TripWish } from './trip-wish.ts'

export interface Ways {
  readonly before: readonly Offer[]
  readonly between: readonly Offer[]
  readonly after: readonly Offer[]
  /** Legs that nobody sells. */
  readonly missing: readonly Leg[]
}

/** Between two places by name. */
export interface Leg {
  readonly from: string
  readonly to: string
}

interface Legs {
  readonly wish: TripWish
  readonly calendar: TripCalendar
  readonly gateway: string | undefined
  readonly landing: Landing | undefined
  readonly homeward: Homeward
}

/** The flight home, and the rides to its airport on that day, at whatever time. */
export interface Homeward {
  readonly flight: Offer | undefined
  readonly rides: readonly Offer[]
}

/** The rides of a trip: from the gateway to the main stay, on to the second one, and to the airport home, each at the time
 *  its flight asks for. A ride that nobody sells is left out, and named. */
export async function findWays(steps: Steps, { wish, calendar, gateway, landing, homeward }: Legs): Promise<Ways> {
  const { destination, stop } = wish
  const { flight, rides: after } = homeward
  const airport = flight && airportOf(flight)
  const find = (from: string | undefined, to: string | undefined, when: When) =>
    from && to ? findRides(steps, wish, { from, to }, when) : Promise.resolve([])
  const [before, between] = await Promise.all([
    find(gateway, destination, { date: calendar.check_in, ...afterLanding(landing, calendar) }),
    find(stop && destination, stop?.destination, { date: calendar.check_out }),
  ])
  const last = pickTransfer(after)
  const date = calendar.return_date
  const minutes = flight && last ? leavesBy(flight, { ride: last, date }) : 0
  const timed =
    minutes > 0
      ? await find(stop?.destination ?? destination, airport, { date, time: quarterOf(minutes), is_latest: true })
      : after
  const lacks = (found: readonly Offer[], from: string | undefined, to: string | undefined) =>
    from && to && found.length === 0 ? [{ from, to }] : []
  return {
    missing: [
      ...lacks(before, gateway, destination),
      ...lacks(between, stop && destination, stop?.destination),
      ...lacks(after, stop?.destination ?? destination, airport),
    ],
    before: present(pickTransfer(before)),
    between: present(pickTransfer(between)),
    after: present(pickTransfer(timed)),
  }
}

interface WayHome {
  readonly wish: TripWish
  readonly date: string
  /** Of the day; at least one. */
  readonly flights: readonly Offer[]
  /** Of the small hours after it. */
  of_night(): Promise<readonly Offer[]>
}

/** Chooses the flight home by the way to its airport: nobody is fetched before five, and a flight that would ask for
 *  that is taken only where there is no other. */
export async function findHomeward(steps: Steps, { wish, date, flights, of_night }: WayHome): Promise<Homeward> {
  const airport = flights[0] && airportOf(flights[0])
  const from = wish.stop?.destination ?? wish.destination
  const rides = airport ? await findRides(steps, wish, { from, to: airport }, { date }) : []
  const ride = pickTransfer(rides)
  if (!ride) return { flight: pickFlight(flights), rides }
  const inTime = (all: readonly Offer[]) => all.filter(each => leavesBy(each, { ride, date }) >= EARLIEST_PICKUP)
  const flight = pickFlight(inTime(flights)) ?? pickFlight(inTime(await of_night())) ?? pickFlight(flights)
  return { flight, rides }
}

const EARLIEST_PICKUP = 5 * 60

/** Rides at the time asked for; where what goes has times of its own, those before or after it, and else any. */
export async function findRides(steps: Steps, { party }: TripWish, { from, to }: Leg, { date, time, is_latest }: When) {
  const ride = { origin: from, destination: to, date, ...party, limit: 20 }
  const timed = time ? (await steps.call(searchTransport, { ...ride, time })).items : []
  const all = timed.length > 0 ? timed : (await steps.call(searchTransport, ride)).items
  const fitting = all.filter(({ transport }) => {
    const pickup = transport?.pickup_time ?? ''
    return !time || (is_latest ? pickup <= time : pickup >= time)
  })
  return fitting.length > 0 ? fitting : all
}

const airportOf = ({ flight }: Offer) => flight?.slices[0]?.origin

interface When {
  readonly date: string
  readonly time?: string
  /** The time is the latest that will do, not the earliest. */
  readonly is_latest?: boolean
}

/** Somebody waits 45 minutes after the landing; after a night at the gateway, in the morning. */
function afterLanding(landing: Landing | undefined, { gateway_night }: TripCalendar): Pick<When, 'time'> {
  if (!landing || gateway_night) return {}
  return { time: toTime(Math.ceil((toMinutes(landing.time) + 45) / 5) * 5) }
}

/** Three hours before departure at the airport, so the drive and those before it: minutes of that day, below nothing when
 *  that is the day before. */
function leavesBy({ flight }: Offer, { ride, date }: { readonly ride: Offer; readonly date: string }): number {
  const [day = date, time = '23:59'] = flight?.slices[0]?.segments[0]?.departs_local.split('T') ?? []
  return daysBetween(date, day) * 1440 + toMinutes(time) - 180 - (ride.transport?.duration_minutes ?? 0)
}

const quarterOf = (minutes: number) => toTime(Math.floor(minutes / 15) * 15)

const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const toTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const present = (offer: Offer | undefined): Offer[] => (offer ? [offer] : [])
