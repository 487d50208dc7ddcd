import { fold } from './count-words.ts'

export interface MoneyFound {
  /** Decimal digits, "1700" or "299.50". */
  readonly amount: string
  /** ISO 4217 where it was said. */
  readonly currency?: string
  readonly per?: 'night' | 'person' | 'day'
  readonly bound: 'at_most' | 'about' | 'at_least' | 'exactly'
  readonly from: number
  readonly to: number
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  francs: 'CHF',
  kes: 'KES',
  ksh: 'KES',
  shilling: 'KES',
  shillings: 'KES',
  tzs: 'TZS',
  tsh: 'TZS',
  zar: 'ZAR',
  rand: 'ZAR',
  aud: 'AUD',
  cad: 'CAD',
  inr: 'INR',
  rupees: 'INR',
  jpy: 'JPY',
  yen: 'JPY',
  dolares: 'USD',
  dollari: 'USD',
}

const AMOUNT = String.raw`(\d{1,3}(?:[ ,.]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?\s?(k\b|grand\b|thousand\b)?`
const SIGN = 'us\\$|\\$|€|£'
const CODE = Object.keys(SIGNS)
  .filter(key => /^[a-z]+$/.test(key))
  .join('|')
const MONEY = new RegExp(
  `(?:(${SIGN})\\s?${AMOUNT}(?:\\s?(?:${CODE})\\b)?)|(?:\\b(${CODE})\\s${AMOUNT})|(?:\\b${AMOUNT}\\s?(?:(${CODE})\\b|(${SIGN})))`,
  'g',
)
const BARE = new RegExp(
  `\\b(?:under|below|less than|max(?:imum)?(?: of)?|at most|up to|no more than|not more than|around|about|roughly|approx(?:imately)?|budget(?: is| of| about| around)*|within|spend|cheaper than)\\s+${AMOUNT}(?=\\s*(?:a|per|each|total|in total|for everyone|all in|for (?:the )?(?:whole|all|four|two|three)|p\\.?p|pp|\\/|$|[,.;!?]|budget|and\\b|or\\b))`,
  'g',
)

/** Amounts of money in a text: "under 300 a night", "around 2k total", "$1,700", "1.500 €". A bare number counts only after
 *  words such as "under" or "budget". At most 5. */
export function resolveMoney(text: string): readonly MoneyFound[] {
  if (!/\d/.test(text)) return []
  const folded = fold(text)
  const found: MoneyFound[] = []
  for (const match of folded.matchAll(MONEY)) {
    const [, sign, a, cents, k, code, b, cents2, k2, c, cents3, k3, code2, sign2] = match
    const currency = SIGNS[sign ?? code ?? code2 ?? sign2 ?? '']
    const amount = toAmount(a ?? b ?? c ?? '', cents ?? cents2 ?? cents3, k ?? k2 ?? k3)
    if (amount) found.push(describe(folded, { match, amount, currency }))
  }
  for (const match of folded.matchAll(BARE)) {
    const amount = toAmount(match[1] ?? '', match[2], match[3])
    const isTaken = found.some(({ from, to }) => from < match.index + match[0].length && match.index < to)
    if (amount && !isTaken && Number(amount) >= 20) found.push(describe(folded, { match, amount, currency: undefined }))
  }
  return found.slice(0, 5)
}

/** An amount when a budget was asked for: a number alone will do. */
export function resolveBudget(text: string): MoneyFound | undefined {
  const [first] = resolveMoney(text)
  if (first) return first
  const match = new RegExp(AMOUNT).exec(fold(text))
  const amount = match && toAmount(match[1] ?? '', match[2], match[3])
  return match && amount ? describe(fold(text), { match, amount, currency: undefined }) : undefined
}

function toAmount(whole: string, cents: string | undefined, thousand: string | undefined): string | undefined {
  const digits = whole.replace(/[ ,.]/g, '')
  if (digits === '') return undefined
  const value = Number(`${digits}.${cents ?? '0'}`) * (thousand ? 1000 : 1)
  return value > 0 && value < 1e8 ? String(Math.round(value * 100) / 100) : undefined
}

function describe(
  folded: string,
  { match, amount, currency }: { match: RegExpMatchArray; amount: string; currency: string | undefined },
): MoneyFound {
  const from = match.index ?? 0
  const to = from + match[0].length
  const before = folded.slice(Math.max(0, from - 24), from) + match[0]
  const after = folded.slice(to, to + 24)
  const per = /^\s*(?:a|per|\/|each|every|la|por|par|pro|a notte)?\s*(?:night|nite|noche|nuit|nacht|notte|noite)/.test(
    after,
  )
    ? 'night'
    : /^\s*(?:a|per|\/)?\s*(?:person|head|pax|p\.?p\.?\b|each)/.test(after)
      ? 'person'
      : /^\s*(?:a|per|\/)\s*day/.test(after)
        ? 'day'
        : undefined
  const bound = /under|below|less than|max|at most|up to|no more|not more|within|cheaper/.test(before)
    ? 'at_most'
    : /around|about|roughly|approx|~/.test(before)
      ? 'about'
      : /at least|over|more than|minimum|from/.test(before)
        ? 'at_least'
        : 'exactly'
  return { amount, ...(currency && { currency }), ...(per && { per }), bound, from, to }
}
