import { addDays } from '#src/domain/dates.ts'
import type { Offer } from '#src/domain/offer.ts'
import { searchFlights } from '#tools/flights/search-flights.ts'
import { searchHotels } from '#tools/hotels/search-hotels.ts'
import type { Option, Steps } from './define.ts'
import { findHomeward, findRides, findWays, type Homeward } from './find-ways.ts'
import { chooseStays, pickFlight, pickStay } from './pick-offers.ts'
import { keepLimits, limitsOf } from './price-limit.ts'
import { layOutTrip } from './trip-calendar.ts'
import { tripOption } from './trip-option.ts'
import type { TripWish } from './trip-wish.ts'

/** Two or three complete proposals, cheapest first. The flights decide on which day the stay begins; a transfer that
 *  nobody sells is left out and said so on the card. */
export async function findTrips(steps: Steps, wish: TripWish): Promise<Option[]> {
  const outbound = await findFlight(steps, wish, 'outbound', wish.depart_date)
  const isByRoad = wish.origin !== undefined && !outbound && (await goesByRoad(steps, wish))
  if (wish.origin && !outbound && !isByRoad) return []
  const landing = outbound && landingOf(outbound)
  const calendar = layOutTrip(wish, landing ?? null)
  if (!calendar) return []

  const gateway = outbound?.flight?.slices[0]?.destination ?? (isByRoad ? wish.origin : undefined)
  const { party, stop, destination } = wish
  const [stays, second, layover, homeward] = await Promise.all([
    findStays(steps, { destination, check_in: calendar.check_in, check_out: calendar.check_out, party }),
    stop && calendar.stop_check_out
      ? findStays(steps, {
          destination: stop.destination,
          check_in: calendar.check_out,
          check_out: calendar.stop_check_out,
          party,
        })
      : [],
    gateway && calendar.gateway_night
      ? findStays(steps, {
          destination: gateway,
          check_in: calendar.gateway_night,
          check_out: calendar.check_in,
          party,
        })
      : [],
    findHome(steps, wish, calendar.return_date),
  ])
  const { flight: homebound } = homeward
  if (stays.length === 0 || (stop && second.length === 0) || (wish.origin && !homebound && !isByRoad)) return []

  const ways = await findWays(steps, { wish, calendar, gateway, landing, homeward })
  const beach = stop ? pickStay(second) : undefined
  const night = pickStay(layover)
  const nightly = keepLimits(steps, stays, {
    limits: limitsOf({ price_range: wish.price_range }),
    totalOf: offer => offer.total,
    party,
    nights: calendar.nights,
  })
  return chooseStays(nightly, wish).map(stay =>
    tripOption(steps.speech, {
      wish,
      calendar,
      stay,
      beach,
      missing: ways.missing,
      offers: [
        ...present(outbound),
        ...present(night),
        ...ways.before,
        stay,
        ...ways.between,
        ...present(beach),
        ...ways.after,
        ...present(homebound),
      ],
    }),
  )
}

const present = (offer: Offer | undefined): Offer[] => (offer ? [offer] : [])

async function findFlight(steps: Steps, wish: TripWish, way: 'outbound' | 'homebound', date: string) {
  return pickFlight(await findFlights(steps, wish, way, date))
}

/** The flight home, and the rides to it: of that day or, where none of them can be reached from the last place, of the
 *  night that follows. */
async function findHome(steps: Steps, wish: TripWish, date: string): Promise<Homeward> {
  const flights = await findFlights(steps, wish, 'homebound', date)
  if (flights.length === 0 && wish.origin) {
    const from = wish.stop?.destination ?? wish.destination
    return { flight: undefined, rides: await findRides(steps, wish, { from, to: wish.origin }, { date }) }
  }
  if (flights.length === 0) return { flight: undefined, rides: [] }
  const of_night = async () => (await findFlights(steps, wish, 'homebound', addDays(date, 1))).filter(leavesAtNight)
  return findHomeward(steps, { wish, date, flights, of_night })
}

/** Whether somebody sells the ride itself from where they start: who lives at the gateway needs no flight to it. */
async function goesByRoad(steps: Steps, wish: TripWish): Promise<boolean> {
  const { origin: from = '', destination: to, depart_date: date } = wish
  return (await findRides(steps, wish, { from, to }, { date })).length > 0
}

const leavesAtNight = ({ flight }: Offer) =>
  (flight?.slices[0]?.segments[0]?.departs_local.slice(11) ?? '12:00') < '06:00'

async function findFlights(steps: Steps, wish: TripWish, way: 'outbound' | 'homebound', date: string) {
  const { origin, destination, stop, party, cabin } = wish
  if (!origin) return []
  const far = way === 'homebound' ? (stop?.destination ?? destination) : destination
  const ends = way === 'outbound' ? { origin, destination: far } : { origin: far, destination: origin }
  const { items } = await steps.call(searchFlights, { ...ends, depart_date: date, cabin, ...party, limit: 20 })
  return items
}

/** Where and when the flight lands, in local time. */
function landingOf({ flight }: Offer) {
  const last = flight?.slices[0]?.segments.at(-1)
  return last ? { date: last.arrives_local.slice(0, 10), time: last.arrives_local.slice(11) } : undefined
}

interface StayWish extends Pick<TripWish, 'destination' | 'party'> {
  readonly check_in: string
  readonly check_out: string
}

async function findStays(steps: Steps, { destination, check_in, check_out, party }: StayWish): Promise<Offer[]> {
  const { items } = await steps.call(searchHotels, { destination, check_in, check_out, ...party, limit: 60 })
  return items
}
