import { isPlausibleYear, yearOf } from './calendar.ts'
import type { PointedUnit } from './calendar-periods.ts'
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

/** The words that point to the next, this or the last of something. */
export const POINTERS = ['next', 'this', 'last'] as const

const SHIFTS = [
  ['next', 1],
  ['this', 0],
  ['last', -1],
] as const

/** A unit with its pointer, in either order, as a distance from the present one: "next week" is 1, "el mes pasado" -1,
 *  "the week after next" 2. */
export function readPointed(line: DateLine, index: number, units: readonly string[]): Read<PointedUnit> | undefined {
  const at = skip(line, index, 'the')
  const unit = wordTag(line, at, 'unit')
  if (unit !== undefined && units.includes(unit)) {
    if (has(line, at + 1, 'after_next')) return { value: { unit, shift: 2 }, end: at + 2 }
    for (const [tag, shift] of SHIFTS)
      if (has(line, at + 1, tag) && isAfterword(line, at + 1)) return { value: { unit, shift }, end: at + 2 }
    return undefined
  }
  const mine = wordTag(line, at + 1, 'unit')
  if (has(line, at, 'my') && mine !== undefined && mine !== 'day' && mine !== 'night' && units.includes(mine))
    return { value: { unit: mine, shift: 0 }, end: at + 2 }
  if (has(line, at, 'after_next_before') && units.includes(wordTag(line, at + 1, 'unit') ?? ''))
    return { value: { unit: wordTag(line, at + 1, 'unit') ?? '', shift: 2 }, end: at + 2 }
  for (const [tag, shift] of SHIFTS) {
    const pointed = wordTag(line, at + 1, 'unit')
    if (has(line, at, tag) && pointed !== undefined && units.includes(pointed))
      return { value: { unit: pointed, shift }, end: at + 2 }
  }
  return undefined
}

/** "Week this" is no order of words; "semana esta" neither, nor "mês deste" ("month of this"). A number after it counts. */
const isAfterword = (line: DateLine, index: number): boolean =>
  !has(line, index, 'of') && !has(line, index + 1, 'num') && !(has(line, index, 'this') && has(line, index + 1, 'unit'))

/** A day of the month before or after its month's name: 1 to 31 in any shape (and 0 and more, to be refused). */
export function readDayOfMonth(line: DateLine, index: number): Read<number> | undefined {
  const found = readOrdinal(line, index) ?? readNumber(line, index)
  const least = has(line, index, 'digits') ? 0 : 1
  if (!found || found.value < least || found.value > 99) return undefined
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

/** ", 2027", "of 2027", "2027", "'27 two thousand and twenty-seven", "dos mil veintisiete". */
export function readYear(line: DateLine, index: number): Read<number> | undefined {
  let at = skipSign(line, index, ',-/.')
  at = skip(line, at, 'of', 'the', 'year_word')
  const spoken = readSpokenYear(line, at)
  if (spoken) return spoken
  const year = numberTag(line, at, 'num')
  if (year === undefined || numberTag(line, at, 'digits') !== 4 || !isPlausibleYear(year)) return undefined
  return has(line, at + 1, 'month') && !has(line, at - 1, 'month') ? undefined : { value: year, end: at + 1 }
}

/** "two thousand and eighteen", "zweitausendachtzehn", "nineteen seventy-two". */
export function readSpokenYear(line: DateLine, index: number): Read<number> | undefined {
  const base = numberTag(line, index, 'millennium')
  if (base !== undefined) {
    const rest = has(line, index + 1, 'digits') ? undefined : readNumber(line, skip(line, index + 1, 'and'))
    if (rest && rest.value < 100) return { value: base + rest.value, end: rest.end }
    return has(line, index + 1, 'unit') ? undefined : { value: base, end: index + 1 }
  }
  const century = numberTag(line, index, 'century')
  const rest = century === undefined || has(line, index + 1, 'digits') ? undefined : readNumber(line, index + 1)
  if (century === undefined || !rest || rest.value < 10 || rest.value > 99) return undefined
  return has(line, rest.end, 'unit') ? undefined : { value: century + rest.value, end: rest.end }
}

/** "of next year", "this year". */
export function readNamedYear(line: DateLine, index: number): Read<number> | undefined {
  const named = readPointed(line, skip(line, index, 'of'), ['year'])
  return named && { value: yearOf(line.today) + named.value.shift, end: named.end }
}

/** "2027" or "next year". */
export const readAnyYear = (line: DateLine, index: number): Read<number> | undefined =>
  readYear(line, index) ?? readNamedYear(line, index)
