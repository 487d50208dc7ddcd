import { monthIn, weekdayOf, yearOf } from './calendar.ts'
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
import { type DayRange, isBare, type Side, sameDay, settleSides } from './settle-range.ts'

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

/** A day or a period that is one end of a range. */
export function readSide(line: DateLine, index: number): Read<Side> | undefined {
  const at = skip(line, index, 'on')
  const point = line.pointAt(at) ?? (at > index ? line.pointAt(index) : undefined)
  const period = readPeriod(line, index)
  if (period && period.end > (point?.end ?? 0)) return { value: { period: period.value }, end: period.end }
  return point ? { value: { point: point.value }, end: point.end } : undefined
}

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
