import { type Token, tokenize } from './fold.ts'
import { NAME_FLAG } from './name-flags.ts'
import type { NameIndex } from './name-index.ts'
import { within } from './qualifiers.ts'
import { EXACT_FIT, fuzzyFit, type Hit, rankPlaces } from './rank-places.ts'
import type { Mention } from './reference.ts'
import { type Setting, settingOf } from './sentence-setting.ts'

const LONGEST_TEXT = 4000
const MOST_MENTIONS = 40
const MOST_CANDIDATES = 8
const LONGEST_FUZZY_NAME = 3

interface Found {
  readonly first: number
  readonly last: number
  readonly hits: readonly Hit[]
}

/** Spots place names in a message: the longest name at each word, then, where a place is expected, a misspelt one. Ordinary words
 *  that are also names of places ("nice", "reading") pass only with a capital in the middle of a sentence, small towns only
 *  with a capital. Codes count in capitals, and in small letters only after a word like "from" or "to". */
export function createFindInText(index: NameIndex) {
  return ({ text }: { text: string }): readonly Mention[] => {
    const read = text.slice(0, LONGEST_TEXT)
    const setting = settingOf(read, tokenize(read), index.isCommon)
    const found: Found[] = []
    for (let at = 0; at < setting.tokens.length && found.length < MOST_MENTIONS; ) {
      const mention = nameAt(index, setting, at) ?? codeAt(index, setting, at) ?? misspeltAt(index, setting, at)
      if (mention) found.push(mention)
      at = mention ? mention.last + 1 : at + 1
    }
    return joinQualifiers(index, setting, found).map(({ first, last, hits }) => {
      const start = setting.tokens[first]?.start ?? 0
      const end = setting.tokens[last]?.end ?? start
      return { start, end, text: read.slice(start, end), candidates: rankPlaces(hits, MOST_CANDIDATES) }
    })
  }
}

function nameAt(index: NameIndex, setting: Setting, at: number): Found | undefined {
  const token = setting.tokens[at]
  if (!token) return undefined
  const reach = setting.reach(at)
  for (const length of index.lengthsFrom(token.key, setting.tokens[at + 1]?.key)) {
    if (length > reach) continue
    const last = at + length - 1
    const key = keyBetween(setting.tokens, at, last)
    const hits = index
      .exact(key)
      .map(row => ({ row, match: 'exact' as const, fit: EXACT_FIT }))
      .filter(hit => isMeant(hit, setting, at, last))
    if (hits.length > 0) return { first: at, last, hits }
  }
  return undefined
}

/** Whether a name in this place of the sentence may mean this spot. */
function isMeant({ row }: Hit, setting: Setting, at: number, last: number): boolean {
  const has = (flag: number) => (row.flags & flag) !== 0
  if (has(NAME_FLAG.SILENT)) return false
  if (setting.isPerson(at, last) || (setting.isAirline(last) && row.kind !== 'airport')) return false
  if (has(NAME_FLAG.CAPITALS))
    return setting.isCapitals(at) || (setting.caseless && setting.afterWay(at) && !setting.isCommonWord(at))
  const alone = at === last
  if (has(NAME_FLAG.COMMON) && alone)
    return setting.isCapitalised(at) && !setting.opensSentence(at) && row.weight >= 380
  if (has(NAME_FLAG.CAPITAL)) return setting.isCapitalised(at)
  if (has(NAME_FLAG.STRONG)) return true
  if (setting.caseless)
    return setting.afterPlainLead(at) ? row.weight >= 290 : row.weight >= 420 && setting.afterPreposition(at)
  if (!setting.isCapitalised(at)) return setting.afterWay(at) && row.weight >= 330
  return !setting.opensSentence(at) || setting.short || setting.afterPreposition(at)
}

function codeAt(index: NameIndex, setting: Setting, at: number): Found | undefined {
  const token = setting.tokens[at]
  if (!token || !/^(?:[a-z]{3}|[A-Z]{3})$/u.test(token.text) || !setting.mayBeCode(at)) return undefined
  const hits = index.byCode(token.text.toUpperCase()).map(row => ({ row, match: 'exact' as const, fit: 1 }))
  const least = setting.tokens.length === 1 ? 270 : 170
  const plain = setting.isCapitals(at) ? hits : hits.filter(hit => hit.row.kind === 'metro' || hit.row.weight >= least)
  return plain.length > 0 ? { first: at, last: at, hits: plain } : undefined
}

/** Anywhere, one of the DMC's places; where a place is expected, any place big enough. A short name must begin with its letter. */
function misspeltAt(index: NameIndex, setting: Setting, at: number): Found | undefined {
  const reach = setting.startsName(at) ? Math.min(LONGEST_FUZZY_NAME, setting.reach(at)) : 1
  if ((reach === 1 && !setting.isNameLike(at)) || setting.isPerson(at, at)) return undefined
  const expected = setting.expectsPlace(at)
  for (let length = reach; length >= 1; length--) {
    const last = at + length - 1
    if (!setting.isNameLike(last)) continue
    const key = keyBetween(setting.tokens, at, last)
    if (key.length < 5 || (length > 1 && key.length < 8) || (!expected && key.length < 7)) continue
    const hits = index
      .misspelt(key, 'spotted')
      .filter(near => near.errors > 0 && !isInflected(key, near.key) && !index.isCommon(key))
      .flatMap(near => index.exact(near.key).map(row => ({ row, match: 'fuzzy' as const, fit: fuzzyFit(near.errors) })))
      .filter(({ row }) => (row.flags & NAME_FLAG.FUZZY) !== 0 && (row.flags & NAME_FLAG.SILENT) === 0)
      .filter(({ row }) => row.kind === 'place' || (expected && row.key[0] === key[0]))
    if (hits.length > 0) return { first: at, last, hits }
  }
  return undefined
}

/** "indians", "kenyas" and "romano" are made of a name and are not the name misspelt. */
const isInflected = (key: string, name: string) =>
  key.startsWith(name) && /^(?:s|n|ns|an|i|is|er|o|a)$/u.test(key.slice(name.length))

/** "Portland, Oregon" is one mention: a name followed by the country or state that one of its readings lies in. */
function joinQualifiers(index: NameIndex, setting: Setting, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (let place = 0; place < found.length; place++) {
    const mention = found[place]
    if (!mention) continue
    const next = found[place + 1]
    const follows = next?.first === mention.last + 1 && setting.isApposition(next.first)
    const qualifier =
      follows && next ? keyBetween(setting.tokens, next.first, next.last) : setting.stateAfter(mention.last)
    const narrowed = qualifier ? within(index, mention.hits, qualifier) : undefined
    if (narrowed && narrowed.length > 0) {
      joined.push({ first: mention.first, last: follows && next ? next.last : mention.last + 1, hits: narrowed })
      if (follows) place++
    } else joined.push(mention)
  }
  return joined
}

const keyBetween = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(token => token.key)
    .join(' ')
