import { addMonths, monthStart, yearOf } from './calendar.ts'
import { type Period, partOfYear, unitAround, weekOfPeriod, yearOfNumber } from './calendar-periods.ts'
import { isClockUnit, moveBy, readAmount } from './date-amounts.ts'
import { type DateLine, has, type Read, readNumber, readOrdinal, skip, skipSign, wordTag } from './date-line.ts'
import { monthPeriod, pointedUnit, weekend } from './date-named-periods.ts'
import { readAnyYear, readPointed } from './date-parts.ts'
import { settlePoint } from './settle-point.ts'

const PARTS = ['early', 'mid', 'late', 'end'] as const

/** "the first week of March", "third quarter of next year", "last weekend in June", "next year's first quarter". */
export function numberedPart(line: DateLine, index: number): Read<Period> | undefined {
  const ahead = readPointed(line, index, ['year'])
  const nth = readOrdinal(line, skip(line, ahead?.end ?? index, 'the'))
  if (!nth) return undefined
  const half = halfOfMonth(line, nth)
  if (half) return half
  const unit = wordTag(line, nth.end, 'unit')
  if (!unit || !['week', 'weekend', 'month', 'quarter'].includes(unit)) return undefined
  if (ahead) return { value: partOfYear(yearOf(line.today) + ahead.value.shift, unit, nth.value), end: nth.end + 1 }
  const at = skip(line, nth.end + 1, 'of')
  const year = readAnyYear(line, at) ?? theYear(line, at, { unit, nth: nth.value })
  if (year) return { value: partOfYear(year.value, unit, nth.value), end: year.end }
  const month = monthPeriod(line, at) ?? readTheUnit(line, at, ['month']) ?? pointedUnit(line, at)
  if (!month || (unit !== 'week' && unit !== 'weekend')) return undefined
  return { value: weekOfPeriod(month.value, unit, nth.value), end: month.end }
}

/** "la première quinzaine d'août", "the second half of July", "die erste Hälfte April": a half ends with the 15th. */
function halfOfMonth(line: DateLine, nth: Read<number>): Read<Period> | undefined {
  if (wordTag(line, nth.end, 'unit') !== 'fortnight' && !has(line, nth.end, 'half_unit') && !has(line, nth.end, 'mid'))
    return undefined
  const month = monthPeriod(line, skip(line, nth.end + 1, 'of')) ?? pointedUnit(line, skip(line, nth.end + 1, 'of'))
  if (!month || (nth.value !== 1 && nth.value !== 2 && nth.value !== -1)) return undefined
  const { start, end } = month.value
  if (end - start < 28 || end - start > 31) return undefined
  const value = nth.value === 1 ? { start, end: start + 15 } : { start: start + 15, end }
  return { value, end: month.end }
}

/** "of the year": the one in which the part still lies ahead. */
function theYear(
  line: DateLine,
  index: number,
  { unit, nth }: { unit: string; nth: number },
): Read<number> | undefined {
  const at = skip(line, index, 'the')
  if (wordTag(line, at, 'unit') !== 'year') return undefined
  const now = yearOf(line.today)
  return { value: partOfYear(now, unit, nth).end > line.today ? now : now + 1, end: at + 1 }
}

/** "of the month", "of my week", "fine mese": the present one. */
function readTheUnit(line: DateLine, index: number, units: readonly string[]): Read<Period> | undefined {
  const at = skip(line, skip(line, index, 'the'), 'my')
  const unit = wordTag(line, at, 'unit')
  if (unit === undefined || !units.includes(unit) || has(line, at, 'many')) return undefined
  return { value: unitAround(line.today, { unit, shift: 0 }), end: at + 1 }
}

