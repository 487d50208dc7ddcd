import { DATE_WORDS, type Words } from './date-words.ts'

/** A word, number, written date or sign of a text, with what it can mean to the grammar of dates. */
export interface DateToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Meanings by tag, e.g. `month` → 2, `unit` → `night`. */
  readonly tags: Tags
  /** Whether white space stands before it. */
  readonly spaced: boolean
}

type Tags = ReadonlyMap<string, string | number>

interface Lexicon {
  readonly pattern: RegExp
  readonly words: ReadonlyMap<string, Tags>
  /** The most words a phrase that begins with this word has. */
  readonly longest: ReadonlyMap<string, number>
  /** First halves of compounds ("Dienstag" of "Dienstagabend"). */
  readonly heads: readonly string[]
  /** First words of phrases that can begin, or alone be, something about time. */
  readonly telling: ReadonlySet<string>
}

const NO_TAGS: Tags = new Map()
const NO_TOKENS: readonly DateToken[] = []
const lexicons = new Map<string, Lexicon>()

/** Cuts a text into tokens and says what each may mean in the given language. A text without a digit or a word that can
 *  begin a date comes back empty, before any grammar is asked. */
export function tokenizeDates(text: string, language: string): readonly DateToken[] {
  const lexicon = lexiconOf(language)
  if (!tellsTime(text, lexicon)) return NO_TOKENS
  const tokens = mergePhrases(cut(text, lexicon), lexicon, text)
  return tokens.some(speaksOfTime) ? tokens : NO_TOKENS
}

/** Whether a digit or any telling word is in a text; most messages of a chat have none. */
function tellsTime(text: string, { telling, heads }: Lexicon): boolean {
  if (/\d/.test(text)) return true
  const folded = foldWord(text)
  for (const [word] of folded.matchAll(/[\p{L}\p{M}]+/gu)) if (telling.has(word)) return true
  return heads.some(head => folded.includes(head))
}

const DATES = String.raw`(?<iso>\d{4}(?<sep>[-/.])\d{1,2}\k<sep>\d{1,2}(?!\d)(?:T(?=\d{2}:))?)|(?<![\p{L}\d+])(?<compact>(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)|(?<numeric>\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}(?!\d)|\d{1,2}\.\s?\d{1,2}\.(?!\d))|(?<clock>\d{1,2}[:h]\d{2}(?::\d{2})?(?!\d))`
const WORDS = String.raw`(?<number>\d{1,9}(?:\.\d{1,2})?)|(?<fraction>½)|(?<word>[ap]\.\s?m\.?(?!\p{L})|(?:[cdjlmnst]|qu|jusqu|all|dall|dell|nell|sull|un|quest|quell|mezz)['’](?=[\p{L}\d])|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<sign>[-–—,.;:!?()&/<>=$€£%#@+"|\n])`

/** The pattern of a language: its ordinals in digits ("3rd", "1er", "2ª") are its own. */
const patternOf = (suffixes: string): RegExp =>
  new RegExp(
    String.raw`${DATES}|(?<ordinal>\d{1,2}(?:${suffixes ? `${suffixes}|` : ''}\.?[ºª°])(?![\p{L}\d]|\.m))|${WORDS}`,
    'giu',
  )

function cut(text: string, { pattern, heads, words }: Pick<Lexicon, 'pattern' | 'heads' | 'words'>): DateToken[] {
  const tokens: DateToken[] = []
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const [written] = match
    const start = match.index
    const end = start + written.length
    const head = match.groups?.word === undefined ? undefined : headOf(written, heads, words)
    if (head === undefined)
      tokens.push({ start, end, text: written, tags: tagsOf(match.groups ?? {}), spaced: start > last })
    else {
      const middle = start + head
      tokens.push({ start, end: middle, text: text.slice(start, middle), tags: NO_TAGS, spaced: start > last })
      tokens.push({ start: middle, end, text: text.slice(middle, end), tags: NO_TAGS, spaced: true })
    }
    last = end
  }
  return tokens
}

/** How long the first half of a compound is whose second half is a word of its own. */
function headOf(word: string, heads: readonly string[], words: Lexicon['words']): number | undefined {
  if (heads.length === 0) return undefined
  const folded = foldWord(word)
  if (folded.length !== word.length || words.has(folded)) return undefined
  return heads.find(head => folded.startsWith(head) && words.has(folded.slice(head.length)))?.length
}

function tagsOf(groups: Readonly<Record<string, string | undefined>>): Tags {
  const { iso, compact, numeric, clock, ordinal, number, fraction, sign } = groups
  if (iso) return new Map([['iso', iso.replace(/[/.]/g, '-').replace('T', '')]])
  if (compact) return new Map([['iso', `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`]])
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
  if (fraction) return new Map([['half_unit', '']])
  if (sign) return new Map([['sign', sign]])
  return NO_TAGS
}

/** Words by their meanings; a phrase ("day after tomorrow") becomes one token. A phrase gives way to a longer one that
 *  begins inside it: in "el día del trabajador" the article does not take the day along. */
