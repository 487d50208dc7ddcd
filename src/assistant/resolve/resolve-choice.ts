import { fold } from './count-words.ts'
import { oneOf } from './phrases.ts'

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
  primer: 1,
  premier: 1,
  premiere: 1,
  erste: 1,
  ersten: 1,
  erster: 1,
  erstes: 1,
  primo: 1,
  prima: 1,
  primeiro: 1,
  primeira: 1,
  kwanza: 1,
  segundo: 2,
  segunda: 2,
  deuxieme: 2,
  zweite: 2,
  zweiten: 2,
  zweiter: 2,
  zweites: 2,
  secondo: 2,
  seconda: 2,
  pili: 2,
  tercero: 3,
  tercera: 3,
  tercer: 3,
  troisieme: 3,
  dritte: 3,
  dritten: 3,
  dritter: 3,
  drittes: 3,
  terzo: 3,
  terza: 3,
  terceiro: 3,
  terceira: 3,
  tatu: 3,
  cuarto: 4,
  cuarta: 4,
  quatrieme: 4,
  vierte: 4,
  vierten: 4,
  viertes: 4,
  quarto: 4,
  quarta: 4,
  ultimo: -1,
  ultima: -1,
  dernier: -1,
  derniere: -1,
  letzte: -1,
  letzten: -1,
  letzter: -1,
  letztes: -1,
  mwisho: -1,
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
  moja: 1,
  mbili: 2,
  tatu: 3,
  cuatro: 4,
  quatre: 4,
  vier: 4,
  quattro: 4,
  quatro: 4,
}
const ORDINAL = new RegExp(
  `\\b(?:the |el |la |le |l'|die |das |den |der |il |lo |o |a |ya |wa |cha )?(${Object.keys(ORDINALS).join('|')})\\b(?:\\s+(?:one|option|choice|offer|proposal|trip|hotel|lodge|flight|room|camp|opcion|variante|opzione|opcao|bitte))?`,
)
const NUMBERED = new RegExp(
  `(?:\\b(?:option|number|no\\.?|nr\\.?|choice|proposal|offer|opcion|numero|nummer|variante|vorschlag|angebot|choix|opzione|opcao|namba|nambari|chaguo)\\s*|#\\s*)(\\d{1,2}|${Object.keys(NUMBERS).join('|')})\\b`,
)
const LETTERED =
  /^\W*(?:(?:i(?:'ll| will)? (?:take|choose)|option|choice|offer|letter|opcion|variante|opzione|opcao|chaguo)\s+)?([a-e])\W*(?:please|bitte)?\W*$/
const BARE = new RegExp(
  `^\\W*(?:i(?:'ll| will|'d| would)?(?: like| take| choose| want| prefer| go (?:for|with))*(?: to)?(?: book)? |let's (?:take|go with|do) |we(?:'ll| will)? (?:take|choose|go with) |take |choose |go with |the |book )*(\\d{1,2}|${Object.keys(NUMBERS).join('|')})(?:\\)|\\.)?(?: one| option)?(?: please| pls| thanks| thank you)?\\W*$`,
)
const CHEAPER =
  /\b(?:cheap(?:er|est)|least expensive|less expensive|lowest(?: price)?|lower[- ]priced?|most affordable|budget one|mas barat[oa]|moins cher(?:e)?|(?:billigste|gunstigste|gunstigere|billigere)[nrs]?|piu economic[oa]|meno car[oa]|mais (?:barat[oa]|em conta)|menos car[oa]|bei nafuu|nafuu(?: zaidi)?|bei ya chini|rahisi zaidi)\b/
const DEARER =
  /\b(?:most expensive|more expensive|pricier|priciest|dearest|highest price|best (?:one|option|offer|choice)|most luxurious|fanciest|luxury one|teuerste[nrs]?|teurere[nrs]?|mas car[oa]|plus chere?|piu car[oa]|mais car[oa]|ghali zaidi|bei ya juu)\b/
const MIDDLE = /\b(?:middle|in the middle|mid[- ]range|medium) (?:one|option)?/
const STOP_WORDS = new Set(
  'the a an and of in at to for with on by from or as is are was be am has have do does no yes ok okay it its this that these those there here my your our their me us you he she they i we ll d s t m re ve so then than please like love want would will could can take book choose prefer look looks sound sounds good nice great one ones option other'.split(
    ' ',
  ),
)
const COMMON = new Set(
  'camp camps lodge lodges hotel hotels safari resort room rooms flight flights trip trips nights night days day full half board breakfast'.split(
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
  const whole = COUNTRIES.reduce((said, [word, country]) => said.replace(word, country), fold(text).trim())
  const exact = options.find(({ id, title }) => id === text.trim() || fold(title) === whole)
  if (exact) return exact.id
  const folded = whole.replace(REFUSED, ' ').trim()
  const position = positionOf(folded, options.length, eager)
  if (position !== undefined) return options[position < 0 ? options.length - 1 : position - 1]?.id
  const byTime = timeMatch(folded, options)
  if (byTime !== undefined) return byTime
  const byName = titleMatch(folded, options, 1)
  if (byName !== undefined) return byName
  if (CHEAPER.test(folded) && isAboutOne(folded)) return options[0]?.id
  if (DEARER.test(folded) || BEST.test(folded)) return options.at(-1)?.id
  const byKind = titleMatch(folded, options, 0.6)
  if (byKind !== undefined) return byKind
  if (options.length >= 3 && MIDDLE.test(folded)) return options[Math.floor((options.length - 1) / 2)]?.id
  return undefined
}

/** The only option that a text names by words of its title. */
export const resolveNamed = (text: string, options: readonly Choice[]): string | undefined =>
  titleMatch(fold(text).replace(REFUSED, ' '), options, 1)

/** Countries by other names than the buttons have. */
const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:england|scotland|wales|great britain|britain|u\.?k\.?)(?=\W|$)/, 'united kingdom'],
  [/\b(?:u\.?s\.?a\.?|america|the states)(?=\W|$)/, 'united states'],
]

/** What is said not to be wanted: "not the first, the second", "I don't like the look of the lodge". */
const REFUSED =
  /\b(?:not|don't|dont|do not|doesn't|isn't|never|neither|nor|hate|dislike|except|instead of|rather than)\b[^,;.!?]*/g
const BEST =
  /^\W*(?:i(?:'ll| will|'d)? (?:take|want|like|have)|we(?:'ll| will)? take|take|give (?:me|us)|book)?\s*the best\b(?: please)?\W*$/

const LEAD_IN = oneOf`
  ok|okay|no|wait|hang on|hold on|yes|oh|hmm|well|actually|sorry|please|then|so|but|and|let's|lets|i|i'll|i'd|i'm|we|we'll|we'd
  will|would|rather|prefer|like|want|to|have|take|choose|pick|go|with|for|book|switch|change|it|give|me|us|instead|better
  # es, fr, de, it, pt, sw
  mejor|prefiero|preferimos|quiero|queremos|tomo|tomamos|perdon|entonces|mas bien|pues|por|con
  non|plutot|prefere|preferons|je|nous|prends|prenons|pardon|alors|finalement|en fait
  nein|lieber|doch|besser|ich|wir|nehme|nehmen|mochte|mochten|will|dann|eher|bitte
  anzi|meglio|preferisco|preferiamo|prendo|prendiamo|scusa|allora|piuttosto|invece
  nao|melhor|prefiro|preferimos|quero|queremos|fico com|ficamos com|desculpe|entao|na verdade
  hapana|afadhali|napendelea|nataka|tunataka|nachukua|badala yake|samahani|basi
`
const ARTICLES = oneOf`the|el|la|le|l'|die|das|den|der|il|lo|o|a|ya|wa|cha`
const THING = oneOf`
  one|option|choice|offer|proposal|hotel|lodge|flight|camp
  opcion|oferta|habitacion|vuelo|choix|offre|chambre|vol|variante|angebot|zimmer|flug|opzione|offerta|camera|volo|opcao|quarto|voo|chaguo
`
const CHEAPEST = oneOf`
  cheap(?:er|est)|mas barat[oa]|moins chere?|billigste[nrs]?|billigere[nrs]?|gunstigste[nrs]?|gunstigere[nrs]?
  piu economic[oa]|meno car[oa]|mais barat[oa]|bei nafuu
`
const IN_ITS_PLACE = oneOf`
  instead|please|then|rather|thanks|actually|bitte|doch|lieber|dann|danke|mejor|por favor|gracias|entonces
  plutot|merci|alors|finalement|invece|anzi|meglio|grazie|per favore|melhor|obrigad[oa]|entao|badala yake|tafadhali|asante
`
const PLACED = new RegExp(
  `^\\W*(?:${LEAD_IN}[\\s,]+)*(?:${ARTICLES}[\\s]*)?(?:(${Object.keys(ORDINALS).join('|')}|${CHEAPEST})( ${THING})?|(?:option|number|choice|offer|opcion|numero|nummer|choix|opzione|opcao|namba|chaguo) (\\d{1,2}|${Object.keys(NUMBERS).join('|')}))(?:[\\s,]+${IN_ITS_PLACE})*\\W*$`,
)
// "Prima!", "top", "ultima": alone they are praise or no place.
const ALONE_NO_PLACE = /^\W*(?:prima|top|primo|former|latter)\W*$/

/** The place in the list, from 1, of a message that as a whole names one: "actually take the first one instead". `is_sure`
 *  when it cannot be a day of the month. For lists that were shown before; their ends are not known here. */
export function resolvePlaceInList(text: string): { readonly place: number; readonly is_sure: boolean } | undefined {
  const folded = fold(text).trim()
  const match = ALONE_NO_PLACE.test(folded) ? null : PLACED.exec(folded)
  if (!match) return undefined
  const isByPrice = match[1] !== undefined && !Object.hasOwn(ORDINALS, match[1]) // lists go from cheap to dear
  const place = match[1] === undefined ? toNumber(match[3]) : isByPrice ? 1 : ORDINALS[match[1]]
  return place !== undefined && place > 0
    ? { place, is_sure: match[1] === undefined || isByPrice || match[2] !== undefined }
    : undefined
}

/** Whether a text names what costs least, or less. */
export const wishesCheaper = (text: string): boolean => CHEAPER.test(fold(text))

/** "the cheaper one" chooses; "is there a cheaper one?" asks, "something cheaper" wishes. */
const isAboutOne = (folded: string): boolean =>
  !/\b(?:anything|something|any|is there|are there|do you have|have you|got|find|show|why|how|algo|hay|etwas|gibt es|habt ihr|haben sie|quelque chose|avez-vous|y a-t-il|qualcosa|c'e|avete|tem|kuna)\b/.test(
    folded,
  )

function positionOf(folded: string, count: number, eager: boolean): number | undefined {
  const bare = BARE.exec(folded)?.[1]
  const numbered = NUMBERED.exec(folded)?.[1]
  const letter = eager ? LETTERED.exec(folded)?.[1] : undefined
  const number = letter ? 'abcde'.indexOf(letter) + 1 : toNumber(eager ? (bare ?? numbered) : numbered)
  if (number !== undefined && number >= 1 && number <= count) return number
  const ordinal = ORDINAL.exec(folded)
  if (!ordinal || !isOrdinalChoice(folded, ordinal)) return undefined
  const place = ORDINALS[ordinal[1] ?? '']
  return place !== undefined && place <= count ? place : undefined
}

/** "first, what is …", "the first of March", "on the 3rd at 2pm" and "last week" are no choices. */
function isOrdinalChoice(folded: string, match: RegExpExecArray): boolean {
  const after = folded.slice(match.index + match[0].length)
  const before = folded.slice(0, match.index)
  const words = folded.split(/\s+/).length
  if (
    /^\s+(?:of\s+(?!all|them|these|those|the\s+(?:list|three|two|options))|class|night|day|week|month|year|name|time|floor|name|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|vez|fois|mal\b|volta|lugar|di\s+(?!quest|quell)|de\s+(?!la|el|las|los|est[ae]s|es[ae]s|ces|cette|todas|toutes))/.test(
      after,
    )
  )
    return false
  if (/^(?:first|last)\s*,/.test(folded)) return false
  if (IS_DAY.test(before) && !/\b(?:one|option|choice|offer|proposal|hotel|lodge|flight|room|camp)$/.test(match[0]))
    return false
  if (
    /\d/.test(match[0]) &&
    (words > 8 || /\b(?:to|for)\s+$/.test(before) || /^\s+(?:at|to|until|till|and)\b|^\s*[-–]/.test(after))
  )
    return false
  return match[0].includes(' ') || words <= 4
}

/** What leads up to a day of the month: "on the 3rd", "from the 1st". */
const IS_DAY =
  /\b(?:on|by|from|until|till|before|after|since|between|am|vom|zum|bis|ab|el dia|desde|hasta|dal|ate|tarehe)\s+(?:the\s+)?$/

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) ? Number(text) : NUMBERS[text]
}

/** The one title that shares words with a text beyond those that every sentence has. */
function titleMatch(folded: string, options: readonly Choice[], least: number): string | undefined {
  const said = new Set(wordsOf(folded))
  const titles = options.map(({ title }) => new Set(wordsOf(fold(title))))
  const scores = titles.map((words, index) => {
    let score = 0
    for (const word of words) {
      if (!said.has(word) || STOP_WORDS.has(word) || TELLS_NOTHING.test(word)) continue
      const shared = titles.some((other, at) => at !== index && other.has(word))
      score += shared ? 0.1 : COMMON.has(word) ? 0.6 : word.length > 3 ? 2 : 1
    }
    return score
  })
  const best = Math.max(...scores)
  const winners = scores.filter(score => score === best).length
  return best >= least && winners === 1 && said.size <= 14 ? options[scores.indexOf(best)]?.id : undefined
}

/** Numbers of a day or an hour, years, months and weekdays: a title has them, a message says them of something else. */
const TELLS_NOTHING =
  /^(?:\d{1,2}|\d{1,2}(?:st|nd|rd|th|h|am|pm|uhr)|20\d\d|am|pm|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|okt|dez|ene|abr|ago|dic|mai|gen|mag|giu|lug|ott|fev|mon|tue|tues|wed|thur?s?|fri|sat|lun|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|gio|seg|ter|qua|qui|sex)|(?:january|february|march|april|june|july|august|september|october|november|december)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:januar|februar|marz|juni|juli|oktober|dezember)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|enero|febrero|marzo|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|janeiro|fevereiro|maio|junho|julho|setembro|outubro|novembro|dezembro|segunda|terca|quarta|quinta|sexta|januari|februari|machi|aprili|agosti|septemba|oktoba|novemba|desemba|jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili)$/

const TIME = /(?<![\d.:])(\d{1,2})[:.h](\d{2})(?![\d.:])(?:\s*([ap])\.?m)?/

/** "The 10:35 one": the only title that has this time. */
function timeMatch(folded: string, options: readonly Choice[]): string | undefined {
  const said = TIME.exec(folded)
  if (!said) return undefined
  const hour = Number(said[1]) + (said[3] === 'p' && Number(said[1]) < 12 ? 12 : 0)
  const time = new RegExp(`(?<!\\d)0?${hour}[:.h]${said[2]}(?!\\d)`)
  const [only, ...others] = options.filter(({ title }) => time.test(title))
  return only && others.length === 0 && folded.split(/\s+/).length <= 8 ? only.id : undefined
}

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []
