import { mondayOf, weekdayOf } from './calendar.ts'
import { type Amount, moveByAll, readAmounts } from './date-amounts.ts'
import { type DateLine, has, numberTag, type Read, skip, skipSign } from './date-line.ts'
import { readPointed } from './date-parts.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** "in 3 days", "two weeks from now", "vor drei Tagen", "3 days ago", "in a fortnight", "in two hours", "1 day 2 hours
 *  later", "two months from today on Tuesday". */
export function distance(line: DateLine, index: number): Read<DayPoint> | undefined {
  const ahead = has(line, index, 'in') ? 1 : has(line, index, 'ago_before') ? -1 : 0
  const amounts = readAmounts(line, ahead === 0 ? index : index + 1)
  if (!amounts) return undefined
  const sign = ahead || (has(line, amounts.end, 'ago') ? -1 : has(line, amounts.end, 'later') ? 1 : 0)
  if (sign === 0 || (ahead !== 0 && isRate(line, amounts.end))) return undefined
  const isMarked = ahead === 0 || has(line, amounts.end, ahead > 0 ? 'later' : 'ago')
  const end = isMarked ? amounts.end + 1 : amounts.end
  // "3 days from tomorrow" is more than "3 days from now"
  if (isMarked && has(line, amounts.end, 'after_point') && line.pointAt(end)) return undefined
  const moved = moveByAll({ day: line.today, minutes: line.minutes }, amounts.value, sign > 0 ? 1 : -1)
  return onWeekday(line, amounts.value, {
    value: { exact: moved.day, ...(moved.hasTime && { minutes: moved.minutes }) },
    end,
  })
}

/** "in one day trip", "in 2 night stays": what is counted is something else. */
const isRate = (line: DateLine, index: number): boolean => has(line, index, 'trip')

/** "two weeks from tomorrow", "3 days after 12 February", "a week from Tuesday", "a week on Friday", "a fortnight today". */
export function distanceFromPoint(line: DateLine, index: number): Read<DayPoint> | undefined {
  const amounts = readAmounts(line, skip(line, skip(line, index, 'in'), 'the'))
  const [first] = amounts?.value ?? []
  if (!amounts || !first || first.unit === 'night') return undefined
  const isBack = has(line, amounts.end, 'before') && !has(line, amounts.end, 'after_point')
  const isOn = (first.unit === 'week' || first.unit === 'fortnight') && isNearDay(line, amounts.end)
  if (!isBack && !isOn && !has(line, amounts.end, 'after_point')) return undefined
  const at = isOn ? skip(line, amounts.end, 'on') : skip(line, amounts.end + 1, 'on')
  const point = line.pointAt(at) ?? line.pointAt(skip(line, at, 'the'))
  const base = point && settlePoint(point.value, line.today)
  if (!base || isStay(line, index, { amount: first, at: amounts.end, point: point.value })) return undefined
  const start = { day: base.value, minutes: base.minutes ?? 0 }
  const moved = moveByAll(start, amounts.value, isBack ? -1 : 1)
  const time = moved.hasTime ? { minutes: moved.minutes } : {}
  return onWeekday(line, amounts.value, { value: { exact: moved.day, ...time }, end: point.end })
}

/** "a week on Friday", "a fortnight tomorrow". */
const isNearDay = (line: DateLine, index: number): boolean =>
  has(line, index, 'rel') || (has(line, index, 'on') && has(line, index + 1, 'weekday'))

/** "2 days from the 1st" is a length and its first day; "2 days from tomorrow" and "2 weeks from 15 January" are days. */
function isStay(
  line: DateLine,
  index: number,
  { amount, at, point }: { amount: Amount; at: number; point: DayPoint },
): boolean {
  const isDated = point.day !== undefined || point.weekday !== undefined
  const isFrom = has(line, at, 'from') || has(line, at, 'since')
  if (!isFrom || point.day === undefined) return isFrom && isDated && has(line, index - 1, 'for')
  return amount.unit === 'day' || point.month === undefined || has(line, index - 1, 'for')
}

/** After a distance a weekday moves it within its week ("3 weeks after Christmas on Friday"), after months to the next one. */
function onWeekday(line: DateLine, amounts: readonly Amount[], read: Read<DayPoint>): Read<DayPoint> {
  const at = skip(line, read.end, 'on')
  const weekday = at > read.end ? numberTag(line, at, 'weekday') : undefined
  const { exact } = read.value
  if (weekday === undefined || exact === undefined) return read
  const inWeek = mondayOf(exact) + weekday - 1
  const isWeeks = amounts.every(({ unit }) => unit === 'week' || unit === 'fortnight')
  return { value: { exact: isWeeks || inWeek >= exact ? inWeek : inWeek + 7 }, end: at + 1 }
}

/** "Monday two weeks from now", "heute in einer Woche", "lundi en huit", "Friday week", "tomorrow week". */
export function pointThenDistance(line: DateLine, index: number): Read<DayPoint> | undefined {
  const at = skip(line, index, 'the')
  const weekday = numberTag(line, at, 'weekday')
  const offset = numberTag(line, at, 'rel')
  if (weekday === undefined && offset === undefined) return undefined
  const days = weeksOn(line, at + 1)
  if (days) {
    const base =
      offset === undefined ? line.today + ((7 + (weekday ?? 0) - weekdayOf(line.today)) % 7 || 7) : line.today + offset
    return { value: { exact: base + days.value }, end: days.end }
  }
  const ahead = distance(line, at + 1) ?? distanceFromPoint(line, at + 1)
  if (ahead?.value.exact === undefined || ahead.value.minutes !== undefined) return undefined
  const isDays = weekday !== undefined && (ahead.value.exact - line.today) % 7 === 0
  const isWeeks = isDays || line.tokens.slice(at, ahead.end).some(({ tags }) => tags.get('unit') === 'week')
  if (offset !== undefined) return { value: { exact: ahead.value.exact + offset }, end: ahead.end }
  return isWeeks ? { value: { exact: mondayOf(ahead.value.exact) + (weekday ?? 1) - 1 }, end: ahead.end } : undefined
}

/** "week" right after a day ("Friday week"), "en huit", "en quinze", "a otto". */
function weeksOn(line: DateLine, index: number): Read<number> | undefined {
  const days = numberTag(line, index, 'days_on')
  if (days !== undefined) return { value: days, end: index + 1 }
  const isWeek = /^week$/i.test(line.tokens[index]?.text ?? '')
  const next = line.tokens[index + 1]
  return isWeek && (!next || next.tags.has('sign')) ? { value: 7, end: index + 1 } : undefined
}

/** "next week on Friday", "la semana que viene el viernes", "nächste Woche Freitag", "the week after next, Tuesday". */
export function weekAndDay(line: DateLine, index: number): Read<DayPoint> | undefined {
  const week = readPointed(line, index, ['week'])
  if (!week) return undefined
  const at = skip(line, skip(line, skipSign(line, week.end, ','), 'on'), 'the')
  const weekday = numberTag(line, at, 'weekday')
  if (weekday === undefined) return undefined
  const isRange = has(line, week.end, 'from') || has(line, week.end, 'between') || isRangeAhead(line, at + 1)
  if (isRange) return undefined
  return { value: { exact: mondayOf(line.today) + 7 * week.value.shift + weekday - 1 }, end: at + 1 }
}

const isRangeAhead = (line: DateLine, index: number): boolean =>
  has(line, index, 'to') && numberTag(line, skip(line, index + 1, 'the'), 'weekday') !== undefined
