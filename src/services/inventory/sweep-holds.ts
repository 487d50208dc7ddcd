import type { BookingStatus } from '#src/domain/booking.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { type AllotmentMonths, monthsOf } from './allotment-months.ts'
import { holds, type StoredHold } from './collections.ts'
import type { ReleaseHold } from './release-hold.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly months: AllotmentMonths
  readonly release: ReleaseHold
}

export interface SweepRequest {
  /** The status of the booking that a hold was made for; undefined when there is none. */
  findBooking(booking: { readonly organization_id: string; readonly id: string }): Promise<BookingStatus | undefined>
  /** At most so many holds in one run; 200 unless told. */
  readonly limit?: number
}

const LIVE: readonly BookingStatus[] = ['held', 'confirmed', 'completed']
const LOOK_AGAIN_MS = 10 * 60_000

/** Returns holds past their time whose booking does not exist or lives no more: those of a process that died in between. What a
 *  dead process had half returned is finished, and marks of a day ago are taken away. Says how many holds were returned. */
export function createSweepHolds({ store, clock, months, release }: Needs) {
  const collection = store.collection(holds)

  return async ({ findBooking, limit = 200 }: SweepRequest): Promise<number> => {
    const due = await collection.find({
      where: { sweep_at: { at_most: toInstant(clock()) } },
      sort: 'sweep_at',
      limit,
    })
    let returned = 0
    for (const hold of due) if (await sweep(hold, findBooking)) returned += 1
    return returned
  }

  async function sweep(hold: StoredHold, findBooking: SweepRequest['findBooking']): Promise<boolean> {
    const { id: hold_id, organization_id } = hold
    if (hold.status === 'releasing') return release({ organization_id, hold_id, only: ['releasing'] })
    if (hold.status === 'released') {
      for (const month of monthsOf(hold)) await (hold.sold_out ? months.giveBack : months.forget)(hold, month)
      await lookAt(hold, null)
      return false
    }
    const status = await findBooking({ organization_id, id: hold.booking_id })
    if (status === undefined || !LIVE.includes(status))
      return release({ organization_id, hold_id, only: ['taking', 'held'] })
    await lookAt(hold, toInstant(clock() + LOOK_AGAIN_MS))
    return false
  }

  async function lookAt({ id, status }: StoredHold, sweep_at: string | null): Promise<void> {
    await collection.update(id, { status }, { set: { sweep_at } })
  }
}
