import { fold } from './count-words.ts'
import { resolveMoney } from './resolve-money.ts'

export interface Choice {
  readonly id: string
  readonly title: string
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  top: 1,
  former: 1,
  latter: -1,
  last: -1,
  bottom: -1,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercero: 3,
  tercera: 3,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  troisieme: 3,
  erste: 1,
  ersten: 1,
  zweite: 2,
  zweiten: 2,
  dritte: 3,
  dritten: 3,
  primo: 1,
  prima: 1,
  secondo: 2,
  seconda: 2,
  terzo: 3,
  terza: 3,
  primeiro: 1,
  primeira: 1,
  terceiro: 3,
  terceira: 3,
}
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  uno: 1,
  dos: 2,
  tres: 3,
  un: 1,
  deux: 2,
  trois: 3,
  eins: 1,
  zwei: 2,
  drei: 3,
  due: 2,
  tre: 3,
  um: 1,
  dois: 2,
}
const ORDINAL = new RegExp(
  `\\b(?:the |el |la |le |die |das |il |o |a )?(${Object.keys(ORDINALS).join('|')})\\b(?:\\s+(?:one|option|choice|offer|proposal|trip|hotel|lodge|flight|room|camp|opcion|une|variante|opzione|opcao))?`,
)
const NUMBERED = /(?:\b(?:option|number|no\.?|nr\.?|choice|proposal|offer)\s*|#\s*)(\d{1,2}|one|two|three|four|five)\b/
const BARE = new RegExp(
  `^\\W*(?:i(?:'ll| will|'d| would)?(?: like| take| choose| want| prefer| go (?:for|with))*(?: to)?(?: book)? |let's (?:take|go with|do) |we(?:'ll| will)? (?:take|choose|go with) |take |choose |go with |the |book )*(\\d{1,2}|${Object.keys(NUMBERS).join('|')})(?:\\)|\\.)?(?: one| option)?(?: please| pls| thanks| thank you)?\\W*$`,
)
const CHEAPER =
  /\b(?:cheap(?:er|est)|least expensive|less expensive|lowest(?: price)?|lower[- ]priced?|most affordable|budget one|mas barat[oa]|moins cher(?:e)?|(?:billigste|gunstigste|gunstigere|billigere)n?|(?:piu|meno) (?:economic[oa]|car[oa])|mais barat[oa])\b/
const DEARER =
  /\b(?:most expensive|more expensive|pricier|priciest|dearest|highest price|best one|most luxurious|fanciest|luxury one|teuerste|teurere)\b/
const MIDDLE = /\b(?:middle|in the middle|mid[- ]range|medium) (?:one|option)?/
const COMMON = new Set(
  'the a an and of in at to for with on by from or one option camp camps lodge lodges hotel hotels safari resort room rooms flight flights trip trips nights night days day full half board breakfast your my this that it please take book choose want like would prefer i we'.split(
    ' ',
  ),
)

/** Which of the shown options a text means: its number, its place in the list, words of its title, or its price among the
 *  others (lists are shown from cheap to dear). The option's id, or undefined when none or several fit. */
export function resolveChoice(
  text: string,
  options: readonly Choice[],
  { eager = true }: { readonly eager?: boolean } = {},
): string | undefined {
  if (options.length === 0) return undefined
  const folded = fold(text).trim()
  const exact = options.find(({ id, title }) => id === text.trim() || fold(title) === folded)
  if (exact) return exact.id
  const position = positionOf(folded, options.length, eager)
  const byTitle = titleMatch(folded, options)
  if (byTitle && position === undefined) return byTitle
  if (position !== undefined) return options[position < 0 ? options.length - 1 : position - 1]?.id
  if (CHEAPER.test(folded) && isAboutOne(folded)) return byPrice(options, 'low')
  if (DEARER.test(folded)) return byPrice(options, 'high')
  if (options.length >= 3 && MIDDLE.test(folded)) return options[Math.floor((options.length - 1) / 2)]?.id
  return undefined
}

/** "the cheaper one" chooses; "is there a cheaper one?" asks, "something cheaper" wishes. */
const isAboutOne = (folded: string): boolean =>
  !/\b(?:anything|something|any|is there|are there|do you have|have you|got|find|show|why|how)\b/.test(folded)

function positionOf(folded: string, count: number, eager: boolean): number | undefined {
  const bare = BARE.exec(folded)?.[1]
  const numbered = NUMBERED.exec(folded)?.[1]
  const number = toNumber(eager ? (bare ?? numbered) : numbered)
  if (number !== undefined && number >= 1 && number <= count) return number
  const ordinal = ORDINAL.exec(folded)
  if (!ordinal || !isOrdinalChoice(folded, ordinal)) return undefined
  const place = ORDINALS[ordinal[1] ?? '']
  return place !== undefined && place <= count ? place : undefined
}

/** "first, what is …", "the first of March" and "last week" are no choices. */
function isOrdinalChoice(folded: string, match: RegExpExecArray): boolean {
  const after = folded.slice(match.index + match[0].length)
  const words = folded.split(/\s+/).length
  if (
    /^\s+(?:of\s+(?!all|them|these|those|the\s+(?:list|three|two|options))|class|night|day|week|month|year|name|time|floor|name|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(
      after,
    )
  )
    return false
  if (/^(?:first|last)\s*,/.test(folded)) return false
  return match[0].includes(' ') || words <= 4
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) ? Number(text) : NUMBERS[text]
}

function titleMatch(folded: string, options: readonly Choice[]): string | undefined {
  const said = new Set(wordsOf(folded))
  const titles = options.map(({ title }) => new Set(wordsOf(fold(title))))
  const scores = titles.map((words, index) => {
    let score = 0
    for (const word of words) {
      if (!said.has(word)) continue
      const shared = titles.some((other, at) => at !== index && other.has(word))
      score += shared ? 0.1 : COMMON.has(word) ? 0.6 : word.length > 3 ? 2 : 1
    }
    return score
  })
  const best = Math.max(...scores)
  const winners = scores.filter(score => score === best).length
  return best >= 0.6 && winners === 1 && said.size <= 14 ? options[scores.indexOf(best)]?.id : undefined
}

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

function byPrice(options: readonly Choice[], end: 'low' | 'high'): string | undefined {
  const prices = options.map(({ title }) => Number(resolveMoney(title)[0]?.amount ?? Number.NaN))
  if (prices.some(Number.isNaN)) return end === 'low' ? options[0]?.id : options.at(-1)?.id
  const wanted = end === 'low' ? Math.min(...prices) : Math.max(...prices)
  return options[prices.indexOf(wanted)]?.id
}
