import { daysBetween, showDate } from '#src/domain/dates.ts'
import type { Card } from '#src/domain/message.ts'
import { sumMoney, toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'
import { searchFlights } from '#tools/flights/search-flights.ts'
import { searchHotels } from '#tools/hotels/search-hotels.ts'
import { searchTransport } from '#tools/transport/search-transport.ts'
import type { Option, Steps } from './define.ts'
import { slug, themeOf } from './offer-card.ts'
import { chooseStays, pickFlight, pickStay, pickTransfer } from './pick-offers.ts'
import { layOutTrip, type TripCalendar } from './trip-calendar.ts'
import type { TripWish } from './trip-wish.ts'

interface Ways {
  readonly before: readonly Offer[]
  readonly between: readonly Offer[]
  readonly after: readonly Offer[]
}

/** Two or three complete proposals, cheapest first. The flights decide on which day the stay begins; a transfer that
 *  nobody sells is left out and said so on the card. */
export async function findTrips(steps: Steps, wish: TripWish): Promise<Option[]> {
  const outbound = await findFlight(steps, wish, 'outbound', wish.depart_date)
  if (wish.origin && !outbound) return []
  const landing = outbound && landingOf(outbound)
  const calendar = layOutTrip(wish, landing ?? null)
  if (!calendar) return []

  const gateway = outbound?.flight?.slices[0]?.destination
  const { party, stop, destination } = wish
  const [stays, second, layover, homebound] = await Promise.all([
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
    findFlight(steps, wish, 'homebound', calendar.return_date),
  ])
  if (stays.length === 0 || (stop && second.length === 0) || (wish.origin && !homebound)) return []

  const ways = await findWays(steps, { wish, calendar, gateway, homebound })
  const beach = stop ? pickStay(second) : undefined
  const night = pickStay(layover)
  return chooseStays(stays, wish).map(stay =>
    toOption({
      wish,
      calendar,
      stay,
      beach,
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
  const { origin, destination, stop, party, cabin } = wish
  if (!origin) return undefined
  const far = way === 'homebound' ? (stop?.destination ?? destination) : destination
  const ends = way === 'outbound' ? { origin, destination: far } : { origin: far, destination: origin }
  const { items } = await steps.call(searchFlights, { ...ends, depart_date: date, cabin, ...party, limit: 20 })
  return pickFlight(items)
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

interface Legs {
  readonly wish: TripWish
  readonly calendar: TripCalendar
  readonly gateway: string | undefined
  readonly homebound: Offer | undefined
}

async function findWays(steps: Steps, { wish, calendar, gateway, homebound }: Legs): Promise<Ways> {
  const { destination, stop } = wish
  const airport = homebound?.flight?.slices[0]?.origin
  const find = async (origin: string | undefined, to: string | undefined, date: string) => {
    if (!origin || !to) return []
    const { items } = await steps.call(searchTransport, { origin, destination: to, date, ...wish.party, limit: 20 })
    return present(pickTransfer(items))
  }
  const [before, between, after] = await Promise.all([
    find(gateway, destination, calendar.check_in),
    find(stop && destination, stop?.destination, calendar.check_out),
    find(stop?.destination ?? destination, airport, calendar.return_date),
  ])
  return { before, between, after }
}

interface Proposal {
  readonly wish: TripWish
  readonly calendar: TripCalendar
  readonly stay: Offer
  readonly beach: Offer | undefined
  readonly offers: readonly Offer[]
}

function toOption({ wish, calendar, stay, beach, offers }: Proposal): Option {
  const currency = stay.total.currency
  const total = sumMoney(
    offers.map(offer => offer.total),
    currency,
  )
  const names = [stay.hotel?.name, beach?.hotel?.name].filter(name => name !== undefined)
  const title = names.join(' & ')
  const id = `trip:${stay.hotel?.product_id}:${stay.hotel?.board}:${slug(stay.hotel?.room ?? '')}`.slice(0, 80)
  return {
    id,
    title,
    data: {
      offer_ids: offers.map(offer => offer.id),
      expires_at: offers.map(offer => offer.expires_at).sort()[0] ?? '',
      total: toMinor(total),
      ...(calendar.is_moved
        ? { note: `With ${nightsWord(calendar.nights)} there, you travel home on ${showDate(calendar.return_date)}.` }
        : {}),
    },
    card: {
      kind: 'offer',
      title,
      subtitle: `${nightsWord(calendar.nights)} ${stay.hotel?.place ?? wish.destination}${beach ? `, ${nightsWord(wish.stop?.nights ?? 0)} ${beach.hotel?.place ?? ''}` : ''}`,
      facts: factsOf(stay, offers),
      lines: offers.map(lineOf),
      theme: themeOf(stay),
      price: { ...total, note: noteOf(offers, wish) },
      actions: [{ type: 'choose', option_id: id, title: 'Choose this trip' }],
    } satisfies Card,
  }
}

const nightsWord = (nights: number) => (nights === 1 ? '1 night' : `${nights} nights`)

function factsOf({ hotel, facts }: Offer, offers: readonly Offer[]): string[] {
  const transfers = offers.filter(({ kind }) => kind === 'transport').length
  const flights = offers.some(({ kind }) => kind === 'flight') ? ['flights (sandbox)'] : []
  const ways = transfers > 0 ? [transfers === 1 ? '1 transfer' : `${transfers} transfers`] : ['transfers not included']
  return [hotel ? `${hotel.room}, ${hotel.board}` : '', ...facts.slice(0, 2), ...flights, ...ways].filter(
    fact => fact !== '',
  )
}

function lineOf({ title, kind, starts_at, flight, hotel, transport, experience }: Offer) {
  const first = flight?.slices[0]?.segments[0]
  const last = flight?.slices[0]?.segments.at(-1)
  const date =
    first?.departs_local.slice(0, 10) ??
    hotel?.check_in ??
    transport?.date ??
    experience?.date ??
    starts_at.slice(0, 10)
  const detail =
    first && last
      ? `${first.departs_local.slice(11)} – ${last.arrives_local.slice(11)}${dayOffset(first.departs_local, last.arrives_local)}`
      : hotel
        ? `${nightsWord(hotel.nights)}, ${hotel.board}`
        : transport
          ? `${transport.pickup_time}, ${transport.vehicle}`
          : kind
  return { title, detail, date }
}

function dayOffset(departs: string, arrives: string): string {
  const days = daysBetween(departs.slice(0, 10), arrives.slice(0, 10))
  return days > 0 ? ` (+${days})` : ''
}

function noteOf(offers: readonly Offer[], { origin }: TripWish): string {
  const apart = offers.some(({ due_locally }) => due_locally.length > 0)
    ? '; park fees and taxes on the spot apart'
    : ''
  return `for everyone, ${origin ? 'with' : 'without'} flights${apart}`
}
