import { addDays, daysBetween } from '#src/domain/dates.ts'
import { askDate } from './ask-date.ts'
import { askParty } from './ask-party.ts'
import { bookOffers } from './book-offers.ts'
import type { Option, Steps, Workflow } from './define.ts'
import { findTrips } from './find-trips.ts'
import { keepLimits, limitsOf } from './price-limit.ts'
import { suggestPlaces } from './suggest-places.ts'
import { tripNote } from './trip-option.ts'
import type { TripWish } from './trip-wish.ts'

/** A whole journey: flights, a main stay, perhaps a second one at the end, and the ways between, as one proposal with one
 *  price. Two or three to choose from, then booked together. */
export const planTrip: Workflow = {
  name: 'plan_trip',
  async run(steps) {
    if (!steps.slots.destination && (await suggestPlaces(steps))) return
    const wish = askWish(steps)
    if (!wish) return
    const chosen = await steps.offer({
      input: wish,
      async find() {
        const { party, budget } = wish
        const totalOf = ({ card }: Option) => card?.price
        const nights = daysBetween(wish.depart_date, wish.return_date)
        return keepLimits(steps, await findTrips(steps, wish), { limits: limitsOf({ budget }), totalOf, party, nights })
      },
      question: {
        key: 'trips_found',
        values: { destination: wish.destination, party: steps.speech.party(wish.party) },
      },
      none: { key: 'trips_none', values: { destination: wish.destination } },
    })
    if (!chosen) return
    const offer_ids = Array.isArray(chosen.data.offer_ids) ? chosen.data.offer_ids.map(String) : []
    const note = tripNote(steps.speech, chosen.data)
    await bookOffers(steps, { offer_ids, party: wish.party, title: chosen.title, note })
  },
}

function askWish(steps: Steps): TripWish | undefined {
  const { slots, ask } = steps
  if (!slots.destination) {
    ask('destination', { key: 'ask_trip_destination' })
    return undefined
  }
  const depart_date = askDate(steps, 'depart_date', { key: 'ask_depart_date' })
  if (!depart_date) return undefined
  const return_date = returnDate(steps, depart_date)
  if (!return_date) return undefined
  const party = askParty(steps)
  if (!party) return undefined
  if (!slots.origin) {
    ask('origin', {
      key: 'ask_trip_origin',
      options: [{ id: 'set:origin=none', title: steps.speech.phrase('no_flights') }],
    })
    return undefined
  }
  return {
    destination: slots.destination,
    depart_date,
    return_date,
    party,
    cabin: cabinOf(slots.cabin),
    ...(slots.origin === 'none' ? {} : { origin: slots.origin }),
    ...(slots.nights ? { nights: Number(slots.nights) } : {}),
    ...(slots.stop_destination
      ? { stop: { destination: slots.stop_destination, nights: Number(slots.stop_nights ?? 2) } }
      : {}),
    ...(slots.hotel_type ? { hotel_type: slots.hotel_type } : {}),
    ...(slots.board ? { board: slots.board } : {}),
    ...(slots.price_range ? { price_range: slots.price_range } : {}),
    ...(slots.budget ? { budget: slots.budget } : {}),
  }
}

/** The last day, given or counted from nights; asked for when neither is known, or when it is not after the first. */
function returnDate({ slots, ask, drop, speech }: Steps, depart_date: string): string | undefined {
  const nights = Number(slots.nights ?? 0) + Number(slots.stop_destination ? (slots.stop_nights ?? 2) : 0)
  const counted = slots.days
    ? addDays(depart_date, Number(slots.days) - 1)
    : nights > 0
      ? addDays(depart_date, nights)
      : undefined
  const date = slots.return_date ?? counted
  if (date && date > depart_date && daysBetween(depart_date, date) <= 60) return date
  if (slots.return_date) drop('return_date')
  ask('return_date', {
    key: date ? 'ask_return_date_else' : 'ask_return_date',
    values: { depart_date: speech.date(depart_date) },
  })
  return undefined
}

const CABINS = ['economy', 'premium_economy', 'business', 'first'] as const

const cabinOf = (name: string | undefined) => CABINS.find(cabin => cabin === name) ?? 'economy'
