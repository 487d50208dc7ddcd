import { showDay } from './calendar.ts'
import { readClockSpan } from './date-clock-spans.ts'
import { type DateLine, has, isSign, numberTag, type Read, skip } from './date-line.ts'
import { inPart, readDayPart, readTime, readTimeRange, showTime, type TimeOfDay, type TimeRange } from './date-times.ts'
import { type DayPoint, settlePoint } from './settle-point.ts'

/** A day, a time of day, a part of the day or a stretch of hours said side by side, in any order. */
interface Moment {
  readonly day?: Read<DayPoint>
  readonly time?: TimeOfDay
  readonly part?: TimeRange
  readonly range?: TimeRange
}

/** What a moment comes to, in the words of the contract. */
export interface MomentFound {
  readonly kind: 'time' | 'datetime' | 'timerange' | 'datetimerange'
  readonly value?: string
  readonly start?: string
  readonly end?: string
}

/** "tomorrow at 8 pm", "8 in the evening, 1 January", "Tuesday early morning", "from 5 to 6 on Monday", "this afternoon",
 *  "last night at 8". A day alone is none. */
export function readMoment(line: DateLine, index: number): Read<MomentFound> | undefined {
  const span = readClockSpan(line, index)
  if (span) {
    const at = (minutes: number) =>
      `${showDay(line.today + Math.floor(minutes / 1440))}T${showTime(((minutes % 1440) + 1440) % 1440)}`
    return { value: { kind: 'datetimerange', start: at(span.value.start), end: at(span.value.end) }, end: span.end }
  }
  return fromTo(line, index) ?? momentAt(line, index)
}

/** "from 4 pm today to 5 pm tomorrow". */
function fromTo(line: DateLine, index: number): Read<MomentFound> | undefined {
  if (!has(line, index, 'from')) return undefined
  const first = momentAt(line, has(line, index, 'clock_at') ? index : index + 1)
  if (first?.value.kind !== 'datetime' || !(has(line, first.end, 'to') || has(line, first.end, 'clock_at')))
    return undefined
  const second = momentAt(line, has(line, first.end, 'clock_at') ? first.end : first.end + 1)
  const [start, end] = [first.value.value, second?.value.value]
  if (second?.value.kind !== 'datetime' || start === undefined || end === undefined || end <= start) return undefined
  return { value: { kind: 'datetimerange', start, end }, end: second.end }
}

function momentAt(line: DateLine, index: number): Read<MomentFound> | undefined {
  let moment: Moment = {}
  let end = index
  for (let count = 0; count < 4; count++) {
    const next = nextPiece(line, count === 0 ? index : end, moment, count === 0)
    if (!next) break
    moment = { ...moment, ...next.value }
    end = next.end
  }
  const value = showMoment(line, moment)
  return value && { value, end }
}

/** The next piece, over at most two words that join. */
function nextPiece(line: DateLine, index: number, moment: Moment, isFirst: boolean): Read<Moment> | undefined {
  for (const at of isFirst ? [index] : joints(line, index)) {
    const piece = pieceAt(line, at, moment)
    if (piece && piece.end > at) return piece
  }
  return undefined
}

function* joints(line: DateLine, index: number): Generator<number> {
  yield index
  let at = index
  for (let words = 0; words < 2; words++) {
    if (!(isSign(line, at, ',@') || ['on', 'of', 'in', 'at'].some(tag => has(line, at, tag)))) return
    at++
    yield at
  }
}

function pieceAt(line: DateLine, index: number, moment: Moment): Read<Moment> | undefined {
  const hasTime = moment.time !== undefined || moment.range !== undefined
  const hasDay = moment.day !== undefined
  const whole = moment.part ? undefined : dayWithPart(line, index)
  if (whole && !hasDay) return whole
  if (hasDay && !moment.part) {
    const part = has(line, index, 'rel') && isSign(line, index - 1, ',') ? undefined : readDayPart(line, index)
    if (part) return { value: { part: part.value }, end: part.end }
  }
  const range = hasTime ? undefined : readTimeRange(line, index, { bare: hasDay || isDayAfter(line, index) })
  if (range) return { value: { range: range.value }, end: range.end }
  const day = hasDay ? undefined : hasTime ? dayBeside(line, index) : line.pointAt(index)
  const time = hasTime ? undefined : readTime(line, index, { beside: hasDay })
  if (day && day.end >= (time?.end ?? 0)) return { value: { day }, end: day.end }
  if (time) return { value: { time: time.value }, end: time.end }
  const part = moment.part || !hasTime ? undefined : readDayPart(line, index)
  if (part && has(line, part.end - 1, 'rel')) return undefined // "a las 4 de mañana" is tomorrow
  return part && { value: { part: part.value }, end: part.end }
}

