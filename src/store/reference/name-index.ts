import type Database from 'better-sqlite3'
import { editDistance } from './edit-distance.ts'
import { allowedErrors, misspellingHashes, passesSieve } from './misspellings.ts'
import { NAME_FLAG } from './name-flags.ts'
import { remembered } from './remembered.ts'
import { NAMED_SELECT, type NamedRow, namedRow } from './rows.ts'
import { lazyBytes, lazyQuery, lazyStrings, lazyValue } from './statements.ts'

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
  readonly isCommon: (word: string) => boolean
}

const PER_KEY = 60
// Names and words that are asked for again: in the next sentence, by the next traveller.
const NAMES_KEPT = 500
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
  const startOf = lazyValue(database, 'SELECT longest FROM starts WHERE words = ?')
  const longest = remembered(words => startOf(words) ?? 0, WORDS_KEPT)
  const listed = lazyStrings(database, 'SELECT word FROM common_words WHERE word >= ?')
  const prefixes = remembered(asked => {
    const [limit = '', ...words] = asked.split(' ')
    const prefix = words.join(' ')
    return (prefix.length < 4 ? heavyPrefix : anyPrefix).all(prefix, `${prefix}\uffff`, Number(limit))
  }, NAMES_KEPT)

  function nearest(key: string, keysOf: (hash: number) => readonly string[]): readonly Spelling[] {
    const allowed = allowedErrors(key.length)
    if (allowed === 0 || key.length > LONGEST_WORD) return []
    const distances = new Map<string, number>()
    for (const hash of misspellingHashes(key, allowed).filter(value => passesSieve(sieve(), value)))
      for (const known of keysOf(hash)) {
        if (distances.has(known)) continue
        const limit = Math.min(allowed, allowedErrors(known.length))
        distances.set(known, editDistance(key, known, limit))
      }
    const fewest = Math.min(allowed, ...distances.values())
    return Array.from(distances, ([known, errors]) => ({ key: known, errors })).filter(found => found.errors <= fewest)
  }
  const near = remembered(key => nearest(key, spellings), WORDS_KEPT)
  const spottedNear = remembered(key => nearest(key, spottedSpellings), WORDS_KEPT)
  let common: ReadonlySet<string> | undefined // some thousand words, read when a message is first looked through
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
    isCommon(word) {
      common ??= new Set(listed(''))
      return common.has(word)
    },
    misspelt: (key, spotted) => (spotted ? spottedNear : near)(key),
  }
}
