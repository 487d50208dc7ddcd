import { dayOfMonth, monthIn, yearOf } from './calendar.ts'
import type { Period } from './calendar-periods.ts'
import type { DateLine } from './date-line.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** A stretch of days as said: `end` is the day named last, or the first day after a named period. */
export interface DayRange {
  readonly start?: number
  readonly end?: number
  readonly impossible?: true
  /** The days were named one by one ("from the 3rd to the 5th"), not as a period. */
  readonly named: boolean
}

/** One end of a range as it was read. */
export type Side = { readonly point: DayPoint } | { readonly period: Period }

/** Only a day of the month. */
export const isBare = ({ day, month, weekday, exact, impossible }: DayPoint): boolean =>
  day !== undefined && month === undefined && weekday === undefined && exact === undefined && !impossible

/** What two ends come to; undefined where they are no range. */
export function settleSides(line: DateLine, first: Side, second: Side): DayRange | undefined {
  if ('period' in first && 'period' in second) return settlePeriods(first.period, second.period)
  if ('period' in first && 'point' in second) {
    const end = settlePoint(second.point, line.today, first.period.start)
    return end && { start: first.period.start, end: end.value, named: true }
  }
  if ('point' in first && 'period' in second) {
    const start = settlePoint(first.point, line.today)
    return start && start.value < second.period.end
      ? { start: start.value, end: second.period.start, named: false }
      : undefined
  }
  return 'point' in first && 'point' in second ? settlePoints(line, first.point, second.point) : undefined
}

/** "August to October", begun already or not: the end is the one after the start. */
function settlePeriods(a: Period, b: Period): DayRange | undefined {
  const end = b.edge === 'start' ? b.start : b.end
  if (end > a.start) {
    // "May to October 2020": the year said last counts for both
    const years = yearOf(b.start) - yearOf(a.start)
    const isNear = a.past === undefined || b.past !== undefined || years === 0 || monthIn(a.start) > monthIn(b.start)
    return { start: isNear ? a.start : sameDay(a.start, yearOf(b.start)), end, named: false }
  }
  return a.past && a.past.start < end ? { start: a.past.start, end, named: false } : undefined
}

/** The same day of another year. */
export const sameDay = (day: number, year: number): number =>
  Date.UTC(year, monthIn(day) - 1, dayOfMonth(day)) / 86_400_000

/** Month and year said once count for both ends. */
function settlePoints(line: DateLine, a: DayPoint, b: DayPoint): DayRange | undefined {
  const isByDay = a.month === undefined && b.month === undefined && (a.day !== undefined || b.day !== undefined)
  const [from, to] = shareParts(a, b)
  const start = settlePoint(from, line.today)
  const end = start && settlePoint(to, line.today, start.value)
  if (!start || !end) return isDatelike(a) && isDatelike(b) ? { named: true, impossible: true } : undefined
  if (end.value < start.value || (isByDay && end.value - start.value > 62)) return undefined
  return { start: start.value, end: end.value, named: true }
}

const isDatelike = ({ day, month, exact, impossible }: DayPoint) =>
  day !== undefined || month !== undefined || exact !== undefined || impossible === true

function shareParts(a: DayPoint, b: DayPoint): [DayPoint, DayPoint] {
  let [from, to] = [a, b]
  if (isBare(from) && to.exact !== undefined && from.day !== undefined && from.day < dayOfMonth(to.exact))
    return [{ ...from, month: monthIn(to.exact), year: yearOf(to.exact) }, to]
  if (from.day !== undefined && from.month === undefined && to.month !== undefined) {
    const earlier = to.day !== undefined && from.day > to.day
    const month = earlier ? (to.month === 1 ? 12 : to.month - 1) : to.month
    from = { ...from, month, ...(to.year !== undefined && { year: earlier && to.month === 1 ? to.year - 1 : to.year }) }
  }
  if (to.day !== undefined && to.month === undefined && from.month !== undefined) {
    const later = from.day !== undefined && to.day < from.day
    to = {
      ...to,
      month: later ? (from.month % 12) + 1 : from.month,
      ...(from.year !== undefined && { year: later && from.month === 12 ? from.year + 1 : from.year }),
    }
  }
  if (from.month !== undefined && to.month !== undefined) {
    if (from.year === undefined && to.year !== undefined)
      from = { ...from, year: from.month > to.month ? to.year - 1 : to.year }
    else if (to.year === undefined && from.year !== undefined)
      to = { ...to, year: from.month > to.month ? from.year + 1 : from.year }
  }
  return [from, to]
}
