import { COUNT, countOf, fold } from './count-words.ts'
import {
  ALL_PEOPLE,
  ALONE,
  BABY,
  ELDERS,
  FLIGHTS,
  FOR_COUNT,
  GROUPS,
  GROWN,
  LITTLE_ONES,
  PAIRS,
  PEOPLE,
  RELATIVES,
  SELF_AND,
  SHORT_GROWN,
  SHORT_YOUNG,
  SPEAKS_OF_PEOPLE,
  SWAHILI,
  TICKETS,
  WE_ARE,
  WITH_MINE,
  WITHIN,
  YOUNG,
  ZU,
  ZU_COUNT,
} from './party-words.ts'

export interface PartyFound {
  readonly adults?: number
  /** In the order given. */
  readonly children_ages?: readonly number[]
  /** Children named without ages. */
  readonly kids?: number
  /** Part of the message that says so, first to last word. */
  readonly from: number
  readonly to: number
}

const AGE_UNIT = '(?:years?|yrs?|yr|y)[ -]?(?:olds?|o)\\b|yo\\b|y\\/o\\b|years? of age|anos|ans|jahre|anni|jahrigen?'

const MONTH = 'months?|mo\\b|monate?n?|mois|mes(?:es|i)'

const AND_AGE = '(?:\\s*,\\s*|\\s*,?\\s+(?:and|y|und|et|e)\\s+)'
/** Between a child and its age; "with kids in 2 months" says when. */
const NEAR =
  '(?:(?!\\b(?:in|for|within|after|next|para|por|fur|pour|per|dans|tra|fra|em|nach|en|auf)\\b)[^\\d.;?!]){0,16}?'

const PATTERNS = {
  grown: new RegExp(`\\b(${COUNT})[ -]+(?:more |other )?(?:${GROWN})\\b`, 'g'),
  people: new RegExp(`\\b(${COUNT})[ -]+(?:more |other )?(?:${PEOPLE})\\b`, 'g'),
  young: new RegExp(`\\b(${COUNT})[ -]+(?:(?:small|young|little|older|teenage) )?(?:${YOUNG})\\b`, 'g'),
  baby: new RegExp(`\\b(?:(${COUNT})[ -]+)?(?:${BABY})\\b`, 'g'),
  forCount:
    /\bfor\s+(?:the )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?=\s*(?:$|[,.!?;)]|(?:with|to|from|in|at|on|please|of|and|this|next|leaving|departing|starting|tomorrow|tonight|today|there|also|under|is|would)\b))(?!\s*(?:of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:and|to) \d+ (?:nights?|days?)|at night|in the (?:morning|afternoon|evening)))/g,
  monthsOld: new RegExp(
    `\\b(\\d{1,2})[ -]?(?:months?|mo)[ -]?(?:olds?)\\b|\\b(?:${YOUNG}|${BABY})\\b${NEAR}(?:\\d{1,2}${AND_AGE})*(\\d{1,2})[ -]?(?:${MONTH})\\b|\\b(\\d{1,2})[ -](?:${MONTH})[ -](?:${BABY})\\b|\\b(?:mtoto|watoto)\\b[^\\d.;?!]{0,16}?\\bmiezi (\\d{1,2})\\b`,
    'g',
  ),
  ages: new RegExp(
    `\\b((?:\\d{1,2}|${COUNT})(?:(?:\\s*[,&/]\\s*|\\s+and\\s+|\\s+y\\s+|\\s+und\\s+|\\s+et\\s+|\\s+e\\s+)(?:a |an )?(?:\\d{1,2}|${COUNT}))*)[ -]?(?:${AGE_UNIT})`,
    'g',
  ),
  agesAfter: new RegExp(
    `\\b(?:${YOUNG}|${LITTLE_ONES}|ages?|aged)\\b[^\\d.;?!]{0,24}?((?:\\d{1,2})(?:(?:\\s*[,&/]\\s*|\\s*,?\\s+and\\s+|\\s+y\\s+|\\s+und\\s+|\\s+et\\s+|\\s+e\\s+)\\d{1,2})*)(?![\\d:]|\\.\\d|\\s*(?:${MONTH}|nights?|days?|weeks?|adults?|people|rooms?|th\\b|st\\b|nd\\b|rd\\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am\\b|pm\\b|%|usd|\\$|€))`,
    'g',
  ),
  relatives: new RegExp(`\\b(?:${RELATIVES})\\b`, 'g'),
  elders: new RegExp(`\\b(?:${ELDERS})\\b`, 'g'),
  son: /\b(?:my|our|and|a|one|with)\s+(?:(?:small|young|little)\s+)?(son|daughter|kid|child|boy|girl|toddler|baby)\b/g,
  twins: /\b(twins|triplets)\b(?! (?:room|bed))/,
} as const

