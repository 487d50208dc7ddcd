import { daysInMonth } from '#src/domain/dates.ts'
import { dayNumber, mondayOf, monthIn, monthStart, nthWeekday, weekdayOf, yearOf } from './calendar.ts'
import {
  type DateLine,
  has,
  isSign,
  numberTag,
  type Read,
  readNumber,
  readOrdinal,
  skip,
  skipSign,
  wordTag,
} from './date-line.ts'
import { POINTERS, readAnyYear, readMonth, readPointed } from './date-parts.ts'
import type { DayPoint } from './settle-point.ts'

/** "Friday", "Fri.". */
export function weekdayOnly(line: DateLine, index: number): Read<DayPoint> | undefined {
  const at = skip(line, index, 'the')
  const weekday = numberTag(line, at, 'weekday') ?? (at > index ? numberTag(line, at, 'weekday_digit') : undefined)
  if (weekday === undefined || isShyWeekday(line, at)) return undefined
  const end = isSign(line, at + 1, '.') && (line.tokens[at]?.text.length ?? 9) <= 4 ? at + 2 : at + 1
  return { value: { weekday }, end }
}

/** "so", "do", "mi", "mar", "sun", "sat" are other words as well: alone they are days only when nothing speaks against it. */
function isShyWeekday(line: DateLine, index: number): boolean {
  const text = line.tokens[index]?.text.toLowerCase() ?? ''
  if (/^(so|do|di|mi|mo|fr|sa|ter|qua|sex)$/.test(text))
    return !isSign(line, index + 1, '.,') && line.tokens.length > 3 && !/^(ter|qua|sex)$/.test(text)
  if (/^(segunda|terca|terça|quarta|quinta)$/.test(text))
    return (
      has(line, index + 1, 'unit') ||
      /^(vez|opção|opcao|parte|classe|pessoa)$/i.test(line.tokens[index + 1]?.text ?? '')
    )
  if (/^(sun|sat|wed|mer|set)$/.test(text)) return /^(the|in|we|i|and)$/i.test(line.tokens[index - 1]?.text ?? '')
  return false
}

/** A weekday before the rest of a date: "Friday, the …", "Fr. …", "next Friday the …". */
export function leadingWeekday(line: DateLine, index: number): { weekday: number | undefined; at: number } {
  const start =
    has(line, index, 'next') && numberTag(line, index + 2, 'ord') !== undefined ? index + 1 : skip(line, index, 'the')
  const weekday = numberTag(line, start, 'weekday')
  if (weekday === undefined) return { weekday, at: index }
  const at = skipSign(line, skipSign(line, start + 1, '.'), ',-')
  return { weekday, at: has(line, at, 'on') && !has(line, at, 'the') ? at + 1 : at }
}

/** "Thursday next week", "Wednesday of this week", "martes de la próxima semana", "Freitag in der Woche nach der nächsten". */
export function weekdayOfWeek(line: DateLine, index: number): Read<DayPoint> | undefined {
  const weekday = numberTag(line, skip(line, index, 'the'), 'weekday')
  if (weekday === undefined) return undefined
  const week = readPointed(line, skip(line, skipSign(line, skip(line, index, 'the') + 1, ','), 'of'), ['week'])
  if (!week) return undefined
  return { value: { exact: mondayOf(line.today) + 7 * week.value.shift + weekday - 1 }, end: week.end }
}

/** "next Tuesday" is the one of next week, "this Friday" of this week, "last Monday" of the week before; both word orders. */
export function shiftedWeekday(line: DateLine, index: number): Read<DayPoint> | undefined {
  const at = skip(line, index, 'the')
  const before = POINTERS.find(tag => has(line, at, tag))
  const weekday = numberTag(line, before ? at + 1 : at, 'weekday')
  if (weekday === undefined) return undefined
  const tag = before ?? POINTERS.find(each => has(line, at + 1, each))
  if (!tag || (!before && has(line, at + 1, 'of'))) return undefined
  const { today } = line
  const inWeek = mondayOf(today) + weekday - 1
  const exact = tag === 'next' ? inWeek + 7 : tag === 'this' ? inWeek : inWeek < today ? inWeek : inWeek - 7
  const isComing = tag === 'next' && has(line, before ? at : at + 1, 'coming') && inWeek > today
  return { value: { exact: isComing ? inWeek : exact }, end: at + 2 }
}

