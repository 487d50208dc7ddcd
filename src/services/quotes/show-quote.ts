import type { Quote } from '#src/domain/quote.ts'
import { titlePartsOf } from '../words/trade-words.ts'
import type { StoredQuote } from './stored-quote.ts'

/** What a traveller sees of a quote. Field by field: what suppliers ask must never slip through. */
export const showQuote = (stored: StoredQuote): Quote => ({
  id: stored.id,
  lines: stored.lines.map(({ offer_id, kind, title, quantity, total, starts_at, ends_at, ...line }) => ({
    offer_id,
    kind,
    title,
    title_parts: titlePartsOf(line),
    quantity,
    total,
    starts_at,
    ends_at,
    ...localDays({ ...line, starts_at, ends_at }),
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
  notices: [...(stored.notices ?? [])],
})

type Line = Pick<
  StoredQuote['lines'][number],
  'flight' | 'hotel' | 'transport' | 'experience' | 'starts_at' | 'ends_at'
>

/** The first and the last day on the clocks of the places, which a traveller goes by. */
function localDays({ flight, hotel, transport, experience, starts_at, ends_at }: Line) {
  const first = flight?.slices[0]?.segments[0]?.departs_local ?? hotel?.check_in ?? transport?.date ?? experience?.date
  const last =
    flight?.slices.at(-1)?.segments.at(-1)?.arrives_local ?? hotel?.check_out ?? transport?.date ?? experience?.date
  return { starts_on: (first ?? starts_at).slice(0, 10), ends_on: (last ?? ends_at).slice(0, 10) }
}
