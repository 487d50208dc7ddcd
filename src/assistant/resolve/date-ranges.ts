import { dayOfMonth, monthIn, weekdayOf, yearOf } from './calendar.ts'
import type { Period } from './calendar-periods.ts'
import { isClockUnit, moveBy, readAmount } from './date-amounts.ts'
import {
  type DateLine,
  has,
  isSign,
  numberTag,
  type Read,
  readOrdinalOrNumber,
  skip,
  skipSign,
  wordTag,
} from './date-line.ts'
import { monthPeriod, pointedUnit } from './date-named-periods.ts'
import { readPointed, readYear } from './date-parts.ts'
import { readPeriod } from './date-periods.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** A stretch of days as said: `end` is the day named last, or the first day after a named period. */
export interface DayRange {
  readonly start?: number
  readonly end?: number
  readonly impossible?: true
  /** The days were named one by one ("from the 3rd to the 5th"), not as a period. */
  readonly named: boolean
}

type Side = { readonly point: DayPoint } | { readonly period: Period }

/** "12 to 19 February", "from Monday to Friday", "between 1 and 5 May", "July 13 - 15", "June to August", "18 Dec for 10 days",
 *  "next month from the 4th to the 23rd", "this week from Tuesday to Thursday". */
export function readRange(line: DateLine, index: number): Read<DayRange> | undefined {
  return insidePeriod(line, index) ?? twoSided(line, index, settleSides) ?? spanFromPoint(line, index)
}

type Settle = (line: DateLine, first: Side, second: Side) => DayRange | undefined

function twoSided(line: DateLine, index: number, settle: Settle): Read<DayRange> | undefined {
  const isBetween = has(line, index, 'between')
  const isFrom = !isBetween && (has(line, index, 'from') || has(line, index, 'since'))
  const at = isBetween || isFrom ? index + 1 : index
  for (const first of [readSide(line, at), readBareDay(line, at)]) {
    const next = first && connector(line, first.end, { isBetween, isFrom })
    if (!first || next === undefined) continue
    const named = readSide(line, next)
    const second = named ?? readBareDay(line, next)
    const isGuess = settle === settleSides && !named && 'point' in first.value && isBare(first.value.point)
    if (!second || (isGuess && !(isFrom && isDaySpan(line, first.end, second.end)))) continue
    const settled = settle(line, first.value, second.value)
    if (settled) return { value: settled, end: second.end }
  }
  return undefined
}

/** "del 3 al 5", "vom 3. bis zum 5.": an article before the second number makes days of both, where nothing is counted. */
function isDaySpan(line: DateLine, join: number, end: number): boolean {
  const next = line.tokens[end]
  const isFree =
    !next || isSign(line, end, '.,;!?') || (next.tags.size > 0 && !has(line, end, 'unit') && !isSign(line, end, '%$€£'))
  return has(line, join, 'to_the') && isFree
}

function connector(
  line: DateLine,
  index: number,
  { isBetween, isFrom }: { isBetween: boolean; isFrom: boolean },
): number | undefined {
  const at = isSign(line, index, ',') && has(line, index + 1, 'to') ? index + 1 : index
  if (isSign(line, at, '-–—')) return skip(line, at + 1, 'the')
  if (isBetween && has(line, at, 'and')) return skip(line, at + 1, 'the')
  if (!has(line, at, 'to')) return undefined
  const isWeak = /^(a|e|à)$/i.test(line.tokens[at]?.text ?? '')
  if (isWeak && !isFrom && !isBetween) return undefined
  return skip(line, skip(line, at + 1, 'to'), 'the')
}

function readSide(line: DateLine, index: number): Read<Side> | undefined {
  const at = skip(line, index, 'on')
  const point = line.pointAt(at) ?? (at > index ? line.pointAt(index) : undefined)
  const period = readPeriod(line, index)
  if (period && period.end > (point?.end ?? 0)) return { value: { period: period.value }, end: period.end }
  return point ? { value: { point: point.value }, end: point.end } : undefined
}

const isBare = ({ day, month, weekday, exact, impossible }: DayPoint): boolean =>
  day !== undefined && month === undefined && weekday === undefined && exact === undefined && !impossible

/** A number that is a day only because the other end names the month. */
function readBareDay(line: DateLine, index: number): Read<Side> | undefined {
  const at = skip(line, index, 'the')
  const day = readOrdinalOrNumber(line, at)
  if (!day || day.value < 1 || day.value > 99) return undefined
  const end =
    isSign(line, day.end, '.') && has(line, at, 'digits') && isRangeSign(line, day.end + 1) ? day.end + 1 : day.end
  if (has(line, end, 'unit') && wordTag(line, end, 'unit') !== 'day') return undefined
  return { value: { point: { day: day.value } }, end }
}

const isRangeSign = (line: DateLine, index: number): boolean =>
  has(line, index, 'to') || has(line, index, 'and') || isSign(line, index, '-–—')

