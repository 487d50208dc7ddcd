import { bucketOf } from './bucket-of.ts'
import { splitClauses } from './clauses.ts'
import { readAct } from './read-act.ts'

/** How many features the model tells apart; a power of two. */
export const BUCKETS = 65_536

/** What the intent model sees of a message, each as a bucket, with repeats: its words and pairs and threes of them, pieces of
 *  its words, the words that it answers, and what the rules make of its clauses. */
export interface Features {
  readonly words: readonly number[]
  readonly pieces: readonly number[]
  readonly previous: readonly number[]
  readonly rules: readonly number[]
}

const MOST_CHARACTERS = 400
const MOST_PIECES = 1500
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[?!]/gu
// Scripts written without spaces between words: their characters are what words are elsewhere.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The same text always gives the same buckets: training and use share this function. */
export function featuresOf(text: string, previous: string | null): Features {
  const start = text.slice(0, MOST_CHARACTERS)
  const words = wordsOf(start)
  const pieces: number[] = []
  for (const word of words) if (pieces.length < MOST_PIECES) addPieces(pieces, word)
  return { words: runsOf(words, 'w', 3), pieces, previous: previousOf(words, previous), rules: rulesOf(start) }
}

/** Every run of up to `longest` words, with the message's edges as words of their own. */
function runsOf(words: readonly string[], name: string, longest: number): number[] {
  const found: number[] = words.map(word => hash(`${name} ${word}`))
  const edged = ['^', ...words, '$']
  for (let size = 2; size <= longest; size++)
    for (let at = 0; at + size <= edged.length; at++)
      found.push(hash(`${name} ${edged.slice(at, at + size).join(' ')}`))
  return found
}

function addPieces(pieces: number[], word: string): void {
  const sizes = UNSPACED.test(word) ? [1, 2, 3] : [2, 3, 4, 5]
  const edged = UNSPACED.test(word) ? word : ` ${word} `
  for (const size of sizes)
    for (let at = 0; at + size <= edged.length; at++) pieces.push(hash(`c ${edged.slice(at, at + size)}`))
}

/** The end of the assistant's words is what was asked; the first words of an answer mean one thing after "anything else?" and
 *  another after "shall I book it?". */
function previousOf(words: readonly string[], previous: string | null): number[] {
  if (!previous) return [hash('p')]
  const kind = MORE.test(previous) ? 'more' : /\?\s*$/.test(previous) ? 'question' : 'statement'
  const after = words.slice(0, 8).map(word => hash(`${kind} ${word}`))
  return [...runsOf(wordsOf(previous.slice(-160)).slice(-14), 'p', 2), hash(`after ${kind}`), ...after]
}

const MORE =
  /\b(?:else|more|further|other|assist|help)\b|otra cosa|algo mas|autre chose|sonst noch|altro|mais alguma|kingine/i

function rulesOf(text: string): number[] {
  const acts = splitClauses(text).map(clause => {
    const act = readAct(clause)
    return act ? Object.values(act).join(' ') : 'none'
  })
  return [...acts.map(act => hash(`act ${act}`)), hash(`first ${acts[0]}`)]
}

const wordsOf = (text: string): string[] =>
  Array.from(text.toLowerCase().normalize('NFKC').matchAll(WORD), ([word]) =>
    /^\d/.test(word) ? '0'.repeat(Math.min(4, word.length)) : word.replace(/’/g, "'"),
  )

const hash = (feature: string): number => bucketOf(feature, BUCKETS)
