import { addMonths, dayNumber, mondayOf, monthIn, monthStart, weekdayOf, yearOf } from './calendar.ts'
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
import { moveBy, readAmount, readMonth, readNamedWeek, readNamedYear, readYear } from './date-points.ts'

/** A stretch of whole days; `end` is the first day after it. */
export interface Period {
  readonly start: number
  readonly end: number
  readonly past?: { readonly start: number; readonly end: number }
}

type Rule = (line: DateLine, index: number) => Read<Period> | undefined

/** The longest named period that begins at a token: weeks, weekends, months, years, quarters, seasons, "next 3 days". */
export function readPeriod(line: DateLine, index: number): Read<Period> | undefined {
  let best: Read<Period> | undefined
  for (const rule of RULES) {
    const found = rule(line, index)
    if (found && found.end > (best?.end ?? 0)) best = found
  }
  return best
}

const RULES: readonly Rule[] = [
  namedWeek,
  weekend,
  namedUnit,
  monthPeriod,
  numberedPart,
  partOfPeriod,
  nextAmount,
  yearPeriod,
  season,
  quarter,
  restOf,
]

function namedWeek(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  const week = readNamedWeek(line, at)
  if (!week) return undefined
  const start = mondayOf(line.today) + 7 * week.value
  return { value: { start, end: start + 7 }, end: week.end }
}

/** Saturday and Sunday. In the middle of one, "the weekend" is still this one. */
function weekend(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  const unitAt = wordTag(line, at, 'unit') === 'weekend' ? at : at + 1
  if (wordTag(line, unitAt, 'unit') !== 'weekend') return undefined
  const tagAt = unitAt === at ? at + 1 : at
  const tag = ['next', 'last', 'this'].find(each => has(line, tagAt, each))
  if (unitAt > at && !tag) return undefined
  if (has(line, index - 1, 'every')) return undefined
  const shift = tag === 'next' ? 7 : tag === 'last' ? -7 : 0
  const start = mondayOf(line.today) + 5 + shift
  return { value: { start, end: start + 2 }, end: tag && tagAt > unitAt ? tagAt + 1 : unitAt + 1 }
}

/** "next month", "this year", "last quarter", "next workweek"; both word orders. */
function namedUnit(line: DateLine, index: number) {
  const at = skip(line, index, 'the')
  const before = ['next', 'this', 'last'].find(tag => has(line, at, tag))
  const unit = wordTag(line, before ? at + 1 : at, 'unit')
  const tag = before ?? ['next', 'this', 'last'].find(each => has(line, at + 1, each))
  if (unit === 'quarter' && !before && has(line, at + 1, 'past')) return undefined // "quarter past 5" is a time
  if (!unit || !tag || !['month', 'year', 'quarter', 'workweek', 'decade'].includes(unit)) return undefined
  const shift = tag === 'next' ? 1 : tag === 'last' ? -1 : 0
  return { value: unitAround(line.today, unit, shift), end: at + 2 }
}

function unitAround(today: number, unit: string, shift: number): Period {
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
  const start = mondayOf(today) + 7 * shift
  return { start, end: start + (unit === 'workweek' ? 5 : 7) }
}

const yearOfNumber = (year: number): Period => ({ start: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) })

const monthOfYear = (year: number, month: number): Period => ({
  start: dayNumber(year, month, 1),
  end: dayNumber(year, month + 1, 1),
})

/** "February", "Feb 2027", "next June", "June of next year", "month of September". Words that are months only sometimes
 *  ("may", "march") count when something beside them says so. */
function monthPeriod(line: DateLine, index: number) {
  let at = skip(line, index, 'the')
  if (wordTag(line, at, 'unit') === 'month' && has(line, at + 1, 'of')) at += 2
  const tag = ['next', 'this', 'last'].find(each => has(line, at, each))
  const monthAt = tag ? at + 1 : at
  const month = readMonth(line, monthAt)
  if (!month) return undefined
  const year = readYear(line, month.end) ?? readNamedYear(line, month.end)
  const after = tag ? undefined : ['next', 'last', 'this'].find(each => has(line, month.end, each))
  if (!tag && !year && !after && isShyMonth(line, monthAt, month.end)) return undefined
  const end = year?.end ?? (after ? month.end + 1 : month.end)
  if (year) return { value: monthOfYear(year.value, month.value), end }
  const now = yearOf(line.today)
  const ahead = month.value >= monthIn(line.today) ? now : now + 1
  const word = tag ?? after
  if (word === 'last')
    return { value: monthOfYear(month.value < monthIn(line.today) ? now : now - 1, month.value), end }
  if (word === 'this') return { value: monthOfYear(now, month.value), end }
  if (word === 'next')
    return { value: monthOfYear(month.value > monthIn(line.today) ? now : now + 1, month.value), end }
  const [past, future] = [
    monthOfYear(month.value <= monthIn(line.today) ? now : now - 1, month.value),
    monthOfYear(ahead, month.value),
  ]
  return { value: { ...future, ...(past.start !== future.start && { past }) }, end }
}

const SHY = /^(may|mar|march|jan|dec|mai|set|out|ago|mag|ene|gen|dic|apr|jun|jul|sep|nov|oct|fev|abr|lug|ott)$/i

