import { dateIn, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import type { Steps, Words } from './define.ts'

/** The date in a slot; undefined, with a question standing, while there is none that can be used. A day that has passed in
 *  the traveller's zone is said to be so, and asked for again. */
export function askDate({ slots, ask, drop, now, zone }: Steps, slot: SlotName, words: Words): string | undefined {
  const date = slots[slot]
  if (date && isDate(date) && date >= dateIn(now, zone)) return date
  if (date) drop(slot)
  ask(slot, date ? { ...words, key: 'ask_date_past' } : words)
  return undefined
}
