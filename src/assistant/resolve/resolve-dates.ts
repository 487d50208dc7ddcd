import { readDay, showDay } from './calendar.ts'
import { type DateLine, has, isSign, type Read, skip, wordTag } from './date-line.ts'
import { readPeriod } from './date-periods.ts'
import { readAmount, readPoint } from './date-points.ts'
import { type DayRange, readOpenRange, readRange } from './date-ranges.ts'
import { readDayPart, readTime, readTimeRange, showTime } from './date-times.ts'
import { type DateToken, tokenizeDates } from './date-tokens.ts'
import { settlePoint } from './settle-point.ts'

export type DateKind =
  | 'date'
  | 'time'
  | 'datetime'
  | 'daterange'
  | 'timerange'
  | 'datetimerange'
  | 'duration'
  | 'invalid'

/** A date, time or stretch of time in a text (contract §6). Dates are `YYYY-MM-DD`, times `HH:MM`, date-times both with a
 *  `T`; a duration's value is in seconds. */
export interface ResolvedDate {
  readonly text: string
  /** Where the text stands in the message. */
  readonly from: number
  readonly to: number
  readonly kind: DateKind
  readonly value?: string
  readonly start?: string
  readonly end?: string
  readonly past?: string | { readonly start: string; readonly end: string }
  /** The weekday that was said is not the date's. */
  readonly mismatch?: true
  /** The end is a day that was named, not the first day after a named period. */
  readonly named_end?: true
  /** Of a duration: `night`, `day`, `week`, … and how many. */
  readonly unit?: string
  readonly count?: number
}

export interface DateRequest {
  readonly text: string
  /** Local date, or date and time, that "today" means: `2026-11-24` or `2026-11-24T09:30`. */
  readonly now: string
  readonly language: string
  /** Whether 3/4 is the third of April; absent: as the language usually writes (English: no). */
  readonly day_first?: boolean
}

const MOST = 60

/** Everything about time in a text, left to right, at most 60 of them. Readings in the future are preferred. A date that
 *  cannot exist is `invalid`, never moved to another day. Knows en, es, fr, de, it and pt; other languages are read as en. */
export function resolveDates({ text, now, language, day_first }: DateRequest): readonly ResolvedDate[] {
  const today = readDay(now)
  if (Number.isNaN(today)) return []
  const clock = /T(\d{2}):(\d{2})/.exec(now)
  const line: DateLine = {
    tokens: tokenizeDates(text, language),
    today,
    minutes: clock ? Number(clock[1]) * 60 + Number(clock[2]) : 0,
    day_first: day_first ?? !language.startsWith('en'),
  }
  if (!line.tokens.some(speaksOfTime)) return []
  const found: ResolvedDate[] = []
  for (let index = 0; index < line.tokens.length && found.length < MOST; ) {
    const read = line.tokens[index]?.tags.size === 0 ? undefined : readAt({ ...line, anchor: anchorOf(found) }, index)
    const [first, last] = [line.tokens[index], line.tokens[(read?.end ?? 1) - 1]]
    if (read && first && last && read.end > index) {
      if (read.value)
        found.push({ ...read.value, text: text.slice(first.start, last.end), from: first.start, to: last.end })
      index = read.end
    } else index++
  }
  return found
}

/** Without one of these, words such as "to", "the" and "last" are of no time. */
const TIMELY =
  'month weekday unit rel num ord tens iso numeric clock decimal part season holiday noon midnight tonight eom eoy week_after_next month_after_next half_unit oclock year_word'.split(
    ' ',
  )

const speaksOfTime = ({ tags }: DateToken): boolean => tags.size > 0 && TIMELY.some(tag => tags.has(tag))

/** The day that was named last: "on 12 February, back on the 19th" means the same month. */
function anchorOf(found: readonly ResolvedDate[]): number | undefined {
  const last = found.findLast(({ kind }) => kind === 'date' || kind === 'datetime')
  return last?.value === undefined ? undefined : readDay(last.value)
}

type Found = Omit<ResolvedDate, 'text' | 'from' | 'to'>

/** What begins at a token: the longest reading, days before times before lengths. `null` is a stretch to step over. */
function readAt(line: DateLine, index: number): Read<Found | null> | undefined {
  if (has(line, index, 'every') && !/^per$/i.test(line.tokens[index]?.text ?? '')) return recurrence(line, index)
  if (isInsideWord(line, index)) return undefined
  const day = dayAt(line, index)
  const length = lengthAt(line, index)
  if (day && day.end >= (length?.end ?? 0)) return withTime(line, index, day)
  const time = timeAt(line, index)
  if (length && length.end >= (time?.end ?? 0)) return length
  return time
}

/** "every Monday" is no day: nothing in it is resolved. */
function recurrence(line: DateLine, index: number): Read<null> | undefined {
  const at = skip(line, index + 1, 'few')
  const inner = readPoint(line, at) ?? readPeriod(line, at) ?? (has(line, at, 'unit') ? { end: at + 1 } : undefined)
  const counted = readAmount(line, at)
  const end = Math.max(inner?.end ?? 0, counted?.end ?? 0)
  return end > 0 ? { value: null, end } : undefined
}

/** Numbers glued to what is no date: "$12", "#4", "a@12", "3.5%". */
const isInsideWord = (line: DateLine, index: number): boolean =>
  isSign(line, index - 1, '$€£#@') && !line.tokens[index]?.spaced

