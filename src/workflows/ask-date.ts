import { addDays, dateIn, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { MOST_DAYS_AHEAD } from '#src/services/offers/check-dates.ts'
import type { Steps, Words } from './define.ts'

/** The date in a slot; undefined, with a question standing, while there is none that can be used. A day that has passed in
 *  the traveller's zone, or lies beyond what is sold, is said to be so, and asked for again. Who has named a month or a week is asked for a day of it. */
export function askDate(
  { slots, ask, drop, now, zone, leanings, speech }: Steps,
  slot: SlotName,
  words: Words,
): string | undefined {
  const date = slots[slot]
  const today = dateIn(now, zone)
  const until = addDays(today, MOST_DAYS_AHEAD)
  if (date && isDate(date) && date >= today && date <= until) return date
  if (date) drop(slot)
  const { period } = leanings
  if (date && date > until) ask(slot, { key: 'ask_date_far', values: { until: speech.date(until) } })
  else if (date) ask(slot, { ...words, key: 'ask_date_past' })
  else if (period)
    ask(slot, { key: 'ask_day_within', values: dayWithin(period.text, speech.phrase(words.key, words.values)) })
  else ask(slot, words)
  return undefined
}

const dayWithin = (period: string, question: string) => ({
  period: `${period.charAt(0).toLocaleUpperCase()}${period.slice(1)}`,
  question,
})
