import { type Clock, toInstant } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import type { DriveBooking } from './drive-booking.ts'
import { expire, isOverdue } from './on-time.ts'
import { settled } from './settled.ts'
import { bookings } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly driveBooking: DriveBooking
}

const BATCH = 100

/** Ends holds that nobody paid for in time and gives their inventory back, once each: a booking expires by one atomic change,
 *  and only who made it goes on. Says how many of at most 100. */
export function createExpireHolds({ store, clock, driveBooking }: Needs) {
  const all = store.collection(bookings)
  return async (): Promise<number> => {
    const now = clock()
    const where = { status: 'held', hold_expires_at: { at_most: toInstant(now) } }
    const found = await all.find({ where, sort: 'hold_expires_at', limit: BATCH })
    let count = 0
    for (const { id } of found) {
      const expired = await decide(id, now)
      if (expired) await driveBooking(id)
      if (expired) count++
    }
    return count
  }

  async function decide(id: string, now: number): Promise<boolean> {
    const at = toInstant(now)
    const amended = await all.amend(
      id,
      booking => isOverdue(booking, now),
      booking => settled(expire(booking, at), at),
    )
    return amended?.changed ?? false
  }
}
