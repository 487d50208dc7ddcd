import type { Command, SlotName } from '#src/domain/understanding.ts'
import { countOf, fold } from '../resolve/count-words.ts'
import { oneOf, words } from '../resolve/phrases.ts'
import type { MessageRequest } from './message-request.ts'

const BEFORE = oneOf`
  no|oh|hm+|ah|ok|okay|sorry|wait|make it|make that|rather|actually|better|let's say|i mean|then|we are
  # es, fr, de, it, pt, sw
  mejor|perdon|mas bien|digo|somos
  non|pardon|plutot|en fait|desole|nous sommes
  nein|ne|nee|doch|lieber|besser|sorry|entschuldigung|quatsch
  anzi|meglio|scusa|scusi|siamo
  nao|melhor|alias|desculpe|desculpa|na verdade
  hapana|samahani|afadhali|badala yake|tuko
`
const AFTER = oneOf`
  actually|rather|instead|please|then|sorry|after all|even|better
  mejor|perdon|por favor|plutot|pardon|finalement|desole|doch|lieber|sorry|bitte|entschuldigung
  anzi|meglio|scusa|scusi|invece|melhor|alias|desculpe|desculpa|badala yake|samahani|tafadhali
`
const BARE = new RegExp(String.raw`^\W*((?:${BEFORE}[\s,.]+)*)(\p{L}+|\d{1,2})((?:[\s,.]+${AFTER})*)\W*$`, 'u')
const MARKED = words`
  no|sorry|make (?:it|that)|rather|actually|better|let's say|i mean|instead|after all|even
  # es, fr, de, it, pt, sw
  mejor|perdon|mas bien|digo
  non|pardon|plutot|en fait|finalement|desole
  nein|nee?|doch|lieber|besser|quatsch|entschuldigung
  anzi|meglio|scus[ai]|invece
  nao|melhor|alias|desculp[ea]|na verdade
  hapana|samahani|afadhali|badala yake
`

const NIGHTS = /(\d{1,2}) (?:nights?|noches?|nuits?|nachte?|nott[ei]|noites?)\b|\busiku (\d{1,2})\b/
const ADULTS = /(\d{1,2}) (?:adult\p{L}*|erwachsene\p{L}*)|\bwatu wazima (\d{1,2})\b/u

/** "Six, actually", "no 13", "nein, 13", just after the nights or the people were said: the same thing once more. */
export function countAgain({ text, previous, slots, pending }: MessageRequest): Command | undefined {
  const folded = fold(text)
  const said = BARE.exec(folded)
  if (!said || !MARKED.test(`${said[1]} ${said[3]}`)) return undefined
  const value = countOf(said[2] ?? '')
  const isAsked = pending?.kind === 'slot' && !/names|contact/.test(pending.name)
  if (value === undefined || value < 1 || isAsked) return undefined
  const noted = notedIn(previous)
  const stay = value <= MOST_NIGHTS ? (previous ?? '') : noted
  const slot = toldOf('adults', ADULTS, noted, slots) ?? toldOf('nights', NIGHTS, stay, slots)
  return slot && { command: 'correct', slot, value: String(value), text: text.trim() }
}

// More nights than these are more likely a day of the month.
const MOST_NIGHTS = 14

/** The line that notes what was just changed; what is found is told in a longer one, or with a question. */
function notedIn(previous: string | null): string {
  const line = previous?.split('\n')[0] ?? ''
  return line.length <= 60 && !line.includes('?') ? line : ''
}

/** The slot, where what was said last holds its value. */
function toldOf(slot: SlotName, told: RegExp, text: string, slots: MessageRequest['slots']) {
  const match = told.exec(fold(text))
  const value = match?.[1] ?? match?.[2]
  return value !== undefined && value === slots[slot] ? slot : undefined
}