function dayAt(line: DateLine, index: number): Read<Found> | undefined {
  const range = readRange(line, index)
  const point = readPoint(line, index)
  const period = readPeriod(line, index)
  const open = readOpenRange(line, index)
  const best = Math.max(range?.end ?? 0, point?.end ?? 0, period?.end ?? 0, open?.end ?? 0)
  if (best === 0) return undefined
  if (range?.end === best) return { value: showRange(range.value), end: best }
  if (open?.end === best && open.end > Math.max(point?.end ?? 0, period?.end ?? 0))
    return { value: showRange(open.value), end: best }
  if (point && point.end >= (period?.end ?? 0)) {
    const isDayOnly = point.value.day !== undefined && point.value.month === undefined
    const settled = settlePoint(point.value, line.today, isDayOnly ? line.anchor : undefined)
    if (!settled) return { value: { kind: 'invalid' }, end: point.end }
    const { value, past, mismatch } = settled
    return {
      value: {
        kind: 'date',
        value: showDay(value),
        ...(past !== undefined && { past: showDay(past) }),
        ...(mismatch && { mismatch }),
      },
      end: point.end,
    }
  }
  if (!period) return undefined
  const { start, end, past } = period.value
  const before = past && { past: { start: showDay(past.start), end: showDay(past.end) } }
  return { value: { kind: 'daterange', start: showDay(start), end: showDay(end), ...before }, end: period.end }
}

function showRange({ start, end, named, impossible }: DayRange): Found {
  if (impossible) return { kind: 'invalid' }
  return {
    kind: 'daterange',
    ...(start !== undefined && { start: showDay(start) }),
    ...(end !== undefined && { end: showDay(end) }),
    ...(named && { named_end: true as const }),
  }
}

/** A day with a time beside it is a date-time; with a part of the day, a stretch of it. */
function withTime(line: DateLine, index: number, day: Read<Found>): Read<Found> {
  const { value, end } = day
  if (value.kind !== 'date' || !value.value) return day
  const at = isSign(line, end, ',') ? end + 1 : end
  const range = readTimeRange(line, at)
  if (range)
    return {
      value: {
        kind: 'datetimerange',
        start: `${value.value}T${showTime(range.value.start)}`,
        end: `${value.value}T${showTime(range.value.end)}`,
      },
      end: range.end,
    }
  const time = readTime(line, at)
  if (time && time.end > at)
    return { value: { kind: 'datetime', value: `${value.value}T${showTime(time.value.minutes)}` }, end: time.end }
  const part = readDayPart(line, at) ?? (has(line, index, 'tonight') ? readDayPart(line, index) : undefined)
  if (!part) return day
  const [from, to] = part.value
  return {
    value: { kind: 'datetimerange', start: `${value.value}T${showTime(from)}`, end: `${value.value}T${showTime(to)}` },
    end: Math.max(part.end, end),
  }
}

function timeAt(line: DateLine, index: number): Read<Found> | undefined {
  const range = readTimeRange(line, index)
  if (range)
    return {
      value: { kind: 'timerange', start: showTime(range.value.start), end: showTime(range.value.end) },
      end: range.end,
    }
  const time = readTime(line, index)
  if (!time) return undefined
  const at = skip(line, skip(line, time.end, 'on'), 'the')
  const day = readPoint(line, at) ?? readPoint(line, time.end)
  const settled = day && settlePoint(day.value, line.today)
  if (settled)
    return {
      value: { kind: 'datetime', value: `${showDay(settled.value)}T${showTime(time.value.minutes)}` },
      end: day.end,
    }
  return { value: { kind: 'time', value: showTime(time.value.minutes) }, end: time.end }
}

const SECONDS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  workday: 86_400,
  week: 604_800,
  workweek: 432_000,
  fortnight: 1_209_600,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
  decade: 315_360_000,
}

/** "3 nights", "a week", "two and a half hours", "all day", "full week". */
function lengthAt(line: DateLine, index: number): Read<Found> | undefined {
  const whole = has(line, index, 'whole') ? index + 1 : undefined
  const wholeUnit =
    whole === undefined ? undefined : wordTag(line, isSign(line, whole, '-') ? whole + 1 : whole, 'unit')
  if (whole !== undefined && wholeUnit && SECONDS[wholeUnit]) {
    const end = isSign(line, whole, '-') ? whole + 2 : whole + 1
    return { value: { kind: 'duration', value: String(SECONDS[wholeUnit]), unit: wholeUnit, count: 1 }, end }
  }
  const amount = readAmount(line, index)
  if (!amount || isAge(line, amount.end)) return undefined
  const { unit, count } = amount.value
  const seconds = SECONDS[unit]
  if (seconds === undefined) return undefined
  const half =
    has(line, amount.end, 'and') && has(line, amount.end + 1, 'few') && has(line, amount.end + 2, 'half') ? 0.5 : 0
  const value = String(Math.round(seconds * (count + half)))
  return { value: { kind: 'duration', value, unit, count: count + half }, end: half > 0 ? amount.end + 3 : amount.end }
}

/** "a 9 year old" is an age, no length of time. */
const isAge = (line: DateLine, index: number): boolean => {
  const at = isSign(line, index, '-') ? index + 1 : index
  return /^(old|olds|of)$/i.test(line.tokens[at]?.text ?? '') && !(has(line, at, 'of') && has(line, at + 1, 'rest'))
}
