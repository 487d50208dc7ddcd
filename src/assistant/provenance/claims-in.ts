import { fold } from '../resolve/count-words.ts'
import { calendarWord } from './calendar-words.ts'
import { numberWords } from './number-words.ts'
import { promisesIn } from './promise-words.ts'

/** What a text says that could be wrong, each as a key that is the same however it is written: `number 1200`,
 *  `money 1200 usd`, `currency usd`, `month 7`, `code KQ101`, `promise free`. */
export interface Claims {
  readonly keys: readonly string[]
  /** Of numbers in words that cannot be worked out: the words, which must stand in a source as they are. */
  readonly phrases: readonly string[]
  readonly words: readonly Word[]
}

export interface Word {
  readonly text: string
  readonly folded: string
  /** The first word of a sentence. */
  readonly isFirst: boolean
  /** Follows the word before with nothing but a space between. */
  readonly isNext: boolean
}

// A number in digits, with grouping or decimals; then a word, with the marks that hold names and codes together.
const TOKEN =
  /\d+(?:[.,'’]\d+)*(?:\p{L}+[\p{L}\d]*)?|\p{L}[\p{L}\p{M}\d]*(?:[-'’]\d*[\p{L}\p{M}\d]+)*\d*|[$€£¥₹₽₩₦₺₫฿₪₴]|[^\s\p{L}\d]/gu