/** A day after a time; a plain number only where it is led as one: "at seven on 15", "a las siete del 15". */
function dayBeside(line: DateLine, index: number): Read<DayPoint> | undefined {
  const point = line.pointAt(index)
  if (point) return point
  const day = numberTag(line, index, 'num')
  const isLed = (has(line, index - 1, 'of_month') || has(line, index - 1, 'day_ahead')) && !has(line, index - 1, 'for')
  const next = line.tokens[index + 1]
  const isFree =
    !next ||
    (next.tags.has('sign') && !isSign(line, index + 1, '-/%$€£')) ||
    (next.tags.size > 0 && !has(line, index + 1, 'unit'))
  return isLed && isFree && day !== undefined && day >= 1 && day <= 31 ? { value: { day }, end: index + 1 } : undefined
}

/** Whether a day follows hours that are numbers alone: "from 5 to 6 on 1st Jan". */
function isDayAfter(line: DateLine, index: number): boolean {
  const range = readTimeRange(line, index, { bare: true })
  if (!range) return false
  for (const at of joints(line, range.end)) {
    const point = line.pointAt(at)
    const isPlain = has(line, range.end - 1, 'digits') && has(line, range.end, 'of') && !has(line, at, 'rel')
    if (point && !has(line, range.end, 'month')) return !isPlain || point.value.day !== undefined
  }
  return false
}

/** "this afternoon", "last night", "stasera", "heute Abend", "anoche": a part of a day that is known. */
function dayWithPart(line: DateLine, index: number): Read<Moment> | undefined {
  const at = skip(line, index, 'the')
  const own = line.tokens[at]?.tags.get('rel')
  const ownPart = typeof own === 'number' && has(line, at, 'part') ? readDayPart(line, at) : undefined
  const isWord = ownPart && has(line, at, 'rel_part')
  if (isWord && typeof own === 'number')
    return {
      value: { day: { value: { exact: line.today + own }, end: ownPart.end }, part: ownPart.value },
      end: ownPart.end,
    }
  const shift = has(line, at, 'this') ? 0 : has(line, at, 'last') ? -1 : has(line, at, 'next') ? 1 : undefined
  const part = shift === undefined ? undefined : readDayPart(line, at + 1)
  if (shift === undefined || !part) return partOfDay(line, index)
  return { value: { day: { value: { exact: line.today + shift }, end: part.end }, part: part.value }, end: part.end }
}

/** "the morning of 15 February", "la noche del 21", "morning of Christmas". */
function partOfDay(line: DateLine, index: number): Read<Moment> | undefined {
  const part = readDayPart(line, index)
  const isNight = has(line, index - 1, 'for') && has(line, index, 'the')
  if (!part || isNight || !(has(line, part.end, 'of') || isSign(line, part.end, ',') || has(line, part.end, 'weekday')))
    return undefined
  const at = has(line, part.end, 'weekday') ? part.end : part.end + 1
  const day = line.pointAt(at) ?? line.pointAt(skip(line, at, 'the'))
  return day && !day.value.impossible ? { value: { day, part: part.value }, end: day.end } : undefined
}

function showMoment(line: DateLine, { day, time, part, range }: Moment): MomentFound | undefined {
  const settled = day && settlePoint(day.value, line.today, anchorFor(line, day.value))
  if (day && !settled) return undefined
  if (!settled) {
    if (range) return { kind: 'timerange', start: showTime(range.start), end: showTime(range.end) }
    return time && { kind: 'time', value: showTime(part ? inPart(time, part) : time.minutes) }
  }
  const on = showDay(settled.value)
  const at = (minutes: number) => `${minutes < 1440 ? on : showDay(settled.value + 1)}T${showTime(minutes)}`
  if (range) {
    const [start, end] = [range.start, range.end].map(minutes =>
      part ? inPart({ minutes, plain: true }, part) : minutes,
    )
    return { kind: 'datetimerange', start: at(start ?? 0), end: at(end ?? 0) }
  }
  if (time) return { kind: 'datetime', value: at(part ? inPart(time, part) : time.minutes) }
  if (part) return { kind: 'datetimerange', start: at(part.start), end: at(part.end) }
  return settled.minutes === undefined ? undefined : { kind: 'datetime', value: at(settled.minutes) }
}

/** A day of the month alone counts from the day that was named before. */
export const anchorFor = ({ anchor }: DateLine, { day, month }: DayPoint): number | undefined =>
  day !== undefined && month === undefined ? anchor : undefined
