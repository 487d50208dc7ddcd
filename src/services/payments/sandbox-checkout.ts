import type { Payment } from '#src/domain/payment.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { organizations } from '../accounts/organization.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { documentWords } from '../words/document-words.ts'
import { lastTold } from '../words/told.ts'
import { titleIn, titlePartsOf, yes } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'
import { payments, type StoredPayment, showPayment } from './stored-payment.ts'

/** What the sandbox payment page shows and settles. */
export interface Checkout {
  readonly payment: Payment
  /** What the booking, and so this page, is written in: BCP 47. */
  readonly language: string
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
    const words = documentWords(booking.language)
    return {
      payment: showPayment(payment, public_url()),
      language: booking.language,
      organization: organization?.name ?? '',
      reference: booking.reference,
      titles: booking.items.map(item => titleIn(words, { title: item.title, title_parts: titlePartsOf(item) })),
      outcome: toWords(words, payment, booking),
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

function toWords(words: Wording, { status }: StoredPayment, booking: StoredBooking): string | null {
  const { phrase } = words
  if (status === 'pending') return null
  if (status === 'declined') return phrase('pay_declined')
  if (status === 'paid')
    return phrase('pay_paid', { confirmed: yes(booking.status === 'confirmed'), reference: booking.reference })
  if (status === 'processing') return phrase('pay_processing')
  const why = lastTold(words, booking, ['payment_not_owed', 'payment_too_late', 'not_booked'])
  return [...why, ...(status === 'refunded' ? [phrase('pay_returned')] : [])].join(' ')
}

const noPayment = () => new AppError('PAYMENT_NOT_FOUND', 'There is no such payment.')
