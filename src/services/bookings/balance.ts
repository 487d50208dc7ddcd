import type { PaymentStatus } from '#src/domain/booking.ts'
import { fromMinor, type Money, toMinor } from '#src/domain/money.ts'
import type { StoredBooking } from './stored-booking.ts'

/** What the traveller has paid and not got back, or is not about to get back. */
export const paidOf = (booking: StoredBooking): Money => fromMinor(paidMinor(booking), booking.currency)

/** What is still owed. Nothing once a booking is over; else total and paid make it up. */
export function balanceOf(booking: StoredBooking): Money {
  const isOwed = OPEN.has(booking.status)
  return fromMinor(isOwed ? Math.max(0, toMinor(booking.total) - paidMinor(booking)) : 0, booking.currency)
}

/** What is still owed and not yet promised by a payment that is being worked on. */
export function unclaimedOf(booking: StoredBooking): Money {
  const promised = sum(booking.payments.filter(({ state }) => state === 'authorised'))
  return fromMinor(Math.max(0, toMinor(booking.total) - paidMinor(booking) - promised), booking.currency)
}

/** How the money of a booking stands, in the contract's words. */
export function paymentStatusOf(booking: StoredBooking): PaymentStatus {
  const paid = paidMinor(booking)
  const settled: PaymentStatus =
    paid === 0 ? 'unpaid' : paid >= toMinor(booking.total) || !OPEN.has(booking.status) ? 'paid' : 'deposit_paid'
  const isDuplicate = (payment_id: string) =>
    booking.payments.some(({ id, state }) => id === payment_id && state === 'returned')
  const refunds = booking.refunds.filter(each => paid === 0 || !isDuplicate(each.payment_id))
  if (refunds.some(({ state }) => state !== 'done')) return 'refund_due'
  if (booking.payments.some(({ state }) => state === 'authorised')) return 'authorised'
  if (refunds.length > 0 && (paid === 0 || !OPEN.has(booking.status))) return 'refunded'
  return settled
}

/** What of one payment can still be given back. */
export function refundableOf(booking: StoredBooking, payment_id: string): number {
  const captured = booking.payments.filter(({ id, state }) => id === payment_id && state === 'captured')
  return sum(captured) - sum(booking.refunds.filter(each => each.payment_id === payment_id))
}

const OPEN: ReadonlySet<string> = new Set(['held', 'confirmed', 'completed'])

function paidMinor(booking: StoredBooking): number {
  const captured = booking.payments.filter(({ state }) => state === 'captured')
  const ids = new Set(captured.map(({ id }) => id))
  return sum(captured) - sum(booking.refunds.filter(({ payment_id }) => ids.has(payment_id)))
}

const sum = (rows: readonly { readonly amount: Money }[]): number =>
  rows.reduce((total, { amount }) => total + toMinor(amount), 0)
