import type { Payment } from '#src/domain/payment.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { organizations } from '../accounts/organization.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { payments, type StoredPayment, showPayment } from './stored-payment.ts'

/** What the sandbox payment page shows and settles. */
export interface Checkout {
  readonly payment: Payment
  readonly organization: string
  readonly reference: string
  readonly titles: readonly string[]
  /** One sentence on what became of it, once it is settled. */
  readonly outcome: string | null
}

interface Needs extends Pick<Dependencies, 'store' | 'clock' | 'public_url'> {
  applyPayment(payment_id: string): Promise<StoredPayment>
}

interface Request {
  readonly payment_id: string
  readonly outcome: 'paid' | 'declined'
}

/** The sandbox payment page: what it shows, and what its two buttons do. The first outcome stands; every repeat, at the same
 *  time or later, gets that one. */
export function createSandboxCheckout({ store, clock, public_url, applyPayment }: Needs) {
  const made = store.collection(payments)
  const all = store.collection(bookings)
  const companies = store.collection(organizations)

  async function getCheckout(payment_id: string): Promise<Checkout> {
    const payment = await made.get(payment_id)
    const booking = payment?.provider === 'sandbox' ? await all.get(payment.booking_id) : undefined
    if (!payment || !booking) throw noPayment()
    const organization = await companies.get(booking.organization_id)
    return {
      payment: showPayment(payment, public_url()),
      organization: organization?.name ?? '',
      reference: booking.reference,
      titles: booking.items.map(({ title }) => title),
      outcome: toWords(payment, booking),
    }
  }

  async function settle({ payment_id, outcome }: Request): Promise<Checkout> {
    const settled_at = toInstant(clock())
    const status = outcome === 'paid' ? 'processing' : 'declined'
    const amended = await made.amend(
      payment_id,
      payment => payment.provider === 'sandbox' && payment.status === 'pending',
      payment => ({ ...payment, status, settled_at }),
    )
    if (!amended) throw noPayment()
    if (amended.document.status === 'processing') await applyPayment(payment_id)
    return getCheckout(payment_id)
  }

  return { getCheckout, settle }
}

function toWords({ status }: StoredPayment, { reference, status: booking, timeline }: StoredBooking): string | null {
  if (status === 'pending') return null
  if (status === 'declined') return 'The payment was declined. Nothing was taken; you can try again.'
  if (status === 'paid') return booking === 'confirmed' ? `Paid. ${reference} is confirmed.` : `Paid for ${reference}.`
  if (status === 'processing') return 'The payment is being worked on. Look again in a moment.'
  const why = [...timeline].reverse().find(({ what }) => what.includes('being returned'))?.what ?? ''
  return status === 'refunded' ? `${why} It has been returned.`.trim() : why
}

const noPayment = () => new AppError('PAYMENT_NOT_FOUND', 'There is no such payment.')
