import { DATE_WORDS, type Words } from './date-words.ts'

/** A word, number, written date or sign of a text, with what it can mean to the grammar of dates. */
export interface DateToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Meanings by tag, e.g. `month` → 2, `unit` → `night`. */
  readonly tags: ReadonlyMap<string, string | number>
  /** Whether white space stands before it. */
  readonly spaced: boolean
}

interface Lexicon {
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string | number>>
  /** The most words a phrase that begins with this word has. */
  readonly longest: ReadonlyMap<string, number>
}

const WRITTEN =
  /(?<iso>\d{4}-\d{1,2}-\d{1,2})|(?<numeric>\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}(?![\d])|\d{1,2}\.\s?\d{1,2}\.(?!\d))|(?<clock>\d{1,2}[:h]\d{2}(?!\d))|(?<ordinal>\d{1,2}(?:st|nd|rd|th|er|ere|ème|eme|[ºª°])(?![\p{L}\d]))|(?<number>\d{1,9}(?:\.\d{1,2})?)|(?<word>[ap]\.\s?m\.?(?![\p{L}])|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<sign>[-–—,.;:!?()&/<>=$€£%#@+"|\n])/giu

const NO_TAGS: ReadonlyMap<string, string | number> = new Map()
const lexicons = new Map<string, Lexicon>()

/** Cuts a text into tokens and says what each may mean in the given language. */
export function tokenizeDates(text: string, language: string): readonly DateToken[] {
  const lexicon = lexiconOf(language)
  return mergePhrases(cut(text), lexicon, text)
}

function cut(text: string): DateToken[] {
  const tokens: DateToken[] = []
  let last = 0
  for (const match of text.matchAll(WRITTEN)) {
    const start = match.index
    const end = start + match[0].length
    tokens.push({ start, end, text: match[0], tags: tagsOf(match.groups ?? {}), spaced: start > last })
    last = end
  }
  return tokens
}

function tagsOf(groups: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string | number> {
  const { iso, numeric, clock, ordinal, number, sign } = groups
  if (iso) return new Map([['iso', iso]])
  if (numeric) return new Map([['numeric', numeric.replace(/\s/g, '')]])
  if (clock) return new Map([['clock', clock.replace('h', ':')]])
  if (ordinal)
    return new Map<string, string | number>([
      ['ord', Number.parseInt(ordinal, 10)],
      ['digits', 1],
    ])
  if (number?.includes('.')) return new Map([['decimal', number]])
  if (number)
    return new Map<string, string | number>([
      ['num', Number(number)],
      ['digits', number.length],
    ])
  if (sign) return new Map([['sign', sign]])
  return NO_TAGS
}

/** Words by their meanings; a phrase ("day after tomorrow") becomes one token. */
function mergePhrases(tokens: readonly DateToken[], lexicon: Lexicon, text: string): DateToken[] {
  const merged: DateToken[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token) break
    const found =
      token.tags.size === 0 || token.tags.has('num') || token.tags.has('ord')
        ? longestPhrase(tokens, index, lexicon)
        : undefined
    const last = found ? tokens[index + found.length - 1] : undefined
    if (found && last) {
      const tags = token.tags.size === 0 || found.length > 1 ? found.tags : token.tags
      merged.push({ ...token, end: last.end, text: text.slice(token.start, last.end), tags })
    } else merged.push(token)
    index += found?.length ?? 1
  }
  return merged
}

function longestPhrase(tokens: readonly DateToken[], index: number, { words, longest }: Lexicon) {
  const first = foldToken(tokens[index]?.text ?? '')
  for (let length = longest.get(first) ?? 0; length > 0; length--) {
    const phrase = tokens.slice(index, index + length)
    const key = phrase.map(token => foldToken(token.text)).join(' ')
    const tags = phrase.length === length ? words.get(key) : undefined
    if (tags) return { length, tags }
  }
  return undefined
}

const foldToken = (text: string): string =>
  text.toLowerCase().replace('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/\s/g, '')

function lexiconOf(language: string): Lexicon {
  const code = language.slice(0, 2).toLowerCase()
  const known = lexicons.get(code)
  if (known) return known
  const lexicon = compile(DATE_WORDS[code] ?? DATE_WORDS.en ?? {})
  lexicons.set(code, lexicon)
  return lexicon
}

function compile(table: Words): Lexicon {
  const words = new Map<string, Map<string, string | number>>()
  const longest = new Map<string, number>()
  for (const [key, list] of Object.entries(table)) {
    const [tag = '', value = ''] = key.split(' ')
    for (const phrase of list.split('|')) {
      const parts = cut(phrase).map(part => foldToken(part.text))
      const tags = words.get(parts.join(' ')) ?? new Map()
      if (!tags.has(tag)) tags.set(tag, /^-?\d+$/.test(value) ? Number(value) : value)
      words.set(parts.join(' '), tags)
      const first = parts[0] ?? ''
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
    }
  }
  return { words, longest }
}
