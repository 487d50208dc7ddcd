import { changeItems, later, MOST_TRIES } from './change-item.ts'
import { askPerson, emit, tell } from './note.ts'
import { giveBack } from './on-hold.ts'
import { returnPayments } from './return-money.ts'
import type { Failed, StoredBooking, StoredItem } from './stored-booking.ts'
import { moveTo } from './transitions.ts'

export type ConfirmOutcome =
  | { readonly status: 'confirmed' | 'requested'; readonly supplier_reference: string }
  | 'uncertain'
  | { readonly failed: Failed }

interface Confirmed {
  readonly item: StoredItem
  readonly outcome: ConfirmOutcome
  readonly at: string
  /** System time. */
  readonly now: number
}

/** What follows when an item was booked at its supplier, was refused, or nobody can tell. */
export function onConfirm(booking: StoredBooking, confirmed: Confirmed): StoredBooking {
  const { outcome, at } = confirmed
  const isItem = ({ id, step }: StoredItem) =>
    id === confirmed.item.id && (step === 'to_confirm' || step === 'uncertain')
  const item = booking.items.find(isItem)
  if (!item) return booking
  if (item.step === 'uncertain') return onCheck(booking, { ...confirmed, item })
  if (outcome === 'uncertain') return uncertain(booking, { ...confirmed, item })
  if ('failed' in outcome) return undo(booking, { item, failed: outcome.failed, at })
  const next = changeItems(booking, isItem, { ...outcome, step: 'booked' })
  if (outcome.status === 'confirmed') return next
  return tell(next, `“${item.title}” is requested; the supplier will answer.`, { at })
}

function uncertain(booking: StoredBooking, { item, at, now }: Omit<Confirmed, 'outcome'>): StoredBooking {
  const waiting = { step: 'uncertain', status: 'unconfirmed', ...later(item, now) } as const
  const next = changeItems(booking, ({ id }) => id === item.id, waiting)
  const detail = `${item.supplier} did not say whether “${item.title}” is booked. Ask them, by our reference ${item.hold_id}.`
  const asked = askPerson(next, { kind: 'check_item', item_id: item.id, detail, at })
  const words = `“${item.title}” is not confirmed yet: the supplier did not answer. A person is looking into it.`
  return tell(asked, words, { at })
}

/** The supplier was asked again: it knows now, or is asked later, or it is left to the person who has the task. */
function onCheck(booking: StoredBooking, { item, outcome, at, now }: Confirmed): StoredBooking {
  const isItem = ({ id }: StoredItem) => id === item.id
  if (outcome === 'uncertain' && item.tries < MOST_TRIES) return changeItems(booking, isItem, later(item, now))
  if (outcome === 'uncertain' || 'failed' in outcome) return changeItems(booking, isItem, { step: 'none' })
  const next = changeItems(booking, isItem, { ...outcome, step: 'booked' })
  return tell(next, `“${item.title}” is ${outcome.status} after all.`, { at, actor: 'supplier' })
}

/** The way back: what was booked and can be given back goes back, last first; what is final becomes a person's task; the
 *  money goes back in full. */
function undo(
  booking: StoredBooking,
  { item, failed, at }: { readonly item: StoredItem; readonly failed: Failed; readonly at: string },
): StoredBooking {
  const failure = { ...failed, item_id: item.id, title: item.title }
  const final = booking.items.filter(({ step, refundable }) => step === 'booked' && !refundable)
  let next: StoredBooking = moveTo({ ...booking, failure }, 'failed')
  next = changeItems(next, ({ id }) => id === item.id, { status: 'failed', step: 'to_release' })
  next = changeItems(next, ({ step, refundable }) => step === 'booked' && refundable, {
    status: 'cancelled',
    step: 'to_release',
  })
  next = giveBack(next)
  for (const each of final) {
    const detail = `“${each.title}” (${each.supplier} ${each.supplier_reference}) is booked and cannot be given back free of charge; the rest of ${booking.reference} failed and the traveller's money goes back in full. Decide what to do with it.`
    next = askPerson(next, { kind: 'cannot_undo', item_id: each.id, detail, at })
  }
  const words = `“${item.title}” could not be booked, so the booking failed. Everything paid is being returned in full.`
  const told = { at, code: 'not_booked' as const, values: { titles: [item.title] } }
  return emit(tell(returnPayments(next, { reason: 'The booking failed', at }), words, told), 'booking_failed', at)
}
