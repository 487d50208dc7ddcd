import type { Quote } from '#src/domain/quote.ts'
import type { StoredQuote } from './stored-quote.ts'

/** What a traveller sees of a quote. Field by field: what suppliers ask must never slip through. */
export const showQuote = (stored: StoredQuote): Quote => ({
  id: stored.id,
  lines: stored.lines.map(({ offer_id, kind, title, quantity, total, starts_at, ends_at }) => ({
    offer_id,
    kind,
    title,
    quantity,
    total,
    starts_at,
    ends_at,
  })),
  party: stored.party,
  subtotal: stored.subtotal,
  taxes: stored.taxes,
  fees: stored.fees,
  discount: stored.discount,
  total: stored.total,
  due_locally: [...stored.due_locally],
  expires_at: stored.expires_at,
  policies: stored.lines.map(({ title, refundable, on_request, cancellation_policy }) => ({
    title,
    refundable,
    on_request,
    cancellation_policy: [...cancellation_policy],
  })),
  warnings: [...stored.warnings],
})
