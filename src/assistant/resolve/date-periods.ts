import { isoWeek, yearOf } from './calendar.ts'
import { type Period, unitAround, yearOfNumber } from './calendar-periods.ts'
import { periodBeside } from './date-beside.ts'
import { type DateLine, has, isSign, longest, numberTag, type Read, readNumber, skip, wordTag } from './date-line.ts'
import { monthPeriod, pointedUnit, weekend } from './date-named-periods.ts'
import { readAnyYear, readSpokenYear } from './date-parts.ts'
import { amountOfPeriod, endOfPresent, nextAmount, numberedPart, partOfPeriod, restOf } from './date-period-parts.ts'
import { decade, quarter, season } from './date-seasons.ts'
import { settlePoint } from './settle-point.ts'

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
  periodBeside,
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

/** "the week of 30 November", "week commencing 4 Feb", "the weekend of Halloween", "mese del 16 settembre". */
function periodAround(line: DateLine, index: number): Read<Period> | undefined {
  const at = skip(line, index, 'the')
  const unit = has(line, at, 'week_of') ? 'week' : wordTag(line, at, 'unit')
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month') return undefined
  const next = has(line, at, 'week_of') ? at + 1 : aroundWord(line, at + 1)
  if (next === undefined) return undefined
  const point = line.pointAt(next) ?? line.pointAt(skip(line, next, 'the'))
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
