import { changeItems } from './change-item.ts'
import { emit, tell } from './note.ts'
import { returnPayments } from './return-money.ts'
import type { Failed, StoredBooking, StoredItem } from './stored-booking.ts'
import { moveTo } from './transitions.ts'

export type HoldOutcome = 'held' | { readonly failed: Failed; readonly is_uncertain: boolean }

/** What follows when one item was held, or could not be. All held: a new booking becomes visible, a revived one goes on to
 *  be confirmed. One not held: all others are given back. */
export function onHold(
  booking: StoredBooking,
  { item, outcome, at }: { readonly item: StoredItem; readonly outcome: HoldOutcome; readonly at: string },
): StoredBooking {
  const isItem = ({ id, step }: StoredItem) => id === item.id && step === 'to_hold'
  if (!booking.items.some(isItem)) return booking
  if (outcome === 'held') {
    const next = changeItems(booking, isItem, { step: 'held', status: 'held' })
    return next.items.every(({ step }) => step === 'held') ? allHeld(next, at) : next
  }
  const failed = changeItems(booking, isItem, { step: outcome.is_uncertain ? 'to_release' : 'none', status: 'failed' })
  const noted: StoredBooking = { ...failed, failure: { ...outcome.failed, item_id: item.id, title: item.title } }
  return booking.phase === 'reviving' ? notRevived(noted, at) : notPlaced(noted, at)
}

function allHeld(booking: StoredBooking, at: string): StoredBooking {
  if (booking.phase !== 'reviving') {
    const placed: StoredBooking = { ...booking, phase: null }
    return tell(placed, `Held until ${showUtc(booking.hold_expires_at)}. It is booked once it is paid.`, { at })
  }
  const held = booking.status === 'held' ? booking : moveTo(booking, 'held')
  const revived: StoredBooking = {
    ...changeItems(held, () => true, { step: 'to_confirm' }),
    phase: null,
    failure: null,
  }
  return tell(
    revived,
    'The hold had expired before the payment came. Everything could be held again at the same price.',
    {
      at,
    },
  )
}

function notPlaced(booking: StoredBooking, at: string): StoredBooking {
  const undone = giveBack(moveTo({ ...booking, phase: null }, 'failed'))
  return tell(undone, `“${booking.failure?.title}” could not be held. Nothing was booked and nothing is owed.`, { at })
}

function notRevived(booking: StoredBooking, at: string): StoredBooking {
  const over = booking.status === 'expired' ? booking : moveTo(booking, 'expired')
  const undone = giveBack({ ...over, phase: null })
  const words = `The payment came after the hold had expired, and “${booking.failure?.title}” can no longer be had at that price. The payment is being returned in full.`
  const told = { at, code: 'payment_too_late' as const, values: { titles: [booking.failure?.title ?? ''] } }
  return emit(tell(returnPayments(undone, { reason: 'The hold had expired', at }), words, told), 'payment_returned', at)
}

/** Everything that stands at a supplier goes back; what never stood there is simply over. */
export function giveBack(booking: StoredBooking): StoredBooking {
  const standing = changeItems(booking, ({ step }) => step === 'held' || step === 'to_confirm', { step: 'to_release' })
  const waiting = changeItems(standing, ({ step }) => step === 'to_hold', { step: 'none' })
  return changeItems(waiting, ({ status }) => status === 'held', { status: 'failed' })
}

const showUtc = (instant: string | null) => `${(instant ?? '').slice(0, 16).replace('T', ' ')} UTC`
