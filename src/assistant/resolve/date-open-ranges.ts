import { type DateLine, has, isSign, type Read, skip } from './date-line.ts'
import { readSide } from './date-ranges.ts'
import { settlePoint } from './settle-point.ts'
import type { DayRange } from './settle-range.ts'

const OPENERS = ['before', 'through', 'until', 'after', 'since'] as const

/** "before 5 May", "by tomorrow", "after February", "since Monday", "<= 2019", "2012 or later": a range open at one side. */
export function readOpenRange(line: DateLine, index: number): Read<DayRange> | undefined {
  const opener = readOpener(line, index)
  if (!opener) return readOnward(line, index)
  const side = readSide(line, skip(line, opener.end, 'the')) ?? readSide(line, opener.end)
  if (!side) return undefined
  const period = 'period' in side.value ? side.value.period : undefined
  const point = 'point' in side.value ? settlePoint(side.value.point, line.today)?.value : undefined
  const start = period?.start ?? point
  if (start === undefined) return undefined
  const end = period?.end ?? start
  if (opener.value === 'before' || opener.value === 'until' || opener.value === 'through') {
    const isWhole = opener.value === 'through' || period?.edge === 'end'
    return { value: { end: isWhole && period?.edge !== 'start' ? end : start, named: true }, end: side.end }
  }
  const isAfter = opener.value === 'after' && period?.edge !== 'start'
  return { value: { start: isAfter ? end : start, named: true }, end: side.end }
}

/** The word or sign that opens a range: "before", "no later than", ">=". */
function readOpener(line: DateLine, index: number): Read<(typeof OPENERS)[number]> | undefined {
  if (isSign(line, index, '<>')) {
    const isBelow = isSign(line, index, '<')
    const hasEqual = isSign(line, index + 1, '=')
    return {
      value: isBelow ? (hasEqual ? 'through' : 'before') : hasEqual ? 'since' : 'after',
      end: hasEqual ? index + 2 : index + 1,
    }
  }
  if (has(line, index, 'more_than')) return { value: 'after', end: index + 1 }
  const word = OPENERS.find(each => has(line, index, each))
  return word && { value: word, end: index + 1 }
}

/** "1 March or later", "2012 and after", "a partir de" said afterwards. */
function readOnward(line: DateLine, index: number): Read<DayRange> | undefined {
  const side = has(line, index, 'on') ? undefined : readSide(line, index)
  if (!side || !has(line, side.end, 'onward')) return undefined
  const start = 'period' in side.value ? side.value.period.start : settlePoint(side.value.point, line.today)?.value
  return start === undefined ? undefined : { value: { start, named: true }, end: side.end + 1 }
}
