import {
  addMonths,
  dayNumber,
  daysInMonth,
  isPlausibleYear,
  mondayOf,
  monthIn,
  monthStart,
  nthWeekday,
  weekdayOf,
  yearOf,
} from './calendar.ts'
import {
  type DateLine,
  has,
  isSign,
  numberTag,
  type Read,
  readCount,
  readNumber,
  readOrdinal,
  skip,
  skipSign,
  wordTag,
} from './date-line.ts'
import { HOLIDAYS } from './holidays.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

type Rule = (line: DateLine, index: number) => Read<DayPoint> | undefined

/** The longest reading of one day that begins at a token. */
export function readPoint(line: DateLine, index: number): Read<DayPoint> | undefined {
  let best: Read<DayPoint> | undefined
  for (const rule of RULES) {
    const found = rule(line, index)
    if (found && found.end > (best?.end ?? 0)) best = found
  }
  return best
}

const RULES: readonly Rule[] = [
  weekdayAfterNext,
  relativeDay,
  isoDay,
  numericDay,
  dayThenMonth,
  monthThenDay,
  ordinalDay,
  dayOfNamedMonth,
  weekdayOnly,
  weekdayOfWeek,
  shiftedWeekday,
  distance,
  distanceFromPoint,
  countedWeekday,
  holiday,
  ordinalWeekday,
]

function relativeDay(line: DateLine, index: number) {
  const offset = numberTag(line, index, 'rel')
  return offset === undefined ? undefined : { value: { exact: line.today + offset }, end: index + 1 }
}

function isoDay(line: DateLine, index: number) {
  const written = wordTag(line, index, 'iso')
  if (!written) return undefined
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  return { value: fullDate({ year, month, day }), end: index + 1 }
}

function numericDay(line: DateLine, index: number) {
  const written = wordTag(line, index, 'numeric')
  if (!written) return undefined
  const [a = 0, b = 0, c] = written.split(/[./-]/).filter(Boolean).map(Number)
  if (a > 31) return c === undefined ? undefined : { value: fullDate({ year: a, month: b, day: c }), end: index + 1 }
  const points = written.includes('.')
  const dayFirst = points || (line.day_first ? b <= 12 : a > 12)
  const [day, month] = dayFirst ? [a, b] : [b, a]
  if (c === undefined) {
    const year = readYear(line, index + 1)
    const end = year?.end ?? index + 1
    if (month > 12 || day > 31) return undefined
    return { value: { day, month, ...(year && { year: year.value }) }, end }
  }
  return { value: fullDate({ year: c < 100 ? 2000 + c : c, month, day }), end: index + 1 }
}

const fullDate = (date: { year: number; month: number; day: number }): DayPoint =>
  isPlausibleYear(date.year) ? date : { impossible: true }

/** "12 February 2027", "Friday, the 12th of February", "am 3. Mai", "2/Out", "el 17 del 11". */
function dayThenMonth(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const day = readDayOfMonth(line, skip(line, at, 'the'))
  if (!day) return undefined
  let end = day.end
  if (numberTag(line, end, 'unit') === undefined && wordTag(line, end, 'unit') === 'day') end++
  end = skip(line, skipSign(line, end, '.-/,'), 'of', 'the')
  const month = readMonth(line, end)
  if (!month) return undefined
  const year = readYear(line, month.end)
  const parts = { day: day.value, month: month.value, ...(year && { year: year.value }), ...(weekday && { weekday }) }
  return { value: parts, end: year?.end ?? month.end }
}

/** "February 12", "Feb. 12th, 2027", "Sep the 18th", "Tue May 9". */
function monthThenDay(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const month = readMonth(line, at)
  if (!month) return undefined
  const day = readDayOfMonth(line, skip(line, skipSign(line, month.end, '-/'), 'the'))
  if (!day || isTimeAhead(line, day.end)) return undefined
  const year = readYear(line, day.end)
  const parts = { day: day.value, month: month.value, ...(year && { year: year.value }), ...(weekday && { weekday }) }
  return { value: parts, end: year?.end ?? day.end }
}

const isTimeAhead = (line: DateLine, index: number): boolean =>
  has(line, index, 'oclock') || (has(line, index, 'am') && !has(line, index, 'digits')) || has(line, index, 'unit')

