import type { Payment } from '#src/domain/payment.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { scopeOf } from '../bookings/booking-scope.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { payments, type StoredPayment, showPayment } from './stored-payment.ts'

interface Request {
  readonly payment_id: string
  readonly actor: Actor
}

type Needs = Pick<Dependencies, 'store' | 'public_url'>

/** A payment of a booking that the actor may see; PAYMENT_NOT_FOUND otherwise. */
export function createGetPayment({ store, public_url }: Needs) {
  const find = createFindPayment({ store })
  return async (request: Request): Promise<Payment> => showPayment((await find(request)).payment, public_url())
}

/** The same as stored, with its booking. */
export function createFindPayment({ store }: Pick<Needs, 'store'>) {
  const all = store.collection(bookings)
  const made = store.collection(payments)
  return async ({ payment_id, actor }: Request): Promise<{ payment: StoredPayment; booking: StoredBooking }> => {
    const payment = await made.get(payment_id)
    const where = { ...scopeOf(actor), id: payment?.booking_id ?? '' }
    const [booking] = await all.find({ where, limit: 1 })
    if (payment && booking) return { payment, booking }
    throw new AppError('PAYMENT_NOT_FOUND', 'There is no such payment among those you may see.')
  }
}
