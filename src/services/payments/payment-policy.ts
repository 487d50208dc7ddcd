import { fromMinor, type Money, showMoney, toMinor } from '#src/domain/money.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import { balanceOf, unclaimedOf } from '../bookings/balance.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'

/** A first payment confirms the booking, so it is at least this part of the total. */
export const DEPOSIT_SHARE = 0.3
/** From so many days before the start on, everything is paid at once. */
export const FULL_PAYMENT_DAYS = 30

const DAY_MS = 24 * 3_600_000

/** Refuses what cannot be paid for: HOLD_EXPIRED, or STATE_CONFLICT where nothing is owed. */
export function assertPayable(booking: StoredBooking, now: number): void {
  const isPast = booking.status === 'held' && Date.parse(booking.hold_expires_at ?? '') <= now
  if (booking.status === 'expired' || isPast)
    throw new AppError('HOLD_EXPIRED', 'The hold has expired. Please choose again; nothing is owed.')
  if (booking.status === 'cancelled' || booking.status === 'failed')
    throw new AppError('STATE_CONFLICT', `A booking that is ${booking.status} cannot be paid for.`)
  if (toMinor(unclaimedOf(booking)) > 0) return
  const isBusy = booking.payments.some(({ state }) => state === 'authorised')
  throw new AppError(
    'STATE_CONFLICT',
    isBusy ? 'A payment for this booking is just being worked on.' : 'This booking is paid. Nothing is owed.',
  )
}

/** What a payment is for: the whole balance unless said otherwise. VALIDATION_FAILED for an amount that is no part of it,
 *  POLICY_REFUSED for a deposit that is too small (PAYMENT_DEPOSIT_MINIMUM) or too late (PAYMENT_FULL_BEFORE_START). */
export function amountToPay(
  booking: StoredBooking,
  { amount, now }: { readonly amount: Money | undefined; readonly now: number },
): Money {
  const balance = unclaimedOf(booking)
  if (amount === undefined) return balance
  if (amount.currency !== booking.currency)
    throw invalidField('amount.currency', `This booking is paid in ${booking.currency}.`)
  if (toMinor(amount) <= 0) throw invalidField('amount.amount', 'must be more than zero')
  if (toMinor(amount) > toMinor(balance))
    throw invalidField('amount.amount', `must not be more than the balance of ${showMoney(balance)}`)
  if (booking.status === 'held' && toMinor(amount) < toMinor(balanceOf(booking))) assertDeposit(booking, amount, now)
  return amount
}

function assertDeposit(booking: StoredBooking, amount: Money, now: number): void {
  if (Date.parse(booking.starts_at) - now < FULL_PAYMENT_DAYS * DAY_MS)
    throw refuse('PAYMENT_FULL_BEFORE_START', `Within ${FULL_PAYMENT_DAYS} days of the start the whole amount is due.`)
  const least = Math.ceil(toMinor(booking.total) * DEPOSIT_SHARE)
  if (toMinor(amount) >= least) return
  const words = `A first payment is at least ${showMoney(fromMinor(least, booking.currency))}, ${DEPOSIT_SHARE * 100} % of the total.`
  throw refuse('PAYMENT_DEPOSIT_MINIMUM', words)
}

const refuse = (rule: string, message: string) => new AppError('POLICY_REFUSED', message, { details: { rule } })
