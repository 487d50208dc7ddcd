import { COUNT, countOf, fold } from './count-words.ts'

export interface NightsFound {
  readonly nights: number
  readonly from: number
  readonly to: number
}

const NIGHTS = new RegExp(
  `\\b(${COUNT})[ -]+(?:more |extra |full )?(?:nights?|nites?|noches?|nuits?|nuitees?|nachte?n?|notti?|noites?|overnights?|usiku)\\b`,
  'g',
)
const NIGHTS_FIRST = new RegExp(
  `\\b(?:nights?|noches|nuits|nachte|notti|noites|usiku)\\s+(?:in (?:the )?[a-z ]{2,24}?\\s+|at (?:the )?[a-z ]{2,24}?\\s+|should be |to be |to |be |= ?|: ?)?(${COUNT})\\b(?!\\s*(?:nights?|people|adults|kids|rooms?))`,
  'g',
)

const SPEAKS_OF_NIGHTS = /ni(?:ght|te)|no(?:che|tt|ite)|nui|n(?:a|ä)cht|usiku/

/** "300 euros a night" is a price, no length of stay. */
const isPrice = (folded: string, { 0: said, index }: { readonly 0: string; readonly index: number }): boolean =>
  /^(?:an?|une?|una|ein|eine|uma?|la|per|each)\b/.test(said) &&
  /(?:\d{2,}|\dk|[$€£]|\b(?:euros?|eur|dollars?|usd|bucks|pounds?|gbp|quid|chf|francs|kes|ksh|shillings?|tzs|rand|zar))\s*(?:\/|per|for)?\s*$/.test(
    folded.slice(Math.max(0, index - 24), index),
  )

/** Numbers of nights in a text: "5 nights", "make the lodge nights 4". A night is never a day: "3 days" is left to dates. */
export function resolveNights(text: string): readonly NightsFound[] {
  const folded = fold(text)
  if (!SPEAKS_OF_NIGHTS.test(folded)) return []
  const found: NightsFound[] = []
  for (const pattern of [NIGHTS, NIGHTS_FIRST])
    for (const match of folded.matchAll(pattern)) {
      const nights = countOf(match[1] ?? '')
      const span = { from: match.index, to: match.index + match[0].length }
      if (
        nights !== undefined &&
        nights >= 1 &&
        nights <= 99 &&
        !isPrice(folded, match) &&
        !found.some(({ from, to }) => from < span.to && span.from < to)
      )
        found.push({ nights, ...span })
    }
  return found.sort((a, b) => a.from - b.from).slice(0, 6)
}
