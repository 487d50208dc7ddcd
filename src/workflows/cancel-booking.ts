import { titleIn } from '#src/services/words/trade-words.ts'
import { confirmCancellation } from '#tools/bookings/confirm-cancellation.ts'
import { listBookings } from '#tools/bookings/list-bookings.ts'
import { quoteCancellation } from '#tools/bookings/quote-cancellation.ts'
import type { Workflow } from './define.ts'

/** Which booking, what it costs to cancel, one question, one yes. */
export const cancelBooking: Workflow = {
  name: 'cancel_booking',
  async run(steps) {
    const { slots, call, speech } = steps
    const { phrase, money, date } = speech
    const q = slots.booking_reference
    const { items } = await call(listBookings, { limit: 20, ...(q ? { q } : {}) })
    const open = items.filter(({ status }) => status === 'held' || status === 'confirmed')
    if (open.length === 0 && !steps.made(confirmCancellation)) return steps.say({ key: 'nothing_to_cancel' })
    const chosen = await steps.offer({
      input: { reference: q ?? null },
      async find() {
        return open.map(({ id, reference, items: [first] }) => ({
          id,
          title: first ? `${reference}: ${titleIn(speech, first)}, ${date(first.starts_on)}` : reference,
          data: { reference },
        }))
      },
      question: { key: 'which_booking' },
      take_only_one: true,
      none: { key: 'nothing_to_cancel' },
    })
    if (!chosen) return

    const quote = await call(quoteCancellation, { booking_id: chosen.id }, 'cancellation_quote')
    const values = {
      reference: String(chosen.data.reference),
      refund: money(quote.refund),
      penalty: money(quote.penalty),
      lines: quote.lines
        .filter(({ penalty }) => Number(penalty.amount) > 0)
        .map(line => `- ${phrase('penalty_line', { title: titleIn(speech, line), penalty: money(line.penalty) })}`)
        .join('\n'),
    }
    const isFree = Number(quote.refund.amount) === 0 && Number(quote.penalty.amount) === 0
    const refund = Number(quote.refund.amount) > 0 ? values.refund : ''
    const booking = await steps.confirm(
      confirmCancellation,
      { booking_id: chosen.id, cancellation_quote_id: quote.id, expected_refund: quote.refund },
      {
        words: {
          key: isFree ? 'confirm_cancellation_free' : 'confirm_cancellation',
          values,
          options: [
            { id: 'yes', title: phrase('yes_cancel') },
            { id: 'no', title: phrase('no_cancel') },
          ],
        },
        summary: phrase('cancel_summary', values),
        rests_on: 'cancellation_quote',
      },
    )
    if (booking) steps.say({ key: 'cancelled', values: { reference: booking.reference, refund } })
  },
}
