import type { Booking } from '#src/domain/booking.ts'
import { localOf } from '#src/domain/dates.ts'
import { createPayment } from '#tools/payments/create-payment.ts'
import type { Steps } from './define.ts'

/** The link by which a held booking is paid, a fresh one where the last was declined. Money never moves in the chat. */
export async function payNow(steps: Steps, booking: Booking, key: 'booked_pay_now' | 'pay_now'): Promise<void> {
  const { phrase, money } = steps.speech
  const payment = await steps.call(createPayment, { booking_id: booking.id })
  steps.say({
    key,
    values: {
      reference: booking.reference,
      amount: money(payment.amount),
      until: booking.hold_expires_at ? localOf(booking.hold_expires_at, steps.zone).slice(11) : '',
      zone: steps.zone,
      url: payment.checkout_url ?? '',
    },
    cards: [
      {
        kind: 'payment',
        title: phrase('pay_title', { reference: booking.reference }),
        subtitle: phrase('pay_subtitle'),
        price: { ...payment.amount, note: phrase('pay_note') },
        badge: phrase('pay_badge'),
        actions: payment.checkout_url ? [{ type: 'link', url: payment.checkout_url, title: phrase('pay_button') }] : [],
      },
    ],
  })
}
