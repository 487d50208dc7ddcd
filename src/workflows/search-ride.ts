import { searchTransport } from '#tools/transport/search-transport.ts'
import { askDate } from './ask-date.ts'
import { askParty } from './ask-party.ts'
import { bookOffers } from './book-offers.ts'
import type { Workflow } from './define.ts'
import { offerOptions } from './offer-card.ts'

/** Find a transfer by road or light aircraft, choose one, see the price, say yes. */
export const searchRide: Workflow = {
  name: 'search_transport',
  async run(steps) {
    const { slots, ask, call, speech } = steps
    const { origin, destination } = slots
    if (!origin || origin === 'none') return ask('origin', { key: 'ask_ride_origin' })
    if (!destination) return ask('destination', { key: 'ask_ride_destination', values: { origin } })
    if (!slots.date && slots.depart_date) steps.assume('date', slots.depart_date)
    const date = askDate(steps, 'date', { key: 'ask_ride_date', values: { origin, destination } })
    if (!date) return
    const party = askParty(steps)
    if (!party) return

    const ride = { origin, destination, date, ...party, ...(slots.time ? { time: slots.time } : {}) }
    const values = { origin, destination, date: speech.date(date) }
    const chosen = await steps.offer({
      input: ride,
      find: async () => offerOptions(speech, party, (await call(searchTransport, { ...ride, limit: 5 })).items),
      question: { key: 'rides_found', values },
      none: { key: 'rides_none', values },
    })
    if (chosen) await bookOffers(steps, { offer_ids: [String(chosen.data.offer_id)], party, title: chosen.title })
  },
}
