import { isSameMoney, type Money } from '#src/domain/money.ts'
import type { Payment } from '#src/domain/payment.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { findVisible } from '../bookings/booking-scope.ts'
import { bookings } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { newPayment } from './create-payment.ts'
import { amountToPay, assertPayable } from './payment-policy.ts'
import { payments, type StoredPayment, showPayment } from './stored-payment.ts'

interface Needs extends Pick<Dependencies, 'store' | 'clock' | 'public_url'> {
  applyPayment(payment_id: string): Promise<StoredPayment>
}

interface Request {
  readonly booking_id: string
  readonly amount: Money
  /** How it came: `cash`, `bank_transfer`, `card_terminal`, `mobile_money`. */
  readonly method: string
  /** By which it stands in the books: recorded once in an organization. */
  readonly reference: string
  readonly actor: Actor
}

/** Records money that staff have received. It confirms a held booking, or lowers the balance, like any other payment.
 *  The same again is the same payment; STATE_CONFLICT for another one under its reference. */
export function createRecordOfflinePayment({ store, clock, public_url, applyPayment }: Needs) {
  const all = store.collection(bookings)
  const made = store.collection(payments)

  return async ({ booking_id, amount, method, reference, actor }: Request): Promise<Payment> => {
    const booking = await findVisible(all, { booking_id, actor })
    const id = derivedId('pay', booking.organization_id, 'offline', reference)
    const before = await made.get(id)
    if (before && (before.booking_id !== booking_id || !isSameMoney(before.amount, amount)))
      throw new AppError('STATE_CONFLICT', 'Another payment is recorded under that reference.')
    if (!before) {
      assertPayable(booking, clock())
      const due = amountToPay(booking, { amount, now: clock() })
      const payment = newPayment(booking, { id, amount: due, now: clock() })
      const recorded_by = actor.id
      await made.insert({ ...payment, provider: 'offline', status: 'processing', method, reference, recorded_by })
    }
    return showPayment(await applyPayment(id), public_url())
  }
}
