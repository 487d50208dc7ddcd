import type Database from 'better-sqlite3'
import { foldName } from '../fold.ts'
import { allowedErrors, createSieve, misspellingHashes } from '../misspellings.ts'
import { NAME_FLAG } from '../name-flags.ts'
import { AIRLINES } from '../overlay/airlines.ts'
import { COMMON_PHRASES, COMMON_WORDS } from '../overlay/common-words.ts'
import type { Spot, SpotName } from './spot.ts'

const LONGEST_NAME = 7

/** Writes every name of every spot under its folded key, and what is needed to find it in a sentence and misspelt. */
export function writeNames(database: Database.Database, spots: readonly Spot[]): void {
  const common = new Set([...COMMON_WORDS, ...COMMON_PHRASES].map(foldName))
  const addCommon = database.prepare('INSERT OR IGNORE INTO common_words (word) VALUES (?)')
  for (const word of common) addCommon.run(word)

  const addName = database.prepare('INSERT INTO names (key, spot, quality, weight, flags) VALUES (?, ?, ?, ?, ?)')
  const starts = new Map<string, Start>()
  const spellings = new Map<string, number>()
  spots.forEach((spot, index) => {
    for (const [key, { quality, flags }] of keysOf(spot, common)) {
      addName.run(key, index + 1, quality, spot.weight, flags)
      if ((flags & NAME_FLAG.SILENT) === 0) addStarts(starts, key.split(' '))
      if (isSpelt(spot, key, quality, flags))
        spellings.set(key, (spellings.get(key) ?? 0) | (flags & NAME_FLAG.SILENT ? 0 : flags & NAME_FLAG.FUZZY))
    }
  })

  const addStart = database.prepare('INSERT INTO starts (words, longest) VALUES (?, ?)')
  for (const [words, { longest, whole }] of starts) addStart.run(words, longest * 2 + (whole ? 1 : 0))
  const addSpelling = database.prepare('INSERT OR IGNORE INTO spellings (hash, key, flags) VALUES (?, ?, ?)')
  const hashes: number[] = []
  const spotted: number[] = []
  for (const [key, flags] of spellings)
    for (const hash of misspellingHashes(key, allowedErrors(key.length))) {
      addSpelling.run(hash, key, flags)
      hashes.push(hash)
      if ((flags & NAME_FLAG.FUZZY) !== 0) spotted.push(hash)
    }
  database.prepare('INSERT INTO sieve (bits, spotted) VALUES (?, ?)').run(createSieve(hashes), createSieve(spotted))
}

/** Under a name's first word, and its first two: how many words the longest such name has, and whether that alone is a name. */
function addStarts(starts: Map<string, Start>, words: readonly string[]): void {
  for (const length of [1, 2].filter(count => count <= words.length)) {
    const key = words.slice(0, length).join(' ')
    const known = starts.get(key)
    starts.set(key, {
      longest: Math.max(known?.longest ?? 0, words.length),
      whole: known?.whole === true || words.length === length,
    })
  }
}

interface Start {
  readonly longest: number
  readonly whole: boolean
}

interface Key {
  readonly quality: number
  readonly flags: number
}

/** Two names of a spot that fold alike are one; the better and more permissive wins. */
function keysOf(spot: Spot, common: ReadonlySet<string>): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>()
  for (const name of spot.names.flatMap(withoutPossessive)) {
    const key = foldName(name.name)
    if (key === '' || key.split(' ').length > LONGEST_NAME || /^\p{N}+$/u.test(key)) continue
    const known = keys.get(key)
    if (!known || known.quality < name.quality)
      keys.set(key, { quality: name.quality, flags: flagsOf(spot, name, key, common) })
  }
  return keys
}

/** "King's Lynn" is also written Kings Lynn. */
const withoutPossessive = (name: SpotName): readonly SpotName[] =>
  /['’]s(?= )/iu.test(name.name) ? [name, { ...name, name: name.name.replace(/['’]s(?= )/giu, 's') }] : [name]

// A city named as an airline is asked for less often than the airline.
const AIRLINE_NAMES = new Set(AIRLINES.flatMap(line => line.split(' ').slice(2).join(' ').split('|')).map(foldName))

function flagsOf(spot: Spot, name: SpotName, key: string, common: ReadonlySet<string>): number {
  const fuzzy = spot.kind === 'airport' ? false : spot.kind !== 'city' || spot.population >= 500_000
  return (
    (name.written === 'capital' ? NAME_FLAG.CAPITAL : 0) |
    (name.written === 'capitals' ? NAME_FLAG.CAPITALS : 0) |
    (name.silent === true || key.length < 2 || (spot.kind === 'city' && AIRLINE_NAMES.has(key))
      ? NAME_FLAG.SILENT
      : 0) |
    (common.has(key) ? NAME_FLAG.COMMON : 0) |
    (fuzzy && key.length >= 5 && !common.has(key) ? NAME_FLAG.FUZZY : 0) |
    (spot.strong ? NAME_FLAG.STRONG : 0)
  )
}

const isSpelt = (spot: Spot, key: string, quality: number, flags: number) =>
  key.length >= 4 &&
  quality >= 75 &&
  (flags & NAME_FLAG.CAPITALS) === 0 &&
  (spot.kind === 'airport' ? spot.weight >= 380 : spot.weight >= 400)
