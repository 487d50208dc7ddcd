import { addMonths, dayNumber, isoWeek, mondayOf, monthIn, monthStart, weekdayOf, yearOf } from './calendar.ts'

/** A stretch of whole days; `end` is the first day after it. `edge`: only one end of something larger is meant ("by the end
 *  of March"). */
export interface Period {
  readonly start: number
  readonly end: number
  readonly past?: { readonly start: number; readonly end: number }
  readonly edge?: 'start' | 'end'
}

/** A unit counted from the present one: next week is `{unit: "week", shift: 1}`. */
export interface PointedUnit {
  readonly unit: string
  readonly shift: number
}

/** A unit of the calendar, counted from the one that a day is in. */
export function unitAround(today: number, { unit, shift }: PointedUnit): Period {
  if (unit === 'month') return { start: monthStart(today, shift), end: monthStart(today, shift + 1) }
  if (unit === 'year') return yearOfNumber(yearOf(today) + shift)
  if (unit === 'decade') {
    const first = Math.floor(yearOf(today) / 10) * 10 + 10 * shift
    return { start: dayNumber(first, 1, 1), end: dayNumber(first + 10, 1, 1) }
  }
  if (unit === 'quarter') {
    const start = monthStart(today, 3 * shift - ((monthIn(today) - 1) % 3))
    return { start, end: addMonths(start, 3) }
  }
  const start = mondayOf(today) + (unit === 'fortnight' ? 14 : 7) * shift
  if (unit === 'weekend') return { start: start + 5, end: start + 7 }
  return { start, end: start + (unit === 'workweek' ? 5 : unit === 'fortnight' ? 14 : 7) }
}

/** A whole year. */
export const yearOfNumber = (year: number): Period => ({ start: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) })

/** A whole month. */
export const monthOfYear = (year: number, month: number): Period => ({
  start: dayNumber(year, month, 1),
  end: dayNumber(year, month + 1, 1),
})

/** The nth month, quarter or week of a year; the last for -1. */
export function partOfYear(year: number, unit: string, nth: number): Period {
  if (unit === 'month') return monthOfYear(year, nth === -1 ? 12 : nth)
  if (unit === 'quarter') {
    const first = nth === -1 ? 10 : 3 * nth - 2
    return { start: dayNumber(year, first, 1), end: dayNumber(year, first + 3, 1) }
  }
  return unit === 'week' && nth > 0 ? isoWeek(year, nth) : weekOfPeriod(yearOfNumber(year), unit, nth)
}

/** The nth week of a month: the one with its nth Thursday (as ISO 8601 does for years); the last for -1. */
export function weekOfPeriod({ start, end }: Period, unit: string, nth: number): Period {
  const first = unit === 'weekend' ? 6 : 4
  const near = start + ((first - weekdayOf(start) + 7) % 7)
  const chosen = nth === -1 ? near + 7 * Math.floor((end - 1 - near) / 7) : near + 7 * (nth - 1)
  return unit === 'weekend' ? { start: chosen, end: chosen + 2 } : { start: chosen - 3, end: chosen + 4 }
}
