import { fnvHash } from '#src/kernel/fnv-hash.ts'

const HEAD = 9

/** How many wrong letters a name of this length may carry and still be recognised: none below 4 letters, one below 8, else two. */
export const allowedErrors = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Numbers that a word shares with its misspellings: hashes of the word with up to `errors` letters left out. Two words within
 *  that many edits share at least one (symmetric deletion), so a lookup is a handful of index hits and no scan. Only the first
 *  letters of a long word are thinned out, which keeps the table small. Collisions are sorted out by the edit distance. */
export function misspellingHashes(word: string, errors: 0 | 1 | 2): readonly number[] {
  const head = word.slice(0, HEAD)
  const heads = new Set([head])
  let edge: readonly string[] = [head]
  for (let round = 0; round < errors; round++) {
    edge = edge.flatMap(text => Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1)))
    for (const text of edge) heads.add(text)
  }
  return [...new Set(Array.from(heads, fnvHash))]
}

const SIEVE_BITS = 22

/** Half a megabyte of bits that tells of most hashes that no word has them, without asking the database. */
export function createSieve(hashes: Iterable<number>): Uint8Array {
  const sieve = new Uint8Array(1 << (SIEVE_BITS - 3))
  for (const value of hashes) sieve[byteOf(value)] = (sieve[byteOf(value)] ?? 0) | bitOf(value)
  return sieve
}

export const passesSieve = (sieve: Uint8Array, value: number): boolean =>
  ((sieve[byteOf(value)] ?? 0) & bitOf(value)) !== 0

const byteOf = (value: number) => (value & ((1 << SIEVE_BITS) - 1)) >>> 3
const bitOf = (value: number) => 1 << (value & 7)
