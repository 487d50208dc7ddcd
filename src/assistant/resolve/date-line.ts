import type { DateToken } from './date-tokens.ts'

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

/** A whole number in digits or words: "12", "twelve", "twenty-three", "veinte y uno". */
export function readNumber(line: DateLine, index: number): Read<number> | undefined {
  const tens = numberTag(line, index, 'tens')
  if (tens !== undefined) {
    const next = skipSign(line, index + 1, '-')
    const ones = numberTag(line, next, 'num')
    if (ones !== undefined && ones < 10 && !has(line, next, 'digits')) return { value: tens + ones, end: next + 1 }
  }
  const value = numberTag(line, index, 'num')
  return value === undefined ? undefined : { value, end: index + 1 }
}

/** "3rd", "third", "twenty-first", "1er"; with a point after the digits where the language writes it so ("am 3. Mai"). */
export function readOrdinal(line: DateLine, index: number): Read<number> | undefined {
  const tens = numberTag(line, index, 'tens')
  if (tens !== undefined) {
    const next = skipSign(line, index + 1, '-')
    const ones = numberTag(line, next, 'ord')
    if (ones !== undefined && ones > 0 && ones < 10 && !has(line, next, 'digits'))
      return { value: tens + ones, end: next + 1 }
  }
  const value = numberTag(line, index, 'ord')
  return value === undefined ? undefined : { value, end: index + 1 }
}

/** A count before a unit: a number, "a", "a couple of", "several", "half a". */
export function readCount(line: DateLine, index: number): Read<number> | undefined {
  if (has(line, index, 'decimal')) return { value: Number(wordTag(line, index, 'decimal')), end: index + 1 }
  const few = numberTag(line, index, 'few')
  if (few !== undefined && few > 1) return { value: few, end: index + 1 }
  if (few === 1) {
    const inner = numberTag(line, index + 1, 'few')
    if (inner !== undefined && inner > 1) return { value: inner, end: index + 2 }
  }
  const number = readNumber(line, index)
  if (number) return number
  return few === undefined ? undefined : { value: few, end: index + 1 }
}
