import { daysInMonth } from '#src/domain/dates.ts'
import { monthIn, monthStart, yearOf } from './calendar.ts'
import { dayBeside } from './date-beside.ts'
import { distance, distanceFromPoint, pointThenDistance, weekAndDay } from './date-distances.ts'
import { holiday } from './date-holidays.ts'
import {
  type DateLine,
  has,
  isSign,
  longest,
  numberTag,
  type Read,
  readNumber,
  readOrdinal,
  skip,
  skipSign,
  wordTag,
} from './date-line.ts'
import { readAnyYear, readDayOfMonth, readMonth, readPointed, readSpokenYear, readYear } from './date-parts.ts'
import {
  countedWeekday,
  leadingWeekday,
  ordinalWeekday,
  shiftedWeekday,
  weekdayAfterNext,
  weekdayOfWeek,
  weekdayOnly,
} from './date-weekdays.ts'
import { isoDay, namedMonthBetween, numericDay, spacedDay } from './date-written.ts'
import type { DayPoint } from './settle-point.ts'

/** The longest reading of one day that begins at a token. */
export function readPoint(line: DateLine, index: number): Read<DayPoint> | undefined {
  if (line.points.has(index)) return line.points.get(index)
  line.points.set(index, undefined) // a day inside a day that begins at the same word is never meant
  const found = line.tokens[index]?.tags.size ? longest(RULES, line, index) : undefined
  line.points.set(index, found)
  return found
}

const RULES = [
  weekdayAfterNext,
  relativeDay,
  isoDay,
  namedMonthBetween,
  numericDay,
  spacedDay,
  dayThenMonth,
  monthThenDay,
  ordinalDay,
  dayOfNamedMonth,
  weekdayOnly,
  weekdayOfWeek,
  shiftedWeekday,
  distance,
  distanceFromPoint,
  pointThenDistance,
  weekAndDay,
  dayBeside,
  countedWeekday,
  holiday,
  ordinalWeekday,
]

/** "tomorrow", "now", "next day". */
function relativeDay(line: DateLine, index: number) {
  const offset = numberTag(line, index, 'rel')
  if (offset !== undefined) {
    const clock = has(line, index, 'now') ? { minutes: line.minutes } : {}
    return { value: { exact: line.today + offset, ...clock }, end: index + 1 }
  }
  const day = readPointed(line, index, ['day'])
  return day && !has(line, day.end, 'of') ? { value: { exact: line.today + day.value.shift }, end: day.end } : undefined
}

/** "12 February 2027", "Friday, the 12th of February", "am 3. Mai", "2/Out", "el 17 del 11", "siebten vierten". */
function dayThenMonth(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const start = skip(line, at, 'the')
  const day = readDayOfMonth(line, start)
  if (!day) return undefined
  const counted = wordTag(line, day.end, 'unit') === 'day' ? day.end + 1 : day.end
  const end = skip(line, skipSign(line, counted, '.-/,'), 'of', 'the')
  const month = readMonth(line, end) ?? numberedMonth(line, counted, { isOrdinal: has(line, day.end - 1, 'ord') })
  if (!month) return undefined
  const year = readAnyYear(line, month.end)
  const parts = { day: day.value, month: month.value, ...(year && { year: year.value }), ...(weekday && { weekday }) }
  return { value: parts, end: year?.end ?? month.end }
}

/** The month as a number: "17 del 11", "siebten vierten", "siebter 4.". */
function numberedMonth(
  line: DateLine,
  index: number,
  { isOrdinal }: { readonly isOrdinal: boolean },
): Read<number> | undefined {
  if (has(line, index, 'of_month')) {
    const number = readNumber(line, index + 1)
    const isMonth = number && number.value >= 1 && number.value <= 12 && has(line, index + 1, 'digits')
    // "Nous deux du 3 au 7 mars" are two people, and days from the third.
    const isCount = !has(line, index - 1, 'digits') && number !== undefined && has(line, number.end, 'to')
    const isFree = number && !has(line, number.end, 'unit') && !has(line, number.end, 'of_month')
    return isMonth && isFree && !isCount ? number : undefined
  }
  const ordinal = isOrdinal && has(line, index, 'ord_month') ? numberTag(line, index, 'ord_month') : undefined
  if (ordinal !== undefined) return { value: ordinal, end: index + 1 }
  const number = numberTag(line, index, 'num')
  const isPointed =
    isOrdinal && number !== undefined && isSign(line, index + 1, '.') && has(line, index - 1, 'ord_month')
  return isPointed && number >= 1 && number <= 12 ? { value: number, end: index + 2 } : undefined
}

/** "February 12", "Feb. 12th, 2027", "Sep the 18th", "October, 1st", "Tue May 9". */
function monthThenDay(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const month = readMonth(line, at)
  if (!month) return undefined
  const isOrdinal =
    isSign(line, month.end, ',') && has(line, month.end + 1, 'ord') && has(line, month.end + 1, 'digits')
  const start = isOrdinal ? month.end + 1 : skip(line, skipSign(line, month.end, '-/'), 'the')
  const day = readDayOfMonth(line, start)
  const isOrdinalDay = has(line, day?.end ?? index, 'am') && has(line, start, 'ord')
  if (!day || (!isOrdinalDay && isTimeAhead(line, day.end)) || isYearAhead(line, start)) return undefined
  const year = readYear(line, day.end)
  const parts = { day: day.value, month: month.value, ...(year && { year: year.value }), ...(weekday && { weekday }) }
  return { value: parts, end: year?.end ?? day.end }
}

/** "May twenty twenty-eight" has no day. */
const isYearAhead = (line: DateLine, index: number): boolean =>
  has(line, index, 'century') && readSpokenYear(line, index) !== undefined

const isTimeAhead = (line: DateLine, index: number): boolean =>
  has(line, index, 'oclock') || (has(line, index, 'am') && !has(line, index, 'digits')) || has(line, index, 'unit')

/** "the 4th", "Tuesday 19th", "Tuesday the eleventh", "el 15", "am 15.", "il trenta". */
function ordinalDay(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const start = skip(line, at, 'the', 'the')
  const ordinal = readOrdinal(line, start)
  const isNamed = start > at || weekday !== undefined
  const plain = isNamed && !ordinal && isFreeNumber(line, start) ? readNumber(line, start) : undefined
  const day = ordinal ?? plain
  if (!day || day.value < 1 || day.value > 31) return undefined
  if (!isNamed && !has(line, start, 'digits')) return undefined
  if (ordinal && weekday === undefined && !has(line, start, 'digits') && !isOnDay(line, index)) return undefined
  if (has(line, start, 'weekday_digit') || (start > at && has(line, start - 1, 'clock_at') && plain)) return undefined
  let { end } = day
  if (has(line, end, 'clock') || (plain && isHour(line, end))) return undefined
  if (isSign(line, end, '.') && ['clock_at', 'part', 'clock'].some(tag => has(line, end + 1, tag))) end++
  if (wordTag(line, end, 'unit') === 'day') end++
  else if (has(line, end, 'unit') || has(line, end, 'weekday') || has(line, end, 'oclock') || isSeries(line, day))
    return undefined
  const month = monthOfNext(line, end, day.value)
  return { value: { day: day.value, ...(month && { month }), ...(weekday && { weekday }) }, end }
}

/** "The 2nd or 3rd of May", "le 3 et le 4 mai": the month that is said of the second day is that of the first. */
function monthOfNext(line: DateLine, index: number, day: number): number | undefined {
  if (!has(line, index, 'and') && !/^(?:or|oder|ou|o|au)$/i.test(line.tokens[index]?.text ?? '')) return undefined
  const next = dayThenMonth(line, index + 1)?.value
  return next && next.day > day ? next.month : undefined
}

/** "On the first" is a day, "I like the first" one of a list. */
const isOnDay = (line: DateLine, index: number): boolean =>
  has(line, index - 1, 'day_ahead') || /^(?:am|zum|bis zum|vom|ab dem)$/i.test(line.tokens[index]?.text ?? '')

/** "Thursday 8h", "el 8 am": a time, no day. */
const isHour = (line: DateLine, index: number): boolean =>
  has(line, index, 'am') || has(line, index, 'pm') || /^(?:h|hs|hrs)$/i.test(line.tokens[index]?.text ?? '')

/** "21st century", "second time". */
const isSeries = (line: DateLine, { end }: Read<number>): boolean => has(line, end, 'series')

/** A bare number after an article is a day only in languages that say so, and only when nothing is counted by it. */
function isFreeNumber(line: DateLine, index: number): boolean {
  const number = readNumber(line, index)
  if (!number || number.value > 31) return false
  if (!has(line, index, 'digits') && number.value < 13) return false
  if (has(line, number.end, 'clock') || has(line, number.end, 'num')) return false
  const next = line.tokens[number.end]
  const before = line.tokens[index - 1]
  if (before && /^(?:the|a|an|at|for|around|about)$/i.test(before.text))
    return (
      /^the$/i.test(before.text) && has(line, index - 2, 'day_ahead') && (!next || isSign(line, number.end, '.,!?'))
    )
  return next === undefined || next.tags.size > 0
    ? !isTimeAhead(line, number.end) && !isSign(line, number.end, '$€£%/:')
    : !/^[\p{L}]/u.test(next.text) || !next.spaced
}

/** "6th of this month", "the 12th of next month", "23 next month". */
function dayOfNamedMonth(line: DateLine, index: number) {
  const start = skip(line, index, 'the')
  const ordinal = readOrdinal(line, start)
  const day = ordinal ?? readDayOfMonth(line, start)
  if (!day) return undefined
  let at = day.end
  if (wordTag(line, at, 'unit') === 'day') at++
  const of = skip(line, isSign(line, at, '.') && has(line, at + 1, 'of') ? at + 1 : at, 'of')
  const month = readPointed(line, of, ['month']) ?? theMonth(line, of)
  if (!month || (of === day.end && !ordinal && !has(line, start, 'digits'))) return undefined
  const first = monthStart(line.today, month.value.shift)
  const length = daysInMonth(yearOf(first), monthIn(first))
  const value = day.value === -1 ? length : day.value
  if (value > length || value < 1) return { value: { impossible: true as const }, end: month.end }
  return { value: { exact: first + value - 1 }, end: month.end }
}

/** "of the month": this one. */
function theMonth(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  const isOf = has(line, index - 1, 'of') && wordTag(line, at, 'unit') === 'month'
  return isOf && !readMonth(line, at + 2) ? { value: { unit: 'month', shift: 0 }, end: at + 1 } : undefined
}
