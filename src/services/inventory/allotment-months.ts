import { monthOf } from '#src/domain/dates.ts'
import type { Change, Store, Where } from '#src/store/port.ts'
import { type AllotmentHold, allotments, type StoredAllotment, type StoredHold } from './collections.ts'
import { newAllotment } from './new-allotment.ts'
import { allotmentId } from './read-allotments.ts'

export type AllotmentMonths = ReturnType<typeof createAllotmentMonths>

/** Taking and giving back, a month document at a time: each one conditional atomic update over all its dates, idempotent by the
 *  hold's id. */
export function createAllotmentMonths({ store }: { readonly store: Store }) {
  const collection = store.collection(allotments)

  async function take(hold: StoredHold, month: Month): Promise<'taken' | 'released' | 'sold_out'> {
    const id = allotmentId({ ...hold, month: month.month })
    const where: Where = {
      [`holds.${hold.id}`]: { exists: false },
      ...Object.fromEntries(month.dates.map(date => [`left.${date}`, { at_least: hold.quantity }])),
    }
    const change: Change = {
      increment: Object.fromEntries(month.dates.map(date => [`left.${date}`, -hold.quantity])),
      set: { [`holds.${hold.id}`]: entryOf(hold, month, 'held') },
    }
    if (await collection.update(id, where, change)) return 'taken'
    const document = (await collection.get(id)) ?? (await make(hold, month))
    const mine = document.holds[hold.id]
    if (mine) return mine.status === 'released' ? 'released' : 'taken'
    const isFree = month.dates.every(date => (document.left[date] ?? 0) >= hold.quantity)
    return isFree && (await collection.update(id, where, change)) ? 'taken' : stateOf(id, hold)
  }

  // Somebody else under the same hold id may have been quicker than our second try.
  async function stateOf(id: string, hold: StoredHold): Promise<'taken' | 'released' | 'sold_out'> {
    const mine = (await collection.get(id))?.holds[hold.id]
    if (!mine) return 'sold_out'
    return mine.status === 'released' ? 'released' : 'taken'
  }

  async function make(hold: StoredHold, { month }: Month): Promise<StoredAllotment> {
    const { organization_id, product_id, unit_id, allotment } = hold
    return (await collection.insert(newAllotment({ organization_id, product_id, unit_id, month, allotment }))).document
  }

  /** Gives a month back if it was taken. Leaves a mark, so that it can no longer be taken under this hold, unless nothing came
   *  of the hold: those who were too late are many, and whoever still takes for one of them looks at the hold afterwards. */
  async function giveBack(hold: StoredHold, month: Month): Promise<void> {
    const id = allotmentId({ ...hold, month: month.month })
    const entry = `holds.${hold.id}`
    const increment = Object.fromEntries(month.dates.map(date => [`left.${date}`, hold.quantity]))
    const returned = await collection.update(
      id,
      { [`${entry}.status`]: { in: ['held', 'confirmed'] } },
      hold.sold_out ? { increment, unset: [entry] } : { increment, set: { [`${entry}.status`]: 'released' } },
    )
    if (returned || hold.sold_out) return
    const shut = () =>
      collection.update(id, { [entry]: { exists: false } }, { set: { [entry]: entryOf(hold, month, 'released') } })
    if (await shut()) return
    const document = (await collection.get(id)) ?? (await make(hold, month))
    const mine = document.holds[hold.id]
    if (mine?.status === 'released' || (!mine && (await shut()))) return
    // Taken between two of our updates, by one who has not seen that the hold is over: so now it can be given back.
    await giveBack(hold, month)
  }

  /** For whoever looks at the allotment; the hold itself says what counts. */
  const confirm = (hold: StoredHold, { month }: Month) =>
    collection.update(
      allotmentId({ ...hold, month }),
      { [`holds.${hold.id}.status`]: 'held' },
      { set: { [`holds.${hold.id}.status`]: 'confirmed' } },
    )

  /** Takes the mark of a hold given back long ago away. */
  const forget = (hold: StoredHold, { month }: Month) =>
    collection.update(
      allotmentId({ ...hold, month }),
      { [`holds.${hold.id}.status`]: 'released' },
      { unset: [`holds.${hold.id}`] },
    )

  return { take, giveBack, confirm, forget }
}

export interface Month {
  readonly month: string
  readonly dates: readonly string[]
}

/** The days of a hold, by month and in order. */
export function monthsOf(hold: Pick<StoredHold, 'dates'>): Month[] {
  const months = [...new Set(hold.dates.map(monthOf))].sort()
  return months.map(month => ({ month, dates: hold.dates.filter(date => monthOf(date) === month) }))
}

const entryOf = (hold: StoredHold, month: Month, status: AllotmentHold['status']): AllotmentHold => ({
  dates: month.dates,
  quantity: hold.quantity,
  status,
  expires_at: hold.expires_at,
  booking_id: hold.booking_id,
})
