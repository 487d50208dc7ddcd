import { isPlausibleYear, yearOf } from './calendar.ts'
import { type DateLine, has, isSign, numberTag, readNumber, wordTag } from './date-line.ts'
import { readMonth, readYear } from './date-parts.ts'
import { leadingWeekday } from './date-weekdays.ts'
import type { DayPoint } from './settle-point.ts'

/** "2027-02-12". */
export function isoDay(line: DateLine, index: number) {
  const written = wordTag(line, index, 'iso')
  if (!written) return undefined
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  return { value: fullDate({ year, month, day }), end: index + 1 }
}

/** "2019/sep/01", "23-2020-September" and "2016, Nov 3" of machines. */
export function namedMonthBetween(line: DateLine, index: number) {
  const year = numberTag(line, index, 'num')
  if (year === undefined || numberTag(line, index, 'digits') !== 4 || !isPlausibleYear(year)) return undefined
  const month = isSign(line, index + 1, '-/') ? readMonth(line, index + 2) : undefined
  const day = month && isSign(line, month.end, '-/') ? readNumber(line, month.end + 1) : undefined
  return month && day && { value: { year, month: month.value, day: day.value }, end: day.end }
}

/** "12/02/2027", "Fri 12.2.", "3/4" in the order of the country. */
export function numericDay(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const written = wordTag(line, at, 'numeric')
  if (!written) return undefined
  const [a = 0, b = 0, c] = written.split(/[./-]/).filter(Boolean).map(Number)
  const [day, month] = inOrder(line, a, b, written.includes('.'))
  const said = weekday === undefined ? {} : { weekday }
  if (c !== undefined)
    return { value: { ...fullDate({ year: c < 100 ? fullYear(c, line) : c, month, day }), ...said }, end: at + 1 }
  const year = readYear(line, at + 1)
  if (month > 12 || day > 31) return undefined
  return { value: { day, month, ...said, ...(year && { year: year.value }) }, end: year?.end ?? at + 1 }
}

/** Which of two numbers is the day: the one that can be no month, else as the country writes; points are European. */
function inOrder({ day_first }: DateLine, a: number, b: number, hasPoints: boolean): readonly [number, number] {
  const isDayFirst = a > 12 ? true : b > 12 ? false : hasPoints || day_first
  return isDayFirst ? [a, b] : [b, a]
}

/** "71" is 1971 once 2071 is further away than people plan. */
const fullYear = (short: number, { today }: DateLine): number =>
  2000 + short > yearOf(today) + 40 ? 1900 + short : 2000 + short

/** "2 / 15", "on 2-15", "em 4.22": a day and a month that only one order lets exist, where a day is expected. */
export function spacedDay(line: DateLine, index: number) {
  const decimal = wordTag(line, index, 'decimal')
  const first = numberTag(line, index, 'num')
  const isPair = first !== undefined && isSign(line, index + 1, '/-')
  const second = isPair ? numberTag(line, index + 2, 'num') : undefined
  const [a, b] = decimal ? decimal.split('.').map(Number) : [first, second]
  const end = decimal ? index + 1 : index + 3
  if (a === undefined || b === undefined || a < 1 || b < 1) return undefined
  const isSure = a > 12 !== b > 12 && a <= 31 && b <= 31
  const isAlone = index === 0 && end === line.tokens.length
  const isLed = has(line, index - 1, 'day_ahead') && !has(line, index - 1, 'clock_at')
  if (!isSure || !(isAlone || isLed) || has(line, end, 'unit') || has(line, end, 'month')) return undefined
  const [day, month] = inOrder(line, a, b, false)
  return { value: { day, month }, end }
}

const fullDate = (date: { year: number; month: number; day: number }): DayPoint =>
  isPlausibleYear(date.year) ? date : { impossible: true }
