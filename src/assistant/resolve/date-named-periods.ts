import { monthIn, weekdayOf, yearOf } from './calendar.ts'
import { monthOfYear, type Period, unitAround } from './calendar-periods.ts'
import { type DateLine, has, isSign, type Read, readNumber, skip, skipSign, wordTag } from './date-line.ts'
import { POINTERS, readAnyYear, readMonth, readPointed, readYear } from './date-parts.ts'

const POINTED = ['week', 'month', 'year', 'quarter', 'workweek', 'decade', 'fortnight']

/** "next month", "this year", "the week after next", "last quarter"; both word orders. */
export function pointedUnit(line: DateLine, index: number): Read<Period> | undefined {
  const found = readPointed(line, index, POINTED)
  // "quarter past 5" is a time
  if (!found || (found.value.unit === 'quarter' && has(line, skip(line, index, 'the') + 1, 'past'))) return undefined
  return { value: unitAround(line.today, found.value), end: found.end }
}

/** Saturday and Sunday. In the middle of one, "the weekend" is still this one. */
export function weekend(line: DateLine, index: number): Read<Period> | undefined {
  const pointed = readPointed(line, index, ['weekend'])
  // "The coming weekend" is the nearest one, however "next weekend" is meant.
  const isComing = has(line, index, 'coming') && !has(line, index - 1, 'next') && weekdayOf(line.today) < 6
  if (pointed && isComing) return { value: unitAround(line.today, { unit: 'weekend', shift: 0 }), end: pointed.end }
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
