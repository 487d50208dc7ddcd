import { foldName, tokenize } from './fold.ts'
import { NAME_FLAG } from './name-flags.ts'
import type { NameIndex } from './name-index.ts'
import { narrowByQualifier } from './qualifiers.ts'
import { EXACT_FIT, fuzzyFit, type Hit, PREFIX_FIT, rankPlaces } from './rank-places.ts'
import type { PlaceCandidate } from './reference.ts'
import type { NamedRow } from './rows.ts'

const LONGEST_QUERY = 120
// Words around a name that are no part of it: "the Mara", "airport of Mombasa" keeps its noun and finds the airport's name.
const LEADING = new Set([
  'the',
  'in',
  'to',
  'from',
  'at',
  'el',
  'la',
  'le',
  'les',
  'los',
  'las',
  'der',
  'die',
  'das',
  'il',
  'o',
  'a',
  'nach',
  'von',
  'de',
  'da',
  'do',
])

/** Readings of what was typed or said as a place. A code in capitals comes first; in other case it ranks below names. */
export function createFindPlaces(index: NameIndex) {
  return ({ query, limit = 8 }: { query: string; limit?: number }): readonly PlaceCandidate[] => {
    const asked = query.slice(0, LONGEST_QUERY).trim()
    const most = Math.max(1, Math.min(50, Math.trunc(limit) || 1))
    const codes = codeHits(index, asked)
    const keys = [...new Set([foldName(asked), withoutLeading(asked)])].filter(key => key !== '')
    const exact = keys.flatMap(key => exactHits(index, key, asked))
    if (exact.length > 0) return rankPlaces([...codes, ...exact, ...prefixHits(index, keys, most)], most)
    const narrowed = narrowByQualifier(index, asked, name => exactHits(index, foldName(name), name))
    if (narrowed && narrowed.length > 0) return rankPlaces(narrowed, most)
    const prefix = prefixHits(index, keys, most)
    const likely = prefix.some(hit => hit.row.weight >= 600)
    const fuzzy = likely ? [] : keys.flatMap(key => fuzzyHits(index, key))
    return rankPlaces([...codes, ...prefix, ...fuzzy], most)
  }
}

function prefixHits(index: NameIndex, [key = '']: readonly string[], limit: number): readonly Hit[] {
  return key.length < 3 ? [] : index.byPrefix(key, limit * 3).map(row => hit(row, 'prefix', PREFIX_FIT))
}

function codeHits(index: NameIndex, asked: string): readonly Hit[] {
  if (!/^[a-z]{3}$/iu.test(asked)) return []
  const capitals = asked === asked.toUpperCase()
  return index.byCode(asked.toUpperCase()).map((row, place) => hit(row, 'exact', capitals ? 1.6 - place * 0.1 : 0.45))
}

function exactHits(index: NameIndex, key: string, written = ''): readonly Hit[] {
  const capitals = written !== '' && written === written.toUpperCase()
  return index
    .exact(key)
    .filter(row => (row.flags & NAME_FLAG.CAPITALS) === 0 || capitals || key.length > 3)
    .map(row => hit(row, 'exact', EXACT_FIT))
}

const fuzzyHits = (index: NameIndex, key: string): readonly Hit[] =>
  index
    .misspelt(key)
    .flatMap(({ key: near, errors }) => index.exact(near).map(row => hit(row, 'fuzzy', fuzzyFit(errors))))

const hit = (row: NamedRow, match: Hit['match'], fit: number): Hit => ({ row, match, fit })

function withoutLeading(asked: string): string {
  const tokens = tokenize(asked)
  const first = tokens.findIndex(token => !LEADING.has(token.key))
  return tokens
    .slice(Math.max(0, first))
    .map(token => token.key)
    .join(' ')
}
