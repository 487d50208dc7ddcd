import type { Clock } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'
import { isTelling, tellingAbandoned } from './telling.ts'

interface Needs {
  readonly store: Store
  readonly system_clock: Clock
}

const BATCH = 200

/** For a process that is alone, before it begins to work: every lease, and every claim on events to be told, was left by one
 *  that died, and need not run out first. What the dead one was at may have been done, and is looked up as ever. */
export function createAbandonLeases({ store, system_clock }: Needs) {
  const all = store.collection(bookings)

  return async (): Promise<void> => {
    const now = system_clock()
    await each('wake_at', -1, async ({ id, lease }) => {
      if (lease && lease.until > now)
        await all.amend(id, isHeld, booking => ({ ...booking, lease: endedAt(booking, now) }))
    })
    await each('events_due', -1, async ({ id }) => {
      await all.amend(id, booking => isTelling(booking, now), tellingAbandoned)
    })
  }

  /** Everything whose time is above, in order of it. */
  async function each(field: 'wake_at' | 'events_due', from: number, work: (booking: StoredBooking) => Promise<void>) {
    for (let above = from; ; ) {
      const found = await all.find({ where: { [field]: { above } }, sort: field, limit: BATCH })
      await Promise.all(found.map(work))
      const last = found.at(-1)?.[field]
      if (found.length < BATCH || last === null || last === undefined || last === above) return
      above = last
    }
  }
}

const isHeld = ({ lease }: StoredBooking) => lease !== null

const endedAt = ({ lease, epoch }: StoredBooking, now: number): StoredBooking['lease'] => ({
  epoch: lease?.epoch ?? epoch,
  until: now,
  is_suspect: true,
})