function mergePhrases(tokens: readonly DateToken[], lexicon: Lexicon, text: string): DateToken[] {
  const words = tokens.map(token => (token.tags.has('sign') && token.text !== '&' ? token.text : foldWord(token.text)))
  const merged: DateToken[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token) break
    const mayName = token.tags.size === 0 || token.tags.has('num') || token.tags.has('ord')
    const found = mayName ? phraseAt(words, index, lexicon) : undefined
    const last = found ? tokens[index + found.length - 1] : undefined
    if (found && last) {
      const tags = token.tags.size === 0 || found.length > 1 ? found.tags : new Map([...token.tags, ...found.tags])
      merged.push({ ...token, end: last.end, text: text.slice(token.start, last.end), tags })
    } else merged.push(token)
    index += found?.length ?? 1
  }
  return merged
}

interface Phrase {
  readonly length: number
  readonly tags: Tags
}

function phraseAt(words: readonly string[], index: number, lexicon: Lexicon): Phrase | undefined {
  let found = longestPhrase(words, index, lexicon, lexicon.longest.get(words[index] ?? '') ?? 0)
  for (let inside = 1; found && inside < found.length; inside++) {
    const rival = longestPhrase(words, index + inside, lexicon, lexicon.longest.get(words[index + inside] ?? '') ?? 0)
    if (rival && rival.length > found.length) found = longestPhrase(words, index, lexicon, inside)
  }
  return found
}

function longestPhrase(words: readonly string[], index: number, lexicon: Lexicon, most: number): Phrase | undefined {
  let found: Phrase | undefined
  let key = ''
  for (let length = 1; length <= most && index + length <= words.length; length++) {
    key = length === 1 ? (words[index] ?? '') : `${key} ${words[index + length - 1]}`
    const tags = lexicon.words.get(key)
    if (tags) found = { length, tags }
  }
  return found
}

const ASCII = /^[\x20-\x7e]*$/

/** Small letters without accents, apostrophes straight and no white space inside "p. m.". */
function foldWord(text: string): string {
  if (ASCII.test(text)) return text.length < 6 ? text.toLowerCase().replace(' ', '') : text.toLowerCase()
  const plain = text.toLowerCase().replace(/ß/g, 'ss').replace(/’/g, "'")
  return ASCII.test(plain) ? plain : plain.normalize('NFKD').replace(/\p{M}/gu, '')
}

function lexiconOf(language: string): Lexicon {
  const own = language.slice(0, 2).toLowerCase()
  const code = DATE_WORDS[own] ? own : 'en'
  const known = lexicons.get(code)
  if (known) return known
  const lexicon = compile(DATE_WORDS[code] ?? {})
  lexicons.set(code, lexicon)
  return lexicon
}

/** Tags that alone, or as the first word of something, make a text worth reading. */
const TELLING = new Set(
  'month weekday unit rel holiday season num tens ord ord_tens part noon midnight oclock eom eoy half_unit'.split(' '),
)

const WRITTEN = ['iso', 'numeric', 'clock', 'decimal'] as const

/** Without one of these, words such as "to", "the" and "last" are of no time. */
function speaksOfTime({ tags }: DateToken): boolean {
  for (const [tag, value] of tags)
    if (isTelling(tag, value) || tag === 'digits' || WRITTEN.some(each => each === tag)) return true
  return false
}

/** "A", "one" and "last" are in every other sentence, and alone never a date; the -1 is the ordinal "last". */
const isTelling = (tag: string, value: string | number): boolean =>
  TELLING.has(tag) && !(tag === 'num' && Number(value) <= 1) && !(tag === 'ord' && value === -1)

/** The folded words of a phrase; one that ends in an apostrophe is cut as it would be before its noun. */
function wordsOf(phrase: string, pattern: RegExp): string[] {
  const isCutShort = phrase.endsWith("'")
  const tokens = cut(isCutShort ? `${phrase}a` : phrase, { pattern, heads: [], words: new Map() })
  return (isCutShort ? tokens.slice(0, -1) : tokens).map(({ text }) => foldWord(text))
}

interface Entry {
  readonly tag: string
  readonly value: string | number
  readonly phrase: string
}

/** The words of a table one by one; `tag 1+` counts up from word to word, with `/` between words of one value. */
function* entriesOf(table: Words): Generator<Entry> {
  for (const [key, list] of Object.entries(table)) {
    const [tag = '', said = ''] = key.split(' ')
    if (tag === 'suffix' || tag === 'head') continue
    const first = /^(\d+)\+$/.exec(said)?.[1]
    for (const [place, words] of list.split('|').entries()) {
      const value = first !== undefined ? Number(first) + place : /^-?\d+$/.test(said) ? Number(said) : said
      for (const phrase of first === undefined ? [words] : words.split('/')) yield { tag, value, phrase }
    }
  }
}

function compile(table: Words): Lexicon {
  const pattern = patternOf(table['suffix -'] ?? '')
  const heads = table['head -']?.split('|') ?? []
  const words = new Map<string, Map<string, string | number>>()
  const longest = new Map<string, number>()
  const telling = new Set<string>()
  for (const { tag, value, phrase } of entriesOf(table)) {
    const parts = wordsOf(phrase, pattern)
    const tags = words.get(parts.join(' ')) ?? new Map()
    if (!tags.has(tag)) tags.set(tag, value)
    words.set(parts.join(' '), tags)
    const first = parts[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length))
    const [head] = /[\p{L}\p{M}]+/u.exec(first) ?? []
    if (head && isTelling(tag, value)) telling.add(head)
  }
  return { pattern, words, longest, heads, telling }
}
