import { changeItems } from './change-item.ts'
import { emit, tell } from './note.ts'
import type { StoredBooking } from './stored-booking.ts'
import { moveTo } from './transitions.ts'

/** True for a hold that nobody paid for in time. One whose payment is being worked on has been paid for. */
export const isOverdue = (booking: StoredBooking, now: number): boolean =>
  booking.status === 'held' &&
  booking.phase === null &&
  booking.items.every(({ step }) => step === 'held') &&
  Date.parse(booking.hold_expires_at ?? '') <= now

export function expire(booking: StoredBooking, at: string): StoredBooking {
  const over = changeItems(moveTo(booking, 'expired'), ({ step }) => step === 'held', {
    step: 'to_release',
    status: 'cancelled',
  })
  const told = tell(over, 'The hold has expired unpaid. Nothing is booked and nothing is owed.', { at })
  return emit(told, 'booking_expired', at)
}

/** True for a trip that is over, with nothing left to be done for it. */
export const isOver = (booking: StoredBooking, now: number): boolean =>
  booking.status === 'confirmed' && booking.wake_at === null && Date.parse(booking.ends_at) <= now

export const complete = (booking: StoredBooking, at: string): StoredBooking =>
  emit(tell(moveTo(booking, 'completed'), 'The trip is over.', { at }), 'booking_completed', at)
