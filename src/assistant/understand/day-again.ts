import type { Command, SlotName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { comingDay, nearJourney } from '../resolve/near-journey.ts'
import { oneOf } from '../resolve/phrases.ts'
import type { MessageRequest } from './message-request.ts'

const MARK = oneOf`
  actually|rather|instead|sorry|i mean|i meant|make (?:it|that)|better|no
  doch(?: lieber)?|lieber|besser|nein|eher
  mejor|mas bien|perdon|digo
  plutot|pardon|en fait|finalement|non
  anzi|meglio|piuttosto|invece|scus[ai]
  melhor|alias|desculp[ea]|na verdade|nao|em vez disso
  badala yake|afadhali|hapana|samahani
`
const MANNERS = oneOf`please|bitte|por favor|s'il vous plait|per favore|tafadhali|ok|okay|oh|ah|wait|and|then|dann|on|am|auf`
const ARTICLE = oneOf`the|den|der|dem|el|le|il|lo|l'|o|dia|el dia|o dia|no dia|tarehe`
const DAY = new RegExp(
  String.raw`^\W*((?:(?:${MARK}|${MANNERS})[\s,.!]+)*)((?:${ARTICLE}\s*)?(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?)((?:[\s,.!]+(?:${MARK}|${MANNERS}))*)\W*$`,
)
const MARKED = new RegExp(String.raw`\b${MARK}\b`)

const FIRST: readonly SlotName[] = ['check_in', 'depart_date', 'date']

/** "Il 21 anzi", "the 21st actually", "21 badala yake": a day of the month with a word that puts right, where the journey has
 *  its first day and no other question stands. A low number beside a list is a choice from it. */
export function dayAgain({ text, pending, options, slots, beside, previous, local_now }: MessageRequest) {
  const slot = FIRST.find(name => slots[name] !== undefined)
  if (!slot || text.length > 60 || (pending?.kind === 'slot' && !/names|contact/.test(pending.name))) return undefined
  const folded = fold(text).trim()
  const match = DAY.exec(folded)
  const [, before = '', said = '', number = '', after = ''] = match ?? []
  const day = Number(number)
  if (!match || !MARKED.test(`${before} ${after}`) || day < 1 || day > 31 || day <= options.length) return undefined
  const isPlain = said === number
  // A bare number may be people or hours: it is the day where the day is what was said last.
  if (isPlain && !new RegExp(String.raw`\b${Number(slots[slot]?.slice(8))}\b`).test(previous ?? '')) return undefined
  const today = local_now.slice(0, 10)
  const value = nearJourney({ slot, value: comingDay(day, today), text: number, today }, { slots, beside })
  const command: Command = { command: 'correct', slot, value, text: said.trim() }
  return command
}