function isShyMonth(line: DateLine, index: number, end: number): boolean {
  const text = line.tokens[index]?.text ?? ''
  if (!SHY.test(text)) return false
  const alone = line.tokens.length <= 2
  const led = [
    'of',
    'in',
    'from',
    'between',
    'before',
    'after',
    'since',
    'to',
    'for',
    'early',
    'mid',
    'late',
    'end',
    'and',
    'on',
  ].some(tag => has(line, index - 1, tag))
  if (/^may$/i.test(text))
    return (
      !(alone || led || /^May$/.test(text)) ||
      /^(i|we|you|he|she|it|they|be)$/i.test(line.tokens[index - 1]?.text ?? '') ||
      /^(i|we|you|be|have)$/i.test(line.tokens[end]?.text ?? '')
    )
  if (/^march$/i.test(text)) return false
  return !(alone || led)
}

/** "the first week of March", "third quarter of next year", "last weekend in June", "the 9th month of next year". */
function numberedPart(line: DateLine, index: number) {
  const nth = readOrdinal(line, skip(line, index, 'the'))
  if (!nth) return undefined
  const unit = wordTag(line, nth.end, 'unit')
  if (!unit || !['week', 'weekend', 'month', 'quarter'].includes(unit)) return undefined
  const at = skip(line, nth.end + 1, 'of', 'the')
  const year =
    readNamedYear(line, at) ??
    readYear(line, at) ??
    (wordTag(line, at, 'unit') === 'year' ? { value: nearYear(line, unit, nth.value), end: at + 1 } : undefined)
  if (year) return { value: partOfYear(year.value, unit, nth.value), end: year.end }
  const month = monthPeriod(line, at) ?? namedUnit(line, at)
  if (!month || (unit !== 'week' && unit !== 'weekend')) return undefined
  return { value: weekOfPeriod(month.value, unit, nth.value), end: month.end }
}

const nearYear = (line: DateLine, unit: string, nth: number): number => {
  const now = yearOf(line.today)
  return partOfYear(now, unit, nth).end > line.today ? now : now + 1
}

function partOfYear(year: number, unit: string, nth: number): Period {
  if (unit === 'month') return monthOfYear(year, nth === -1 ? 12 : nth)
  if (unit === 'quarter') {
    const first = nth === -1 ? 10 : 3 * nth - 2
    return { start: dayNumber(year, first, 1), end: dayNumber(year, first + 3, 1) }
  }
  return isoWeek(year, nth === -1 ? 52 : nth)
}

/** Week of the year by ISO 8601: week 1 has the year's first Thursday. */
export function isoWeek(year: number, week: number): Period {
  const start = mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1)
  return { start, end: start + 7 }
}

/** The nth week of a month: the one with its nth Thursday (as ISO 8601 does for years); the last for -1. */
function weekOfPeriod({ start, end }: Period, unit: string, nth: number): Period {
  if (unit === 'weekend') {
    const saturday = start + ((6 - weekdayOf(start) + 7) % 7)
    const first = nth === -1 ? saturday + 7 * Math.floor((end - 1 - saturday) / 7) : saturday + 7 * (nth - 1)
    return { start: first, end: first + 2 }
  }
  const thursday = start + ((4 - weekdayOf(start) + 7) % 7)
  const chosen = nth === -1 ? thursday + 7 * Math.floor((end - 1 - thursday) / 7) : thursday + 7 * (nth - 1)
  return { start: chosen - 3, end: chosen + 4 }
}

/** "early March", "mid February", "end of next month", "later this year", "EOM". */
function partOfPeriod(line: DateLine, index: number) {
  if (has(line, index, 'eom'))
    return { value: { start: monthStart(line.today, 1) - 8, end: monthStart(line.today, 1) }, end: index + 1 }
  const part = ['early', 'mid', 'late', 'end'].find(tag => has(line, index, tag))
  if (!part) return undefined
  const at = skip(line, skipSign(line, index + 1, '-'), 'of', 'the')
  const whole = namedWeek(line, at) ?? monthPeriod(line, at) ?? namedUnit(line, at) ?? weekend(line, at)
  if (!whole) return undefined
  const { start, end } = whole.value
  const isLater = part === 'late' && start <= line.today && line.today < end
  if (isLater) return { value: { start: line.today, end }, end: whole.end }
  return { value: cutPart({ start, end }, part), end: whole.end }
}

function cutPart({ start, end }: Period, part: string): Period {
  const length = end - start
  if (length > 300) {
    const half = addMonths(start, 6)
    if (part === 'mid') return { start: addMonths(start, 5), end: addMonths(start, 7) }
    return part === 'early' ? { start, end: half } : { start: half, end }
  }
  if (length > 20) {
    if (part === 'early') return { start, end: start + 10 }
    return part === 'mid' ? { start: start + 10, end: start + 20 } : { start: start + 20, end }
  }
  if (part === 'early') return { start, end: start + Math.floor(length / 2) }
  return part === 'mid' ? { start: start + 2, end: start + 5 } : { start: start + Math.floor(length / 2), end }
}