/** "Wednesday after next": the one of the week after next week's. "übernächsten Freitag". */
export function weekdayAfterNext(line: DateLine, index: number): Read<DayPoint> | undefined {
  const at = skip(line, index, 'the')
  const isBefore = has(line, at, 'after_next_before')
  const weekday = numberTag(line, isBefore ? at + 1 : at, 'weekday')
  if (weekday === undefined || !(isBefore || has(line, at + 1, 'after_next'))) return undefined
  return { value: { exact: coming(line, weekday) + 7 }, end: at + 2 }
}

/** The next such day, never today. */
const coming = ({ today }: DateLine, weekday: number): number => today + ((weekday - weekdayOf(today) + 7) % 7 || 7)

/** "two Mondays later", "second Friday from now". */
export function countedWeekday(line: DateLine, index: number): Read<DayPoint> | undefined {
  const count = readNumber(line, index)
  const weekday = count && (numberTag(line, count.end, 'weekday') ?? numberTag(line, count.end, 'weekdays'))
  if (!count || weekday === undefined || count.value > 52) return undefined
  const isFromNow = has(line, count.end + 1, 'after_point') && numberTag(line, count.end + 2, 'rel') === 0
  if (!isFromNow && !has(line, count.end + 1, 'later')) return undefined
  const end = isFromNow ? count.end + 3 : count.end + 2
  return { value: { exact: coming(line, weekday) + 7 * (count.value - 1) }, end }
}

/** "the first Monday of March", "last day of the month", "der letzte Freitag im Oktober", "the first Friday of next month". */
export function ordinalWeekday(line: DateLine, index: number): Read<DayPoint> | undefined {
  const start = skip(line, index, 'the')
  const nth = readOrdinal(line, start) ?? lastWord(line, start)
  if (!nth || nth.value > 5) return undefined
  const weekday = numberTag(line, nth.end, 'weekday')
  const isDay = wordTag(line, nth.end, 'unit') === 'day'
  if (weekday === undefined && !isDay) return undefined
  const at = skip(line, nth.end + 1, 'of')
  const onDay = (year: number, month: number) =>
    weekday !== undefined
      ? nthWeekday(year, month, { nth: nth.value, weekday })
      : dayNumber(year, month, nth.value === -1 ? daysInMonth(year, month) : nth.value)
  const named = readPointed(line, at, ['month']) ?? theMonth(line, at)
  if (named) {
    const first = monthStart(line.today, named.value.shift)
    return { value: { exact: onDay(yearOf(first), monthIn(first)) }, end: named.end }
  }
  const month = readMonth(line, skip(line, at, 'the'))
  if (!month) return isDay ? dayOfYear(line, at, nth.value) : undefined
  const year = readAnyYear(line, month.end)
  const now = yearOf(line.today)
  const found = year?.value ?? (onDay(now, month.value) >= line.today ? now : now + 1)
  const past = year ? {} : { past: onDay(found - 1, month.value) }
  return { value: { exact: onDay(found, month.value), ...past }, end: year?.end ?? month.end }
}

const lastWord = (line: DateLine, index: number): Read<number> | undefined =>
  has(line, index, 'last') ? { value: -1, end: index + 1 } : undefined

/** "of the month": this one. */
function theMonth(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  return wordTag(line, at, 'unit') === 'month' ? { value: { unit: 'month', shift: 0 }, end: at + 1 } : undefined
}

/** "the last day of the year", "first day of 2027". */
function dayOfYear(line: DateLine, index: number, nth: number): Read<DayPoint> | undefined {
  const at = skip(line, index, 'the')
  const year =
    readAnyYear(line, index) ??
    (wordTag(line, at, 'unit') === 'year' ? { value: yearOf(line.today), end: at + 1 } : undefined)
  if (!year) return undefined
  return { value: { exact: nth === -1 ? dayNumber(year.value, 12, 31) : dayNumber(year.value, 1, nth) }, end: year.end }
}
