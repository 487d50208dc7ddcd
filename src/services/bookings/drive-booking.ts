import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError, defect } from '#src/kernel/errors.ts'
import type { Store } from '#src/store/port.ts'
import { nextEffect } from './pending-effects.ts'
import type { createPerformEffect } from './perform-effect.ts'
import { settled } from './settled.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly system_clock: Clock
  readonly performEffect: ReturnType<typeof createPerformEffect>
}

export type DriveBooking = ReturnType<typeof createDriveBooking>

/** Longer than any one step: a supplier has 15 s for an answer, and a step asks it four times at most. */
export const LEASE_MS = 90_000

// One step follows the other: twenty items that are held, confirmed and given back make some sixty.
const MOST_STEPS = 300
const WAIT_MS = 20
const MOST_WAITS = 1_000

/** Does what a booking owes, one step after the other, until nothing is left that can be done now. One process at a time
 *  works on a booking, under a lease; all others wait for it, 20 s at most, then BUSY. A lease that ran out was left by a
 *  process that died: the step it was at may have been done, and is looked up. */
export function createDriveBooking({ store, clock, system_clock, performEffect }: Needs) {
  const all = store.collection(bookings)

  return async (id: string): Promise<StoredBooking> => {
    for (let waits = 0; waits < MOST_WAITS; waits++) {
      const claimed = await claim(id)
      const booking = claimed.changed ? await work(claimed.document) : claimed.document
      if (booking.lease === null && nextEffect(booking, system_clock()) === undefined) return booking
      await new Promise(resolve => setTimeout(resolve, WAIT_MS))
    }
    throw new AppError('BUSY', 'That booking is being worked on. Please look again in a moment.')
  }

  async function claim(id: string) {
    const now = system_clock()
    const claimed = await all.amend(
      id,
      booking => (booking.lease ? booking.lease.until <= now : nextEffect(booking, now) !== undefined),
      booking => {
        const epoch = booking.epoch + 1
        return { ...booking, epoch, lease: { epoch, until: now + LEASE_MS, is_suspect: booking.lease !== null } }
      },
    )
    if (!claimed) throw defect(`no booking ${id}`)
    return claimed
  }

  /** Ends when nothing can be done now, or when somebody else has taken over. */
  async function work(claimed: StoredBooking): Promise<StoredBooking> {
    let booking = claimed
    let is_clean = false
    try {
      for (let step = 0; step < MOST_STEPS; step++) {
        const written = await advance(booking)
        booking = written.document
        if (!written.changed || booking.lease === null) break
      }
      is_clean = true
      return booking
    } finally {
      // What threw may have been done: whoever comes next looks it up, and need not wait for the lease to run out.
      if (!is_clean) await abandon(claimed)
    }
  }

  /** One step and its write, which also lets go of the booking when nothing is left to be done now. */
  async function advance(booking: StoredBooking) {
    const effect = nextEffect(booking, system_clock())
    const is_suspect = booking.lease?.is_suspect ?? false
    const change = effect && (await performEffect({ effect, booking, is_suspect }))
    const [at, now] = [toInstant(clock()), system_clock()]
    const written = await all.amend(
      booking.id,
      ({ lease }) => lease?.epoch === booking.epoch,
      current => {
        const next = change ? settled(change(current), at) : current
        const isDone = nextEffect(next, now) === undefined
        return { ...next, lease: isDone ? null : { epoch: booking.epoch, until: now + LEASE_MS, is_suspect: false } }
      },
    )
    if (!written) throw defect(`no booking ${booking.id}`)
    return written
  }

  async function abandon({ id, epoch }: StoredBooking) {
    await all.amend(
      id,
      ({ lease }) => lease?.epoch === epoch,
      booking => ({ ...booking, lease: { epoch, until: 0, is_suspect: true } }),
    )
  }
}
