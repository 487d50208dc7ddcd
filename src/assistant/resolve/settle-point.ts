import { daysInMonth } from '#src/domain/dates.ts'
import { dayNumber, monthIn, monthStart, weekdayOf, yearOf } from './calendar.ts'

/** One day as it was said: what is missing is filled from the other end of a range, or from today. */
export interface DayPoint {
  readonly day?: number
  readonly month?: number
  readonly year?: number
  readonly weekday?: number
  /** Known outright: "tomorrow", "next Tuesday", "in 3 days". */
  readonly exact?: number
  /** The same day of an earlier year or week, where the words leave that open. */
  readonly past?: number
  /** Minutes since midnight, where the words fix the time as well: "in two hours". */
  readonly minutes?: number
  /** Never a day: 30 February. */
  readonly impossible?: true
}

/** What a day said in parts is, in the future unless a year says otherwise. `after`: the start of a range that it ends. */
export function settlePoint(
  point: DayPoint,
  today: number,
  after?: number,
): { value: number; past?: number; minutes?: number; mismatch?: true } | undefined {
  if (point.impossible) return undefined
  if (point.exact !== undefined)
    return {
      value: point.exact,
      ...(point.past !== undefined && { past: point.past }),
      ...(point.minutes !== undefined && { minutes: point.minutes }),
    }
  const from = after ?? today
  if (point.day !== undefined && point.month !== undefined) return settleDate(point.day, point.month, point, from)
  if (point.day !== undefined) return settleDayOfMonth(point.day, point, from)
  if (point.weekday !== undefined) {
    const ahead = (point.weekday - weekdayOf(from) + 7) % 7 || 7
    return { value: from + ahead, past: from + ahead - 7 }
  }
  return undefined
}

function settleDate(day: number, month: number, { year, weekday }: DayPoint, from: number) {
  const longest = month === 2 ? 29 : daysInMonth(2001, month)
  if (day < 1 || day > longest || month < 1 || month > 12) return undefined
  if (year !== undefined && day > daysInMonth(year, month)) return undefined
  let found = year ?? yearOf(from)
  const exists = () => day <= daysInMonth(found, month)
  if (year === undefined) while (!exists() || dayNumber(found, month, day) < from) found++
  const value = dayNumber(found, month, day)
  const mismatch = weekday !== undefined && weekdayOf(value) !== weekday
  const past =
    year === undefined && day <= daysInMonth(found - 1, month) ? { past: dayNumber(found - 1, month, day) } : {}
  return { value, ...past, ...(mismatch && { mismatch: true as const }) }
}

/** "The 12th", "Friday the 14th": this month or the next that has it (and where it falls on that weekday, within a year). */
function settleDayOfMonth(day: number, { weekday }: DayPoint, from: number) {
  if (day < 1 || day > 31) return undefined
  for (let months = 0; months < 14; months++) {
    const first = monthStart(from, months)
    if (day > daysInMonth(yearOf(first), monthIn(first))) continue
    const value = first + day - 1
    if (value < from || (weekday !== undefined && weekdayOf(value) !== weekday)) continue
    const before = monthStart(value, -1)
    const past = day <= daysInMonth(yearOf(before), monthIn(before)) ? { past: before + day - 1 } : {}
    return { value, ...(weekday === undefined && past) }
  }
  return undefined
}
