import { addDays, eachDate } from '#src/domain/dates.ts'
import type { StoredAllotment } from './collections.ts'
import { allotmentId } from './read-allotments.ts'

interface Unit {
  readonly organization_id: string
  readonly product_id: string
  readonly unit_id: string
  /** YYYY-MM */
  readonly month: string
  /** A day; null: on request, so that no day has a number yet. */
  readonly allotment: number | null
}

/** The month of a unit of which nothing was taken yet. */
export function newAllotment({ allotment, ...unit }: Unit): StoredAllotment {
  const first = `${unit.month}-01`
  const next = `${addDays(first, 31).slice(0, 7)}-01`
  const days = allotment === null ? [] : eachDate(first, next)
  const full = Object.fromEntries(days.map(date => [date, allotment ?? 0]))
  return { id: allotmentId(unit), schema_version: 1, ...unit, left: full, total: full, holds: {} }
}
