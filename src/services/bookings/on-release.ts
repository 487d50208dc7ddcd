import { changeItems, later, MOST_TRIES } from './change-item.ts'
import { askPerson } from './note.ts'
import { toNextGeneration } from './on-payment.ts'
import type { StoredBooking, StoredItem } from './stored-booking.ts'

/** What follows when an item was given back at its supplier. After too many tries without an answer a person does it. */
export function onRelease(
  booking: StoredBooking,
  released: {
    readonly item: StoredItem
    readonly outcome: 'released' | 'unknown'
    readonly at: string
    /** System time. */
    readonly now: number
  },
): StoredBooking {
  const { item, outcome, at, now } = released
  const isItem = ({ id, step, hold_id }: StoredItem) =>
    id === item.id && step === 'to_release' && hold_id === item.hold_id
  const current = booking.items.find(isItem)
  if (!current) return booking
  if (outcome === 'unknown' && current.tries < MOST_TRIES) return changeItems(booking, isItem, later(current, now))
  const items = booking.items.map(each => (isItem(each) ? afterwards(booking, each) : each))
  if (outcome === 'released') return { ...booking, items }
  const detail = `${item.supplier} did not answer when “${item.title}” was given back (our reference ${item.hold_id}). Make sure that it is.`
  return askPerson(
    { ...booking, items },
    { kind: 'release_item', item_id: item.id, detail, at, occasion: item.hold_id },
  )
}

const afterwards = ({ id, phase }: StoredBooking, item: StoredItem): StoredItem =>
  phase === 'reviving' ? toNextGeneration(id, item) : { ...item, step: 'released', tries: 0, retry_at: null }
