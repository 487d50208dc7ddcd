import { addDays, daysBetween } from '#src/domain/dates.ts'
import { searchHotels } from '#tools/hotels/search-hotels.ts'
import { askDate } from './ask-date.ts'
import { askParty } from './ask-party.ts'
import { bookOffers } from './book-offers.ts'
import type { Steps, Workflow } from './define.ts'
import { offerOptions } from './offer-card.ts'
import { chooseStays } from './pick-offers.ts'
import { keepLimits, limitsOf } from './price-limit.ts'
import { suggestPlaces } from './suggest-places.ts'

/** Find a hotel or lodge, choose one, see the price, say yes. */
export const searchStay: Workflow = {
  name: 'search_hotels',
  async run(steps) {
    const { slots, ask, call, speech } = steps
    const { destination } = slots
    if (!destination && (await suggestPlaces(steps))) return
    if (!destination) return ask('destination', { key: 'ask_stay_destination' })
    if (!slots.check_in && slots.depart_date) steps.assume('check_in', slots.depart_date)
    if (!slots.check_out && !slots.nights && slots.return_date) steps.assume('check_out', slots.return_date)
    const check_in = askDate(steps, 'check_in', { key: 'ask_check_in', values: { destination } })
    if (!check_in) return
    const check_out = checkOut(steps, check_in)
    if (!check_out) return
    const party = askParty(steps)
    if (!party) return

    const stay = { destination, check_in, check_out, ...party, ...(slots.rooms ? { rooms: Number(slots.rooms) } : {}) }
    const { hotel_type = null, board = null, price_range = null, budget = null } = slots
    const taste = { hotel_type, board, price_range, budget }
    const nights = daysBetween(check_in, check_out)
    const values = { destination, nights, check_in: speech.date(check_in), party: speech.party(party) }
    const chosen = await steps.offer({
      input: { ...stay, ...taste },
      async find() {
        const { items } = await call(searchHotels, { ...stay, limit: 60 })
        const within = keepLimits(steps, items, {
          limits: limitsOf(slots),
          totalOf: offer => offer.total,
          party,
          nights,
        })
        return offerOptions(speech, party, chooseStays(within, slots))
      },
      question: { key: 'stays_found', values },
      none: { key: 'stays_none', values },
    })
    if (chosen) await bookOffers(steps, { offer_ids: [String(chosen.data.offer_id)], party, title: chosen.title })
  },
}

function checkOut({ slots, ask, drop, speech }: Steps, check_in: string): string | undefined {
  const date = slots.check_out ?? (slots.nights ? addDays(check_in, Number(slots.nights)) : undefined)
  if (date && date > check_in && daysBetween(check_in, date) <= 60) return date
  if (slots.check_out) drop('check_out')
  ask('nights', { key: date ? 'ask_nights_else' : 'ask_nights', values: { check_in: speech.date(check_in) } })
  return undefined
}
