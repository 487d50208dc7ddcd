import type { Booking } from '#src/domain/booking.ts'
import { localOf } from '#src/domain/dates.ts'
import { showMoney } from '#src/domain/money.ts'
import { createPayment } from '#tools/payments/create-payment.ts'
import type { Steps } from './define.ts'

/** The link by which a held booking is paid, a fresh one where the last was declined. Money never moves in the chat. */
export async function payNow(steps: Steps, booking: Booking, key: 'booked_pay_now' | 'pay_now'): Promise<void> {
  const payment = await steps.call(createPayment, { booking_id: booking.id })
  steps.say({
    key,
    values: {
      reference: booking.reference,
      amount: showMoney(payment.amount),
      until: booking.hold_expires_at ? localOf(booking.hold_expires_at, steps.zone).slice(11) : '',
      zone: steps.zone,
      url: payment.checkout_url ?? '',
    },
    cards: [
      {
        kind: 'payment',
        title: `Pay for ${booking.reference}`,
        subtitle: 'Opens our secure payment page. Never send card details in the chat.',
        price: { ...payment.amount, note: 'to pay now' },
        badge: 'Sandbox payment',
        actions: payment.checkout_url ? [{ type: 'link', url: payment.checkout_url, title: 'Pay now' }] : [],
      },
    ],
  })
}
