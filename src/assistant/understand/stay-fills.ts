import type { NightsFound } from '../resolve/resolve-nights.ts'
import type { Fill, FillContext } from './fills.ts'
import type { Findings, PlaceFound } from './findings.ts'

const MAIN = /\b(?:lodge|safari|camp|main|mara|park|first)\b/
const STOP = /\b(?:beach|coast|second|last|stop|extension|island|end)\b/

/** The nights that are said of a place: "two nights in Diani", "Diani for 2 nights", "3 in Zanzibar" after nights elsewhere. */
export function nightsOf(
  { folded, nights }: Findings,
  place: Pick<PlaceFound, 'from' | 'to'>,
): NightsFound | undefined {
  const before = nights.find(
    ({ to }) =>
      to <= place.from &&
      /^\s*(?:in|at|on|near|by|en|em|a|auf|beim?)?\s*(?:the |a |el |la |beautiful |beach (?:hotel |resort )?(?:in |at )?|(?:beach )?(?:hotel|resort|lodge|camp) (?:in|at|near) (?:the )?)*$/.test(
        folded.slice(to, place.from),
      ),
  )
  if (before) return before
  const after = nights.find(
    ({ from }) =>
      from >= place.to &&
      /^\s*(?:for|to|,|\(|:|-|=|is)?\s*(?:about |only |just |beach )?(?:for )?$/.test(folded.slice(place.to, from)),
  )
  return after ?? shortNights(folded, place, nights.length > 0)
}

/** "…then 3 in Zanzibar": the word "nights" was said of another place. */
function shortNights(folded: string, place: Pick<PlaceFound, 'from'>, isSpoken: boolean): NightsFound | undefined {
  const match = isSpoken
    ? /\b(\d{1,2}|one|two|three|four|five|six|seven)\s+(?:in|at|on)\s+(?:the )?$/.exec(folded.slice(0, place.from))
    : null
  const nights = match ? (WORDS[match[1] ?? ''] ?? Number(match[1])) : Number.NaN
  return match && nights >= 1 ? { nights, from: match.index, to: match.index + match[0].length } : undefined
}

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }

/** "4 nights, no sorry, 5 nights": within one message the later word counts. */
const TAKEN_BACK = /\b(?:no|sorry|wait|i mean|i meant|actually|rather|correction|better)\b/

/** Nights of the main stay and of the stop, by the place they are said of, or by words such as "lodge" and "beach". */
export function fillNights(findings: Findings, placeFills: readonly Fill[], context: FillContext): readonly Fill[] {
  const { folded, nights, places } = findings
  const fills: Fill[] = []
  const taken = new Set<NightsFound>()
  const give = (slot: 'nights' | 'stop_nights', found: NightsFound) => {
    taken.add(found)
    const before = fills.findIndex(fill => fill.slot === slot && fill.from < found.from)
    if (before >= 0 && TAKEN_BACK.test(folded.slice(fills[before]?.from, found.from))) fills.splice(before, 1)
    if (!fills.some(fill => fill.slot === slot))
      fills.push({
        slot,
        value: String(found.nights),
        text: findings.text.slice(found.from, found.to).trim(),
        from: found.from,
      })
  }
  for (const place of places) {
    const found = nightsOf(findings, place)
    if (!found || taken.has(found)) continue
    const isStop =
      placeFills.some(fill => fill.slot === 'stop_destination' && fill.from === place.from) ||
      context.slots.stop_destination === place.value
    give(isStop ? 'stop_nights' : 'nights', found)
  }
  for (const found of nights) {
    if (taken.has(found)) continue
    const around = folded.slice(Math.max(0, found.from - 24), found.to + 24)
    const isStop =
      STOP.test(around) &&
      !MAIN.test(around) &&
      (context.workflow === 'plan_trip' || context.workflow === null) &&
      isTripTalk(context, placeFills)
    give(isStop || context.asked === 'stop_nights' ? 'stop_nights' : 'nights', found)
  }
  return fills
}

/** A second stay exists only in a trip: one that is under way, or that this message names. */
const isTripTalk = ({ slots, is_correction }: FillContext, fills: readonly Fill[]): boolean =>
  slots.stop_destination !== undefined || is_correction || fills.some(({ slot }) => slot === 'stop_destination')
