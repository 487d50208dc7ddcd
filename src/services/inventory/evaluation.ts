import type { Availability } from '#src/domain/offer.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import type { Refusal } from './rules.ts'

/** What selling an offer once takes from the allotments. */
interface Take {
  readonly product_id: string
  readonly unit_id: string
  readonly dates: readonly string[]
  readonly quantity: number
}

/** Either an offer, with what it takes (nothing yet while it is on request), or the rule that forbids it. */
export type Evaluation =
  | { readonly refusal: Refusal; readonly offer?: never }
  | {
      readonly refusal?: never
      readonly offer: SupplierOffer
      readonly take: Take
      readonly on_request: boolean
      /** The unit's own, a day. */
      readonly allotment: number | null
    }

/** How many of a unit are free on a day; null: only the house knows. */
export type FreeOn = (
  unit: { readonly product_id: string; readonly id: string; readonly allotment: number | null },
  date: string,
) => number | null

const SHOWN_LEFT = 9
const LIMITED = 3

/** The free places of the scarcest day, as the offer shows them. */
export function showAvailability(free: number | null): Availability {
  if (free === null) return { status: 'on_request', left: null }
  return { status: free <= LIMITED ? 'limited' : 'available', left: free <= SHOWN_LEFT ? free : null }
}

/** Free on every one of the days; null when one of them is on request. */
export function leastFree(free: readonly (number | null)[]): number | null {
  return free.reduce((least, each) => (least === null || each === null ? null : Math.min(least, each)))
}
