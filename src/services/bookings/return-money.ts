import { fromMinor, showMoney, toMinor } from '#src/domain/money.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { refundableOf } from './balance.ts'
import { changePayment } from './change-item.ts'
import { askPerson } from './note.ts'
import type { BookingRefund, StoredBooking, TakenPayment } from './stored-booking.ts'

interface Reason {
  readonly reason: string
  readonly at: string
}

/** Gives back all that is authorised and not taken yet. */
export const returnPayments = (booking: StoredBooking, why: Reason): StoredBooking =>
  booking.payments
    .filter(({ state }) => state === 'authorised')
    .reduce((next, { id }) => returnPayment(next, { ...why, payment_id: id }), booking)

/** Gives one authorised payment back in full. */
export function returnPayment(
  booking: StoredBooking,
  { payment_id, reason, at }: Reason & { readonly payment_id: string },
): StoredBooking {
  const payment = booking.payments.find(({ id, state }) => id === payment_id && state === 'authorised')
  if (!payment) return booking
  const id = derivedId('rfd', payment_id, 'return')
  const next = changePayment(booking, payment_id, { state: 'returned' })
  return addRefund(next, { payment, id, minor: toMinor(payment.amount), reason, at, method: 'void' })
}

/** Gives an amount (minor units) of what was taken back, the newest payment first, each to where it came from. */
export function refundCaptured(
  booking: StoredBooking,
  { minor, cause, reason, at }: Reason & { readonly minor: number; readonly cause: string },
): StoredBooking {
  let left = minor
  let next = booking
  for (const payment of [...booking.payments].reverse()) {
    const part = Math.min(left, refundableOf(next, payment.id))
    if (part <= 0) continue
    left -= part
    const id = derivedId('rfd', payment.id, cause)
    next = addRefund(next, { payment, id, minor: part, reason, at, method: 'refund' })
  }
  return next
}

interface NewRefund extends Reason {
  readonly payment: TakenPayment
  readonly id: string
  readonly minor: number
  readonly method: 'refund' | 'void' | 'handed'
}

/** Once for each id. Money that came by hand goes back by hand: a task for a person, who then records it. */
export function addRefund(
  booking: StoredBooking,
  { payment, id, minor, reason, at, method }: NewRefund,
): StoredBooking {
  if (booking.refunds.some(each => each.id === id)) return booking
  const isByHand = payment.is_manual && method !== 'handed'
  const refund: BookingRefund = {
    id,
    payment_id: payment.id,
    amount: fromMinor(minor, booking.currency),
    reason,
    method: isByHand ? 'manual' : method,
    state: 'requested',
    at,
    tries: 0,
    retry_at: null,
  }
  const next = { ...booking, refunds: [...booking.refunds, refund] }
  if (!isByHand) return next
  const detail = `Pay ${showMoney(refund.amount)} back for ${booking.reference} by hand (${reason}), then record it as a refund of ${payment.id}.`
  return askPerson(next, { kind: 'pay_back', item_id: null, detail, at, occasion: id })
}
