import { type DateLine, has, isSign, numberTag, type Read, readNumber, skip, wordTag } from './date-line.ts'

/** A time of day in minutes since midnight; `plain` when only a number said so ("at 8"), which may be morning or evening. */
export interface TimeOfDay {
  readonly minutes: number
  readonly plain: boolean
}

/** Stretches of a day as they are usually meant, in minutes since midnight. */
export const DAY_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [480, 720],
  afternoon: [720, 960],
  evening: [960, 1200],
  night: [1200, 1439],
}

/** "10:30", "5 pm", "quarter past 5 in the afternoon", "half eight", "noon", "25 to 8 p.m.", "8 o'clock", "at 8". */
export function readTime(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  const at = has(line, index, 'at') ? index + 1 : index
  return named(line, at) ?? clock(line, at) ?? pastHour(line, at) ?? hour(line, at, at > index)
}

function named(line: DateLine, index: number) {
  if (has(line, index, 'noon')) return { value: { minutes: 720, plain: false }, end: index + 1 }
  if (has(line, index, 'midnight')) return { value: { minutes: 0, plain: false }, end: index + 1 }
  return undefined
}

function clock(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  const written = wordTag(line, index, 'clock') ?? dotted(line, index)
  if (!written) return undefined
  const [hours = 99, minutes = 99] = written.split(/[:.]/).map(Number)
  if (hours > 24 || minutes > 59) return undefined
  return withHalf(line, { minutes: hours * 60 + minutes, plain: false }, skip(line, index + 1, 'oclock'))
}

/** "17.30" is a time when something says so: "at", "Uhr", am or pm. */
function dotted(line: DateLine, index: number): string | undefined {
  const written = wordTag(line, index, 'decimal')
  if (!written || !/^\d{1,2}\.\d{2}$/.test(written)) return undefined
  return has(line, index + 1, 'oclock') || has(line, index + 1, 'am') || has(line, index + 1, 'pm')
    ? written
    : undefined
}

function pastHour(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  if (has(line, index, 'half_before')) {
    const hours = readNumber(line, index + 1)
    return hours && hours.value <= 12
      ? withHalf(line, { minutes: hours.value * 60 - 30, plain: true }, hours.end)
      : undefined
  }
  const quarter = has(line, index, 'quarter')
  const half = has(line, index, 'half')
  const count = quarter ? 15 : half ? 30 : readNumber(line, index)?.value
  const end = quarter || half ? index + 1 : (readNumber(line, index)?.end ?? index)
  const sign = has(line, end, 'past') ? 1 : has(line, end, 'minus') ? -1 : 0
  const hours = sign === 0 ? undefined : readNumber(line, end + 1)
  if (count === undefined || count > 59 || !hours || hours.value > 24) return undefined
  const follows = has(line, hours.end, 'am') || has(line, hours.end, 'pm') || has(line, hours.end, 'oclock')
  if (sign < 0 && !quarter && !half && !follows) return undefined
  return withHalf(line, { minutes: hours.value * 60 + sign * count, plain: true }, hours.end)
}

/** A bare number is an hour with "am", "pm", "o'clock" or a part of the day after it, or after "at". */
function hour(line: DateLine, index: number, isLed: boolean): Read<TimeOfDay> | undefined {
  const hours = readNumber(line, index)
  if (!hours || hours.value > 24) return undefined
  const spoken = readNumber(line, hours.end)
  if (
    spoken &&
    spoken.value < 60 &&
    numberTag(line, hours.end, 'digits') === 2 &&
    (has(line, spoken.end, 'am') || has(line, spoken.end, 'pm'))
  )
    return withHalf(line, { minutes: hours.value * 60 + spoken.value, plain: false }, spoken.end)
  const end = skip(line, hours.end, 'oclock')
  const isMarked = end > hours.end || has(line, end, 'am') || has(line, end, 'pm')
  const tail = /^h$/i.test(line.tokens[end]?.text ?? '') ? end + 1 : end
  if (isMarked || tail > end) return withHalf(line, { minutes: hours.value * 60, plain: true }, tail)
  if (
    !isLed ||
    !has(line, index - 1, 'at') ||
    !/^(at|a las|a la|um|alle|as|às|à)$/i.test(line.tokens[index - 1]?.text ?? '')
  )
    return undefined
  const next = line.tokens[end]
  const isCounted =
    next &&
    ((next.tags.size === 0 && /^\p{L}/u.test(next.text)) ||
      has(line, end, 'unit') ||
      has(line, end, 'month') ||
      isSign(line, end, '$€£%-/'))
  return isCounted ? undefined : { value: { minutes: hours.value * 60, plain: true }, end }
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
  return { value: { minutes: minutes === 1440 ? 0 : minutes, plain: time.plain }, end: index }
}

/** "between 8 and 10", "from 9 to 11:30 am", "8-10pm": both ends, the second one's half of the day counting for the first. */
export function readTimeRange(
  line: DateLine,
  index: number,
): Read<{ readonly start: number; readonly end: number }> | undefined {
  const isBetween = has(line, index, 'between')
  const isFrom = has(line, index, 'from')
  const at = isBetween || isFrom ? index + 1 : index
  const first = readTime(line, at) ?? bareHour(line, at)
  if (!first) return undefined
  const joined =
    isSign(line, first.end, '-–') || has(line, first.end, 'to') || (isBetween && has(line, first.end, 'and'))
  if (!joined) return undefined
  const second = readTime(line, first.end + 1) ?? bareHour(line, first.end + 1)
  if (
    !second ||
    (first.value.plain && second.value.plain && !isBetween) ||
    (isBare(line, at) && isBare(line, first.end + 1) && !isBetween)
  )
    return undefined
  const { minutes: end } = second.value
  const start =
    first.value.plain && first.value.minutes + 720 < end && end >= 720 ? first.value.minutes + 720 : first.value.minutes
  return start < end ? { value: { start, end }, end: second.end } : undefined
}

const isBare = (line: DateLine, index: number): boolean => readTime(line, index) === undefined

function bareHour(line: DateLine, index: number): Read<TimeOfDay> | undefined {
  const hours = readNumber(line, index)
  if (!hours || hours.value > 24 || has(line, hours.end, 'unit')) return undefined
  return { value: { minutes: hours.value * 60, plain: true }, end: hours.end }
}

/** "in the morning", "tonight", "afternoon". */
export function readDayPart(line: DateLine, index: number): Read<readonly [number, number]> | undefined {
  if (has(line, index, 'tonight')) return { value: DAY_PARTS.night ?? [1200, 1439], end: index + 1 }
  const range = DAY_PARTS[wordTag(line, index, 'part') ?? '']
  return range && { value: range, end: index + 1 }
}

/** Minutes since midnight as `HH:MM`. */
export const showTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
