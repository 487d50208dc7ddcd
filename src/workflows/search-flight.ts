import { searchFlights } from '#tools/flights/search-flights.ts'
import { askDate } from './ask-date.ts'
import { askParty } from './ask-party.ts'
import { bookOffers } from './book-offers.ts'
import type { Workflow } from './define.ts'
import { offerOptions } from './offer-card.ts'
import { keepLimits, limitsOf } from './price-limit.ts'
import { sayGateway } from './say-gateway.ts'

const CABINS = ['economy', 'premium_economy', 'business', 'first'] as const

/** Find a flight, there or there and back, choose one, see the price, say yes. */
export const searchFlight: Workflow = {
  name: 'search_flights',
  async run(steps) {
    const { slots, ask, call, drop, speech } = steps
    const { origin, destination, budget } = slots
    if (!origin || origin === 'none') return ask('origin', { key: 'ask_flight_origin' })
    if (!destination) return ask('destination', { key: 'ask_flight_destination', values: { origin } })
    const depart_date = askDate(steps, 'depart_date', { key: 'ask_flight_date', values: { origin, destination } })
    if (!depart_date) return
    const { return_date } = slots
    if (return_date && return_date < depart_date) {
      drop('return_date')
      return ask('return_date', { key: 'ask_return_date_else', values: { depart_date: speech.date(depart_date) } })
    }
    const party = askParty(steps)
    if (!party) return

    const cabin = CABINS.find(each => each === slots.cabin) ?? 'economy'
    const flight = { origin, destination, depart_date, cabin, ...party, ...(return_date ? { return_date } : {}) }
    const values = { origin, destination, depart_date: speech.date(depart_date), party: speech.party(party) }
    const chosen = await steps.offer({
      input: { ...flight, ...(budget ? { budget } : {}) },
      async find() {
        const { items } = await call(searchFlights, { ...flight, limit: 5 })
        const ways = items.map(({ flight: found }) => found?.slices[0]?.segments ?? [])
        await sayGateway(
          steps,
          origin,
          ways.map(way => way[0]?.origin),
        )
        await sayGateway(
          steps,
          destination,
          ways.map(way => way.at(-1)?.destination),
        )
        const limits = limitsOf({ budget })
        return offerOptions(speech, party, keepLimits(steps, items, { limits, totalOf: offer => offer.total, party }))
      },
      question: { key: 'flights_found', values },
      none: { key: 'flights_none', values },
    })
    if (chosen) await bookOffers(steps, { offer_ids: [String(chosen.data.offer_id)], party, title: chosen.title })
  },
}
