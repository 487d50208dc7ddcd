import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { defect } from '#src/kernel/errors.ts'
import type { Store } from '#src/store/port.ts'
import type { DriveBooking } from '../bookings/drive-booking.ts'
import { onPayment } from '../bookings/on-payment.ts'
import { settled } from '../bookings/settled.ts'
import { bookings } from '../bookings/stored-booking.ts'
import { payments, type StoredPayment } from './stored-payment.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly driveBooking: DriveBooking
}

/** Tells its booking of an authorised payment, once, and does what follows from the booking's decision. May be called again
 *  at any time: by a repeat, or by the recovery after a process died anywhere in it. */
export function createApplyPayment({ store, clock, driveBooking }: Needs) {
  const all = store.collection(bookings)
  const made = store.collection(payments)

  return async (payment_id: string): Promise<StoredPayment> => {
    const { id, booking_id, amount, provider } = await get(payment_id)
    const now = clock()
    await all.amend(
      booking_id,
      booking => !booking.payments.some(each => each.id === id),
      booking => {
        const payment = { id, amount, is_manual: provider === 'offline' }
        return settled(onPayment(booking, { payment, now }), toInstant(now))
      },
    )
    await driveBooking(booking_id)
    return get(payment_id)
  }

  async function get(id: string): Promise<StoredPayment> {
    const payment = await made.get(id)
    if (!payment) throw defect(`no payment ${id}`)
    return payment
  }
}
