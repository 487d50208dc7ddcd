import type { Actor } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
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

  async function countriesOfTrip({ organization_id, conversation_id }: Actor): Promise<readonly string[]> {
    if (!conversation_id) return []
    const today = toInstant(clock()).slice(0, 10)
    const own = await all.find({
      where: { organization_id, conversation_id },
      sort: '-created_at',
      limit: MOST_BOOKINGS,
    })
    const under_way = own.filter(booking => booking.first_day <= today && today <= lastDay(booking))
    return under_way.flatMap(({ items }) => {
      const places = items.flatMap(({ hotel, experience }) => hotel?.place_id ?? experience?.place_id ?? [])
      return places.flatMap(place => reference.getPlace(place)?.country ?? [])
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

const lastDay = ({ items }: StoredBooking): string =>
  items
    .map(({ ends_at }) => ends_at.slice(0, 10))
    .sort()
    .at(-1) ?? ''