const NUMBER = /^\d+(?:[.,'’]\d+)*/
const UNITS = /^(?:k[gm]|kmh|mph|[mc]m|[mcfgl]|ml|min|hrs?|h|am|pm|st|nd|rd|th|er|e|x)$/i
const CODE = /^(?=.*\d)(?=.*\p{L})/u
const NEAR = 3
const PERCENT: ReadonlySet<string> = new Set(['percent', 'prozent', 'ciento', 'cent', 'cento', 'asilimia'])
const PRICED =
  /\b(?:price[sd]?|pricing|costs?|fees?|fares?|rates?|totals?|pay|preise?n?|kosten|kostet|precios?|cuestan?|prix|coute(?:nt)?|prezz[oi]|costano?|precos?|custam?|bei|gharama)\b/

export function claimsIn(text: string, language: string): Claims {
  const tokens = tokensOf(text)
  const folded = tokens.map(({ text }) => (/^[\p{L}]/u.test(text) ? fold(text).replace(/[’]/g, "'") : ''))
  const keys: string[] = [...promisesIn(fold(text))]
  const phrases: string[] = []
  const numbers: { at: number; value: string }[] = []

  tokens.forEach(({ text: token, isFirst }, at) => {
    const number = NUMBER.exec(token)?.[0]
    if (number !== undefined) {
      const unit = token.slice(number.length)
      if (unit !== '' && !UNITS.test(unit)) keys.push(`code ${token.toUpperCase()}`)
      else numbers.push({ at, value: canonical(number) })
      return
    }
    if (CODE.test(token) || (token.length > 1 && token === token.toUpperCase() && /^\p{Lu}/u.test(token)))
      keys.push(`code ${token.toUpperCase()}`)
    const day = calendarWord({ word: token, isFirst, next: tokens[at + 1]?.text ?? '' }, language)
    if (day) keys.push(day)
  })
  for (const { words, value, from } of numberWords(folded, language)) {
    if (value === undefined) phrases.push(words)
    else numbers.push({ at: from, value: String(value) })
  }
  // "One" is a number beside money only.
  for (const { value, at } of numbers)
    if (value !== '1' || /^\d/.test(tokens[at]?.text ?? '')) keys.push(`number ${value}`)
  tokens.forEach(({ text: token }, at) => {
    const currency = currencyOf(token)
    if (!currency) return
    keys.push(`currency ${currency}`)
    for (const { at: place, value } of numbers)
      if (Math.abs(place - at) <= NEAR) keys.push(`money ${value} ${currency}`)
  })
  folded.forEach((word, at) => {
    if (tokens[at]?.text !== '%' && !PERCENT.has(word)) return
    for (const { at: place, value } of numbers) if (place < at && at - place <= NEAR) keys.push(`percent ${value}`)
  })
  if (PRICED.test(fold(text))) for (const { value } of numbers) keys.push(`money ${value}`)
  return { keys: [...new Set([...keys, ...literalsIn(text)])], phrases, words: tokens.filter(isWord) }
}

const isWord = ({ text }: Word) => /^\p{L}/u.test(text)

function tokensOf(text: string): readonly Word[] {
  let end = 0
  let isFirst = true
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => {
    const isNext = /^ ?$/.test(text.slice(end, index))
    const isOpen = isFirst
    end = index + token.length
    if (/[.!?:…]/.test(token)) isFirst = true
    else if (/[\p{L}\d]/u.test(token)) isFirst = false
    return { text: token, folded: fold(token).replace(/[’]/g, "'"), isFirst: isOpen, isNext }
  })
}

/** "1,200", "1.200" and "1200" are one number; "12.50" and "12,5" are decimals. */
function canonical(number: string): string {
  const isGrouped = /^\d{1,3}(?:[.,'’]\d{3})+$/.test(number)
  if (isGrouped) return String(Number(number.replace(/\D/g, '')))
  const [whole = '', ...rest] = number.split(/[.,'’]/)
  if (rest.length > 1) return number // a version, an address, a date: as it stands
  return String(Number(`${whole}.${rest[0] ?? '0'}`))
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['usd', /^(?:\$|usd|us-dollars?|dollars?|dolar(?:es)?|dollari|dollaro|dolares|dola|bucks?)$/],
  ['eur', /^(?:€|eur|euros?)$/],
  ['gbp', /^(?:£|gbp|quid|sterlings?)$/],
  ['shilling', /^(?:kes|ksh|kshs|tzs|tsh|shillings?|shilingi|schillinge?n?|chelin(?:es)?|xelins?|scellin[oi])$/],
  [
    'other',
    /^(?:[¥₹₽₩₦₺₫฿₪₴]|chf|francs?|franken|jpy|cny|inr|aed|aud|cad|zar|ugx|rwf|btc|bitcoins?|rupees?|yen|yuan)$/,
  ],
]

const currencyOf = (token: string): string | undefined =>
  CURRENCIES.find(([, pattern]) => pattern.test(fold(token)))?.[0]

/** What only holds as a whole: addresses, telephone numbers, dates and times in figures. */
function literalsIn(text: string): string[] {
  const plain = fold(text)
  const found = (pattern: RegExp, kind: string, read: (match: string) => string) =>
    [...plain.matchAll(pattern)].map(([match]) => `${kind} ${read(match)}`)
  return [
    ...found(/\S+@\S+/g, 'address', bare),
    ...found(/\b[a-z]+:\/\/\S+|\bwww\.\S+/g, 'address', bare),
    ...found(/\b[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+(?:\/\S*)?/gu, 'address', bare).filter(each =>
      /\p{L}/u.test(each.slice(8)),
    ),
    ...found(
      /\b(?:dot|punkt|punto|point|ponto|nukta) (?:com|org|net|io|co|ke|tz|de|es|fr|it|pt|uk)\b/g,
      'address',
      bare,
    ),
    ...found(/\+?\d(?:[\s()./-]{0,2}\d){6,}/g, 'phone', match => match.replace(/\D/g, '')),
    ...found(/\b\d{1,3}(?: \d{3})+\b/g, 'number', match => match.replace(/ /g, '')),
    ...found(/\b\d(?:[ -]\d){2,}\b/g, 'phone', match => match.replace(/\D/g, '')),
    ...found(/\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/g, 'figures', bare),
    ...found(/\b\d{1,2}[:h]\d{2}\b/g, 'time', match => match.replace(/h/, ':').replace(/^0/, '')),
  ]
}

const bare = (match: string) => match.replace(/[.,;!?)\]]+$/, '')
