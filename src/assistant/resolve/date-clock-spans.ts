import { moveByAll, readAmounts } from './date-amounts.ts'
import { type DateLine, has, type Read, skip, wordTag } from './date-line.ts'
import { readPointed } from './date-parts.ts'

/** A stretch of time from or to the present minute, as minutes since the midnight before today. */
export interface ClockSpan {
  readonly start: number
  readonly end: number
}

/** "the next 3 hours", "last 5 minutes", "next hour", "within 2 hours", "the rest of the day". */
export function readClockSpan(line: DateLine, index: number): Read<ClockSpan> | undefined {
  return nextHours(line, index) ?? restOfDay(line, index)
}

const CLOCK_UNITS = ['hour', 'minute', 'second']

function nextHours(line: DateLine, index: number): Read<ClockSpan> | undefined {
  const start = skip(line, index, 'the')
  const isWithin = has(line, start, 'within')
  const at = isWithin ? skip(line, start + 1, 'the') : start
  const one = readPointed(line, at, CLOCK_UNITS)
  if (one)
    return one.value.shift === 0 ? undefined : span(line, one, [{ unit: one.value.unit, count: one.value.shift }])
  const pointer = (['next', 'last'] as const).find(each => has(line, at, each))
  const between = has(line, at + 1, 'next') || has(line, at + 1, 'last') ? readBetween(line, at) : undefined
  if (between) return between
  const amounts = readAmounts(line, pointer ? at + 1 : at)
  if (!amounts?.value.some(({ unit }) => CLOCK_UNITS.includes(unit))) return undefined
  const after = pointer || isWithin ? undefined : (['next', 'last'] as const).find(each => has(line, amounts.end, each))
  if (!pointer && !isWithin && (!after || has(line, amounts.end, 'later') || has(line, amounts.end, 'ago')))
    return undefined
  const isBack = (pointer ?? after) === 'last'
  const end = after ? amounts.end + 1 : amounts.end
  return span(line, { end }, isBack ? amounts.value.map(({ unit, count }) => ({ unit, count: -count })) : amounts.value)
}

/** "les 3 prochaines heures", "5 past minutes": the pointer between the count and its unit. */
function readBetween(line: DateLine, index: number): Read<ClockSpan> | undefined {
  const count = line.tokens[index]?.tags.get('num')
  const unit = wordTag(line, index + 2, 'unit')
  if (typeof count !== 'number' || unit === undefined || !CLOCK_UNITS.includes(unit)) return undefined
  return span(line, { end: index + 3 }, [{ unit, count: has(line, index + 1, 'last') ? -count : count }])
}

function span(
  line: DateLine,
  { end }: { readonly end: number },
  amounts: readonly { readonly unit: string; readonly count: number }[],
): Read<ClockSpan> {
  const moved = moveByAll({ day: line.today, minutes: line.minutes }, amounts, 1)
  const far = 1440 * (moved.day - line.today) + moved.minutes
  return { value: { start: Math.min(line.minutes, far), end: Math.max(line.minutes, far) }, end }
}

/** "the rest of the day", "der Rest des Tages", "resto del día": until midnight. */
function restOfDay(line: DateLine, index: number): Read<ClockSpan> | undefined {
  const start = skip(line, index, 'the')
  if (!has(line, start, 'rest')) return undefined
  const at = skip(line, skip(line, skip(line, start + 1, 'of'), 'the'), 'my', 'this')
  const isDay = wordTag(line, at, 'unit') === 'day' || line.tokens[at]?.tags.get('rel') === 0
  return isDay ? { value: { start: line.minutes, end: 1440 }, end: at + 1 } : undefined
}
