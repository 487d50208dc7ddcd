import type { Offer } from '#src/domain/offer.ts'
import { searchTransport } from '#tools/transport/search-transport.ts'
import type { Steps } from './define.ts'
import { pickTransfer } from './pick-offers.ts'
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
  readonly homebound: Offer | undefined
}

/** The rides of a trip: from the gateway to the main stay, on to the second one, and to the airport home, each at the time
 *  its flight asks for. A ride that nobody sells is left out, and named. */
export async function findWays(steps: Steps, { wish, calendar, gateway, landing, homebound }: Legs): Promise<Ways> {
  const { destination, stop } = wish
  const airport = homebound?.flight?.slices[0]?.origin
  const find = async (origin: string | undefined, to: string | undefined, when: When) => {
    if (!origin || !to) return []
    const ride = { origin, destination: to, date: when.date, ...wish.party, limit: 20 }
    const timed = when.time ? (await steps.call(searchTransport, { ...ride, time: when.time })).items : []
    return timed.length > 0 ? timed : (await steps.call(searchTransport, ride)).items
  }
  const departs = homebound?.flight?.slices[0]?.segments[0]?.departs_local
  const [before, between, after] = await Promise.all([
    find(gateway, destination, { date: calendar.check_in, ...afterLanding(landing, calendar) }),
    find(stop && destination, stop?.destination, { date: calendar.check_out }),
    find(stop?.destination ?? destination, airport, { date: calendar.return_date }),
  ])
  const last = pickTransfer(after)
  const time = departs && last && pickupBefore(departs, last)
  const timed = time
    ? await find(stop?.destination ?? destination, airport, { date: calendar.return_date, time })
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

interface When {
  readonly date: string
  readonly time?: string
}

/** Somebody waits 45 minutes after the landing; after a night at the gateway, in the morning. */
function afterLanding(landing: Landing | undefined, { gateway_night }: TripCalendar): Pick<When, 'time'> {
  if (!landing || gateway_night) return {}
  return { time: toTime(Math.ceil((toMinutes(landing.time) + 45) / 5) * 5) }
}

/** Three hours before departure at the airport, so the drive and those before it; undefined when that is the day before. */
function pickupBefore(departs_local: string, { transport }: Offer): string | undefined {
  const minutes = toMinutes(departs_local.slice(11)) - 180 - (transport?.duration_minutes ?? 0)
  return minutes >= 0 ? toTime(Math.floor(minutes / 15) * 15) : undefined
}

const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const toTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const present = (offer: Offer | undefined): Offer[] => (offer ? [offer] : [])