/** "early March", "mid February", "end of next month", "fine mese", "later this year", "Ende der Woche". */
export function partOfPeriod(line: DateLine, index: number): Read<Period> | undefined {
  const start = skip(line, index, 'the')
  const part = PARTS.find(tag => has(line, start, tag))
  if (!part) return undefined
  if (part === 'mid' && has(line, start, 'half_unit') && wordTag(line, start + 1, 'unit')) return undefined // "metà anno"
  const at = skip(line, skipSign(line, start + 1, '-'), 'of')
  const whole =
    monthPeriod(line, at) ??
    pointedUnit(line, at) ??
    weekend(line, at) ??
    readYearAlone(line, at) ??
    present(line, at, part)
  if (!whole) return undefined
  const { start: first, end } = whole.value
  const isLater = part === 'late' && first <= line.today && line.today < end
  if (isLater) return { value: { start: line.today, end }, end: whole.end }
  const edge = part === 'early' ? { edge: 'start' as const } : part === 'end' ? { edge: 'end' as const } : {}
  return { value: { ...cutPart({ start: first, end }, part), ...edge }, end: whole.end }
}

const readYearAlone = (line: DateLine, index: number): Read<Period> | undefined => {
  const year = readAnyYear(line, index)
  return year && { value: yearOfNumber(year.value), end: year.end }
}

/** "the end of the month"; "late week" says nothing. */
const present = (line: DateLine, index: number, part: (typeof PARTS)[number]): Read<Period> | undefined =>
  part === 'late' && !has(line, index, 'the') ? undefined : readTheUnit(line, index, ['week', 'month', 'year'])

function cutPart({ start, end }: Period, part: string): Period {
  const length = end - start
  if (length > 300) {
    const half = addMonths(start, 6)
    if (part === 'mid') return { start: addMonths(start, 4), end: addMonths(start, 8) }
    if (part === 'end') return { start: addMonths(start, 8), end }
    return part === 'early' ? { start, end: half } : { start: half, end }
  }
  if (length > 20) {
    if (part === 'early') return { start, end: start + 10 }
    return part === 'mid' ? { start: start + 10, end: start + 20 } : { start: start + 20, end }
  }
  if (part === 'early') return { start, end: start + Math.floor(length / 2) }
  if (part === 'mid') return { start: start + 2, end: start + 5 }
  return { start: start + (part === 'end' && length === 7 ? 4 : Math.floor(length / 2)), end }
}

/** "EOM", "EOY". */
export function endOfPresent(line: DateLine, index: number): Read<Period> | undefined {
  if (has(line, index, 'eom')) {
    const end = monthStart(line.today, 1)
    return { value: { start: end - 8, end, edge: 'end' }, end: index + 1 }
  }
  if (!has(line, index, 'eoy')) return undefined
  const { end } = yearOfNumber(yearOf(line.today))
  return { value: { start: addMonths(end, -4), end, edge: 'end' }, end: index + 1 }
}

/** "the last 3 weeks of this year", "the first two weeks of March", "los últimos 5 días de mayo". */
export function amountOfPeriod(line: DateLine, index: number): Read<Period> | undefined {
  const at = skip(line, index, 'the')
  const nth = readOrdinal(line, at)
  const isLast = nth?.value === -1 || has(line, at, 'last')
  if (!isLast && nth?.value !== 1) return undefined
  const amount = readAmount(line, at + 1)
  if (!amount || !['day', 'week', 'weekend', 'month'].includes(amount.value.unit) || !has(line, amount.end, 'of'))
    return undefined
  const of = amount.end + 1
  const whole =
    monthPeriod(line, of) ??
    readTheUnit(line, of, ['month', 'year']) ??
    pointedUnit(line, of) ??
    readYearAlone(line, of)
  if (!whole) return undefined
  const { unit, count } = amount.value
  const { start, end } = whole.value
  if (unit === 'week' || unit === 'weekend') {
    const edge = weekOfPeriod(whole.value, unit, isLast ? -1 : 1)
    const value = isLast
      ? { start: edge.start - 7 * (count - 1), end: edge.end }
      : { start: edge.start, end: edge.end + 7 * (count - 1) }
    return { value, end: whole.end }
  }
  const value = isLast ? { start: moveBy(end, unit, -count), end } : { start, end: moveBy(start, unit, count) }
  return { value, end: whole.end }
}

