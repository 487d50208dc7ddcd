import type { Command, SlotName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { comingDay, nearJourney } from '../resolve/near-journey.ts'
import type { MessageRequest } from './message-request.ts'
import { speaksOfMove } from './moved-dates.ts'

const LEAD =
  "(?:(?:actually|rather|better|sorry|no|not|or|ok|okay|oh|hmm|then|please|make|it|that|change|to|the|dates?|maybe|instead|let's|say|i meant?|we meant?|can we|could we|do|how about|what about|" +
  'lieber|doch|eher|besser|nein|dann|bitte|und zwar|mach|machen wir|es|geht auch|' +
  'mejor|prefiero|mas bien|perdon|entonces|por favor|' +
  "plutot|non|pardon|alors|mieux|en fait|disons|s'il vous plait|" +
  'meglio|piuttosto|anzi|scusa|allora|facciamo|per favore|' +
  'melhor|alias|desculpe|entao|na verdade|' +
  'afadhali|hapana|badala yake)[\\s,.:;!]+)*'
const FROM =
  '(?:from|starting(?: on)?|beginning(?: on)?|between|vom|von|ab|desde|del|a partir del?|du|a partir du|des|dal|a partire dal|do|de|a partir d[eo]|kuanzia)'
const UNTIL = "(?:until|till|til|up to|bis(?: zum)?|hasta|jusqu'(?:au|a)|fino (?:al?|all')|ate(?: ao?)?|hadi|mpaka)"
const ARTICLE = "(?:the|den|dem|el|le|il|l'|o|dia|o dia|ao? dia|tarehe)"
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?'
const JOIN = `\\s*(?:-|–|—|to|through|al?|au|all'|ao?|${UNTIL})\\s*(?:${ARTICLE}\\s*)?`
const TAIL =
  '(?:[\\s,]*(?:instead|please|rather|actually|bitte|lieber|por favor|mejor|plutot|invece|meglio|em vez disso|tafadhali|sorry|then|dann))*'
const SPAN = new RegExp(`^\\W*${LEAD}((?:${FROM}\\s+)?(?:${ARTICLE}\\s*)?${DAY}${JOIN}${DAY})${TAIL}\\W*$`)
const ONE_END = new RegExp(`^\\W*${LEAD}((?:(${FROM})|${UNTIL})\\s*(?:${ARTICLE}\\s*)?${DAY})${TAIL}\\W*$`)
const ALONE = new RegExp(
  `^\\W*${LEAD}((?:(?:on|am|auf|au|al|para|pour le|per il) )?(?:${ARTICLE}\\s*)?${DAY})${TAIL}\\W*$`,
)

const PAIRS: Readonly<Record<string, readonly [SlotName, SlotName]>> = {
  search_hotels: ['check_in', 'check_out'],
  search_flights: ['depart_date', 'return_date'],
  plan_trip: ['depart_date', 'return_date'],
}

/** "Actually 5 to 9", "lieber 4. bis 8.", "à partir du 4", "bis zum 8.": days of the month and hardly another word, where the
 *  days of a journey are known or asked for; a number alone only where a day is asked for. Elsewhere the same may be hours,
 *  ages or money. */
export function bareSpan(request: MessageRequest): readonly Command[] | undefined {
  const { text, workflow, pending, slots, options } = request
  const [first, last] = PAIRS[workflow ?? ''] ?? []
  if (!first || !last || text.length > 80) return undefined
  const asked = pending?.kind === 'slot' && (pending.name === first || pending.name === last) ? pending.name : undefined
  if (!asked && (pending?.kind === 'slot' || slots[first] === undefined)) return undefined
  const folded = fold(text)
  if (speaksOfMove(folded)) return undefined
  const span = SPAN.exec(folded)
  if (span) {
    const [, said = '', start, end] = span
    return start === end ? undefined : fill(request, { said, [first]: Number(start), [last]: Number(end) })
  }
  const side = ONE_END.exec(folded)
  if (side) {
    const [, said = '', from, day] = side
    return fill(request, { said, [from === undefined ? last : first]: Number(day) })
  }
  const alone = asked && options.length === 0 ? ALONE.exec(folded) : null
  return asked && alone ? fill(request, { said: alone[1] ?? '', [asked]: Number(alone[2]) }) : undefined
}

type Said = Readonly<Partial<Record<SlotName, number>>> & { readonly said: string }

function fill({ slots, beside, local_now }: MessageRequest, { said, ...days }: Said): readonly Command[] | undefined {
  const today = local_now.slice(0, 10)
  const named = Object.entries(days)
  if (!named.every(([, day]) => day >= 1 && day <= 31)) return undefined
  let known = slots
  return named.map(([name, day]): Command => {
    // The marked boundary: the names are those of the pairs above.
    const slot = name as SlotName
    const read = { slot, value: comingDay(day, today), text: String(day), today }
    const isBoth = named.length > 1 && named[0]?.[0] !== name
    const value = nearJourney(read, { slots: isBoth ? { ...known, [slot]: undefined } : known, beside })
    known = { ...known, [slot]: value }
    return { command: slots[slot] === undefined ? 'set' : 'correct', slot, value, text: said.trim() }
  })
}
