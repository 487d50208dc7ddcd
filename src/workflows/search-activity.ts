import { searchExperiences } from '#tools/experiences/search-experiences.ts'
import { askDate } from './ask-date.ts'
import { askParty } from './ask-party.ts'
import { bookOffers } from './book-offers.ts'
import type { Workflow } from './define.ts'
import { offerOptions } from './offer-card.ts'

const CATEGORIES = ['safari', 'diving', 'cultural', 'adventure'] as const

/** Find something to do, choose one, see the price, say yes. */
export const searchActivity: Workflow = {
  name: 'search_experiences',
  async run(steps) {
    const { slots, ask, call, speech } = steps
    const { destination } = slots
    if (!destination) return ask('destination', { key: 'ask_activity_destination' })
    if (!slots.date && slots.depart_date) steps.assume('date', slots.depart_date)
    const date = askDate(steps, 'date', { key: 'ask_activity_date', values: { destination } })
    if (!date) return
    const party = askParty(steps)
    if (!party) return

    const category = CATEGORIES.find(each => each === slots.category)
    const wish = { destination, date, ...party, ...(category ? { category } : {}) }
    const values = { destination, date: speech.date(date) }
    const chosen = await steps.offer({
      input: wish,
      find: async () => offerOptions(speech, party, (await call(searchExperiences, { ...wish, limit: 5 })).items),
      question: { key: 'activities_found', values },
      none: { key: 'activities_none', values },
    })
    if (chosen) await bookOffers(steps, { offer_ids: [String(chosen.data.offer_id)], party, title: chosen.title })
  },
}