/** "next 3 days", "the last two weeks", "2 next days", "within 2 weeks", "los próximos tres días". */
function nextAmount(line: DateLine, index: number) {
  let at = skip(line, index, 'the')
  const isWithin = has(line, at, 'within') && !/^in$/i.test(line.tokens[at]?.text ?? '')
  if (isWithin) at = skip(line, at + 1, 'the')
  let tag = ['next', 'last'].find(each => has(line, at, each))
  let amount = readAmount(line, tag ? at + 1 : at)
  let end = amount?.end ?? 0
  if (!tag && !amount) {
    const count = readNumber(line, at)
    tag = count ? ['next', 'last'].find(each => has(line, count.end, each)) : undefined
    const unit = count && tag ? wordTag(line, count.end + 1, 'unit') : undefined
    if (count && unit) {
      amount = { value: { unit, count: count.value }, end: count.end + 2 }
      end = amount.end
    }
  }
  if (!amount || amount.value.unit === 'hour' || amount.value.unit === 'minute') return undefined
  if (!tag) {
    tag = ['next', 'last'].find(each => has(line, end, each))
    if (tag) end++
  }
  const { unit, count } = amount.value
  const { today } = line
  if (!tag) {
    if (!isWithin) return undefined
    return { value: { start: today, end: moveBy(today, unit, count) }, end: has(line, end, 'later') ? end + 1 : end }
  }
  if (tag === 'last') return { value: { start: moveBy(today, unit, -count), end: today }, end }
  const start = isWithin || unit === 'hour' ? today : nextStart(today, unit)
  return { value: { start, end: moveBy(start, unit, count) }, end }
}

/** "The next 3 days" begin tomorrow, the next weeks and months with the next whole one. */
function nextStart(today: number, unit: string): number {
  return unit === 'month' ? monthStart(today, 1) : today + 1
}

/** "2027", "in 2027", "year 2027": four digits that can be a year, not a price or a house number. */
function yearPeriod(line: DateLine, index: number) {
  let at = skip(line, index, 'the')
  at = skip(line, at, 'of', 'year_word')
  if (wordTag(line, at, 'unit') === 'year') at++
  const year = numberTag(line, at, 'num')
  if (year === undefined || numberTag(line, at, 'digits') !== 4 || year < 1950 || year > 2060) return undefined
  const alone = line.tokens.length <= 2
  const led =
    at > index ||
    alone ||
    ['of', 'since', 'after', 'before', 'from', 'to', 'between', 'and', 'in'].some(tag => has(line, at - 1, tag))
  if (!led || isSign(line, at - 1, '$€£#') || has(line, at + 1, 'unit') || isSign(line, at + 1, '%$€£'))
    return undefined
  return { value: yearOfNumber(year), end: skip(line, at + 1, 'year_word') }
}

function season(line: DateLine, index: number) {
  const tag = ['next', 'this', 'last'].find(each => has(line, index, each))
  const at = tag ? index + 1 : index
  const month = numberTag(line, at, 'season')
  if (
    month === undefined ||
    (!tag && !has(line, index - 1, 'in') && !has(line, index - 1, 'of') && line.tokens.length > 2)
  )
    return undefined
  const year = readYear(line, at + 1) ?? readNamedYear(line, at + 1)
  const now = yearOf(line.today)
  const of = (found: number) => ({ start: dayNumber(found, month, 21), end: dayNumber(found, month + 3, 21) })
  const found = year?.value ?? (tag === 'last' ? now - 1 : of(now).start > line.today || tag === 'this' ? now : now + 1)
  return { value: of(found), end: year?.end ?? at + 1 }
}

/** "Q3", "Q1 2027", "third qtr". */
function quarter(line: DateLine, index: number) {
  const written = /^q([1-4])$/i.exec(line.tokens[index]?.text ?? '')
  const split = /^q$/i.test(line.tokens[index]?.text ?? '') ? readNumber(line, index + 1) : undefined
  const nth = written ? { value: Number(written[1]), end: index + 1 } : split
  const ordinal = nth ?? readOrdinal(line, skip(line, index, 'the'))
  if (!ordinal || ordinal.value < 1 || ordinal.value > 4) return undefined
  const isNamed = nth !== undefined
  if (!isNamed && wordTag(line, ordinal.end, 'unit') !== 'quarter') return undefined
  const at = isNamed ? ordinal.end : ordinal.end + 1
  const year = readYear(line, at) ?? readNamedYear(line, at)
  const now = yearOf(line.today)
  const found = year?.value ?? (partOfYear(now, 'quarter', ordinal.value).end > line.today ? now : now + 1)
  return { value: partOfYear(found, 'quarter', ordinal.value), end: year?.end ?? at }
}

function restOf(line: DateLine, index: number) {
  if (!has(line, index, 'rest')) return undefined
  const at = skip(line, index + 1, 'of', 'the')
  const tag = has(line, at, 'this') ? at + 1 : at
  const unit = wordTag(line, tag, 'unit')
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined
  const { end } = unitAround(line.today, unit, 0)
  return { value: { start: line.today, end: unit === 'week' ? end - 1 : end }, end: tag + 1 }
}
