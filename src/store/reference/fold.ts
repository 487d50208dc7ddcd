/** One word of a text: where it stands, how it was written, and the key it is looked up by. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly key: string
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʻʼ`´][\p{L}\p{N}\p{M}]+)*/gu
const POSSESSIVE = /['’]s$/iu
const ELISION = /^(?:l|d|m|n|s|t|c|j|qu|un|all|dall|dell|nell|sull)['’](?=\p{L})/iu
const SINGLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** The words of a text with their offsets. A possessive ('s) and a French or Italian elision (l', d', dell') are cut off, so
 *  that "Nairobi's" and "d'Arusha" meet the names; hyphens and points part words, as they do in the names' keys. */
export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), match => {
    const elision = ELISION.exec(match[0])?.[0].length ?? 0
    const written = match[0].slice(elision).replace(POSSESSIVE, '')
    const start = match.index + elision
    return { start, end: start + written.length, text: written, key: foldWord(written) }
  }).filter(token => token.key !== '')
}

/** A name or query as a key: folded words parted by single spaces. "Côte d’Ivoire" and "cote divoire" are not the same key,
 *  "COTE D'IVOIRE" and "Côte d’Ivoire" are. */
export const foldName = (name: string): string =>
  tokenize(name)
    .map(token => token.key)
    .join(' ')

const PLAIN = /^[a-z0-9]*$/iu

/** One word without case, accents and apostrophes. */
function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʻʼ`´]/gu, '')
    .replace(/[ßøłđðþæœı]/gu, letter => SINGLE_LETTERS[letter] ?? letter)
}
