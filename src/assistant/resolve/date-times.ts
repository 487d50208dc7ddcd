import { type DateLine, has, isSign, numberTag, type Read, readNumber, skip, wordTag } from './date-line.ts'

/** A time of day in minutes since midnight; `plain` when only a number said so ("at 8"), which may be morning or evening. */
export interface TimeOfDay {
  readonly minutes: number
  readonly plain: boolean
}

/** A stretch of a day, in minutes since midnight. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** Stretches of a day as they are usually meant, in minutes since midnight. */
const DAY_PARTS: Readonly<Record<string, TimeRange>> = {
  morning: { start: 480, end: 720 },
  noon: { start: 720, end: 840 },
  afternoon: { start: 720, end: 960 },
  evening: { start: 960, end: 1200 },
  night: { start: 1200, end: 1440 },
}

/** "10:30", "5 pm", "quarter past 5 in the afternoon", "half eight", "noon", "25 to 8 p.m.", "8 o'clock", "at 8". `beside`: a
 *  day stands before it, so that "about 8" is a time too. */
export function readTime(
  line: DateLine,
  index: number,
  { beside = false }: { readonly beside?: boolean } = {},
): Read<TimeOfDay> | undefined {
  const at = skip(line, skip(line, index, 'at'), 'clock_at')
  const isLed = has(line, at - 1, 'clock_at') || (beside && has(line, at - 1, 'at'))
  return named(line, at) ?? clock(line, at) ?? pastHour(line, at) ?? hour(line, at, { isLed, beside })
}

function named(line: DateLine, index: number) {
  if (has(line, index, 'noon')) return { value: { minutes: 720, plain: false }, end: index + 1 }
  if (has(line, index, 'midnight')) return { value: { minutes: 0, plain: false }, end: index + 1 }
  return undefined
}

function clock(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  const written = wordTag(line, index, 'clock') ?? dotted(line, index)
  if (!written) return undefined
  const [hours = 99, minutes = 99, seconds = 0] = written.split(/[:.]/).map(Number)
  if (hours > 24 || minutes > 59) return undefined
  return withHalf(line, { minutes: hours * 60 + minutes + seconds / 60, plain: false }, skip(line, index + 1, 'oclock'))
}

/** "17.30" is a time when something says so: "at", "Uhr", am or pm. */
function dotted(line: DateLine, index: number): string | undefined {
  const written = wordTag(line, index, 'decimal')
  if (!written || !/^\d{1,2}\.\d{2}$/.test(written)) return undefined
  const isMarked = has(line, index + 1, 'oclock') || has(line, index + 1, 'am') || has(line, index + 1, 'pm')
  return isMarked || (has(line, index - 1, 'clock_at') && /[05]$/.test(written)) ? written : undefined
}

/** "half eight" of Germans, "quarter past five", "25 to 8", "thirty-six minutes past eight". */
function pastHour(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  if (has(line, index, 'half_before')) {
    const hours = readNumber(line, index + 1)
    const isHour = hours && hours.value <= 12 && hours.value > 0
    return isHour ? withHalf(line, { minutes: hours.value * 60 - 30, plain: true }, hours.end) : undefined
  }
  const quarter = has(line, index, 'quarter')
  const half = has(line, index, 'half')
  const count = quarter ? 15 : half ? 30 : readNumber(line, index)?.value
  const counted = quarter || half ? index + 1 : (readNumber(line, index)?.end ?? index)
  const end = wordTag(line, counted, 'unit') === 'minute' ? counted + 1 : counted
  const sign = has(line, end, 'past') ? 1 : has(line, end, 'minus') ? -1 : 0
  const hours = sign === 0 ? undefined : readNumber(line, end + 1)
  if (count === undefined || count > 59 || !hours || hours.value > 24 || has(line, hours.end, 'unit')) return undefined
  const isMarked = has(line, hours.end, 'am') || has(line, hours.end, 'pm') || has(line, hours.end, 'oclock')
  if (sign < 0 && !quarter && !half && (!isMarked || end > counted) && end === counted && !isMarked) return undefined
  if (sign < 0 && end === counted && !quarter && !half && count % 5 !== 0) return undefined
  return withHalf(line, { minutes: hours.value * 60 + sign * count, plain: true }, hours.end)
}

