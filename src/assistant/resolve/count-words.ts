const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  dozen: 12,
  doce: 12,
  onze: 11,
  douze: 12,
  elf: 11,
  zwolf: 12,
  undici: 11,
  dodici: 12,
  doze: 12,
  a: 1,
  an: 1,
  single: 1,
  another: 1,
  both: 2,
  couple: 2,
  pair: 2,
  un: 1,
  una: 1,
  uno: 1,
  une: 1,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  um: 1,
  uma: 1,
  dos: 2,
  deux: 2,
  zwei: 2,
  due: 2,
  dois: 2,
  duas: 2,
  mmoja: 1,
  moja: 1,
  wawili: 2,
  mbili: 2,
  tres: 3,
  trois: 3,
  drei: 3,
  tre: 3,
  watatu: 3,
  tatu: 3,
  cuatro: 4,
  quatre: 4,
  vier: 4,
  quattro: 4,
  quatro: 4,
  wanne: 4,
  nne: 4,
  cinco: 5,
  cinq: 5,
  funf: 5,
  cinque: 5,
  watano: 5,
  tano: 5,
  seis: 6,
  sechs: 6,
  sei: 6,
  siete: 7,
  sept: 7,
  sieben: 7,
  sette: 7,
  sete: 7,
  ocho: 8,
  huit: 8,
  acht: 8,
  otto: 8,
  oito: 8,
  nueve: 9,
  neuf: 9,
  neun: 9,
  nove: 9,
  diez: 10,
  dix: 10,
  zehn: 10,
  sita: 6,
  saba: 7,
  wanane: 8,
  nane: 8,
  tisa: 9,
  kumi: 10,
  dieci: 10,
  dez: 10,
}

/** Pattern of a small count, in digits or words, for use inside larger patterns (one capturing group is up to the caller). */
export const COUNT = `\\d{1,3}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`

/** The number of a count as matched by COUNT; undefined for anything else. */
export function countOf(text: string): number | undefined {
  const word = fold(text)
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}

/** Lower case, without accents, with plain apostrophes: the shape all patterns here are written in. Keeps every offset,
 *  so that what is found can be quoted from the text itself. */
export function fold(text: string): string {
  const known = lately.get(text)
  if (known !== undefined) return known
  const plain = folded(text)
  if (lately.size >= MOST_LATELY) lately.clear()
  lately.set(text, plain)
  return plain
}

// Every resolver folds the same message, and parts of it, one after the other.
const lately = new Map<string, string>()
const MOST_LATELY = 16

function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'")
  let plain = ''
  for (const letter of text) plain += plainLetter(letter)
  return plain
}

const MOST_LETTERS = 4000
const letters = new Map<string, string>()

function plainLetter(letter: string): string {
  const known = letters.get(letter)
  if (known !== undefined) return known
  const plain = SPECIAL[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (letters.size >= MOST_LETTERS) letters.clear()
  const kept = plain.length === letter.length ? plain : letter
  letters.set(letter, kept)
  return kept
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/

const SPECIAL: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '“': '"',
  '”': '"',
}
