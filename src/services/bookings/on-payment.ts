import { type Money, showMoney, toMinor } from '#src/domain/money.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { unclaimedOf } from './balance.ts'
import { changeItems } from './change-item.ts'
import { emit, tell } from './note.ts'
import { returnPayment } from './return-money.ts'
import type { StoredBooking, StoredItem } from './stored-booking.ts'

export interface IncomingPayment {
  readonly id: string
  readonly amount: Money
  /** Cash or a bank transfer: nobody can give it back but by hand. */
  readonly is_manual: boolean
}

const MINUTE_MS = 60_000

/** Decides, once, about money that a provider has authorised: it pays for the hold, revives an expired one, lowers the
 *  balance of what is booked, or goes back because nothing is owed (any more, or twice). */
export function onPayment(
  booking: StoredBooking,
  { payment, now }: { readonly payment: IncomingPayment; readonly now: number },
): StoredBooking {
  if (booking.payments.some(({ id }) => id === payment.id)) return booking
  const at = new Date(now).toISOString()
  const taken = { ...payment, state: 'authorised' as const, tries: 0, retry_at: null }
  const next: StoredBooking = { ...booking, payments: [...booking.payments, taken] }
  if (!isWanted(booking, payment)) return sendBack(next, payment, at)
  if (booking.status === 'confirmed' || booking.status === 'completed') return next
  const isHeld = booking.status === 'held' && Date.parse(booking.hold_expires_at ?? '') > now
  return isHeld ? changeItems(next, ({ step }) => step === 'held', { step: 'to_confirm' }) : revive(next, now)
}

/** A payment is wanted while the booking lives and owes at least that much; of two that pay for the same, the first. */
function isWanted(booking: StoredBooking, { amount }: IncomingPayment): boolean {
  if (booking.phase !== null || booking.status === 'cancelled' || booking.status === 'failed') return false
  return toMinor(amount) <= toMinor(unclaimedOf(booking))
}

function sendBack(booking: StoredBooking, payment: IncomingPayment, at: string): StoredBooking {
  const isOver = booking.status === 'cancelled' || booking.status === 'failed'
  const reason = isOver ? `The booking is ${booking.status}` : 'Paid already'
  const words = `A payment of ${showMoney(payment.amount)} was not owed and is being returned in full.`
  const returned = returnPayment(booking, { payment_id: payment.id, reason, at })
  const told = { at, code: 'payment_not_owed' as const, values: { amount: payment.amount } }
  return emit(tell(returned, words, told), 'payment_returned', at)
}

/** Starts to hold everything anew. What still stands from before is given back first: it may be the last of its kind. */
function revive(booking: StoredBooking, now: number): StoredBooking {
  const hold_expires_at = new Date(now + booking.hold_minutes * MINUTE_MS).toISOString()
  const standing = changeItems(booking, ({ step }) => step === 'held', { step: 'to_release' })
  const items = standing.items.map(item => (item.step === 'released' ? toNextGeneration(booking.id, item) : item))
  return { ...standing, items, phase: 'reviving', hold_expires_at }
}

/** To be held again: a hold that was given back is never taken again under its own id. */
export function toNextGeneration(booking_id: string, item: StoredItem): StoredItem {
  const generation = item.generation + 1
  const hold_id = derivedId('hld', booking_id, item.id, String(generation))
  return { ...item, generation, hold_id, step: 'to_hold', tries: 0, retry_at: null }
}
