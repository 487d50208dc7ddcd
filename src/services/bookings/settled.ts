import { paymentStatusOf } from './balance.ts'
import { wakeAt } from './pending-effects.ts'
import type { StoredBooking } from './stored-booking.ts'

/** A booking after a decision, with all that follows from its fields brought up to date: every write of a booking goes
 *  through here, but those that only take or drop its lease. */
export const settled = (booking: StoredBooking, at: string): StoredBooking => ({
  ...booking,
  payment_status: paymentStatusOf(booking),
  wake_at: wakeAt(booking),
  updated_at: at,
  version: booking.version + 1,
})
