import { addDays, isDate } from '#src/domain/dates.ts'
import type { Fill, FillContext } from './fills.ts'
import type { Findings } from './findings.ts'

/** A change of a day that is set already, and where in the message it was said. */
export interface MovedDay {
  readonly fill: Fill
  readonly from: number
  readonly to: number
}

const ORDINAL = '(?:st|nd|rd|th|\\.|º)?'
const DAY = `(?:the |dem |den |der |el |le |al |il |dia |o dia |tarehe )?(\\d{1,2})${ORDINAL}`
const MOVE = new RegExp(
  `\\b(?:from|vom|von|del|du|dal|do|de|kutoka)\\s+${DAY}(?:\\s+[a-z]{3,9})?\\s+(?:to|auf|al|a|au|para|hadi|kwenda)\\s+${DAY}(?!\\s*(?:nights?|days?|people|adults|rooms?|weeks?|[ap]m\\b|:|h\\b))(?:\\s+(?:of )?[a-z]{3,9}\\b)?`,
)
const CHANGE =
  /\b(?:chang|mov|switch|shift|push|postpon|reschedul|updat|verschieb|ander|verleg|cambi|muev|deplac|decal|spost|mud|altera|badili|sogez|hamish)\w*/

/** Whether a change is spoken of that has both the old and the new day in it. */
export const speaksOfMove = (folded: string): boolean => CHANGE.test(folded) && MOVE.test(folded)

/** "Change the date from 12 to 13": the day that was set for the 12th becomes the 13th, in the month it was in. */
export function movedDay({ folded, text }: Findings, { slots, is_under_way }: FillContext): MovedDay | undefined {
  const match = is_under_way && CHANGE.test(folded) ? MOVE.exec(folded) : null
  if (!match) return undefined
  const [old, wanted] = [Number(match[1]), Number(match[2])]
  const set = Object.entries(slots).filter(
    ([slot, value]) => DATE_SLOTS.has(slot) && value !== undefined && isDate(value) && Number(value.slice(8)) === old,
  )
  const [only, ...others] = set
  const value = only?.[1] === undefined ? undefined : sameMonth(only[1], wanted)
  if (!only || others.length > 0 || value === undefined) return undefined
  const to = match.index + match[0].length
  return { fill: { slot: only[0], value, text: text.slice(match.index, to), from: match.index }, from: match.index, to }
}

const DATE_SLOTS: ReadonlySet<string> = new Set(['depart_date', 'return_date', 'check_in', 'check_out', 'date'])

function sameMonth(date: string, day: number): string | undefined {
  const moved = `${date.slice(0, 8)}${String(day).padStart(2, '0')}`
  return isDate(moved) && addDays(moved, 0) === moved ? moved : undefined
}
