import type { Party } from '#src/domain/party.ts'
import { type Actor, isStaff } from '#src/kernel/access.ts'
import { invalidField } from '#src/kernel/errors.ts'
import type { SearchPlace } from '#src/providers/supplier.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Channel } from '../pricing/pricing-rule.ts'
import { assertReturn, assertSellable, assertStay } from './check-dates.ts'
import { createFindOffers, type FoundOffers } from './find-offers.ts'
import { rememberOffers } from './remember-offers.ts'
import { resolvePlace } from './resolve-place.ts'

/** A place is an IATA code, a place id or a usual name. */
export interface FlightSearch extends Party {
  readonly origin: string
  readonly destination: string
  readonly depart_date: string
  readonly return_date?: string | undefined
  readonly cabin: 'economy' | 'premium_economy' | 'business' | 'first'
}

export interface HotelSearch extends Party {
  readonly destination: string
  readonly check_in: string
  readonly check_out: string
  readonly rooms: number
}

export interface TransportSearch extends Party {
  readonly origin: string
  readonly destination: string
  readonly date: string
  readonly time?: string | undefined
}

export interface ExperienceSearch extends Party {
  readonly destination: string
  readonly date: string
  readonly category?: 'safari' | 'diving' | 'cultural' | 'adventure' | undefined
}

/** The four searches: words and dates are made sense of here, and the rest is one and the same for all. */
export function createSearches(dependencies: Dependencies) {
  const { reference, clock, system_clock } = dependencies
  const { ask: find, forget } = rememberOffers({ find: createFindOffers(dependencies), clock, system_clock })
  const place = (field: 'origin' | 'destination', text: string) => resolvePlace(reference, { field, text })

  return {
    /** What was found is asked for anew from now on. */
    forgetSearches: forget,

    async searchFlights(
      { cabin, depart_date, return_date, ...search }: FlightSearch,
      actor: Actor,
    ): Promise<FoundOffers> {
      const { origin, destination } = ends(search)
      const now = clock()
      assertSellable({ field: 'depart_date', date: depart_date, zone: origin.zone, now })
      if (return_date !== undefined) {
        assertReturn({ depart_date, return_date })
        assertSellable({ field: 'return_date', date: return_date, zone: destination.zone, now })
      }
      const dates = { depart_date, ...(return_date !== undefined && { return_date }) }
      return find({ kind: 'flight', origin, destination, ...dates, cabin, ...common(search, actor) }, channelOf(actor))
    },

    async searchHotels({ check_in, check_out, rooms, ...search }: HotelSearch, actor: Actor): Promise<FoundOffers> {
      const destination = place('destination', search.destination)
      assertSellable({ field: 'check_in', date: check_in, zone: destination.zone, now: clock() })
      assertStay({ check_in, check_out })
      const stay = { destination, check_in, check_out, rooms }
      return find({ kind: 'hotel', ...stay, ...common(search, actor) }, channelOf(actor))
    },

    async searchTransport({ date, time, ...search }: TransportSearch, actor: Actor): Promise<FoundOffers> {
      const { origin, destination } = ends(search)
      assertSellable({ field: 'date', date, zone: origin.zone, now: clock() })
      const ride = { origin, destination, date, ...(time !== undefined && { time }) }
      return find({ kind: 'transport', ...ride, ...common(search, actor) }, channelOf(actor))
    },

    async searchExperiences({ date, category, ...search }: ExperienceSearch, actor: Actor): Promise<FoundOffers> {
      const destination = place('destination', search.destination)
      assertSellable({ field: 'date', date, zone: destination.zone, now: clock() })
      const wish = { destination, date, ...(category !== undefined && { category }) }
      return find({ kind: 'experience', ...wish, ...common(search, actor) }, channelOf(actor))
    },
  }

  function ends(search: {
    readonly origin: string
    readonly destination: string
  }): Record<'origin' | 'destination', SearchPlace> {
    const origin = place('origin', search.origin)
    const destination = place('destination', search.destination)
    if (origin.id === destination.id)
      throw invalidField('destination', 'destination is the same place as origin; please give another.')
    return { origin, destination }
  }
}

/** Our people sell for a traveller; everybody else buys for themselves. */
export const channelOf = (actor: Actor): Channel => (isStaff(actor) ? 'staff' : 'direct')

const common = ({ adults, children_ages }: Party, { organization_id }: Actor) => ({
  organization_id,
  party: { adults, children_ages: [...children_ages].sort((a, b) => b - a) },
})
