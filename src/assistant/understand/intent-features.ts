/** How many features the model tells apart; a power of two. */
export const BUCKETS = 65_536

const MOST_CHARACTERS = 400
const MOST_FEATURES = 900
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[?!]/gu
// Scripts written without spaces between words: their characters are what words are elsewhere.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What the intent model sees of a message: its words, pairs of words, pieces of words, and the words that it answers, each as
 *  a bucket (FNV-1a). The same text always gives the same buckets: training and use share this function. */
export function featuresOf(text: string, previous: string | null): readonly number[] {
  const found = new Set<number>()
  const words = wordsOf(text.slice(0, MOST_CHARACTERS))
  found.add(hash('bias'))
  found.add(hash(`length ${Math.min(9, Math.ceil(Math.log2(words.length + 1)))}`))
  for (const [index, word] of words.entries()) {
    found.add(hash(`w ${word}`))
    found.add(hash(`b ${words[index - 1] ?? '^'} ${word}`))
    if (index > 1) found.add(hash(`s ${words[index - 2]} ${word}`))
    addPieces(found, word)
    if (found.size > MOST_FEATURES) break
  }
  if (words[0]) found.add(hash(`first ${words[0]} ${words[1] ?? ''}`))
  for (const word of previous ? lastWords(previous) : ['none']) found.add(hash(`p ${word}`))
  return [...found]
}

function addPieces(found: Set<number>, word: string): void {
  const sizes = UNSPACED.test(word) ? [1, 2, 3] : [3, 4, 5]
  const edged = UNSPACED.test(word) ? word : `^${word}$`
  for (const size of sizes)
    for (let at = 0; at + size <= edged.length; at++) found.add(hash(`c ${edged.slice(at, at + size)}`))
}

const wordsOf = (text: string): string[] =>
  Array.from(text.toLowerCase().normalize('NFKC').matchAll(WORD), ([word]) =>
    /^\d/.test(word) ? '0'.repeat(Math.min(4, word.length)) : word.replace(/’/g, "'"),
  )

/** The end of the assistant's words is what was asked. */
const lastWords = (previous: string): string[] => wordsOf(previous.slice(-160)).slice(-14)

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  return (Math.imul(value, 0x2c1b3c6d) >>> 8) & (BUCKETS - 1)
}
