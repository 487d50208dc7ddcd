import { z } from 'zod'
import { money, showMoney } from '#src/domain/money.ts'
import type { AppError } from '#src/kernel/errors.ts'
import type { Words } from '#src/workflows/define.ts'

const newQuote = z.object({ quote: z.object({ total: money }) })

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
  return { key: 'refused', values: { message: user_message } }
}