/** "the 4th", "Tuesday 19th", "Tuesday the eleventh", "el 15", "am 15." */
function ordinalDay(line: DateLine, index: number) {
  const { weekday, at } = leadingWeekday(line, index)
  const start = skip(line, at, 'the', 'the')
  const ordinal = readOrdinal(line, start)
  const isNamed = start > at || weekday !== undefined
  const plain = isNamed && !ordinal && isFreeNumber(line, start) ? readNumber(line, start) : undefined
  const day = ordinal ?? plain
  if (!day || day.value < 1 || day.value > 31) return undefined
  if (!isNamed && !has(line, start, 'digits')) return undefined
  let end = day.end
  if (wordTag(line, end, 'unit') === 'day') end++
  else if (has(line, end, 'unit') || has(line, end, 'weekday') || has(line, end, 'oclock')) return undefined
  return { value: { day: day.value, ...(weekday && { weekday }) }, end }
}

/** A bare number after an article is a day only in languages that say so, and only when nothing is counted by it. */
function isFreeNumber(line: DateLine, index: number): boolean {
  if (!has(line, index, 'digits') || (numberTag(line, index, 'num') ?? 99) > 31) return false
  const next = line.tokens[index + 1]
  if (has(line, index + 1, 'clock') || has(line, index + 1, 'num')) return false
  const before = line.tokens[index - 1]
  const english = before && /^(the|a|an|at|for|around|about)$/i.test(before.text)
  if (english) return false
  return next === undefined || next.tags.size > 0
    ? !isTimeAhead(line, index + 1) && !isSign(line, index + 1, '$€£%/:')
    : !/^[\p{L}]/u.test(next.text) || !next.spaced
}

/** "6th of this month", "the 12th of next month", "nächsten Monat am 4.". */
function dayOfNamedMonth(line: DateLine, index: number) {
  const day = readOrdinal(line, skip(line, index, 'the')) ?? readDayOfMonth(line, skip(line, index, 'the'))
  if (!day) return undefined
  let at = day.end
  if (wordTag(line, at, 'unit') === 'day') at++
  at = skip(line, at, 'of', 'the')
  const shift = has(line, at, 'next') ? 1 : has(line, at, 'last') ? -1 : 0
  const named = has(line, at, 'next') || has(line, at, 'last') || has(line, at, 'this')
  const unit = named ? at + 1 : at
  if (wordTag(line, unit, 'unit') !== 'month' || at === day.end) return undefined
  const first = monthStart(line.today, shift)
  const length = daysInMonth(yearOf(first), monthIn(first))
  const value = day.value === -1 ? length : day.value
  if (value > length || value < 1) return { value: { impossible: true as const }, end: unit + 1 }
  return { value: { exact: first + value - 1 }, end: unit + 1 }
}

function weekdayOnly(line: DateLine, index: number) {
  const weekday = numberTag(line, index, 'weekday')
  if (weekday === undefined || isShyWeekday(line, index)) return undefined
  const end = isSign(line, index + 1, '.') && (line.tokens[index]?.text.length ?? 9) <= 4 ? index + 2 : index + 1
  return { value: { weekday }, end }
}

/** "so", "do", "mi", "mar", "sun", "sat" are other words as well: alone they are days only when nothing speaks against it. */
function isShyWeekday(line: DateLine, index: number): boolean {
  const text = line.tokens[index]?.text.toLowerCase() ?? ''
  if (/^(so|do|di|mi|mo|fr|sa|ter|qua|sex)$/.test(text))
    return !isSign(line, index + 1, '.,') && line.tokens.length > 3 && !/^(ter|qua|sex)$/.test(text)
  if (/^(sun|sat|wed|mer|set)$/.test(text)) return /^(the|in|we|i|and)$/i.test(line.tokens[index - 1]?.text ?? '')
  return false
}

/** "Thursday next week", "Wednesday of this week", "martes de la próxima semana". */
function weekdayOfWeek(line: DateLine, index: number) {
  const weekday = numberTag(line, index, 'weekday')
  if (weekday === undefined) return undefined
  const at = skip(line, skipSign(line, index + 1, ','), 'of', 'the')
  const week = readNamedWeek(line, at)
  if (!week) return undefined
  return { value: { exact: mondayOf(line.today) + 7 * week.value + weekday - 1 }, end: week.end }
}

/** "next week" as weeks from this one; both word orders. */
export function readNamedWeek(line: DateLine, index: number): Read<number> | undefined {
  if (has(line, index, 'week_after_next')) return { value: 2, end: index + 1 }
  for (const [tag, value] of [
    ['next', 1],
    ['this', 0],
    ['last', -1],
  ] as const) {
    if (has(line, index, tag) && wordTag(line, index + 1, 'unit') === 'week') return { value, end: index + 2 }
    if (wordTag(line, index, 'unit') === 'week' && has(line, index + 1, tag) && !has(line, index + 1, 'num'))
      return { value, end: index + 2 }
  }
  return undefined
}

