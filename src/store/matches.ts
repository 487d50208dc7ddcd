import { readPath } from './field-path.ts'
import type { Bound, Demand } from './parse-where.ts'
import type { Scalar, Stored } from './port.ts'

/** Whether a document meets every demand, as the databases see it: types count (`1` is neither `"1"` nor `true`), a list
 *  equals nothing, an absent field is only met by `exists: false` and by null. */
export const matches = (document: Stored, demands: readonly Demand[]): boolean =>
  demands.every(demand => meets(readPath(document, demand.field), demand))

function meets(found: unknown, demand: Demand): boolean {
  if (demand.is === 'one_of') return demand.values.some(value => equals(found, value))
  if (demand.is === 'exists') return (found !== undefined) === demand.value
  if (demand.is === 'not') return found !== undefined && !equals(found, demand.value)
  if (demand.is === 'contains') return Array.isArray(found) && found.some(element => element === demand.value)
  return BOUNDS[demand.is](compare(found, demand.value))
}

const equals = (found: unknown, value: Scalar) => (value === null ? (found ?? null) === null : found === value)

// NaN, which meets no bound, when the two are of different types.
function compare(found: unknown, value: string | number): number {
  if (typeof found === 'number' && typeof value === 'number') return found - value
  if (typeof found === 'string' && typeof value === 'string') return compareText(found, value)
  return Number.NaN
}

// By code point, as both databases do; JavaScript's own `<` goes by UTF-16 units.
const compareText = (a: string, b: string) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)))

const BOUNDS: Readonly<Record<Bound, (order: number) => boolean>> = {
  at_least: order => order >= 0,
  at_most: order => order <= 0,
  above: order => order > 0,
  below: order => order < 0,
}
