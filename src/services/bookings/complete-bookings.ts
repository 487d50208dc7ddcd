import { type Clock, toInstant } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { complete, isOver } from './on-time.ts'
import { settled } from './settled.ts'
import { bookings } from './stored-booking.ts'

const BATCH = 100

/** Ends trips whose last item is over. Says how many of at most 100. */
export function createCompleteBookings({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const all = store.collection(bookings)
  return async (): Promise<number> => {
    const now = clock()
    const at = toInstant(now)
    const found = await all.find({
      where: { status: 'confirmed', ends_at: { at_most: at } },
      sort: 'ends_at',
      limit: BATCH,
    })
    let count = 0
    for (const { id } of found) {
      const amended = await all.amend(
        id,
        booking => isOver(booking, now),
        booking => settled(complete(booking, at), at),
      )
      if (amended?.changed) count++
    }
    return count
  }
}
