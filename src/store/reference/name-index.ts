import type Database from 'better-sqlite3'
import { editDistance } from './edit-distance.ts'
import { allowedErrors, misspellingHashes, passesSieve } from './misspellings.ts'
import { NAME_FLAG } from './name-flags.ts'
import { remembered } from './remembered.ts'
import { NAMED_SELECT, type NamedRow, namedRow } from './rows.ts'
import { lazyBytes, lazyNumbers, lazyQuery, lazyStrings } from './statements.ts'

/** A key near to what was asked, with the number of wrong letters. */
interface Spelling {
  readonly key: string
  readonly errors: number
}

/** Finds spots by the keys of their names: exactly, by their beginning, by code, and misspelt. */
export interface NameIndex {
  readonly exact: (key: string) => readonly NamedRow[]
  readonly byPrefix: (prefix: string, limit: number) => readonly NamedRow[]
  readonly byCode: (iata: string) => readonly NamedRow[]
  /** The nearest keys only: none with two wrong letters while one has one. `spotted`: only those that may be recognised misspelt
   *  in a sentence. */
  readonly misspelt: (key: string, spotted?: 'spotted') => readonly Spelling[]
  /** How many words the names have that begin with the first of these: the longest first, only counts worth looking up. */
  readonly lengthsFrom: (first: string, second: string | undefined) => readonly number[]
  /** An ordinary word, in any of its English forms. */
  readonly isCommon: (word: string) => boolean
  /** One word alone that names a place of the DMC. */
  readonly isOwn: (word: string) => boolean
}

const PER_KEY = 60
// Names and words that are asked for again: in the next sentence, by the next traveller.
const NAMES_KEPT = 1500
const WORDS_KEPT = 5_000
const LONGEST_WORD = 40

export function createNameIndex(database: Database.Database): NameIndex {
  const from = `SELECT ${NAMED_SELECT} FROM names JOIN spots ON spots.id = names.spot WHERE`
  const best = 'ORDER BY names.weight * names.quality DESC, spots.id LIMIT'
  const exact = lazyQuery(database, namedRow, `${from} names.key = ? ${best} ${PER_KEY}`)
  const range = 'names.key > ? AND names.key < ?'
  const heavyPrefix = lazyQuery(database, namedRow, `${from} names.weight >= 500 AND ${range} ${best} ?`)
  const anyPrefix = lazyQuery(database, namedRow, `${from} ${range} ${best} ?`)
  const code = lazyQuery(
    database,
    namedRow,
    `SELECT ${NAMED_SELECT.replace('names.key', "'' AS key").replace('names.quality', '100 AS quality').replace('names.flags', '0 AS flags')}
     FROM spots WHERE spots.iata = ? ORDER BY spots.kind = 'metro' DESC, spots.weight DESC LIMIT 2`,
  )
  const spellings = lazyStrings(database, 'SELECT key FROM spellings WHERE hash = ?')
  const spottedSpellings = lazyStrings(
    database,
    `SELECT key FROM spellings WHERE hash = ? AND flags & ${NAME_FLAG.FUZZY}`,
  )
  const sieve = lazyBytes(database, 'SELECT bits FROM sieve')
  const spottedSieve = lazyBytes(database, 'SELECT spotted FROM sieve')
  // Asked for at every word of every message: a few megabytes in memory spare the rest.
  const starts = lazyNumbers(database, 'SELECT words, longest FROM starts')
  const longest = (words: string) => starts().get(words) ?? 0
  const listed = lazyStrings(database, 'SELECT word FROM common_words WHERE word >= ?')
  const prefixes = remembered(asked => {
    const [limit = '', ...words] = asked.split(' ')
    const prefix = words.join(' ')
    return (prefix.length < 4 ? heavyPrefix : anyPrefix).all(prefix, `${prefix}\uffff`, Number(limit))
  }, NAMES_KEPT)

  function nearest(
    key: string,
    keysOf: (hash: number) => readonly string[],
    bits: () => Uint8Array,
  ): readonly Spelling[] {
    const allowed = allowedErrors(key.length)
    if (allowed === 0 || key.length > LONGEST_WORD) return []
    const distances = new Map<string, number>()
    for (const hash of misspellingHashes(key, allowed).filter(value => passesSieve(bits(), value)))
      for (const known of keysOf(hash)) {
        if (distances.has(known)) continue
        const limit = Math.min(allowed, allowedErrors(known.length))
        distances.set(known, editDistance(key, known, limit))
      }
    const fewest = Math.min(allowed, ...distances.values())
    return Array.from(distances, ([known, errors]) => ({ key: known, errors })).filter(found => found.errors <= fewest)
  }
  const near = remembered(key => nearest(key, spellings, sieve), WORDS_KEPT)
  const spottedNear = remembered(key => nearest(key, spottedSpellings, spottedSieve), WORDS_KEPT)
  const ownWords = lazyStrings(
    database,
    "SELECT DISTINCT names.key FROM names JOIN spots ON spots.id = names.spot WHERE spots.kind = 'place' AND names.key > ? AND names.key NOT LIKE '% %'",
  )
  let own: ReadonlySet<string> | undefined
  let common: ReadonlySet<string> | undefined // some thousand words, read when a message is first looked through
  const isListed = (word: string) => {
    common ??= new Set(listed(''))
    return common.has(word)
  }
  return {
    exact: remembered(key => exact.all(key), NAMES_KEPT),
    byPrefix: (prefix, limit) => prefixes(`${limit} ${prefix}`),
    byCode: remembered(iata => code.all(iata), NAMES_KEPT),
    lengthsFrom(first, second) {
      const start = longest(first)
      const pair = start >= 4 && second !== undefined ? longest(`${first} ${second}`) : 0
      const lengths: number[] = []
      for (let length = pair >> 1; length > 2; length--) lengths.push(length)
      if ((pair & 1) === 1) lengths.push(2)
      if ((start & 1) === 1) lengths.push(1)
      return lengths
    },
    isCommon: remembered(word => formsOf(word).some(isListed), WORDS_KEPT),
    isOwn(word) {
      own ??= new Set(ownWords(''))
      return own.has(word)
    },
    misspelt: (key, spotted) => (spotted ? spottedNear : near)(key),
  }
}

/** A word and what it may be an English form of: "changed" is as common as "change". */
const formsOf = (word: string): readonly string[] =>
  /(?:s|d|ing|ly)$/u.test(word)
    ? [
        word,
        ...['s', 'es', 'd', 'ed', 'ing', 'ly'].flatMap(ending =>
          word.endsWith(ending) ? word.slice(0, -ending.length) : [],
        ),
        word.replace(/ing$/u, 'e'),
      ]
    : [word]
