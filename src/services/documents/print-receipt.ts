import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { StoredPayment } from '../payments/stored-payment.ts'
import type { StoredRefund } from '../payments/stored-refund.ts'
import { documentWords } from '../words/document-words.ts'
import { yes } from '../words/trade-words.ts'
import type { PaperRow } from './draw-table.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { dayIn, printWarnings } from './print-parts.ts'

export interface Moneys {
  readonly payments: readonly StoredPayment[]
  readonly refunds: readonly StoredRefund[]
}

/** What was received and what was given back, each with its date and reference. */
export async function printReceipt(
  booking: StoredBooking,
  { head, payments, refunds }: Moneys & { readonly head: Letterhead },
): Promise<Buffer> {
  const words = documentWords(booking.language)
  const { phrase, money } = words
  const paper = createPaper(head)
  const taken = new Set(booking.payments.filter(({ state }) => state === 'captured').map(({ id }) => id))
  const received: PaperRow[] = payments
    .filter(({ id }) => taken.has(id))
    .map(payment => ({
      title: phrase('received_on', { date: dayIn(words, payment.settled_at ?? payment.created_at) }),
      detail: `${payment.method ?? phrase('method', { provider: payment.provider })}, ${payment.reference ?? payment.provider_reference ?? payment.id}`,
      amount: money(payment.amount),
    }))
  const returned: PaperRow[] = refunds
    .filter(({ payment_id }) => taken.has(payment_id))
    .map(refund => ({
      title: phrase('given_back', {
        done: yes(refund.status === 'done'),
        reason: phrase('reason', { reason: REASONS[refund.reason] ?? refund.reason }),
      }),
      ...(refund.provider_reference === null ? {} : { detail: refund.provider_reference }),
      amount: `−${money(refund.amount)}`,
    }))
  paper.title(phrase('document', { kind: 'receipt' }), booking.reference)
  printWarnings(paper, booking, words)
  paper.facts([
    [phrase('received_from'), booking.contact.name],
    [phrase('for_booking'), booking.reference],
  ])
  paper.section(phrase('payments'))
  const sums: PaperRow[] = [
    { title: phrase('paid'), amount: money(paidOf(booking)), is_sum: true },
    { title: phrase('total_of_booking'), amount: money(booking.total) },
    { title: phrase('balance'), amount: money(balanceOf(booking)) },
  ]
  const headings = [phrase('what'), phrase('amount_in', { currency: booking.currency })] as const
  paper.table(headings, [...received, ...returned, ...sums])
  return paper.end()
}

/** Reasons that the house itself gives; what staff wrote stays as it is. */
const REASONS: Readonly<Record<string, string>> = {
  Cancelled: 'cancelled',
  'The hold had expired': 'expired',
  'The booking failed': 'failed',
  'Paid already': 'twice',
  'The booking is cancelled': 'over',
  'The booking is failed': 'over',
}
