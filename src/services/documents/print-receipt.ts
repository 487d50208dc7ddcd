import { showMoney } from '#src/domain/money.ts'
import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { StoredPayment } from '../payments/stored-payment.ts'
import type { StoredRefund } from '../payments/stored-refund.ts'
import type { PaperRow } from './draw-table.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { printWarnings, showDay } from './print-parts.ts'

export interface Moneys {
  readonly payments: readonly StoredPayment[]
  readonly refunds: readonly StoredRefund[]
}

/** What was received and what was given back, each with its date and reference. */
export async function printReceipt(
  booking: StoredBooking,
  { head, payments, refunds }: Moneys & { readonly head: Letterhead },
): Promise<Buffer> {
  const paper = createPaper(head)
  const taken = new Set(booking.payments.filter(({ state }) => state === 'captured').map(({ id }) => id))
  const received: PaperRow[] = payments
    .filter(({ id }) => taken.has(id))
    .map(payment => ({
      title: `Received on ${showDay(payment.settled_at ?? payment.created_at, 'UTC')}`,
      detail: `${payment.method ?? METHODS[payment.provider]}, ${payment.reference ?? payment.provider_reference ?? payment.id}`,
      amount: showMoney(payment.amount),
    }))
  const returned: PaperRow[] = refunds
    .filter(({ payment_id }) => taken.has(payment_id))
    .map(refund => ({
      title: refund.status === 'done' ? `Given back: ${refund.reason}` : `Being given back: ${refund.reason}`,
      ...(refund.provider_reference === null ? {} : { detail: refund.provider_reference }),
      amount: `−${showMoney(refund.amount)}`,
    }))
  paper.title('Receipt', booking.reference)
  printWarnings(paper, booking)
  paper.facts([
    ['Received from', booking.contact.name],
    ['For booking', booking.reference],
  ])
  paper.section('Payments')
  const sums: PaperRow[] = [
    { title: 'Paid', amount: showMoney(paidOf(booking)), is_sum: true },
    { title: 'Total of the booking', amount: showMoney(booking.total) },
    { title: 'Balance', amount: showMoney(balanceOf(booking)) },
  ]
  paper.table(['What', `Amount in ${booking.currency}`], [...received, ...returned, ...sums])
  return paper.end()
}

const METHODS = { sandbox: 'Sandbox payment (no money moved)', offline: 'By hand' } as const
