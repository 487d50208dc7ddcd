import { sumMoney, toMinor } from '#src/domain/money.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { defect } from '#src/kernel/errors.ts'
import type { PaymentProvider } from '#src/providers/payments/payment-provider.ts'
import type { Store } from '#src/store/port.ts'
import { askSupplier } from '../bookings/ask-supplier.ts'
import type { MoneyOutcome } from '../bookings/on-money.ts'
import type { BookingRefund, StoredBooking, TakenPayment } from '../bookings/stored-booking.ts'
import { payments, type StoredPayment } from './stored-payment.ts'
import { refunds, type StoredRefund } from './stored-refund.ts'

/** Carries a booking's decisions about money out at the provider, and keeps the records of payments and refunds in step.
 *  Everything is keyed by the payment's or refund's id, so it may be done again. */
export interface PaymentLedger {
  capture(payment: TakenPayment): Promise<MoneyOutcome>
  giveBack(booking: StoredBooking, refund: BookingRefund): Promise<MoneyOutcome | 'by_hand'>
}

interface Needs {
  readonly store: Store
  readonly providers: readonly PaymentProvider[]
  readonly clock: Clock
}

export function createPaymentLedger({ store, providers, clock }: Needs): PaymentLedger {
  const paid = store.collection(payments)
  const given = store.collection(refunds)

  const providerOf = (payment: StoredPayment): PaymentProvider => {
    const provider = providers.find(({ name }) => name === payment.provider)
    if (!provider) throw defect(`no payment provider ${payment.provider}`)
    return provider
  }

  async function get(id: string): Promise<StoredPayment> {
    const payment = await paid.get(id)
    if (!payment) throw defect(`no payment ${id}`)
    return payment
  }

  async function capture({ id: payment_id, amount }: TakenPayment): Promise<MoneyOutcome> {
    const provider = providerOf(await get(payment_id))
    const answer = await askSupplier(() => provider.capture({ payment_id, amount }))
    if (answer.is === 'unknown') return 'unknown'
    const isTaken = answer.is === 'done'
    const result: Partial<StoredPayment> = isTaken
      ? { status: 'paid', provider_reference: answer.value.provider_reference }
      : { status: 'declined' }
    await paid.amend(
      payment_id,
      ({ status }) => status === 'processing',
      payment => ({ ...payment, ...result, settled_at: toInstant(clock()) }),
    )
    return isTaken ? 'done' : 'refused'
  }

  async function giveBack(booking: StoredBooking, refund: BookingRefund): Promise<MoneyOutcome | 'by_hand'> {
    const { id: refund_id, payment_id, amount, method } = refund
    const provider = providerOf(await get(payment_id))
    await given.insert(toRecord(booking, refund))
    await paid.amend(
      payment_id,
      payment => !payment.refund_ids.includes(refund_id),
      payment => ({ ...payment, status: 'refund_due' }),
    )
    if (method === 'manual') return 'by_hand'
    if (method === 'handed') {
      await finish(refund, 'by hand')
      return 'done'
    }
    const request = { payment_id, refund_id, amount }
    const answer = await askSupplier(() => (method === 'void' ? provider.release(request) : provider.refund(request)))
    if (answer.is === 'unknown') return 'unknown'
    if (answer.is === 'failed') await mark(refund_id, 'failed', null)
    else await finish(refund, answer.value.provider_reference)
    return answer.is === 'failed' ? 'refused' : 'done'
  }

  async function finish({ id, payment_id, amount }: BookingRefund, provider_reference: string) {
    await mark(id, 'done', provider_reference)
    await paid.amend(
      payment_id,
      payment => !payment.refund_ids.includes(id),
      payment => withRefund(payment, { id, amount }),
    )
  }

  const mark = (id: string, status: StoredRefund['status'], provider_reference: string | null) =>
    given.amend(
      id,
      refund => refund.status !== status,
      refund => {
        const at = toInstant(clock())
        const sent = status === 'done' ? [{ status: 'sent' as const, at }] : []
        return { ...refund, status, provider_reference, history: [...refund.history, ...sent, { status, at }] }
      },
    )

  return { capture, giveBack }
}

/** A payment of which a refund is done: wholly given back, or paid still. */
export function withRefund(
  payment: StoredPayment,
  { id, amount }: Pick<BookingRefund, 'id' | 'amount'>,
): StoredPayment {
  const refunded = sumMoney([payment.refunded, amount], payment.amount.currency)
  const status = toMinor(refunded) >= toMinor(payment.amount) ? 'refunded' : 'paid'
  return { ...payment, status, refunded, refund_ids: [...payment.refund_ids, id] }
}

const toRecord = (booking: StoredBooking, refund: BookingRefund): StoredRefund => ({
  id: refund.id,
  schema_version: refunds.schema_version,
  organization_id: booking.organization_id,
  booking_id: booking.id,
  payment_id: refund.payment_id,
  status: 'requested',
  amount: refund.amount,
  reason: refund.reason,
  provider_reference: null,
  history: [{ status: 'requested', at: refund.at }],
  created_at: refund.at,
})