const BARE = new RegExp(
  `^\\W*(?:for |we are |we're |just |it's |its |there are |there will be |make it )*(?:the )?(${COUNT})(?: of us)?(?: please)?\\W*$`,
)

/** Who travels, as far as a text says it: "two adults and a 9 year old", "me, my wife and our two kids (4 and 9)", "3 people,
 *  one of them a child". `bare`: the party was asked for, so a number alone counts. */
export function resolveParty(text: string, { bare = false }: { readonly bare?: boolean } = {}): PartyFound | undefined {
  if (!bare && !SPEAKS_OF_PEOPLE.test(fold(text))) return undefined
  const folded = withoutDenied(fold(text))
  const spans: { from: number; to: number }[] = []
  const keep = (match: RegExpMatchArray) =>
    void spans.push({ from: match.index ?? 0, to: (match.index ?? 0) + match[0].length })

  const ages = findAges(folded, keep)
  const young =
    sum(folded, PATTERNS.young, keep) ??
    sum(folded, SWAHILI.young, keep) ??
    sum(folded, SHORT_YOUNG, keep) ??
    countSingles(folded, ages.length, keep) ??
    countTwins(folded, ages.length, keep)
  const infants = sum(folded, PATTERNS.baby, keep, 1) ?? sum(folded, SWAHILI.baby, keep, 1)
  const allAges =
    infants !== undefined && !ages.some(age => age < 2)
      ? [...ages, ...Array<number>(Math.min(infants, 6)).fill(0)]
      : ages
  const grown = sum(folded, PATTERNS.grown, keep) ?? sum(folded, SWAHILI.grown, keep) ?? sum(folded, SHORT_GROWN, keep)
  const people = grown === undefined ? countPeople(folded, keep) : undefined
  const pair = findPair(folded, keep)
  const alone = first(folded, ALONE, keep) ? 1 : undefined
  const only = bare ? countOf(BARE.exec(folded)?.[1] ?? '') : undefined
  if (only !== undefined && spans.length === 0) spans.push({ from: 0, to: text.length })

  const children = Math.max(allAges.length, young ?? 0)
  const isInside = WITHIN.test(folded)
  const heads = people !== undefined && grown === undefined && isInside ? people - children : people
  const listed = pair === undefined ? undefined : Math.max(pair, (countAll(folded) ?? 0) - children)
  const isJoined = SELF_AND.test(folded)
  const counted = grown ?? (isJoined && heads !== undefined ? heads + 1 : (listed ?? heads)) ?? alone ?? only
  const adults = counted ?? sum(folded, PATTERNS.forCount, keep) ?? sum(folded, FOR_COUNT, keep)
  if (spans.length === 0 || (adults === undefined && children === 0)) return undefined
  return {
    ...(adults !== undefined && adults >= 0 && adults <= 60 && { adults }),
    ...(allAges.length > 0 && { children_ages: allAges }),
    ...(allAges.length === 0 && young !== undefined && { kids: young }),
    ...(allAges.length > 0 && young !== undefined && young > allAges.length && { kids: young }),
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  }
}

