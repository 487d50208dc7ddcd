import { weekdayOf } from './calendar.ts'
import { type Period, unitAround } from './calendar-periods.ts'
import { type DateLine, has, numberTag, type Read, skip, wordTag } from './date-line.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** "the day after Christmas", "am Tag vor Ostern", "le lendemain de Noël", "la veille du 3 mars". */
export function dayBeside(line: DateLine, index: number): Read<DayPoint> | undefined {
  const isArticleWithDay = /d[ií]a$/i.test(line.tokens[index]?.text ?? '') // "el día", "o dia"
  const at = isArticleWithDay ? index : skip(line, index, 'the')
  const word = numberTag(line, at, 'day_beside')
  const isDay = isArticleWithDay || wordTag(line, at, 'unit') === 'day'
  const side = word ?? (isDay ? sideOf(line, at + 1) : undefined)
  if (side === undefined || has(line, at, 'many')) return undefined
  const point = fixedDay(line, word === undefined ? at + 2 : at + 1)
  return point && { value: { exact: point.value + side }, end: point.end }
}

/** "Easter weekend", "le week-end de Pâques", "the week after Easter", "das Wochenende nach Ostern", "la semana antes de Navidad". */
export function periodBeside(line: DateLine, index: number): Read<Period> | undefined {
  const at = skip(line, index, 'the')
  const unit = wordTag(line, at, 'unit')
  if (has(line, at, 'holiday') && wordTag(line, at + 1, 'unit') === 'weekend') {
    const day = fixedDay(line, at)
    return day && day.end === at + 1 ? { value: weekendOf(day.value), end: at + 2 } : undefined
  }
  if ((unit !== 'week' && unit !== 'weekend') || has(line, at, 'many')) return undefined
  const side = sideOf(line, at + 1)
  const day = side === undefined ? undefined : fixedDay(line, at + 2)
  if (!day || side === undefined) return undefined
  const around = unit === 'week' ? unitAround(day.value, { unit, shift: 0 }) : weekendOf(day.value)
  return { value: { start: around.start + 7 * side, end: around.end + 7 * side }, end: day.end }
}

/** A Monday or Tuesday holiday makes the weekend before it long. */
const weekendOf = (day: number): Period =>
  unitAround(weekdayOf(day) <= 2 ? day - 3 : day, { unit: 'weekend', shift: 0 })

const sideOf = (line: DateLine, index: number): 1 | -1 | undefined =>
  has(line, index, 'after') && !has(line, index, 'after_next') ? 1 : has(line, index, 'before') ? -1 : undefined

/** A holiday, or a day with its month. */
function fixedDay(line: DateLine, index: number): Read<number> | undefined {
  const at = skip(line, index, 'of')
  const point = [index, at, skip(line, at, 'the')].map(each => line.pointAt(each)).find(each => each !== undefined)
  if (!point) return undefined
  const isHoliday = has(line, point.end - 1, 'holiday') || has(line, at, 'holiday')
  if (!isHoliday && point.value.month === undefined) return undefined
  const settled = settlePoint(point.value, line.today)
  return settled && { value: settled.value, end: point.end }
}
