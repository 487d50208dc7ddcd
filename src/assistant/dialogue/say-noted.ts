import { isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { partyOf } from '#src/workflows/ask-party.ts'
import { showMoneyWish } from '#src/workflows/price-limit.ts'
import { type DialogueTurn, type SaidWords, topOf } from './dialogue-turn.ts'

const PARTY: readonly SlotName[] = ['adults', 'children_ages', 'kids']
const LEVELS = /^(?:cheap|moderate|expensive)$/

/** What was just understood and answers another question than the one asked, in a few words; nothing where the reply shows it
 *  by itself, or where it was not taken. */
export function notedWords(turn: DialogueTurn, asked: SlotName | undefined): SaidWords[] {
  const top = topOf(turn)
  if (!top) return []
  const chosen = new Set(turn.filled.flatMap(({ slot, is_chosen }) => (is_chosen ? [slot] : [])))
  const told = new Set(turn.filled.map(({ slot }) => slot))
  const isAnswer = (slot: SlotName) =>
    !chosen.has(slot) && (slot === asked || (asked !== undefined && PARTY.includes(asked) && PARTY.includes(slot)))
  const isShown = top.pending?.kind !== 'slot' // what is found says for whom and when
  const slots = [...told].filter(
    slot => top.slots[slot] !== undefined && (isShown ? chosen.has(slot) : !isAnswer(slot)),
  )
  const party = partyOf(top.slots)
  const isParty = (slot: SlotName) => party !== undefined && PARTY.includes(slot)
  const { key = '', values } = turn.said.at(-1) ?? {}
  const question = key === '' ? '' : turn.speech.phrase(key, values)
  const isSaid = (slot: SlotName) =>
    !chosen.has(slot) && question.includes(readableValue(turn, slot, top.slots[slot] ?? ''))
  const items = [
    ...slots.filter(slot => !isParty(slot) && !isSaid(slot)).map(slot => itemOf(turn, slot, top.slots[slot] ?? '')),
    ...(party && slots.some(isParty) ? [turn.speech.party(party)] : []),
  ]
  return items.length > 0 ? [{ key: 'noted', values: { what: turn.speech.list(items) } }] : []
}

/** One slot in a few words of the conversation's language: "from London", "8 nights". */
export function itemOf({ speech }: DialogueTurn, slot: SlotName, value: string): string {
  const { phrase } = speech
  if (slot === 'cabin') return phrase('slot_item', { slot, value: phrase('cabin', { cabin: value }) })
  if (slot === 'board') return phrase('board', { board: value })
  if (LEVELS.test(value)) return phrase('memory_item', { item: `budget_${value}`, value })
  return phrase('slot_item', { slot, value: readableValue({ speech }, slot, value) })
}

function readableValue({ speech }: Pick<DialogueTurn, 'speech'>, slot: SlotName, value: string): string {
  const money = slot === 'budget' || slot === 'price_range' ? showMoneyWish(speech, value) : undefined
  return money ?? (isDate(value) ? speech.date(value) : speech.list(value.split(/[,;]\s*/)))
}
