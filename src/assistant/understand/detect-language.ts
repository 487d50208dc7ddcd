import { fold } from '../resolve/count-words.ts'
import { LETTERS, SCRIPTS, TRAITS, WORDS } from './language-profiles.ts'

interface Situation {
  /** The language so far, BCP 47. */
  readonly current: string
  /** Nothing has been said yet: the language so far is a guess of the device, and gives way more easily. */
  readonly is_first?: boolean
}

/** A language must lead by so much before it takes over. */
const CLEAR = 1.5
const CLEAR_AT_FIRST = 1.2
const LEAST_WORDS = 4
const LEAST_WORDS_AT_FIRST = 3
/** Weight that its words must have together: more than one that no other has, or several that some share. */
const LEAST_SCORE = 1.1
/** Share of the words that it must know. */
const LEAST_SHARE = 0.25
const LEAST_HITS = 2
const MOST_CHARACTERS = 600

/** The language of a message, ISO 639-1, by its small words, its letters and its script. The language so far stays unless a
 *  whole sentence speaks clearly for another: a place name, a greeting, a single word or a name never switches. */
export function detectLanguage(text: string, { current, is_first = false }: Situation): string {
  const own = current.slice(0, 2).toLowerCase()
  const said = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\S*[@/]\S*/g, ' ')
    .replace(PARTICLE, ' ')
  const script = scriptOf(said)
  if (script) return script === own || (script === 'zh' && own === 'ja') ? current : script
  const words = wordsOf(said)
  const scores = scoreOf(words, said)
  const [best, second] = topTwo(scores)
  if (!best || best.language === own) return current
  const { language, score, hits } = best
  // Two words decide a first message only when nothing else could be meant ("natafuta hoteli").
  const isBrief = is_first && words.length === 2 && hits === 2 && score >= 1.5
  if (!isBrief && words.length < (is_first ? LEAST_WORDS_AT_FIRST : LEAST_WORDS)) return current
  const lead = is_first ? CLEAR_AT_FIRST : CLEAR
  const before = scores.get(own)?.score ?? 0
  const isClear = score >= lead * before && score >= 1.15 * (second?.score ?? 0)
  return isClear && score >= LEAST_SCORE && hits >= Math.max(LEAST_HITS, words.length * LEAST_SHARE)
    ? language
    : current
}

/** "Rio de Janeiro", "Jean de la Tour": small words inside names. */
const PARTICLE =
  /(?<=\p{Lu}\p{L}*) (?:de|da|do|dos|das|del|della|di|du|des|la|le|les|el|von|van|der|of)(?: (?:la|las|los|le|der|den))?(?= \p{Lu})/gu

interface Score {
  readonly language: string
  score: number
  hits: number
}

function scoreOf(words: readonly string[], text: string): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  const add = (language: string, weight: number, hit: number) => {
    const so_far = scores.get(language) ?? { language, score: 0, hits: 0 }
    so_far.score += weight
    so_far.hits += hit
    scores.set(language, so_far)
  }
  for (const word of words) {
    const knowing = WORDS.get(word)
    if (knowing) for (const language of knowing) add(language, 1 / knowing.length, 1)
    else for (const [language, trait] of TRAITS) if (word.length > 4 && trait.test(word)) add(language, 0.4, 0.5)
  }
  for (const [letters, languages] of LETTERS)
    if (letters.test(text)) for (const language of languages) add(language, 0.8 / languages.length, 0)
  return scores
}

function topTwo(scores: ReadonlyMap<string, Score>): readonly [Score | undefined, Score | undefined] {
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score)
  return [best, second]
}

/** The words in small letters, without accents. With a capital in the middle of a sentence, short ones and those that no
 *  language knows are names ("Dar es Salaam", "Pérez"): they are counted and mean nothing. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) {
    const isCapital = words.length > 0 && /^\p{Lu}\p{Ll}/u.test(word)
    const isName = isCapital && (word.length <= 4 || !WORDS.has(fold(word)))
    words.push(...(isName ? [''] : partsOf(fold(word))))
  }
  return words
}

/** "l'hotel" and "c'e" are two words, "don't" and "we'd" are one. */
const partsOf = (word: string): string[] =>
  /^(?:[a-z]{1,2}|qu|dell|all|dall|nell|sull|quell)'/.test(word) && !/^i'/.test(word) ? word.split("'") : [word]

/** Set when most letters are of a script that tells the language. */
function scriptOf(text: string): string | undefined {
  if (!/[\u0370-\uffff]/.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, pattern] of SCRIPTS) {
    const found = text.match(pattern)?.length ?? 0
    if (found >= 2 && (found > letters / 3 || (language === 'ja' && found > letters / 5))) return language
  }
  return undefined
}
