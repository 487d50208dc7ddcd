import { z } from 'zod'
import { money, showMoney } from '#src/domain/money.ts'
import type { AppError } from '#src/kernel/errors.ts'
import type { Words } from '#src/workflows/define.ts'

const newQuote = z.object({ quote: z.object({ total: money }) })

const ambiguous = z.object({
  field: z.enum(['origin', 'destination']),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), country_name: z.string() })),
})

/** A button a reading; tapping one fills the slot with the very place. */
function readings(details: unknown): { id: string; title: string }[] {
  const read = ambiguous.safeParse(details)
  if (!read.success) return []
  const { field, candidates } = read.data
  return candidates
    .slice(0, 4)
    .map(({ id, name, country_name }) => ({ id: `set:${field}=${id}`, title: `${name}, ${country_name}` }))
}

/** What an expected failure is to the traveller. What was asked about, if anything, is named again. */
export function wordsOfError({ code, user_message, details }: AppError, summary: string | null): Words {
  const about = summary ?? ''
  if (code === 'PRICE_CHANGED') {
    const moved = newQuote.safeParse(details)
    const total = moved.success ? showMoney(moved.data.quote.total) : ''
    return { key: 'price_changed', values: { about, total } }
  }
  if (code === 'SOLD_OUT') return { key: 'sold_out', values: { about } }
  if (code === 'QUOTE_EXPIRED') return { key: 'quote_expired', values: { about } }
  if (code === 'AMBIGUOUS_PLACE')
    return { key: 'place_which', values: { message: user_message }, options: readings(details) }
  return { key: 'refused', values: { message: user_message } }
}
