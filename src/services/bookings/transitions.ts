import type { BookingStatus } from '#src/domain/booking.ts'
import { AppError } from '#src/kernel/errors.ts'

export type { BookingStatus }

/** Every change of status there is; anything else is refused. An expired booking is held again only by a payment that came
 *  too late, when the same thing can still be had at the same price. */
export const TRANSITIONS: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  held: ['confirmed', 'expired', 'cancelled', 'failed'],
  confirmed: ['completed', 'cancelled'],
  expired: ['held'],
  completed: [],
  cancelled: [],
  failed: [],
}

/** The same with another status. STATE_CONFLICT where the table has no such change. */
export function moveTo<B extends { readonly status: BookingStatus }>(booking: B, status: BookingStatus): B {
  if (TRANSITIONS[booking.status].includes(status)) return { ...booking, status }
  throw new AppError('STATE_CONFLICT', `A booking that is ${booking.status} cannot become ${status}.`)
}
