import { readDay, showDay } from './calendar.ts'
import { readAmount, readLength } from './date-amounts.ts'
import { type DateLine, has, isSign, type Read, skip } from './date-line.ts'
import { anchorFor, readMoment } from './date-moments.ts'
import { readOpenRange } from './date-open-ranges.ts'
import { readPeriod } from './date-periods.ts'
import { readPoint } from './date-points.ts'
import { readRange } from './date-ranges.ts'
import { showTime } from './date-times.ts'
import { tokenizeDates } from './date-tokens.ts'
import { settlePoint } from './settle-point.ts'
import type { DayRange } from './settle-range.ts'

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
const MOST_LETTERS = 16_000

/** Everything about time in a text, left to right, at most 60 of them in the first 16,000 characters. Readings in the
 *  future are preferred. A date that cannot exist is `invalid`, never moved to another day. Knows en, es, fr, de, it, pt
 *  and sw; other languages are read as en. */
export function resolveDates(request: DateRequest): readonly ResolvedDate[] {
  const { text, now, language, day_first } = request
  const key = `${language} ${now} ${day_first} ${text}`
  const known = lately.get(key)
  if (known) return known
  const found = readDates(request)
  if (lately.size >= MOST_LATELY) lately.clear()
  lately.set(key, found)
  return found
}

// Understanding, dialogue and slots read the same message one after the other.
const lately = new Map<string, readonly ResolvedDate[]>()
const MOST_LATELY = 4

function readDates({ text, now, language, day_first }: DateRequest): readonly ResolvedDate[] {
  const tokens = tokenizeDates(text.slice(0, MOST_LETTERS), language)
  const today = tokens.length === 0 ? Number.NaN : readDay(now)
  if (Number.isNaN(today)) return []
  const clock = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(now)
  const line: DateLine = {
    tokens,
    today,
    minutes: clock ? Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60 : 0,
    day_first: day_first ?? !language.startsWith('en'),
    pointAt: index => readPoint(line, index),
    points: new Map(),
    periods: new Map(),
  }
  const found: ResolvedDate[] = []
  let anchored = line
  for (let index = 0; index < tokens.length && found.length < MOST; ) {
    const read = readAt(anchored, index)
    const [first, last] = [tokens[index], tokens[(read?.end ?? 1) - 1]]
    if (read && first && last && read.end > index) {
      if (read.value) {
        found.push({ ...read.value, text: text.slice(first.start, last.end), from: first.start, to: last.end })
        anchored = { ...line, anchor: anchorOf(found) }
      }
      index = read.end
    } else index++
  }
  return found
}

/** The day that was named last: "on 12 February, back on the 19th" means the same month. */
function anchorOf(found: readonly ResolvedDate[]): number | undefined {
  const last = found.findLast(({ kind }) => kind === 'date' || kind === 'datetime')
  return last?.value === undefined ? undefined : readDay(last.value)
}

type Found = Omit<ResolvedDate, 'text' | 'from' | 'to'>

/** What begins at a token: the longest reading; of equals days before times, lengths before hours. `null` is a stretch to
 *  step over. */
function readAt(line: DateLine, index: number): Read<Found | null> | undefined {
  const token = line.tokens[index]
  if (!token || (token.tags.size === 0 && !/^q$/i.test(token.text))) return undefined
  if (has(line, index, 'every') && !/^per$/i.test(token.text)) return recurrence(line, index)
  if (has(line, index, 'recurring')) return withHours(line, index + 1, null)
  if (isInsideWord(line, index) || has(line, index, 'no_date')) return undefined
  const day = dayAt(line, index)
  const moment = readMoment(line, index)
  const length = lengthAt(line, index)
  const isMoment = moment && (moment.end > (day?.end ?? 0) || (moment.end === day?.end && day.value.kind === 'date'))
  const best = isMoment ? moment : day
  const isLength = length && (isMoment || !day ? length.end >= (best?.end ?? 0) : length.end > day.end)
  return isLength ? length : best
}

/** "every Monday at 9" is no day: nothing in it is resolved. */
function recurrence(line: DateLine, index: number): Read<null> | undefined {
  const at = skip(line, skip(line, index + 1, 'few'), 'other')
  const inner = readPoint(line, at) ?? readPeriod(line, at) ?? (has(line, at, 'unit') ? { end: at + 1 } : undefined)
  const recurring = has(line, at, 'recurring') ? at + 1 : 0
  const end = Math.max(inner?.end ?? 0, readAmount(line, at)?.end ?? 0, recurring)
  return end > 0 ? withHours(line, end, null) : undefined
}

/** The hours beside what recurs, or beside a day that cannot be, are no time of the journey. */
function withHours<T>(line: DateLine, index: number, value: T): Read<T> {
  const hours = readMoment(line, isSign(line, index, ',') ? index + 1 : index)
  return { value, end: hours?.value.kind === 'time' || hours?.value.kind === 'timerange' ? hours.end : index }
}

/** Numbers glued to what is no date: "$12", "#4", "a@12", "=3am". */
const isInsideWord = (line: DateLine, index: number): boolean => {
  const isGlued = line.tokens[index]?.spaced === false
  return (
    isGlued &&
    (isSign(line, index - 1, '$€£#@%&') ||
      (isSign(line, index - 1, '=') && index > 1 && !isSign(line, index - 2, '<>')))
  )
}

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
    const settled = settlePoint(point.value, line.today, anchorFor(line, point.value))
    return settled ? { value: showPoint(settled), end: point.end } : withHours(line, point.end, { kind: 'invalid' })
  }
  if (!period) return undefined
  const { start, end, past } = period.value
  const before = past && { past: { start: showDay(past.start), end: showDay(past.end) } }
  return { value: { kind: 'daterange', start: showDay(start), end: showDay(end), ...before }, end: period.end }
}

function showPoint({ value, past, minutes, mismatch }: NonNullable<ReturnType<typeof settlePoint>>): Found {
  if (minutes !== undefined) return { kind: 'datetime', value: `${showDay(value)}T${showTime(minutes)}` }
  return {
    kind: 'date',
    value: showDay(value),
    ...(past !== undefined && { past: showDay(past) }),
    ...(mismatch && { mismatch }),
  }
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

function lengthAt(line: DateLine, index: number): Read<Found> | undefined {
  const length = readLength(line, index)
  if (!length) return undefined
  const { seconds, unit, count } = length.value
  const single = unit !== undefined && count !== undefined ? { unit, count } : {}
  return { value: { kind: 'duration', value: String(seconds), ...single }, end: length.end }
}
