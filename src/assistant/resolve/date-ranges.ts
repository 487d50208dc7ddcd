import { type DateLine, has, isSign, type Read, skip, wordTag } from './date-line.ts'
import { type Period, readPeriod } from './date-periods.ts'
import { moveBy, readAmount, readOrdinalOrNumber, readPoint } from './date-points.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** A stretch of days as said: `end` is the day named last, or the first day after a named period (`exclusive`). */
export interface DayRange {
  readonly start?: number
  readonly end?: number
  readonly exclusive: boolean
  readonly impossible?: true
  /** The days were named one by one ("from the 3rd to the 5th"), not as a period. */
  readonly named: boolean
}

type Side = { readonly point: DayPoint } | { readonly period: Period }

/** "12 to 19 February", "from Monday to Friday", "between 1 and 5 May", "July 13 - 15", "June to August", "18 Dec for 10 days". */
export function readRange(line: DateLine, index: number): Read<DayRange> | undefined {
  return twoSided(line, index) ?? pointWithLength(line, index)
}

function twoSided(line: DateLine, index: number): Read<DayRange> | undefined {
  const isBetween = has(line, index, 'between')
  const isFrom = !isBetween && (has(line, index, 'from') || has(line, index, 'since'))
  const at = isBetween || isFrom ? index + 1 : index
  for (const first of [readSide(line, at), readBareDay(line, at)]) {
    if (!first) continue
    const next = connector(line, first.end, { isBetween, isFrom })
    if (next === undefined) continue
    const named = readSide(line, next)
    const second = named ?? readBareDay(line, next)
    if (!second || (!named && 'point' in first.value && isBare(first.value.point))) continue
    const settled = settleSides(line, first.value, second.value)
    if (settled) return { value: settled, end: second.end }
  }
  return undefined
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
  const isWeak = /^(a|e)$/i.test(line.tokens[at]?.text ?? '')
  if (isWeak && !isFrom && !isBetween) return undefined
  const again = has(line, at + 1, 'to') ? at + 2 : at + 1
  return skip(line, again, 'the')
}

function readSide(line: DateLine, index: number): Read<Side> | undefined {
  const at = skip(line, index, 'on')
  const point = readPoint(line, at) ?? (at > index ? readPoint(line, index) : undefined)
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

const isRangeSign = (line: DateLine, index: number): boolean => has(line, index, 'to') || isSign(line, index, '-–—')

function settleSides(line: DateLine, first: Side, second: Side): DayRange | undefined {
  if ('period' in first && 'period' in second)
    return { start: first.period.start, end: second.period.end, exclusive: true, named: false }
  if ('period' in first && 'point' in second) {
    const end = settlePoint(second.point, line.today, first.period.start)
    return end && { start: first.period.start, end: end.value, exclusive: false, named: true }
  }
  if ('point' in first && 'period' in second) {
    const start = settlePoint(first.point, line.today)
    return start && start.value < second.period.end
      ? { start: start.value, end: second.period.start, exclusive: true, named: false }
      : undefined
  }
  return 'point' in first && 'point' in second ? settlePoints(line, first.point, second.point) : undefined
}

/** Month and year said once count for both ends. */
function settlePoints(line: DateLine, a: DayPoint, b: DayPoint): DayRange | undefined {
  if (!isAnchored(a) && !isAnchored(b)) return undefined
  const anchoredByDay = a.month === undefined && b.month === undefined && (a.day !== undefined || b.day !== undefined)
  const [from, to] = shareParts(a, b)
  const start = settlePoint(from, line.today)
  const end = start && settlePoint(to, line.today, start.value)
  if (!start || !end)
    return isDatelike(a) && isDatelike(b) ? { exclusive: false, named: true, impossible: true } : undefined
  if (end.value < start.value || (anchoredByDay && end.value - start.value > 62)) return undefined
  return { start: start.value, end: end.value, exclusive: false, named: true }
}

const isAnchored = (point: DayPoint) =>
  point.month !== undefined ||
  point.exact !== undefined ||
  point.weekday !== undefined ||
  point.impossible === true ||
  point.day !== undefined

const isDatelike = ({ day, month, exact, impossible }: DayPoint) =>
  day !== undefined || month !== undefined || exact !== undefined || impossible === true

function shareParts(a: DayPoint, b: DayPoint): [DayPoint, DayPoint] {
  let [from, to] = [a, b]
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

/** "18 December for 10 days", "for 3 nights from 18 December": the end is worked out. Hotels read the two apart instead. */
function pointWithLength(line: DateLine, index: number): Read<DayRange> | undefined {
  if (!has(line, index, 'for')) return undefined
  const amount = readAmount(line, index + 1)
  if (!amount || amount.value.unit === 'night' || amount.value.unit === 'hour' || amount.value.unit === 'minute')
    return undefined
  if (!has(line, amount.end, 'from') && !has(line, amount.end, 'since')) return undefined
  const point = readPoint(line, skip(line, amount.end + 1, 'the')) ?? readPoint(line, amount.end + 1)
  const start = point && settlePoint(point.value, line.today)
  if (!start) return undefined
  return {
    value: {
      start: start.value,
      end: moveBy(start.value, amount.value.unit, amount.value.count),
      exclusive: false,
      named: true,
    },
    end: point.end,
  }
}

/** "before 5 May", "by tomorrow", "after February", "since Monday", "later than 2027": a range open at one side. */
export function readOpenRange(line: DateLine, index: number): Read<DayRange> | undefined {
  const tag =
    ['before', 'after', 'since', 'until'].find(each => has(line, index, each)) ??
    (/^(until|till|til|up to|through)$/i.test(line.tokens[index]?.text ?? '') ? 'until' : undefined)
  if (!tag) return undefined
  const at = skip(line, index + 1, 'the')
  const side = readSide(line, at) ?? readSide(line, index + 1)
  if (!side) return undefined
  const start = 'period' in side.value ? side.value.period.start : settlePoint(side.value.point, line.today)?.value
  if (start === undefined) return undefined
  const end = 'period' in side.value ? side.value.period.end : start
  if (tag === 'before' || tag === 'until')
    return { value: { end: tag === 'until' ? end : start, exclusive: tag === 'before', named: true }, end: side.end }
  return { value: { start: tag === 'after' ? end : start, exclusive: false, named: true }, end: side.end }
}