/** "next Tuesday" is the one of next week, "this Friday" of this week, "last Monday" of the week before; both word orders. */
function shiftedWeekday(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  const before = ['next', 'this', 'last'].find(tag => has(line, at, tag))
  const weekday = numberTag(line, before ? at + 1 : at, 'weekday')
  if (weekday === undefined) return undefined
  const tag = before ?? ['next', 'this', 'last'].find(each => has(line, at + 1, each))
  if (!tag) return undefined
  const { today } = line
  const monday = mondayOf(today)
  const inWeek = monday + weekday - 1
  const exact = tag === 'next' ? inWeek + 7 : tag === 'this' ? inWeek : inWeek < today ? inWeek : inWeek - 7
  const isComing =
    tag === 'next' && /^(up)?coming$/i.test(line.tokens[before ? at : at + 1]?.text ?? '') && inWeek > today
  return { value: { exact: isComing ? inWeek : exact }, end: at + 2 }
}

/** "in 3 days", "two weeks from now", "vor drei Tagen", "3 days ago", "in a fortnight". */
function distance(line: DateLine, index: number) {
  const ahead = has(line, index, 'in') ? 1 : has(line, index, 'ago_before') ? -1 : 0
  const amount = readAmount(line, ahead === 0 ? index : index + 1)
  if (!amount) return undefined
  const sign = ahead || (has(line, amount.end, 'ago') ? -1 : has(line, amount.end, 'later') ? 1 : 0)
  const end = ahead === 0 || has(line, amount.end, ahead > 0 ? 'later' : 'ago') ? amount.end + 1 : amount.end
  const { unit, count } = amount.value
  if (sign === 0 || !DAY_UNITS.has(unit)) return undefined
  return { value: { exact: moveBy(line.today, unit, sign * count) }, end }
}

/** "two weeks from tomorrow", "3 days after 12 February", "a week from Tuesday". */
function distanceFromPoint(line: DateLine, index: number): Read<DayPoint> | undefined {
  const amount = readAmount(line, skip(line, index, 'the'))
  if (!amount || !DAY_UNITS.has(amount.value.unit) || amount.value.unit === 'night') return undefined
  const back = has(line, amount.end, 'before') && !has(line, amount.end, 'after_point')
  if (!back && !has(line, amount.end, 'after_point')) return undefined
  const point = readPoint(line, amount.end + 1)
  const base = point && settlePoint(point.value, line.today)
  // "2 days from the 1st" is a length and its first day; "2 days from tomorrow" is a day.
  const isStay =
    /^(?:from|starting|desde|ab|dal|de)\b/i.test(line.tokens[amount.end]?.text ?? '') && point?.value.day !== undefined
  if (!base || isStay) return undefined
  return {
    value: { exact: moveBy(base.value, amount.value.unit, amount.value.count * (back ? -1 : 1)) },
    end: point.end,
  }
}

/** "Wednesday after next": the one of the week after next week's. */
function weekdayAfterNext(line: DateLine, index: number) {
  const weekday = numberTag(line, index, 'weekday')
  if (weekday === undefined || !has(line, index + 1, 'after') || !has(line, index + 2, 'next')) return undefined
  const ahead = (weekday - weekdayOf(line.today) + 7) % 7 || 7
  return { value: { exact: line.today + ahead + 7 }, end: index + 3 }
}

/** "two Mondays later", "second Friday from now". */
function countedWeekday(line: DateLine, index: number) {
  const count = readNumber(line, index)
  const weekday = count && numberTag(line, count.end, 'weekday')
  if (!count || weekday === undefined || !has(line, count.end + 1, 'later') || count.value > 52) return undefined
  const ahead = (weekday - weekdayOf(line.today) + 7) % 7 || 7
  return { value: { exact: line.today + ahead + 7 * (count.value - 1) }, end: count.end + 2 }
}

function holiday(line: DateLine, index: number) {
  const name = wordTag(line, index, 'holiday')
  const of = name === undefined ? undefined : HOLIDAYS[name]
  if (!of) return undefined
  const year = readYear(line, index + 1) ?? readNamedYear(line, index + 1)
  if (year) return { value: { exact: of(year.value) }, end: year.end }
  const now = yearOf(line.today)
  const next = of(now) >= line.today ? now : now + 1
  return { value: { exact: of(next), past: of(next - 1) }, end: index + 1 }
}

