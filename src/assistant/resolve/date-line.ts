import type { Period } from './calendar-periods.ts'
import type { DateToken } from './date-tokens.ts'
import type { DayPoint } from './settle-point.ts'

/** A tokenised text with what it is relative to. */
export interface DateLine {
  readonly tokens: readonly DateToken[]
  readonly today: number
  /** Minutes since midnight, where the present time of day is known. */
  readonly minutes: number
  /** The day that was named before, from which a day of the month alone is counted. */
  readonly anchor?: number | undefined
  /** Whether 3/4 is the third of April. */
  readonly day_first: boolean
  /** The longest day that begins at a token; for rules in which a day is only a part ("3 days after …"). */
  readonly pointAt: (index: number) => Read<DayPoint> | undefined
  /** What was read at a token already: ranges, distances and times all ask for the same days. */
  readonly points: Map<number, Read<DayPoint> | undefined>
  readonly periods: Map<number, Read<Period> | undefined>
}

/** Something read: its value, and the index of the token after it. */
export interface Read<T> {
  readonly value: T
  readonly end: number
}

export const has = ({ tokens }: DateLine, index: number, tag: string): boolean => tokens[index]?.tags.has(tag) ?? false

export function numberTag({ tokens }: DateLine, index: number, tag: string): number | undefined {
  const value = tokens[index]?.tags.get(tag)
  return typeof value === 'number' ? value : undefined
}

export function wordTag({ tokens }: DateLine, index: number, tag: string): string | undefined {
  const value = tokens[index]?.tags.get(tag)
  return value === undefined ? undefined : String(value)
}

/** The index after any of the tags, each at most once and in the order given. */
export function skip(line: DateLine, index: number, ...tags: readonly string[]): number {
  return tags.reduce((at, tag) => (has(line, at, tag) ? at + 1 : at), index)
}

export const isSign = (line: DateLine, index: number, signs: string): boolean => {
  const sign = wordTag(line, index, 'sign')
  return sign !== undefined && signs.includes(sign)
}

export const skipSign = (line: DateLine, index: number, signs: string): number =>
  isSign(line, index, signs) ? index + 1 : index

/** The longest of what several rules read at a token; of equals, the first. */
export function longest<T>(
  rules: readonly ((line: DateLine, index: number) => Read<T> | undefined)[],
  line: DateLine,
  index: number,
): Read<T> | undefined {
  let best: Read<T> | undefined
  for (const rule of rules) {
    const found = rule(line, index)
    if (found && found.end > (best?.end ?? 0)) best = found
  }
  return best
}

/** A whole number in digits or words: "12", "twelve", "twenty-three", "veinte y uno". */
export function readNumber(line: DateLine, index: number): Read<number> | undefined {
  const tens = numberTag(line, index, 'tens')
  if (tens !== undefined) {
    const next = skipSign(line, index + 1, '-')
    const ones = numberTag(line, next, 'num')
    if (ones !== undefined && ones > 0 && ones < 10 && !has(line, next, 'digits'))
      return { value: tens + ones, end: next + 1 }
  }
  const value = numberTag(line, index, 'num')
  return value === undefined ? undefined : { value, end: index + 1 }
}

/** "3rd", "third", "twenty-first", "1er", "vigésimo segundo"; "last" is -1. */
export function readOrdinal(line: DateLine, index: number): Read<number> | undefined {
  const tens = numberTag(line, index, 'tens') ?? numberTag(line, index, 'ord_tens')
  if (tens !== undefined) {
    const next = skipSign(line, index + 1, '-')
    const ones = numberTag(line, next, 'ord')
    if (ones !== undefined && ones > 0 && ones < 10 && !has(line, next, 'digits'))
      return { value: tens + ones, end: next + 1 }
  }
  const value = numberTag(line, index, 'ord')
  return value === undefined ? undefined : { value, end: index + 1 }
}

/** A number that can be a day of the month, as an ordinal or plain. */
export const readOrdinalOrNumber = (line: DateLine, index: number): Read<number> | undefined =>
  readOrdinal(line, index) ?? readNumber(line, index)
