import type { Clock } from '#src/kernel/clock.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { Store } from '#src/store/port.ts'
import { payments } from '../payments/stored-payment.ts'
import type { DriveBooking } from './drive-booking.ts'
import { bookings } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly system_clock: Clock
  readonly log: Log
  readonly driveBooking: DriveBooking
  /** Tells a booking of a payment that was authorised, and goes on from there. */
  applyPayment(payment_id: string): Promise<unknown>
}

const BATCH = 50

/** Continues what was left unfinished: by a process that died between two steps, or because a supplier or provider did not
 *  answer and is to be asked again now. One that fails does not hold the others up. Says how many were looked at.
 *  `is_alone`, once at start where only one process uses the store: nobody else can be at work, so no lease is waited for. */
export function createRecoverBookings({ store, system_clock, log, driveBooking, applyPayment }: Needs) {
  const all = store.collection(bookings)
  const paid = store.collection(payments)

  return async ({ is_alone = false }: { readonly is_alone?: boolean } = {}): Promise<number> => {
    const due = await all.find({ where: { wake_at: { at_most: system_clock() } }, sort: 'wake_at', limit: BATCH })
    const taken = due.filter(({ lease }) => lease !== null && lease.until > system_clock())
    for (const { id } of is_alone ? taken : []) await attempt(id, () => breakLease(id))
    const free = is_alone ? due : due.filter(booking => !taken.includes(booking))
    const processing = await paid.find({ where: { status: 'processing' }, sort: 'created_at', limit: BATCH })
    for (const { id } of free) await attempt(id, () => driveBooking(id))
    for (const { id } of processing) await attempt(id, () => applyPayment(id))
    return free.length + processing.length
  }

  /** Its holder is dead, in the middle of a step that may have been done. */
  async function breakLease(id: string): Promise<void> {
    await all.amend(
      id,
      ({ lease }) => lease !== null,
      booking => ({ ...booking, lease: { epoch: booking.epoch, until: 0, is_suspect: true } }),
    )
  }

  async function attempt(id: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      logFailure(log, error, { recovering: id })
    }
  }
}