/** "the first Monday of March", "last day of the month". */
function ordinalWeekday(line: DateLine, index: number) {
  const nth = readOrdinal(line, skip(line, index, 'the'))
  if (!nth || nth.value > 5) return undefined
  const weekday = numberTag(line, nth.end, 'weekday')
  const isDay = wordTag(line, nth.end, 'unit') === 'day'
  const at = skip(line, nth.end + 1, 'of', 'the')
  const month = readMonth(line, at)
  if (!month || (weekday === undefined && !isDay)) return undefined
  const year = readYear(line, month.end)
  const onDay = (of: number) =>
    weekday !== undefined
      ? nthWeekday(of, month.value, { nth: nth.value, weekday })
      : dayNumber(of, month.value, nth.value === -1 ? daysInMonth(of, month.value) : nth.value)
  const now = yearOf(line.today)
  const found = year?.value ?? (onDay(now) >= line.today ? now : now + 1)
  return { value: { exact: onDay(found), ...(!year && { past: onDay(found - 1) }) }, end: year?.end ?? month.end }
}

function leadingWeekday(line: DateLine, index: number): { weekday: number | undefined; at: number } {
  const weekday = numberTag(line, index, 'weekday')
  if (weekday === undefined) return { weekday, at: index }
  const at = skipSign(line, skipSign(line, index + 1, '.'), ',-')
  return { weekday, at: has(line, at, 'on') && !has(line, at, 'the') ? at + 1 : at }
}

/** A day of the month before or after its month's name: 1 to 31 in any shape. */
export function readDayOfMonth(line: DateLine, index: number): Read<number> | undefined {
  const found = readOrdinal(line, index) ?? readNumber(line, index)
  if (!found || found.value < 1 || found.value > 99) return undefined
  const end =
    isSign(line, found.end, '.') &&
    !has(line, found.end + 1, 'num') &&
    (has(line, found.end + 1, 'month') || !line.tokens[found.end + 1]?.spaced)
      ? found.end + 1
      : found.end
  return { value: found.value, end }
}

/** A month's name. "may", "mar" and "march" are other words too; callers ask for a day or a preposition beside it. */
export function readMonth(line: DateLine, index: number): Read<number> | undefined {
  const value = numberTag(line, index, 'month')
  if (value === undefined) return undefined
  const isShort = (line.tokens[index]?.text.length ?? 9) <= 5
  return { value, end: isShort && isSign(line, index + 1, '.') ? index + 2 : index + 1 }
}

/** ", 2027", "of 2027", "2027". */
export function readYear(line: DateLine, index: number): Read<number> | undefined {
  let at = skipSign(line, index, ',-/.')
  at = skip(line, at, 'of', 'the', 'year_word')
  const year = numberTag(line, at, 'num')
  if (year === undefined || numberTag(line, at, 'digits') !== 4 || !isPlausibleYear(year)) return undefined
  return has(line, at + 1, 'month') ? undefined : { value: year, end: at + 1 }
}

/** "of next year", "this year". */
export function readNamedYear(line: DateLine, index: number): Read<number> | undefined {
  const at = skip(line, index, 'of', 'the')
  for (const [tag, shift] of [
    ['next', 1],
    ['this', 0],
    ['last', -1],
  ] as const) {
    const isNamed =
      (has(line, at, tag) && wordTag(line, at + 1, 'unit') === 'year') ||
      (wordTag(line, at, 'unit') === 'year' && has(line, at + 1, tag))
    if (isNamed) return { value: yearOf(line.today) + shift, end: at + 2 }
  }
  return undefined
}

const DAY_UNITS = new Set(['day', 'night', 'week', 'month', 'year', 'fortnight', 'quarter', 'workday', 'decade'])

/** "3 days", "a week", "two and a half months" (the half is days' business only). */
export function readAmount(
  line: DateLine,
  index: number,
): Read<{ readonly unit: string; readonly count: number }> | undefined {
  const count = readCount(line, index)
  if (!count || count.value > 5000) return undefined
  const at = isSign(line, count.end, '-') ? count.end + 1 : count.end
  const unit = wordTag(line, at, 'unit')
  return unit === undefined ? undefined : { value: { unit, count: count.value }, end: at + 1 }
}

/** A day some units on: months and years by the calendar, working days without Saturday and Sunday. */
export function moveBy(day: number, unit: string, count: number): number {
  const whole = Math.round(count)
  if (unit === 'week') return day + Math.round(7 * count)
  if (unit === 'fortnight') return day + Math.round(14 * count)
  if (unit === 'month') return addMonths(day, whole)
  if (unit === 'quarter') return addMonths(day, 3 * whole)
  if (unit === 'year') return addMonths(day, 12 * whole)
  if (unit === 'decade') return addMonths(day, 120 * whole)
  if (unit !== 'workday') return day + whole
  let at = day
  for (let left = Math.abs(whole); left > 0; ) {
    at += Math.sign(whole)
    if (weekdayOf(at) < 6) left--
  }
  return at
}

/** A number that can be a day of the month, as an ordinal or plain. */
export const readOrdinalOrNumber = (line: DateLine, index: number): Read<number> | undefined =>
  readOrdinal(line, index) ?? readNumber(line, index)
