import { monthOf } from '#src/domain/dates.ts'
import type { Store } from '#src/store/port.ts'
import { allotments } from './collections.ts'
import type { FreeOn } from './evaluation.ts'

const MOST = 1000
const MOST_UNITS = 20

interface Request {
  readonly product_ids: readonly string[]
  readonly dates: readonly string[]
}

/** Reads what is free of some products on some days, in one query where they are a page's worth. A month of which nothing was
 *  ever taken has no document: there the unit's own allotment is free. */
export function createReadAllotments({ store }: { readonly store: Store }) {
  const collection = store.collection(allotments)
  return async ({ product_ids, dates }: Request): Promise<FreeOn> => {
    const months = [...new Set(dates.map(monthOf))]
    const size = Math.max(1, Math.floor(MOST / (MOST_UNITS * Math.max(1, months.length))))
    const chunks = Array.from({ length: Math.ceil(product_ids.length / size) }, (_, index) =>
      product_ids.slice(index * size, (index + 1) * size),
    )
    const documents = await Promise.all(
      chunks.map(chunk =>
        collection.find({ where: { product_id: { in: chunk }, month: { in: months } }, limit: MOST }),
      ),
    )
    const left = new Map(documents.flat().map(document => [document.id, document.left]))
    return ({ product_id, id, allotment }, date) =>
      left.get(allotmentId({ product_id, unit_id: id, month: monthOf(date) }))?.[date] ?? allotment
  }
}

/** One document a unit and month. */
export const allotmentId = ({
  product_id,
  unit_id,
  month,
}: {
  readonly product_id: string
  readonly unit_id: string
  readonly month: string
}): string => `${product_id}.${unit_id}.${month}`