/** Ages of children when they were asked for: every number of 0 to 17 counts. */
export function resolveAges(text: string): readonly number[] {
  // "One is five, the other is seven", "the older one is 9": who is meant, and no number.
  const folded = fold(text).replace(WHICH_CHILD, whole => ' '.repeat(whole.length))
  const months = [...folded.matchAll(MONTHS)].map(match => Math.floor(Number(match[1]) / 12))
  const rest = folded.replace(MONTHS, ' ').replace(new RegExp(`\\b(?:${COUNT})[ -]+(?:${YOUNG})\\b`, 'g'), ' ')
  const digits = [...rest.matchAll(/\d{1,3}/g)].map(match => Number(match[0]))
  const words =
    digits.length > 0
      ? []
      : [...rest.matchAll(/[a-z]+/g)].flatMap(match => (ARTICLES.test(match[0]) ? [] : (countOf(match[0]) ?? [])))
  const babies = sum(folded, PATTERNS.baby, () => {}, 1) ?? 0
  const ages = [...digits, ...words, ...months].filter(age => age <= 17)
  return ages.length > 0 ? doubleTwins(folded, ages) : Array<number>(Math.min(babies, 6)).fill(0)
}

/** Heads without a word for their age: "4 people", "somos cuatro", "a group of six", "two economy tickets". */
const countPeople = (folded: string, keep: Keep): number | undefined =>
  sum(folded, PATTERNS.people, keep) ??
  sum(folded, SWAHILI.people, keep) ??
  sum(folded, GROUPS, keep) ??
  sum(folded, WE_ARE, keep) ??
  sum(folded, ZU, keep) ??
  sum(folded, TICKETS, keep) ??
  sum(folded, FLIGHTS, keep)

/** The whole party as one number: of those who are listed beside it, each is one. */
const countAll = (folded: string): number | undefined =>
  sum(folded, WE_ARE, () => {}) ??
  sum(folded, ZU, () => {}) ??
  sum(folded, GROUPS, () => {}) ??
  sum(folded, ALL_PEOPLE, () => {})

