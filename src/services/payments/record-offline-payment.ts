import type { Money } from '#src/domain/money.ts'
import type { Payment } from '#src/domain/payment.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Ids } from '#src/kernel/ids.ts'
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
  readonly reference: string
  readonly actor: Actor
  readonly ids: Ids
}

/** Records money that staff have received. It confirms a held booking, or lowers the balance, like any other payment. */
export function createRecordOfflinePayment({ store, clock, public_url, applyPayment }: Needs) {
  const all = store.collection(bookings)
  const made = store.collection(payments)

  return async ({ booking_id, amount, method, reference, actor, ids }: Request): Promise<Payment> => {
    const booking = await findVisible(all, { booking_id, actor })
    const id = ids('pay')
    if ((await made.get(id)) === undefined) {
      assertPayable(booking, clock())
      const due = amountToPay(booking, { amount, now: clock() })
      const payment = newPayment(booking, { id, amount: due, now: clock() })
      const recorded_by = actor.id
      await made.insert({ ...payment, provider: 'offline', status: 'processing', method, reference, recorded_by })
    }
    return showPayment(await applyPayment(id), public_url())
  }
}
