import { addMonths, dayNumber, isoWeek, mondayOf, monthIn, monthStart, yearOf } from './calendar.ts'
import {
  type DateLine,
  has,
  isSign,
  longest,
  numberTag,
  type Read,
  readNumber,
  skip,
  skipSign,
  wordTag,
} from './date-line.ts'
import {
  POINTERS,
  type PointedUnit,
  readAnyYear,
  readMonth,
  readPointed,
  readSpokenYear,
  readYear,
} from './date-parts.ts'
import { amountOfPeriod, endOfPresent, nextAmount, numberedPart, partOfPeriod, restOf } from './date-period-parts.ts'
import { readPoint } from './date-points.ts'
import { decade, quarter, season } from './date-seasons.ts'
import { settlePoint } from './settle-point.ts'

/** A stretch of whole days; `end` is the first day after it. `edge`: only one end of something larger is meant ("by the end
 *  of March"). */
export interface Period {
  readonly start: number
  readonly end: number
  readonly past?: { readonly start: number; readonly end: number }
  readonly edge?: 'start' | 'end'
}

/** The longest named period that begins at a token: weeks, weekends, months, years, quarters, seasons, "next 3 days". */
export function readPeriod(line: DateLine, index: number): Read<Period> | undefined {
  if (line.periods.has(index)) return line.periods.get(index)
  const token = line.tokens[index]
  const found = token && (token.tags.size > 0 || /^q$/i.test(token.text)) ? longest(RULES, line, index) : undefined
  line.periods.set(index, found)
  return found
}

const RULES = [
  pointedUnit,
  weekend,
  monthPeriod,
  periodAround,
  numberedWeek,
  numberedPart,
  partOfPeriod,
  endOfPresent,
  amountOfPeriod,
  nextAmount,
  yearPeriod,
  season,
  quarter,
  decade,
  restOf,
]

const POINTED = ['week', 'month', 'year', 'quarter', 'workweek', 'decade', 'fortnight']

/** "next month", "this year", "the week after next", "last quarter"; both word orders. */
export function pointedUnit(line: DateLine, index: number): Read<Period> | undefined {
  const found = readPointed(line, index, POINTED)
  // "quarter past 5" is a time
  if (!found || (found.value.unit === 'quarter' && has(line, skip(line, index, 'the') + 1, 'past'))) return undefined
  return { value: unitAround(line.today, found.value), end: found.end }
}

/** A unit of the calendar, counted from the one that a day is in. */
export function unitAround(today: number, { unit, shift }: PointedUnit): Period {
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
  const start = mondayOf(today) + (unit === 'fortnight' ? 14 : 7) * shift
  if (unit === 'weekend') return { start: start + 5, end: start + 7 }
  return { start, end: start + (unit === 'workweek' ? 5 : unit === 'fortnight' ? 14 : 7) }
}

export const yearOfNumber = (year: number): Period => ({ start: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) })

export const monthOfYear = (year: number, month: number): Period => ({
  start: dayNumber(year, month, 1),
  end: dayNumber(year, month + 1, 1),
})

/** Saturday and Sunday. In the middle of one, "the weekend" is still this one. */
export function weekend(line: DateLine, index: number): Read<Period> | undefined {
  const pointed = readPointed(line, index, ['weekend'])
  if (pointed) return { value: unitAround(line.today, pointed.value), end: pointed.end }
  const at = skip(line, index, 'the')
  if (wordTag(line, at, 'unit') !== 'weekend' || has(line, at, 'many') || has(line, index - 1, 'every'))
    return undefined
  return { value: unitAround(line.today, { unit: 'weekend', shift: 0 }), end: at + 1 }
}

/** "February", "Feb 2027", "next June", "June of next year", "month of September", "March after next", "2016, Nov". Words
 *  that are months only sometimes ("may", "march") count when something beside them says so. */
export function monthPeriod(line: DateLine, index: number): Read<Period> | undefined {
  let at = skip(line, index, 'the')
  if (wordTag(line, at, 'unit') === 'month' && has(line, at + 1, 'of')) at += 2
  const pointer = POINTERS.find(each => has(line, at, each))
  const monthAt = pointer ? at + 1 : at
  const month = readMonth(line, monthAt)
  if (!month) return yearThenMonth(line, at)
  const year = readAnyYear(line, month.end)
  if (year) return { value: monthOfYear(year.value, month.value), end: year.end }
  const after = pointer
    ? undefined
    : POINTERS.find(each => has(line, month.end, each) && !has(line, month.end + 1, 'unit'))
  const isAfterNext = has(line, month.end, 'after_next')
  const isInAYear = has(line, month.end, 'in_a_year')
  if (!pointer && !after && !isAfterNext && isShyMonth(line, monthAt, month.end)) return undefined
  const end = after || isAfterNext || isInAYear ? month.end + 1 : month.end
  const now = yearOf(line.today)
  const isAhead = month.value >= monthIn(line.today)
  const ahead = isAhead ? now : now + 1
  if (isAfterNext) return { value: monthOfYear(ahead + 1, month.value), end }
  if (isInAYear) return { value: monthOfYear(now + 1, month.value), end }
  const word = pointer ?? after
  if (word === 'last')
    return { value: monthOfYear(month.value < monthIn(line.today) ? now : now - 1, month.value), end }
  if (word === 'this') return { value: monthOfYear(now, month.value), end }
  if (word === 'next')
    return { value: monthOfYear(month.value > monthIn(line.today) ? now : now + 1, month.value), end }
  const past = monthOfYear(month.value <= monthIn(line.today) ? now : now - 1, month.value)
  const future = monthOfYear(ahead, month.value)
  return { value: { ...future, ...(past.start !== future.start && { past }) }, end }
}

