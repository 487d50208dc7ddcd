import { dateIn } from '#src/domain/dates.ts'
import type { Command } from '#src/domain/understanding.ts'
import { titleIn } from '#src/services/words/trade-words.ts'
import type { Words } from '#src/workflows/define.ts'
import { showWishes } from '#src/workflows/show-wishes.ts'
import { listBookings } from '#tools/bookings/list-bookings.ts'
import { listTravelers } from '#tools/travelers/list-travelers.ts'
import type { DialogueTurn } from '../dialogue-turn.ts'
import { here } from './keep-wishes.ts'
import { keptOf } from './kept-of.ts'

const how = { step: 'recall', consent: 'unasked' } as const

/** Answers "what do you know about me?" and "like last time", from what is stored and from nothing else. */
export const tellMemory = (
  turn: DialogueTurn,
  { about }: Extract<Command, { command: 'recall' }>,
): Promise<readonly Words[]> => (about === 'person' ? tellPerson(turn) : tellLastTrip(turn))

async function tellPerson(turn: DialogueTurn): Promise<readonly Words[]> {
  const { wishes } = await keptOf(turn)
  const people = await turn.door(listTravelers, { limit: 10 }, how)
  const trips = turn.person === 'staff' ? 0 : (await turn.door(listBookings, { limit: 1 }, how)).meta.total
  const names = people.items.map(({ given_name, family_name }) => `${given_name} ${family_name}`)
  const kept = toLines([...showWishes(turn.speech, wishes), ...named(turn, 'names', names.join(', '))])
  const said = toLines(saidHere(turn))
  const isGuest = turn.person === 'guest'
  turn.at_hand = ['person']
  return [
    ...(isGuest ? [{ key: 'memory_guest' }] : []),
    ...(kept && !isGuest ? [{ key: 'memory_known', values: { lines: kept } }] : []),
    ...(kept || isGuest ? [] : [{ key: 'memory_known_none' }]),
    ...(said || (kept && isGuest) ? [{ key: 'memory_here', values: { lines: said || kept } }] : []),
    ...(trips > 0 ? [{ key: 'memory_trips', values: { count: trips } }] : []),
  ]
}

function saidHere(turn: DialogueTurn): readonly string[] {
  const { contact_name = '', contact_email = '', contact_phone = '', traveler_names = '' } = turn.known
  return [
    ...showWishes(turn.speech, here(turn)),
    ...named(turn, 'name', contact_name),
    ...named(turn, 'email', contact_email),
    ...named(turn, 'phone', contact_phone),
    ...named(turn, 'names', traveler_names.replaceAll(';', ',')),
  ]
}

const named = ({ speech }: DialogueTurn, item: string, value: string): readonly string[] =>
  value === '' ? [] : [speech.phrase('memory_item', { item, value })]

const toLines = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')

const TAKEN: ReadonlySet<string> = new Set(['completed', 'confirmed', 'held'])

/** The last one that was travelled, else the last that was made. What staff see are the trips of customers, none of theirs. */
async function tellLastTrip(turn: DialogueTurn): Promise<readonly Words[]> {
  if (turn.person === 'staff') return [{ key: 'last_trip_none', values: { person: turn.person } }]
  const date_to = dateIn(turn.now, turn.zone)
  const past = await turn.door(listBookings, { date_to, sort: '-starts_at', limit: 10 }, how)
  const made = past.items.some(isTaken) ? past : await turn.door(listBookings, { limit: 10 }, how)
  const trip = made.items.find(isTaken)
  if (!trip) return [{ key: 'last_trip_none', values: { person: turn.person } }]
  const { reference, items, party } = trip
  return [
    {
      key: 'last_trip',
      values: {
        reference,
        date: turn.speech.date(items[0]?.starts_on ?? date_to),
        party: turn.speech.party(party),
        lines: toLines(items.map(item => titleIn(turn.speech, item))),
      },
    },
  ]
}

const isTaken = ({ status }: { readonly status: string }): boolean => TAKEN.has(status)