/** A bare number is an hour with "am", "pm", "o'clock" or a part of the day after it, or after "at". */
function hour(
  line: DateLine,
  index: number,
  { isLed, beside }: { readonly isLed: boolean; readonly beside: boolean },
): Read<TimeOfDay> | undefined {
  const hours = readNumber(line, index)
  if (!hours || hours.value > 24 || has(line, index, 'few')) return undefined
  const spoken = readNumber(line, isSign(line, hours.end, '-') ? hours.end + 1 : hours.end)
  const isSpoken = spoken && spoken.value < 60 && spoken.value >= 10
  const isMinutes = isSpoken && (numberTag(line, spoken.end - 1, 'digits') ?? 2) === 2
  if (
    isMinutes &&
    (has(line, spoken.end, 'am') || has(line, spoken.end, 'pm') || (isLed && has(line, index, 'digits') === false))
  )
    return withHalf(line, { minutes: hours.value * 60 + spoken.value, plain: false }, spoken.end)
  const end = skip(line, hours.end, 'oclock')
  const more = minutesAfter(line, end, { isLed: isLed || end > hours.end })
  if (more) return withHalf(line, { minutes: (hours.value * 60 + more.value + 1440) % 1440, plain: true }, more.end)
  const isMarked = end > hours.end || has(line, end, 'am') || has(line, end, 'pm')
  if (isMarked) return withHalf(line, { minutes: hours.value * 60, plain: true }, end)
  return isLed && !isCounted(line, end, { beside })
    ? { value: { minutes: hours.value * 60, plain: true }, end }
    : undefined
}

/** "y media", "et quart", "meno un quarto", "y diez", "moins vingt", "heures 30": what follows the hour. */
function minutesAfter(line: DateLine, index: number, { isLed }: { readonly isLed: boolean }): Read<number> | undefined {
  const fixed = numberTag(line, index, 'minutes_after')
  if (fixed !== undefined) return { value: fixed, end: index + 1 }
  if (!isLed) return undefined
  const isPlain = has(line, index - 1, 'oclock') && has(line, index, 'num')
  const sign = has(line, index, 'hour_and') ? 1 : has(line, index, 'hour_minus') ? -1 : 0
  const minutes = isPlain ? readNumber(line, index) : sign === 0 ? undefined : readNumber(line, index + 1)
  if (!minutes || minutes.value > 59 || minutes.value < 1 || isCounted(line, minutes.end)) return undefined
  return { value: isPlain ? minutes.value : sign * minutes.value, end: minutes.end }
}

/** A number that counts or names something else: "at 5 people", "a 2 adultos", "at 10%". */
function isCounted(line: DateLine, index: number, { beside = false } = {}): boolean {
  const next = line.tokens[index]
  if (!next) return false
  const isWord = !beside && next.tags.size === 0 && /^\p{L}/u.test(next.text)
  return isWord || has(line, index, 'unit') || has(line, index, 'month') || isSign(line, index, '$€£%-/')
}

/** am, pm and "in the evening" move an hour into their half of the day. */
function withHalf(line: DateLine, time: TimeOfDay, index: number): Read<TimeOfDay> {
  const at = skip(line, index, 'oclock')
  const { minutes } = time
  if (has(line, at, 'am') && !has(line, at, 'digits')) {
    const end = skip(line, at + 1, 'am')
    return { value: { minutes: minutes >= 720 && minutes < 780 ? minutes - 720 : minutes, plain: false }, end }
  }
  if (has(line, at, 'pm')) {
    const end = skip(line, at + 1, 'pm')
    return { value: { minutes: minutes < 720 ? minutes + 720 : minutes, plain: false }, end }
  }
  return { value: { minutes: minutes >= 1440 ? 0 : minutes, plain: time.plain }, end: index }
}

/** An hour moved into a part of the day: "at 7" in the evening, "at 3" in the night is after midnight. */
export function inPart({ minutes, plain }: TimeOfDay, { start }: TimeRange): number {
  const isEarlyNight = start >= 1200 && minutes < 240
  return start >= 720 && minutes < 720 && (plain || minutes < 720) && !isEarlyNight ? minutes + 720 : minutes
}

