import { dateIn, localOf } from '#src/domain/dates.ts'
import type { Actor } from '#src/kernel/access.ts'
import { bookings, type StoredBooking, type StoredItem } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'

/** What tells where somebody is: their words, best of all; else their trip, if they are on one; else what they plan. */
export interface Whereabouts {
  readonly actor: Actor
  readonly said?: readonly string[]
  readonly planned?: readonly string[]
}

export interface CountryNumbers {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly numbers: string[]
}

const MOST_COUNTRIES = 4
const MOST_BOOKINGS = 10

/** The emergency numbers of the place; of all countries that the company works in where the place is not known. */
export function createFindEmergencyNumbers({
  store,
  reference,
  clock,
}: Pick<Dependencies, 'store' | 'reference' | 'clock'>) {
  const all = store.collection(bookings)

  const countriesIn = (texts: readonly string[]) =>
    texts.flatMap(text => reference.findInText({ text }).flatMap(({ candidates }) => candidates[0]?.country ?? []))

  /** A place id, the code of an airport, or a name. */
  const countriesAt = (place: string): readonly string[] => {
    const country = reference.getPlace(place)?.country
    return country === undefined ? countriesIn([place]) : [country]
  }

  /** Bookings of this conversation, and whatever else a traveller who is signed in has: somebody on a trip asks anywhere. */
  async function ownBookings({ organization_id, conversation_id, id, role }: Actor): Promise<readonly StoredBooking[]> {
    const find = (where: { conversation_id: string } | { owner_id: string }) =>
      all.find({ where: { organization_id, ...where }, sort: '-created_at', limit: MOST_BOOKINGS })
    const of_talk = conversation_id ? await find({ conversation_id }) : []
    return role === 'traveler' ? [...of_talk, ...(await find({ owner_id: id }))] : of_talk
  }

  async function countriesOfTrip(actor: Actor): Promise<readonly string[]> {
    const now = clock()
    const under_way = (await ownBookings(actor)).filter(booking => isUnderWay(booking, now))
    return under_way.flatMap(({ items }) => {
      const kept = items.filter(({ status }) => status !== 'cancelled' && status !== 'failed')
      const today = kept.filter(item => isOn(item, now))
      return (today.length > 0 ? today : kept).flatMap(item => placesOf(item, now)).flatMap(countriesAt)
    })
  }

  return async (
    { actor, said = [], planned = [] }: Whereabouts,
    slug: string | undefined,
  ): Promise<CountryNumbers[]> => {
    const known = (countries: readonly string[]) =>
      [...new Set(countries)]
        .map(country => ({ country, numbers: [...reference.emergencyNumbers(country)] }))
        .filter(({ numbers }) => numbers.length > 0)
        .slice(0, MOST_COUNTRIES)
    const ways = [
      () => countriesIn(said),
      () => countriesOfTrip(actor),
      () => countriesIn(planned),
      () => reference.listDestinations(slug === undefined ? {} : { organization: slug }).map(({ country }) => country),
    ]
    for (const way of ways) {
      const found = known(await way())
      if (found.length > 0) return found
    }
    return []
  }
}

const isOn = ({ starts_at, ends_at, zone }: StoredItem, now: number): boolean => {
  const today = dateIn(now, zone)
  return dateIn(Date.parse(starts_at), zone) <= today && today <= dateIn(Date.parse(ends_at), zone)
}

/** From the first day to the last, each as the calendar says where it begins and ends; days between two items count. */
function isUnderWay({ items }: StoredBooking, now: number): boolean {
  const kept = items.filter(({ status }) => status !== 'cancelled' && status !== 'failed')
  const began = kept.some(({ starts_at, zone }) => dateIn(Date.parse(starts_at), zone) <= dateIn(now, zone))
  return began && kept.some(({ ends_at, zone }) => dateIn(now, zone) <= dateIn(Date.parse(ends_at), zone))
}

/** Where an item is: the place of a stay, where a ride goes and comes from, where the flight goes that was taken last. */
function placesOf({ hotel, experience, transport, flight }: StoredItem, now: number): string[] {
  const flown = flight?.slices.filter(
    ({ segments: [first] }) => first && first.departs_local <= localOf(new Date(now).toISOString(), first.departs_zone),
  )
  const slice = flown?.at(-1) ?? flight?.slices[0]
  const places = [hotel?.place_id, experience?.place_id, transport?.destination, transport?.origin, slice?.destination]
  return places.flatMap(place => place ?? [])
}
