import { fold } from '../resolve/count-words.ts'

/** Parts of number words by language, folded; a word counts when it is made of such parts altogether ("zwolfhundert"). */
const PARTS: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: parts(
    'zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 dozen:12 dozens:12 score:20 hundred:100 hundreds:100 thousand:1000 thousands:1000 grand:1000 million:1000000 millions:1000000 billion:1000000000',
  ),
  de: parts(
    'null:0 ein:1 eins:1 eine:1 einen:1 zwei:2 zwo:2 drei:3 vier:4 funf:5 fuenf:5 sechs:6 sech:6 sieben:7 sieb:7 acht:8 neun:9 zehn:10 elf:11 zwolf:12 zwoelf:12 zwanzig:20 dreissig:30 dreißig:30 vierzig:40 funfzig:50 fuenfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 dutzend:12 hundert:100 hunderte:100 tausend:1000 tausende:1000 million:1000000 millionen:1000000 und:0',
  ),
  es: parts(
    'cero:0 un:1 uno:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieci:10 veinte:20 veinti:20 veintiun:21 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 docena:12 docenas:12 cien:100 ciento:100 cientos:100 cientas:100 quinientos:500 quinientas:500 setecientos:700 novecientos:900 mil:1000 miles:1000 millon:1000000 millones:1000000',
  ),
  fr: parts(
    'zero:0 un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 nonante:90 douzaine:12 douzaines:12 cent:100 cents:100 centaines:100 mille:1000 milliers:1000 million:1000000 millions:1000000',
  ),
  it: parts(
    'zero:0 un:1 uno:1 una:1 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 vent:20 trenta:30 trent:30 quaranta:40 quarant:40 cinquanta:50 cinquant:50 sessanta:60 sessant:60 settanta:70 settant:70 ottanta:80 ottant:80 novanta:90 novant:90 dozzina:12 dozzine:12 cento:100 centinaia:100 mille:1000 mila:1000 migliaia:1000 milione:1000000 milioni:1000000',
  ),
  pt: parts(
    'zero:0 um:1 uma:1 dois:2 duas:2 tres:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze:14 quatorze:14 quinze:15 dezasseis:16 dezesseis:16 dezassete:17 dezessete:17 dezoito:18 dezanove:19 dezenove:19 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 duzia:12 duzias:12 cem:100 cento:100 centenas:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300 quatrocentos:400 quinhentos:500 seiscentos:600 setecentos:700 oitocentos:800 novecentos:900 mil:1000 milhares:1000 milhao:1000000 milhoes:1000000',
  ),
  // Multipliers come first in Swahili and are not worked out: they must stand in a source as they are.
  sw: parts(
    'sifuri:0 moja:1 mbili:2 wawili:2 tatu:3 watatu:3 nne:4 wanne:4 tano:5 watano:5 sita:6 saba:7 nane:8 tisa:9 kumi:10 ishirini:20 thelathini:30 arobaini:40 hamsini:50 sitini:60 sabini:70 themanini:80 tisini:90 mia:-1 elfu:-1 laki:-1 milioni:-1',
  ),
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'y', 'et', 'e', 'na', 'a'])
/** Of another language, only what is clearly a big number: "once" and "sei" mean other things elsewhere. */
const CLEAR_VALUE = 13
const CLEAR_LETTERS = 5
/** Letters of the longest part. */
const LONGEST = 14

export interface NumberWords {
  /** As it stands, folded. */
  readonly words: string
  /** Undefined where it cannot be worked out. */
  readonly value: number | undefined
  /** Place of the first word and of the word after the last. */
  readonly from: number
  readonly to: number
}

/** Numbers in words among folded words; `,` and the like between two of them is an empty word. */
export function numberWords(folded: readonly string[], language: string): readonly NumberWords[] {
  const found: NumberWords[] = []
  for (let from = 0; from < folded.length; from++) {
    let to = from
    const values: number[] = []
    while (to < folded.length) {
      const here = valuesOf(folded[to] ?? '', language)
      const next =
        here ??
        (values.length > 0 && JOINERS.has(folded[to] ?? '') ? valuesOf(folded[to + 1] ?? '', language) : undefined)
      if (!next) break
      values.push(...next)
      to += here ? 1 : 2
    }
    if (values.length === 0) continue
    found.push({ words: folded.slice(from, to).join(' '), value: compose(values), from, to })
    from = to - 1
  }
  return found
}

function valuesOf(word: string, language: string): readonly number[] | undefined {
  const own = segment(word, PARTS[language] ?? new Map())
  if (own) return own
  if (word.length < CLEAR_LETTERS) return undefined
  for (const each of Object.values(PARTS)) {
    const values = segment(word, each)
    if (values && Math.max(...values) >= CLEAR_VALUE) return values
  }
  return undefined
}

/** The values of the parts that a word is made of, hyphens aside. */
function segment(word: string, of: ReadonlyMap<string, number>): readonly number[] | undefined {
  const plain = word.replaceAll('-', '')
  if (plain === '' || plain.length > 60 || plain === 'und') return undefined
  const best: (readonly number[] | undefined)[] = [[]]
  for (let start = 0; start < plain.length; start++) {
    const before = best[start]
    if (!before) continue
    for (let end = start + 1; end <= Math.min(plain.length, start + LONGEST); end++) {
      const value = of.get(plain.slice(start, end))
      if (value !== undefined) best[end] ??= [...before, value]
    }
  }
  return best[plain.length]
}

function compose(values: readonly number[]): number | undefined {
  if (values.includes(-1)) return undefined
  let total = 0
  let current = 0
  values.forEach((value, index) => {
    if (value === 100) current = (current || 1) * 100
    else if (value >= 1000) {
      total += (current || 1) * value
      current = 0
    } else if (value === 20 && values[index - 1] === 4 && current % 100 === 4)
      current += 76 // quatre-vingt
    else current += value
  })
  return total + current
}

function parts(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(' ').map(each => {
      const [word = '', value = ''] = each.split(':')
      return [fold(word), Number(value)]
    }),
  )
}
