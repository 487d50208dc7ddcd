import type { TimelineEntry } from '#src/domain/booking.ts'
import { type Money, toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'
import { titleIn, titlePartsOf } from './trade-words.ts'
import type { Wording } from './wording.ts'

interface Told {
  readonly timeline: readonly TimelineEntry[]
  readonly items: readonly Pick<Offer, 'title' | 'flight' | 'transport'>[]
}

/** The newest line of a booking's history that speaks of one of these, in a language; empty where none does. Lines from before
 *  there were codes are left alone. */
export function lastTold(words: Wording, { timeline, items }: Told, codes: readonly TimelineEntry['code'][]): string[] {
  const { phrase, money, list } = words
  const entry = timeline.findLast(({ code }) => code !== undefined && codes.includes(code))
  if (!entry?.code) return []
  const { titles = [], amount, refund } = entry.values ?? {}
  const named = titles.map(title => {
    const item = items.find(each => each.title === title)
    return `“${titleIn(words, { title, title_parts: item && titlePartsOf(item) })}”`
  })
  const shown = (sum: Money | undefined) => (sum && toMinor(sum) > 0 ? money(sum) : '')
  const values = {
    titles: list(named),
    amount: shown(amount),
    penalty: shown(amount),
    refund: shown(refund),
  }
  return [phrase(entry.code === 'part_cancelled' ? 'cancelled' : entry.code, values)]
}
