import { type Clock, toInstant } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { type AllotmentMonths, monthsOf } from './allotment-months.ts'
import { holds, type StoredHold } from './collections.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly months: AllotmentMonths
}

interface Request {
  readonly organization_id: string
  readonly hold_id: string
  /** Because there was not enough: repeats of the hold are then told so. */
  readonly sold_out?: boolean
  /** Only while it is in one of these states. */
  readonly only?: readonly StoredHold['status'][]
}

export type ReleaseHold = (request: Request) => Promise<boolean>

/** How long the mark in the allotments stays. */
const MARK_MS = 24 * 3_600_000

/** Gives back what a hold took, held or confirmed, exactly once; whoever finds it half done finishes it. False when there was
 *  nothing to do. */
export function createReleaseHold({ store, clock, months }: Needs): ReleaseHold {
  const collection = store.collection(holds)
  return async ({ organization_id, hold_id, sold_out = false, only }) => {
    const begun = await collection.amend(
      hold_id,
      hold =>
        hold.organization_id === organization_id &&
        hold.status !== 'released' &&
        (only === undefined || only.includes(hold.status)),
      hold => ({ ...hold, status: 'releasing', sold_out: hold.sold_out || sold_out, sweep_at: toInstant(clock()) }),
    )
    if (!begun?.changed) return false
    if (!begun.document.on_request)
      for (const month of monthsOf(begun.document)) await months.giveBack(begun.document, month)
    const ended = await collection.amend(
      hold_id,
      ({ status }) => status === 'releasing',
      hold => ({ ...hold, status: 'released', sweep_at: hold.on_request ? null : toInstant(clock() + MARK_MS) }),
    )
    return ended?.changed ?? false
  }
}
