import { dayNumber, yearOf } from './calendar.ts'
import { type Period, partOfYear } from './calendar-periods.ts'
import { type DateLine, has, numberTag, type Read, readNumber, readOrdinal, skip, wordTag } from './date-line.ts'
import { POINTERS, readAnyYear } from './date-parts.ts'

/** "next summer", "in spring", "autumn 2027", "l'été prochain": of the northern half, from the 21st to the 21st. */
export function season(line: DateLine, index: number): Read<Period> | undefined {
  const start = skip(line, index, 'the')
  const before = POINTERS.find(each => has(line, start, each))
  const at = before ? start + 1 : start
  const month = numberTag(line, at, 'season')
  if (month === undefined) return undefined
  const after = before ? undefined : POINTERS.find(each => has(line, at + 1, each))
  const pointer = before ?? after
  const year = readAnyYear(line, at + 1)
  const isLed = has(line, index - 1, 'in') || has(line, index - 1, 'of') || has(line, index - 1, 'on')
  if (!pointer && !year && !isLed && line.tokens.length > 3) return undefined
  const now = yearOf(line.today)
  const of = (found: number) => ({ start: dayNumber(found, month, 21), end: dayNumber(found, month + 3, 21) })
  const isAhead = of(now).start > line.today || pointer === 'this'
  const found = year?.value ?? (pointer === 'last' ? now - 1 : isAhead ? now : now + 1)
  return { value: of(found), end: year?.end ?? (after ? at + 2 : at + 1) }
}

/** "Q3", "Q1 2027", "2017-q1", "third quarter of next year". */
export function quarter(line: DateLine, index: number): Read<Period> | undefined {
  const start = skip(line, index, 'the')
  const before = numberTag(line, start, 'digits') === 4 ? readAnyYear(line, start) : undefined
  const at = before ? skip(line, before.end + (line.tokens[before.end]?.text === '-' ? 1 : 0), 'the') : start
  const letter = /^q$/i.test(line.tokens[at]?.text ?? '') ? readNumber(line, at + 1) : undefined
  const nth = letter ?? readOrdinal(line, at)
  if (!nth || nth.value > 4 || (nth.value < 1 && nth.value !== -1)) return undefined
  if (!letter && wordTag(line, nth.end, 'unit') !== 'quarter') return undefined
  const end = letter ? nth.end : nth.end + 1
  const year = before ? { value: before.value, end } : readAnyYear(line, end)
  const now = yearOf(line.today)
  const found = year?.value ?? (partOfYear(now, 'quarter', nth.value).end > line.today ? now : now + 1)
  return { value: partOfYear(found, 'quarter', nth.value), end: year?.end ?? end }
}

/** "the 1990s", "the 90s", "die 90er Jahre", "los años 90", "gli anni '90". */
export function decade(line: DateLine, index: number): Read<Period> | undefined {
  const start = skip(line, index, 'the')
  const isYears = wordTag(line, start, 'unit') === 'year' && has(line, start, 'many')
  const at = isYears ? start + 1 : start
  const year = numberTag(line, at, 'num')
  const digits = numberTag(line, at, 'digits')
  if (year === undefined || year % 10 !== 0 || !(digits === 4 || digits === 2) || year < 10) return undefined
  const isMarked = has(line, at + 1, 'decade_mark')
  if (!isMarked && !(isYears && digits === 2)) return undefined
  const first = digits === 4 ? year : 1900 + year
  const end = isMarked ? at + 2 : at + 1
  return { value: { start: dayNumber(first, 1, 1), end: dayNumber(first + 10, 1, 1) }, end }
}
