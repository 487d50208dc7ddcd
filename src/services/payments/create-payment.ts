import type { Money } from '#src/domain/money.ts'
import { zeroMoney } from '#src/domain/money.ts'
import type { Payment } from '#src/domain/payment.ts'
import type { Actor } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { keyedId } from '#src/kernel/ids.ts'
import { findVisible } from '../bookings/booking-scope.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { amountToPay, assertPayable } from './payment-policy.ts'
import { payments, type StoredPayment, showPayment } from './stored-payment.ts'

interface Request {
  readonly booking_id: string
  /** The only one that takes payments on a page, so far. */
  readonly provider?: 'sandbox' | undefined
  readonly amount?: Money | undefined
  readonly actor: Actor
}

// So many declined payments of one amount, and the next asks for a person.
const MOST_DECLINED = 20

/** A payment to be made on the payment page: of the whole balance unless an amount is named. As long as one of a booking and
 *  amount is open, everyone who asks gets that one, so that nobody pays twice by asking twice. */
export function createCreatePayment({
  store,
  clock,
  public_url,
  secrets,
}: Pick<Dependencies, 'store' | 'clock' | 'public_url' | 'secrets'>) {
  const all = store.collection(bookings)
  const made = store.collection(payments)

  return async ({ booking_id, amount, actor }: Request): Promise<Payment> => {
    const booking = await findVisible(all, { booking_id, actor })
    assertPayable(booking, clock())
    const due = amountToPay(booking, { amount, now: clock() })
    for (let count = 0; count < MOST_DECLINED; count++) {
      // Whoever holds the id may pay and read the payment page, so a booking's id must not lead to it.
      const id = keyedId('pay', secrets.signing, booking.id, due.amount, String(count))
      const { document } = await made.insert(newPayment(booking, { id, amount: due, now: clock() }))
      if (document.status === 'pending') return showPayment(document, public_url())
    }
    throw new AppError('STATE_CONFLICT', 'Too many payments were declined. Please talk to us about another way to pay.')
  }
}

/** A payment nobody has made yet. */
export function newPayment(
  booking: StoredBooking,
  { id, amount, now }: { readonly id: string; readonly amount: Money; readonly now: number },
): StoredPayment {
  return {
    id,
    schema_version: payments.schema_version,
    organization_id: booking.organization_id,
    booking_id: booking.id,
    provider: 'sandbox',
    status: 'pending',
    amount,
    refunded: zeroMoney(amount.currency),
    refund_ids: [],
    provider_reference: null,
    method: null,
    reference: null,
    recorded_by: null,
    created_at: toInstant(now),
    settled_at: null,
  }
}
