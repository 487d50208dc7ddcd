import { addMonths, weekdayOf } from './calendar.ts'
import { type DateLine, has, isSign, numberTag, type Read, readNumber, skip, wordTag } from './date-line.ts'

/** A length of time as it was said: "3 nights". */
export interface Amount {
  readonly unit: string
  readonly count: number
}

/** How long each unit is, in seconds (contract §6); months have 30 days and years 365 where nothing says which. */
export const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  workday: 86_400,
  weekend: 172_800,
  workweek: 432_000,
  week: 604_800,
  fortnight: 1_209_600,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
  decade: 315_360_000,
}

const CLOCK_UNITS = new Set(['second', 'minute', 'hour'])

/** Whether a unit moves the time of day, not only the day. */
export const isClockUnit = (unit: string): boolean => CLOCK_UNITS.has(unit)

/** A count before a unit: a number, "a", "a couple of", "several", "2.5". */
function readCount(line: DateLine, index: number): Read<number> | undefined {
  if (has(line, index, 'decimal')) return { value: Number(wordTag(line, index, 'decimal')), end: index + 1 }
  const few = numberTag(line, index, 'few')
  if (few !== undefined && few > 1) return { value: few, end: index + 1 }
  if (few === 1) {
    const inner = numberTag(line, index + 1, 'few')
    if (inner !== undefined && inner > 1) return { value: inner, end: index + 2 }
  }
  const number = readNumber(line, index)
  if (number) return number
  return few === undefined ? undefined : { value: few, end: index + 1 }
}

/** "half a day", "½ hour", "medio año", "ein halbes Jahr". */
function readHalf(line: DateLine, index: number): Read<Amount> | undefined {
  const at = skip(line, index, 'few')
  if (!has(line, at, 'half_unit')) return undefined
  const unitAt = skip(line, isSign(line, at + 1, '-') ? at + 2 : at + 1, 'of', 'few')
  const unit = wordTag(line, unitAt, 'unit')
  return unit === undefined ? undefined : { value: { unit, count: 0.5 }, end: unitAt + 1 }
}

/** "3 days", "a week", "30-minute", "2w", "two and a half months", "siku tatu". */
export function readAmount(line: DateLine, index: number): Read<Amount> | undefined {
  const half = readHalf(line, index)
  if (half) return half
  const counted = wordTag(line, index, 'unit_before')
  const after = counted === undefined ? undefined : readCount(line, index + 1)
  if (counted !== undefined && after && after.value <= 5000 && !has(line, after.end, 'month'))
    return { value: { unit: counted, count: after.value }, end: after.end }
  const count = readCount(line, index)
  if (!count || count.value > 5000) return undefined
  const glued = wordTag(line, count.end, 'glued')
  const isTime = glued === 'hour' && !has(line, index - 1, 'for') && !has(line, index - 1, 'within')
  if (glued !== undefined && !isTime && line.tokens[count.end]?.spaced === false)
    return { value: { unit: glued, count: count.value }, end: count.end + 1 }
  const more = readAndHalf(line, count.end)
  const at = isSign(line, count.end, '-') ? count.end + 1 : (more ?? count.end)
  const unit = wordTag(line, at, 'unit')
  if (unit === undefined) return undefined
  const late = more === undefined ? readAndHalf(line, at + 1) : undefined
  const isHalf = more !== undefined || (late !== undefined && !has(line, late, 'unit'))
  return { value: { unit, count: count.value + (isHalf ? 0.5 : 0) }, end: late !== undefined && isHalf ? late : at + 1 }
}

/** "and a half", "y medio", "et demi", "e mezza": where it ends. */
function readAndHalf(line: DateLine, index: number): number | undefined {
  if (has(line, index, 'and_half')) return index + 1
  if (!has(line, index, 'and')) return undefined
  const at = skip(line, index + 1, 'few')
  return has(line, at, 'half_unit') || has(line, at, 'half') ? at + 1 : undefined
}