function settleSides(line: DateLine, first: Side, second: Side): DayRange | undefined {
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

const sameDay = (day: number, year: number): number => Date.UTC(year, monthIn(day) - 1, dayOfMonth(day)) / 86_400_000

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

/** Days inside a month or week that was named just before: "next month from the 4th to the 23rd", "in November between the
 *  19th and the 20th", "this week from Tuesday to Thursday". */
function insidePeriod(line: DateLine, index: number): Read<DayRange> | undefined {
  const start = has(line, index, 'in') || has(line, index, 'of') ? index + 1 : index
  const month = monthPeriod(line, start)
  const whole = month ?? readPointed(line, start, ['week', 'month'])
  if (!whole) return undefined
  const period = month?.value ?? pointedUnit(line, start)?.value
  const at = skipSign(line, whole.end, ',')
  if (!period || !(has(line, at, 'from') || has(line, at, 'between') || (!month && isWeekdayRange(line, at))))
    return undefined
  const range = twoSided(line, at, (_, first, second) =>
    'point' in first && 'point' in second ? inPeriod(line, period, [first.point, second.point]) : undefined,
  )
  const year = range && month ? readYear(line, range.end) : undefined
  if (!range || !year || !month) return range
  const again = twoSided(line, at, (_, first, second) =>
    'point' in first && 'point' in second
      ? inPeriod(line, { start: sameDay(period.start, year.value), end: sameDay(period.start, year.value) + 31 }, [
          first.point,
          second.point,
        ])
      : undefined,
  )
  return again && { value: again.value, end: year.end }
}

const isWeekdayRange = (line: DateLine, index: number): boolean =>
  numberTag(line, index, 'weekday') !== undefined && isRangeSign(line, index + 1)

function inPeriod(line: DateLine, { start, end }: Period, points: readonly [DayPoint, DayPoint]): DayRange | undefined {
  const [from, to] = points.map(point => {
    if (point.weekday !== undefined && point.day === undefined && end - start <= 7)
      return start + ((point.weekday - weekdayOf(start) + 7) % 7)
    if (!isBare(point) || end - start < 28) return undefined
    return settlePoint({ ...point, month: monthIn(start), year: yearOf(start) }, line.today)?.value
  })
  return from !== undefined && to !== undefined && from <= to ? { start: from, end: to, named: true } : undefined
}

/** "for 10 days from 18 December", "for 3 days, from today", "a week starting tomorrow": the end is worked out. Nights are
 *  left apart, since a hotel reads them so. */
function spanFromPoint(line: DateLine, index: number): Read<DayRange> | undefined {
  const isFor = has(line, index, 'for')
  const amount = readAmount(line, isFor ? index + 1 : index)
  if (!amount || amount.value.unit === 'night' || isClockUnit(amount.value.unit)) return undefined
  const at = skipSign(line, amount.end, ',')
  const isStarting = has(line, at, 'since') && !has(line, at, 'after_point')
  if (!(isFor && (has(line, at, 'from') || has(line, at, 'since'))) && !isStarting) return undefined
  const point = line.pointAt(skip(line, at + 1, 'the')) ?? line.pointAt(at + 1)
  const start = point && settlePoint(point.value, line.today)
  if (!point || !start) return undefined
  const end = moveBy(start.value, amount.value.unit, amount.value.count)
  return { value: { start: start.value, end, named: true }, end: point.end }
}

const OPENERS = ['before', 'through', 'until', 'after', 'since'] as const

/** "before 5 May", "by tomorrow", "after February", "since Monday", "<= 2019", "2012 or later": a range open at one side. */
export function readOpenRange(line: DateLine, index: number): Read<DayRange> | undefined {
  const opener = readOpener(line, index)
  if (!opener) return readOnward(line, index)
  const side = readSide(line, skip(line, opener.end, 'the')) ?? readSide(line, opener.end)
  if (!side) return undefined
  const period = 'period' in side.value ? side.value.period : undefined
  const point = 'point' in side.value ? settlePoint(side.value.point, line.today)?.value : undefined
  const start = period?.start ?? point
  if (start === undefined) return undefined
  const end = period?.end ?? start
  if (opener.value === 'before' || opener.value === 'until' || opener.value === 'through') {
    const isWhole = opener.value === 'through' || period?.edge === 'end'
    return { value: { end: isWhole && period?.edge !== 'start' ? end : start, named: true }, end: side.end }
  }
  const isAfter = opener.value === 'after' && period?.edge !== 'start'
  return { value: { start: isAfter ? end : start, named: true }, end: side.end }
}

/** The word or sign that opens a range: "before", "no later than", ">=". */
function readOpener(line: DateLine, index: number): Read<(typeof OPENERS)[number]> | undefined {
  if (isSign(line, index, '<>')) {
    const isBelow = isSign(line, index, '<')
    const hasEqual = isSign(line, index + 1, '=')
    return {
      value: isBelow ? (hasEqual ? 'through' : 'before') : hasEqual ? 'since' : 'after',
      end: hasEqual ? index + 2 : index + 1,
    }
  }
  if (has(line, index, 'more_than')) return { value: 'after', end: index + 1 }
  const word = OPENERS.find(each => has(line, index, each))
  return word && { value: word, end: index + 1 }
}

/** "1 March or later", "2012 and after", "a partir de" said afterwards. */
function readOnward(line: DateLine, index: number): Read<DayRange> | undefined {
  const side = has(line, index, 'on') ? undefined : readSide(line, index)
  if (!side || !has(line, side.end, 'onward')) return undefined
  const start = 'period' in side.value ? side.value.period.start : settlePoint(side.value.point, line.today)?.value
  return start === undefined ? undefined : { value: { start, named: true }, end: side.end + 1 }
}
