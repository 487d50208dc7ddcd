import { addDays, eachDate, monthOf } from '#src/domain/dates.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { Store } from '#src/store/port.ts'
import { allotments, products, type StoredAllotment } from './collections.ts'
import { newAllotment } from './new-allotment.ts'
import { allotmentId } from './read-allotments.ts'

export interface SetAllotment {
  readonly organization_id: string
  readonly product_id: string
  readonly unit_id: string
  /** Both inside; at most 366 days. */
  readonly from: string
  readonly to: string
  /** How many there are to sell on each of these days, what is sold already included. */
  readonly total: number
}

const LONGEST = 366

/** Sets how many of a unit there are on some days. What is sold stays sold: with fewer than that, nothing is left until enough
 *  is given back. */
export function createSetAllotment({ store }: { readonly store: Store }) {
  const allProducts = store.collection(products)
  const collection = store.collection(allotments)

  return async ({ organization_id, product_id, unit_id, from, to, total }: SetAllotment): Promise<void> => {
    const product = await allProducts.get(product_id)
    const unit = product?.organization_id === organization_id && product.units.find(({ id }) => id === unit_id)
    if (!unit) throw invalidField('unit_id', 'There is no such room, vehicle or departure of that product.')
    if (!Number.isSafeInteger(total) || total < 0) throw invalidField('total', 'Give a whole number, 0 or more.')
    const dates = eachDate(from, addDays(to, 1))
    if (dates.length === 0 || dates.length > LONGEST)
      throw invalidField('to', 'Give an end on or after the start, at most a year later.')
    for (const month of new Set(dates.map(monthOf))) {
      const id = allotmentId({ product_id, unit_id, month })
      await collection.insert(newAllotment({ organization_id, product_id, unit_id, month, allotment: unit.allotment }))
      const inMonth = dates.filter(date => monthOf(date) === month)
      const amended = await collection.amend(
        id,
        () => true,
        document => withTotal(document, inMonth, total),
      )
      if (!amended) throw new AppError('BUSY', 'The allotment could not be changed just now. Please try again.')
    }
  }
}

function withTotal(document: StoredAllotment, dates: readonly string[], total: number): StoredAllotment {
  const left = { ...document.left }
  const totals = { ...document.total }
  for (const date of dates) {
    left[date] = (left[date] ?? 0) + total - (totals[date] ?? 0)
    totals[date] = total
  }
  return { ...document, left, total: totals }
}
