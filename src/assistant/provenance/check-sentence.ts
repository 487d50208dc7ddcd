import { fold } from '../resolve/count-words.ts'
import { calendarWord } from './calendar-words.ts'
import { type Claims, claimsIn, type Word } from './claims-in.ts'
import { cleanText } from './clean-text.ts'
import { isPlainWord } from './plain-words.ts'

/** What a generated text may rest on. */
export interface Sources {
  /** Results of tools and our own texts: prices, codes and addresses come from here only. */
  readonly facts: readonly string[]
  /** What the traveller said: names, days and numbers may be said back. */
  readonly said: readonly string[]
  readonly language: string
}

/** Why a sentence may not be sent. Safe to log: it names kinds, never words. */
export type Fault = 'empty' | 'long' | 'markup' | 'script' | 'claim' | 'name'

export type CheckSentence = (sentence: string) => Fault | undefined

const MOST_LETTERS = 500
const MARKUP = /[<>[\]{}|\\^=]|&#?\w+;|\bjavascript:|\bdata:/i
const FROM_FACTS = /^(?:money|currency|percent|code .*\d|address|phone|promise)/

/** Checks sentences, cleaned ones, against their sources: a price, date, number, code, address, telephone number, promise or
 *  name that none of them supplied is a fault. Pure; the same sentence always gets the same answer. */
export function createCheckSentence({ facts, said, language }: Sources): CheckSentence {
  // Our texts are English; the conversation may not be, and names of months are read in both.
  const read = (texts: readonly string[]) => {
    const all = texts.map(cleanText)
    return [
      ...all.map(text => claimsIn(text, 'en')),
      ...(language === 'en' ? [] : all.map(text => claimsIn(text, language))),
    ]
  }
  const known = { facts: read(facts), said: read(said) }
  const keysOf = (claims: readonly Claims[]) => new Set(claims.flatMap(({ keys }) => keys))
  const inFacts = keysOf(known.facts)
  const inAll = new Set([...inFacts, ...keysOf(known.said)])
  const allWords = [...known.facts, ...known.said].flatMap(({ words }) => words)
  const vocabulary = new Set(allWords.map(({ folded }) => folded).flatMap(word => [word, stem(word)]))
  const exact = new Set(allWords.map(({ text }) => text))
  const text = ` ${[...facts, ...said].map(each => wordsOnly(cleanText(each))).join(' | ')} `

  const isBacked = (key: string) => (FROM_FACTS.test(key) ? inFacts : inAll).has(key)

  function nameFault(words: readonly Word[]): boolean {
    return words.some((word, at) => {
      if (!/\p{Lu}/u.test(word.text)) return false
      const next = words[at + 1]
      if (calendarWord({ word: word.text, isFirst: false, next: '' }, language)) return false
      const isPlain = isPlainWord(word.folded, { language, isFirst: word.isFirst })
      if (!isPlain && !isKnown(word)) return true
      // Two known words make a new name: "the Hotel Kenya".
      if (language === 'de' || !next?.isNext || !/^\p{Lu}/u.test(next.text) || isPlain) return false
      const isSaidApart = word.isFirst && exact.has(word.folded)
      const isDay = calendarWord({ word: next.text, isFirst: false, next: '' }, language) !== undefined
      return !isSaidApart && !isDay && !text.includes(` ${word.folded} ${next.folded} `)
    })
  }

  const isKnown = ({ text: word, folded }: Word): boolean => {
    if (/\p{Lu}/u.test(word.slice(1)) && !exact.has(word)) return word.includes('-') && partsKnown(folded)
    return vocabulary.has(folded) || vocabulary.has(stem(folded)) || (folded.includes('-') && partsKnown(folded))
  }
  const partsKnown = (folded: string) =>
    folded.split('-').every(part => vocabulary.has(part) || vocabulary.has(stem(part)))

  return sentence => {
    if (sentence.trim() === '') return 'empty'
    if (sentence.length > MOST_LETTERS) return 'long'
    if (MARKUP.test(sentence)) return 'markup'
    if (/(?!\p{Script=Latin})\p{L}/u.test(sentence)) return 'script'
    const { keys, phrases, words } = claimsIn(sentence, language)
    if (!keys.every(isBacked)) return 'claim'
    if (!phrases.every(phrase => text.includes(` ${phrase} `))) return 'claim'
    return nameFault(words) ? 'name' : undefined
  }
}

const wordsOnly = (text: string): string =>
  (fold(text).match(/[\p{L}\p{M}\d'’-]+/gu) ?? []).join(' ').replaceAll('’', "'")

/** Plural and possessive, roughly. */
const stem = (folded: string): string => folded.replace(/(?:'s|’s|s'|es|s|n|e)$/, '')
