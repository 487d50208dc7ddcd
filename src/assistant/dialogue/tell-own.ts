import { z } from 'zod'
import type { Booking } from '#src/domain/booking.ts'
import { addDays, daysBetween } from '#src/domain/dates.ts'
import { money } from '#src/domain/money.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { titleIn } from '#src/services/words/trade-words.ts'
import { partyOf } from '#src/workflows/ask-party.ts'
import type { Slots, Words } from '#src/workflows/define.ts'
import { listBookings } from '#tools/bookings/list-bookings.ts'
import type { OwnTopic } from '../understand/own-by-form.ts'
import type { DialogueTurn, WorkingFrame } from './dialogue-turn.ts'
import { itemOf } from './say-noted.ts'

const DATES: readonly SlotName[] = ['depart_date', 'return_date', 'check_in', 'check_out', 'date', 'time', 'days']
const NIGHTS: readonly SlotName[] = ['nights', 'stop_nights']
const PLACES: readonly SlotName[] = ['origin', 'destination', 'stop_destination', 'hotel_name']
const ROOM: readonly SlotName[] = ['hotel_type', 'rooms', 'board', 'stars', 'cabin', 'category', 'shared']
const MONEY: readonly SlotName[] = ['budget', 'price_range']
const CONTACT: readonly SlotName[] = ['contact_name', 'contact_email', 'contact_phone']
const NAMES: readonly SlotName[] = ['traveler_names']

const SLOTS_OF: Readonly<Record<OwnTopic, readonly SlotName[]>> = {
  dates: [...DATES, ...NIGHTS],
  nights: NIGHTS,
  party: NAMES,
  place: PLACES,
  choice: [],
  room: ROOM,
  contact: [...NAMES, ...CONTACT],
  budget: MONEY,
  all: [...PLACES, ...DATES, ...NIGHTS, ...ROOM, ...MONEY, ...NAMES, ...CONTACT],
}
const WITH_PARTY: ReadonlySet<OwnTopic> = new Set(['party', 'all'])
const WITH_CHOICE: ReadonlySet<OwnTopic> = new Set(['place', 'choice', 'room', 'all'])

const facts = z.object({ price: money.optional(), board: z.string().optional() })

/** What a traveller asks back for, from what was said and chosen in the journey under way, else from the newest booking of
 *  theirs; what was not said is said to be missing. Changes nothing. */
export async function tellOwn(turn: DialogueTurn, topic: OwnTopic): Promise<Words> {
  const frame = turn.stack.findLast(({ workflow }) => workflow.startsWith('search_') || workflow === 'plan_trip')
  const slots = frame?.slots ?? turn.known
  const told = itemsOf(turn, slots, frame, topic)
  if (told.length > 0) return { key: 'own_told', values: { what: told.join('; ') } }
  const booking = frame ? undefined : await newestBooking(turn)
  if (booking) return wordsOfBooking(turn, booking)
  const shown = WITH_CHOICE.has(topic) ? (frame?.options?.shown ?? []) : []
  if (shown.length > 0) return { key: 'own_not_chosen', values: { what: shown.map(({ title }) => title).join('; ') } }
  const all = itemsOf(turn, slots, frame, 'all')
  return all.length > 0 ? { key: 'own_missing', values: { what: all.join('; ') } } : { key: 'own_nothing', values: {} }
}

function itemsOf(turn: DialogueTurn, said: Slots, frame: WorkingFrame | undefined, topic: OwnTopic): string[] {
  const { phrase, money: show, party } = turn.speech
  const slots = withBothEnds(said)
  const people = WITH_PARTY.has(topic) ? partyOf(slots) : undefined
  const chosen = WITH_CHOICE.has(topic) ? chosenOf(frame) : undefined
  const { price, board } = facts.catch({}).parse(chosen?.data ?? {})
  const period = turn.leanings.period?.text
  const isOpen = !DATES.some(slot => slots[slot] !== undefined)
  return [
    ...(chosen ? [chosen.title] : []),
    ...(chosen && board && (topic === 'room' || topic === 'all') ? [phrase('board', { board })] : []),
    ...(people ? [party(people)] : []),
    ...SLOTS_OF[topic].flatMap(slot => {
      const value = slots[slot]
      const isShown = value === undefined || (slot === 'board' && chosen !== undefined && board !== undefined)
      return isShown || (value === 'none' && slot !== 'origin') ? [] : itemOf(turn, slot, value)
    }),
    ...(period && isOpen && SLOTS_OF[topic].includes('depart_date') ? [period] : []),
    ...(price && topic === 'all' ? [show(price)] : []),
  ]
}

const chosenOf = (frame: WorkingFrame | undefined) => {
  const { chosen = null, shown = [] } = frame?.options ?? {}
  return chosen === null ? undefined : shown.find(({ id }) => id === chosen)
}

/** Of arrival, departure and nights two give the third. */
function withBothEnds(slots: Slots): Slots {
  const { check_in, check_out, nights } = slots
  if (!check_in) return slots
  if (check_out && !nights) return { ...slots, nights: String(daysBetween(check_in, check_out)) }
  return nights && !check_out ? { ...slots, check_out: addDays(check_in, Number(nights)) } : slots
}

const OPEN: ReadonlySet<string> = new Set(['held', 'confirmed'])

/** Of staff none: what they see are the bookings of customers. */
async function newestBooking(turn: DialogueTurn): Promise<Booking | undefined> {
  if (turn.person === 'staff') return undefined
  const { items } = await turn.door(listBookings, { limit: 5 }, { step: 'own', consent: 'unasked' })
  return items.find(({ status }) => OPEN.has(status))
}

function wordsOfBooking({ speech }: DialogueTurn, { reference, party, travelers, items }: Booking): Words {
  const lines = items.map(item => {
    const [from, to] = [speech.date(item.starts_on), speech.date(item.ends_on)]
    return `- ${titleIn(speech, item)}: ${from === to ? from : speech.phrase('date_range', { from, to })}`
  })
  const names = travelers.map(({ given_name, family_name }) => `${given_name} ${family_name}`).join(', ')
  return {
    key: 'own_booking',
    values: { reference, party: speech.party(party), names, lines: lines.join('\n') },
  }
}