/** "one week three days", "1 day and 2 hours": each unit smaller than the one before. */
export function readAmounts(line: DateLine, index: number): Read<readonly Amount[]> | undefined {
  const first = readAmount(line, index)
  if (!first) return undefined
  const amounts = [first.value]
  let { end } = first
  for (;;) {
    const next = readAmount(line, end) ?? (has(line, end, 'and') ? readAmount(line, end + 1) : undefined)
    const before = SECONDS[amounts.at(-1)?.unit ?? ''] ?? 0
    if (!next || (SECONDS[next.value.unit] ?? before) >= before) break
    amounts.push(next.value)
    end = next.end
  }
  return { value: amounts, end }
}

/** A length of time alone: its seconds, and its unit and count where it has but one. */
export function readLength(
  line: DateLine,
  index: number,
): Read<{ readonly seconds: number; readonly unit?: string; readonly count?: number }> | undefined {
  const whole = wholeUnit(line, index) ?? theNightOf(line, index)
  if (whole) return { value: { seconds: SECONDS[whole.value] ?? 0, unit: whole.value, count: 1 }, end: whole.end }
  const amounts = readAmounts(line, index)
  if (!amounts || isAge(line, amounts.end)) return undefined
  const seconds = amounts.value.reduce((sum, { unit, count }) => sum + (SECONDS[unit] ?? Number.NaN) * count, 0)
  if (Number.isNaN(seconds)) return undefined
  const [only, ...others] = amounts.value
  return {
    value: { seconds: Math.round(seconds), ...(others.length === 0 && only) },
    end: amounts.end,
  }
}

/** "all day", "the whole week", "toda la semana", "giorno intero". */
function wholeUnit(line: DateLine, index: number): Read<string> | undefined {
  const isBefore = has(line, index, 'whole')
  const at = isBefore ? skip(line, isSign(line, index + 1, '-') ? index + 2 : index + 1, 'the') : index
  const unit = wordTag(line, at, 'unit')
  if (!unit || !SECONDS[unit]) return undefined
  if (isBefore) return { value: unit, end: at + 1 }
  return has(line, at + 1, 'whole_after') ? { value: unit, end: at + 2 } : undefined
}

/** "for the night of the 25th" is one night. */
function theNightOf(line: DateLine, index: number): Read<string> | undefined {
  const at = index + 1
  if (!has(line, index, 'the') || wordTag(line, at, 'unit') !== 'night' || !has(line, at + 1, 'of')) return undefined
  return has(line, index - 1, 'for') ? { value: 'night', end: at + 1 } : undefined
}

/** "a 9 year old" is an age, no length of time. */
const isAge = (line: DateLine, index: number): boolean => {
  const at = isSign(line, index, '-') ? index + 1 : index
  return has(line, at, 'old') || (has(line, at, 'of') && /^of$/i.test(line.tokens[at]?.text ?? ''))
}

/** A day some units on: months and years by the calendar, working days without Saturday and Sunday. */
export function moveBy(day: number, unit: string, count: number): number {
  const whole = Math.trunc(count)
  if (unit === 'week') return day + Math.round(7 * count)
  if (unit === 'fortnight') return day + Math.round(14 * count)
  if (unit === 'month') return addMonths(day, whole) + Math.round(15 * (count - whole))
  if (unit === 'quarter') return addMonths(day, Math.round(3 * count))
  if (unit === 'year') return addMonths(day, Math.round(12 * count))
  if (unit === 'decade') return addMonths(day, Math.round(120 * count))
  if (unit === 'weekend') return day + 7 * whole
  if (unit !== 'workday') return day + whole
  let at = day
  for (let left = Math.abs(whole); left > 0; ) {
    at += Math.sign(whole)
    if (weekdayOf(at) < 6) left--
  }
  return at
}

/** Several lengths on, one after the other; with hours and minutes also the time of day. */
export function moveByAll(
  { day, minutes }: { readonly day: number; readonly minutes: number },
  amounts: readonly Amount[],
  sign: 1 | -1,
): { readonly day: number; readonly minutes: number; readonly hasTime: boolean } {
  let [at, clock] = [day, minutes]
  for (const { unit, count } of amounts) {
    if (isClockUnit(unit)) clock += (sign * count * (SECONDS[unit] ?? 0)) / 60
    else at = moveBy(at, unit, sign * count)
  }
  const days = Math.floor(clock / 1440)
  return { day: at + days, minutes: clock - 1440 * days, hasTime: amounts.some(({ unit }) => isClockUnit(unit)) }
}