const MONTHS = /\b(\d{1,2})[ -]?(?:months?|mo)\b(?:[ -]?olds?\b)?/g
const WHICH_CHILD =
  /\b(?:(?:the )?(?:(?:first|second|third|other|older|younger|oldest|youngest|elder|eldest|big|little|small(?:er)?) )?ones?(?= (?:is|are|will be|turns|just)\b)|l'une? (?=a\b)|una? (?=(?:tiene|ha|tem)\b)|uno (?=(?:tiene|ha)\b)|uma? (?=tem\b)|(?:das )?eine (?=ist\b)|eins (?=ist\b)|mmoja (?=ana\b))/g
const ARTICLES = /^(?:a|an|no|un|una|um|uma|une|single|another|both|couple|pair)$/

type Keep = (match: RegExpMatchArray) => void

function findAges(folded: string, keep: Keep): number[] {
  const ages: number[] = []
  for (const match of folded.matchAll(PATTERNS.monthsOld)) {
    keep(match)
    ages.push(Math.floor(Number(match.slice(1).find(Boolean)) / 12))
  }
  const taken: number[] = []
  for (const pattern of [PATTERNS.ages, PATTERNS.agesAfter, SWAHILI.ages])
    for (const match of folded.matchAll(pattern)) {
      const at = (match.index ?? 0) + match[0].indexOf(match[1] ?? '')
      if (taken.some(from => Math.abs(from - at) < 3)) continue
      const found = agesIn(match[1] ?? '')
      if (found.length === 0) continue
      taken.push(at)
      keep(match)
      ages.push(...found)
    }
  return doubleTwins(folded, ages).slice(0, 20)
}

const TWINS_AGE = new RegExp(
  `\\b(?:twins|triplets)\\b[^\\d.;?!,]{0,16}?(${COUNT})\\b|\\b(\\d{1,2})(?:[ -]?(?:${AGE_UNIT}))?[ -]?(?:twins|triplets)\\b`,
)

/** "Twins aged 1" are two of one age, said once. */
function doubleTwins(folded: string, ages: readonly number[]): number[] {
  const match = TWINS_AGE.exec(folded)
  const age = countOf(match?.[1] ?? match?.[2] ?? '')
  const at = age === undefined ? -1 : ages.indexOf(age)
  if (!match || at < 0) return [...ages]
  const missing = (match[0].includes('triplets') ? 3 : 2) - ages.filter(each => each === age).length
  return [...ages.slice(0, at), ...Array<number>(Math.max(0, missing)).fill(ages[at] ?? 0), ...ages.slice(at)]
}

/** Twins of whom no age is said. */
function countTwins(folded: string, ages: number, keep: Keep): number | undefined {
  const match = PATTERNS.twins.exec(folded)
  if (!match || ages > 0) return undefined
  keep(match)
  return match[1] === 'triplets' ? 3 : 2
}

const DENIED = new RegExp(
  `\\bnot (?:${COUNT}) (${GROWN}|${PEOPLE}|${YOUNG})\\b(?:\\s*,?\\s*(?:but |just |only |we are )*(${COUNT})\\b(?! ?(?:[a-z]+)))?`,
  'g',
)

/** "Not 3 adults, 2" says two adults. Keeps every offset. */
const withoutDenied = (folded: string): string =>
  folded.replace(DENIED, (all: string, noun: string, count: string | undefined) =>
    (count === undefined ? '' : `${count} ${noun}`).padStart(all.length),
  )

const agesIn = (list: string): number[] =>
  [...list.matchAll(/\d{1,2}|[a-z]+/g)]
    .flatMap(word => (/^(a|an|and|y|und|et|e|na)$/.test(word[0]) ? [] : (countOf(word[0]) ?? [])))
    .filter(age => age <= 17)

/** Counts added up: "2 kids and 1 child". Undefined when there are none. `single` is what a word without count stands for. */
function sum(folded: string, pattern: RegExp, keep: Keep, single?: number): number | undefined {
  let total: number | undefined
  for (const match of folded.matchAll(pattern)) {
    const word = match[1] ?? match[2]
    const count = word === undefined ? single : (ZU_COUNT[word] ?? countOf(word))
    if (count === undefined || isNotPeople(folded, match)) continue
    keep(match)
    total = (total ?? 0) + count
  }
  return total
}

/** "a people carrier", "2 seats in business" and "one person room" are not the party; "no kids" is. */
const isNotPeople = (folded: string, match: RegExpMatchArray): boolean =>
  /^\s*(?:carrier|mover|per room|per person)/.test(folded.slice((match.index ?? 0) + match[0].length))

/** "our son and daughter" without any count. */
function countSingles(folded: string, ages: number, keep: Keep): number | undefined {
  const found = [...folded.matchAll(PATTERNS.son)].filter(match => match[1] !== 'baby')
  if (found.length === 0 || ages >= found.length) return undefined
  found.forEach(keep)
  return found.length
}

/** "me, my wife and …", "the two of us": the speaker and every grown relative named. */
function findPair(folded: string, keep: Keep): number | undefined {
  if (!first(folded, PAIRS, keep) && !first(folded, WITH_MINE, keep)) return undefined
  const relatives = [...folded.matchAll(PATTERNS.relatives)]
  const elders = [...folded.matchAll(PATTERNS.elders)]
  for (const match of [...relatives, ...elders]) keep(match)
  return Math.max(2, 1 + relatives.length + 2 * elders.length)
}

function first(folded: string, pattern: RegExp, keep: Keep): boolean {
  for (const match of folded.matchAll(pattern)) {
    keep(match)
    return true
  }
  return false
}
