import { daysInMonth } from '#src/domain/dates.ts'

/** Days as whole numbers since 1970-01-01: what date arithmetic is made of here, a thousand times cheaper than objects. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000

/** Years in which people speak of days; everything outside is a number, not a year. */
export const isPlausibleYear = (year: number): boolean => year >= 1900 && year <= 2199

export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
export const monthIn = (day: number): number => new Date(day * 86_400_000).getUTCMonth() + 1
export const dayOfMonth = (day: number): number => new Date(day * 86_400_000).getUTCDate()

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1

/** First day of the month `months` after (or before) the month of a day. */
export const monthStart = (day: number, months = 0): number => dayNumber(yearOf(day), monthIn(day) + months, 1)

/** The same day some months on; the last day of a month that is too short. */
export function addMonths(day: number, months: number): number {
  const first = monthStart(day, months)
  return first + Math.min(dayOfMonth(day), daysInMonth(yearOf(first), monthIn(first))) - 1
}

/** `YYYY-MM-DD`. */
export const showDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** A `YYYY-MM-DD` (or longer) text as a day; NaN when it is none. */
export const readDay = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** Easter Sunday (Gregorian; the anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** Easter Sunday of the Orthodox churches (Meeus's Julian algorithm; 13 days to the Gregorian calendar until 2099). */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  return dayNumber(year, month, ((d + e + 114) % 31) + 1) + 13
}

/** The nth (1 …) weekday of a month; the last one for -1. */
export function nthWeekday(year: number, month: number, { nth, weekday }: { nth: number; weekday: number }): number {
  const first = dayNumber(year, month, 1)
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  const last = first + daysInMonth(year, month) - 1
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}

/** Week of the year by ISO 8601: week 1 has the year's first Thursday; `end` is the Monday after. */
export function isoWeek(year: number, week: number): { readonly start: number; readonly end: number } {
  const start = mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1)
  return { start, end: start + 7 }
}