/** "2016, nov", "2015-3". */
function yearThenMonth(line: DateLine, index: number): Read<Period> | undefined {
  const year = readYear(line, index)
  if (!year || year.end !== index + 1) return undefined
  const named = readMonth(line, skipSign(line, year.end, ',-/'))
  if (named) return { value: monthOfYear(year.value, named.value), end: named.end }
  const month = isSign(line, year.end, '-') ? readNumber(line, year.end + 1) : undefined
  const isMonth = month && month.value >= 1 && month.value <= 12 && !isSign(line, month.end, '-/')
  return isMonth && !has(line, month.end, 'unit')
    ? { value: monthOfYear(year.value, month.value), end: month.end }
    : undefined
}

const SHY = /^(may|mar|march|jan|dec|mai|set|out|ago|mag|ene|gen|dic|apr|jun|jul|sep|nov|oct|fev|abr|lug|ott)$/i
const LEADS = ['of', 'in', 'from', 'between', 'before', 'after', 'since', 'to', 'for', 'early', 'mid', 'late', 'end']

function isShyMonth(line: DateLine, index: number, end: number): boolean {
  const text = line.tokens[index]?.text ?? ''
  if (!SHY.test(text) || /^march$/i.test(text)) return false
  const isAlone = line.tokens.length <= 2
  const isLed =
    LEADS.some(tag => has(line, index - 1, tag)) || has(line, index - 1, 'and') || has(line, index - 1, 'on')
  if (!/^may$/i.test(text)) return !(isAlone || isLed)
  const isVerb =
    /^(i|we|you|he|she|it|they|be)$/i.test(line.tokens[index - 1]?.text ?? '') ||
    /^(i|we|you|be|have)$/i.test(line.tokens[end]?.text ?? '')
  return isVerb || !(isAlone || isLed || /^May$/.test(text))
}

/** "the week of 30 November", "week commencing 4 Feb", "the weekend of Halloween", "mese del 16 settembre". */
function periodAround(line: DateLine, index: number): Read<Period> | undefined {
  const at = skip(line, index, 'the')
  const unit = has(line, at, 'week_of') ? 'week' : wordTag(line, at, 'unit')
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month') return undefined
  const next = has(line, at, 'week_of') ? at + 1 : aroundWord(line, at + 1)
  if (next === undefined) return undefined
  const point = readPoint(line, next) ?? readPoint(line, skip(line, next, 'the'))
  if (!point || (point.value.day === undefined && point.value.exact === undefined)) return undefined
  const day = settlePoint(point.value, line.today)
  if (!day || has(line, next, 'rel') || has(line, next, 'unit')) return undefined
  return { value: unitAround(day.value, { unit, shift: 0 }), end: point.end }
}

/** What joins a week to a day in it: "of", "commencing", "starting on", "ab dem". */
function aroundWord(line: DateLine, index: number): number | undefined {
  if (has(line, index, 'commencing') || has(line, index, 'since')) return skip(line, index + 1, 'on')
  return has(line, index, 'of') || has(line, index, 'from') ? skip(line, index + 1, 'the') : undefined
}

/** "week 31", "KW 31 2027", "semana 31", "31ª semana del año". */
function numberedWeek(line: DateLine, index: number): Read<Period> | undefined {
  const at = skip(line, index, 'the')
  const isMarked = has(line, at, 'week_number')
  if (!isMarked && wordTag(line, at, 'unit') !== 'week') return undefined
  const week = readNumber(line, skip(line, at + 1, 'number_word'))
  if (!week || !has(line, week.end - 1, 'digits') || week.value < 1 || week.value > 53) return undefined
  if (has(line, week.end, 'unit') || (has(line, at, 'many') && !isMarked)) return undefined
  const year = readAnyYear(line, week.end)
  return { value: isoWeek(year?.value ?? yearOf(line.today), week.value), end: year?.end ?? week.end }
}

/** "2027", "in 2027", "year 2027": four digits that can be a year, not a price or a house number. */
function yearPeriod(line: DateLine, index: number): Read<Period> | undefined {
  let at = skip(line, index, 'the')
  at = skip(line, at, 'of', 'year_word')
  if (wordTag(line, at, 'unit') === 'year') at++
  const year = fourDigits(line, at) ?? readSpokenYear(line, at)
  if (!year) return undefined
  const isLed =
    at > index ||
    line.tokens.length <= 2 ||
    YEAR_LEADS.some(tag => has(line, at - 1, tag)) ||
    isSign(line, at - 1, '<>=')
  if (!isLed || isSign(line, at - 1, '$€£#') || has(line, year.end, 'unit') || isSign(line, year.end, '%$€£'))
    return undefined
  return { value: yearOfNumber(year.value), end: skip(line, year.end, 'year_word') }
}

const YEAR_LEADS = ['of', 'since', 'after', 'before', 'from', 'to', 'between', 'and', 'in']

/** Four digits that can be a year. */
function fourDigits(line: DateLine, index: number): Read<number> | undefined {
  const year = numberTag(line, index, 'num')
  const isYear = year !== undefined && numberTag(line, index, 'digits') === 4 && year >= 1950 && year <= 2060
  return isYear ? { value: year, end: index + 1 } : undefined
}