/** "next 3 days", "the last two weeks", "2 next days", "within 2 weeks", "less than 3 days after tomorrow", "los próximos
 *  tres días". */
export function nextAmount(line: DateLine, index: number): Read<Period> | undefined {
  let at = skip(line, index, 'the')
  const isWithin = has(line, at, 'within')
  const isLess = has(line, at, 'less_than')
  if (isWithin || isLess) at = skip(line, at + 1, 'the')
  const found = pointedAmount(line, at)
  if (!found || isClockUnit(found.value.unit) || found.value.unit === 'weekend') return undefined
  const { unit, count, pointer } = found.value
  const { today } = line
  if ((isWithin || isLess) && pointer !== 'last') {
    const from = startOfSpan(line, found.end)
    if (isLess && from.end === found.end) return undefined
    return { value: { start: from.value, end: moveBy(from.value, unit, count) }, end: from.end }
  }
  if (!pointer) return undefined
  if (pointer === 'last') return { value: { start: moveBy(today, unit, -count), end: today }, end: found.end }
  if (unit === 'workday')
    return { value: { start: moveBy(today, unit, 1), end: moveBy(today, unit, count) + 1 }, end: found.end }
  const start = nextStart(today, unit)
  return { value: { start, end: moveBy(start, unit, count) }, end: found.end }
}

interface PointedAmount {
  readonly unit: string
  readonly count: number
  readonly pointer: 'next' | 'last' | undefined
}

/** The pointer before the count, between count and unit, or after both. */
function pointedAmount(line: DateLine, index: number): Read<PointedAmount> | undefined {
  const pointers = ['next', 'last'] as const
  const before = pointers.find(each => has(line, index, each))
  const amount = readAmount(line, before ? index + 1 : index)
  if (amount) {
    const after = before
      ? undefined
      : pointers.find(each => has(line, amount.end, each) && !has(line, amount.end, 'later'))
    return { value: { ...amount.value, pointer: before ?? after }, end: after ? amount.end + 1 : amount.end }
  }
  const count = before ? undefined : readNumber(line, index)
  const pointer = count && pointers.find(each => has(line, count.end, each))
  const unit = count && pointer ? wordTag(line, count.end + 1, 'unit') : undefined
  return count && unit ? { value: { unit, count: count.value, pointer }, end: count.end + 2 } : undefined
}

/** Where a span that is counted forward begins: "after today", "from 5 May", or now. */
function startOfSpan(line: DateLine, index: number): Read<number> {
  if (has(line, index, 'after_point') || has(line, index, 'from')) {
    const point = line.pointAt(index + 1) ?? line.pointAt(skip(line, index + 1, 'the'))
    const day = point && settlePoint(point.value, line.today)
    if (point && day) return { value: day.value, end: point.end }
  }
  return { value: line.today, end: has(line, index, 'later') ? index + 1 : index }
}

/** "The next 3 days" begin tomorrow, the next weeks, months and quarters with the next whole one. */
function nextStart(today: number, unit: string): number {
  return ['week', 'month', 'quarter', 'year'].includes(unit) ? unitAround(today, { unit, shift: 1 }).start : today + 1
}

/** "the rest of the week", "resto del mes": until its last day. */
export function restOf(line: DateLine, index: number): Read<Period> | undefined {
  const start = skip(line, index, 'the')
  if (!has(line, start, 'rest')) return undefined
  const at = skip(line, start + 1, 'of')
  const whole = readPointed(line, at, ['week', 'month', 'year'])
  if (whole && whole.value.shift !== 0) return undefined
  const unit = whole?.value.unit
  const present = unit === undefined ? readTheUnit(line, at, ['week', 'month', 'year']) : undefined
  const end = unit === undefined ? present?.value.end : unitAround(line.today, { unit, shift: 0 }).end
  const after = whole?.end ?? present?.end
  return end === undefined || after === undefined
    ? undefined
    : { value: { start: line.today, end: end - 1 }, end: after }
}