/** "between 8 and 10", "from 9 to 11:30 am", "8-10pm": both ends, the second one's half of the day counting for the first.
 *  `bare`: numbers alone are enough ("from 5 to 6"), since a day stands beside them. */
export function readTimeRange(
  line: DateLine,
  index: number,
  { bare = false }: { readonly bare?: boolean } = {},
): Read<TimeRange> | undefined {
  const isBetween = has(line, index, 'between')
  const isFrom = has(line, index, 'from')
  const at = isBetween || isFrom ? index + 1 : index
  const from = skip(line, at, 'clock_at', 'the')
  const first = readTime(line, at) ?? bareHour(line, from)
  if (!first) return undefined
  const join = joinOf(line, first.end, { isBetween, isFrom })
  if (join === undefined) return undefined
  const second = readTime(line, join) ?? bareHour(line, skip(line, join, 'clock_at', 'the'))
  if (!second) return undefined
  const isBothBare = isBare(line, at) && isBare(line, join)
  const isPlain = first.value.plain && second.value.plain
  if (!isBetween && (isPlain || isBothBare) && !(bare && isFrom && !has(line, second.end, 'unit'))) return undefined
  const { minutes: end } = second.value
  const { minutes: begin } = first.value
  const hasHalf = has(line, first.end - 1, 'am') || has(line, first.end - 1, 'pm')
  const isLater = begin < 720 && begin + 720 < end && end >= 720 && has(line, second.end - 1, 'pm') && !hasHalf
  const start = isLater || (first.value.plain && begin + 720 < end && end >= 720) ? begin + 720 : begin
  const until = end <= start && end < 720 && second.value.plain ? end + 720 : end
  return start < until ? { value: { start, end: until }, end: second.end } : undefined
}

/** Where the second end begins: after "to", a dash, the "and" of "between"; "de las 5 a las 6" joins by its "a las". */
function joinOf(
  line: DateLine,
  index: number,
  { isBetween, isFrom }: { readonly isBetween: boolean; readonly isFrom: boolean },
): number | undefined {
  if (isSign(line, index, '-–') || has(line, index, 'to') || (isBetween && has(line, index, 'and'))) return index + 1
  return isFrom && has(line, index, 'clock_at') ? index : undefined
}

const isBare = (line: DateLine, index: number): boolean => readTime(line, index) === undefined

function bareHour(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  const hours = readNumber(line, index)
  if (!hours || hours.value > 24 || has(line, hours.end, 'unit') || has(line, hours.end, 'month')) return undefined
  const more = minutesAfter(line, hours.end, { isLed: false })
  return { value: { minutes: hours.value * 60 + (more?.value ?? 0), plain: true }, end: more?.end ?? hours.end }
}

/** "in the morning", "afternoon", "early morning", "late-night", "in tarda serata". */
export function readDayPart(line: DateLine, index: number): Read<TimeRange> | undefined {
  const start = skip(line, skip(line, skip(line, index, 'in'), 'of'), 'the')
  for (const at of [index, start]) {
    const edge = has(line, at, 'early_part') ? 'early' : has(line, at, 'late_part') ? 'late' : undefined
    const partAt = edge ? skip(line, skip(line, isSign(line, at + 1, '-') ? at + 2 : at + 1, 'of', 'in'), 'the') : at
    const whole = DAY_PARTS[wordTag(line, partAt, 'part') ?? '']
    if (!whole) continue
    const after = has(line, partAt + 1, 'early_part')
      ? 'early'
      : has(line, partAt + 1, 'late_part')
        ? 'late'
        : undefined
    return { value: cutRange(whole, edge ?? after), end: !edge && after ? partAt + 2 : partAt + 1 }
  }
  return undefined
}

/** The first or the last two hours. */
function cutRange({ start, end }: TimeRange, edge: 'early' | 'late' | undefined): TimeRange {
  if (edge === 'early') return { start, end: start + 120 }
  return edge === 'late' ? { start: end - 120, end } : { start, end }
}

/** Minutes since midnight as `HH:MM`, with the seconds where there are any. */
export function showTime(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60]
  return (seconds % 60 === 0 ? parts : [...parts, seconds % 60]).map(part => String(part).padStart(2, '0')).join(':')
}
