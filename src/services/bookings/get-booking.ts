import type { Booking, BookingStatus } from '#src/domain/booking.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Store } from '#src/store/port.ts'
import { findVisible } from './booking-scope.ts'
import { showBooking } from './show-booking.ts'
import { bookings } from './stored-booking.ts'

/** One booking; BOOKING_NOT_FOUND unless the actor may see it. */
export function createGetBooking({ store }: { readonly store: Store }) {
  const all = store.collection(bookings)
  return async (request: { readonly booking_id: string; readonly actor: Actor }): Promise<Booking> =>
    showBooking(await findVisible(all, request))
}

/** For whoever sweeps holds: what became of the booking that a hold was made for. */
export function createFindBookingStatus({ store }: { readonly store: Store }) {
  const all = store.collection(bookings)
  return async ({
    organization_id,
    id,
  }: {
    readonly organization_id: string
    readonly id: string
  }): Promise<BookingStatus | undefined> => {
    const booking = await all.get(id)
    return booking?.organization_id === organization_id ? booking.status : undefined
  }
}
