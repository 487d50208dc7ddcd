import type { Booking } from '#src/domain/booking.ts'
import { listBookings } from '#tools/bookings/list-bookings.ts'
import type { Workflow } from './define.ts'
import { payNow } from './pay-now.ts'

/** Says where the traveller's bookings stand. Asks nothing, so it can be opened in the middle of another journey. */
export const bookingStatus: Workflow = {
  name: 'booking_status',
  async run(steps) {
    const { slots, call, say, speech } = steps
    const q = slots.booking_reference
    const { items, meta } = await call(listBookings, { limit: 5, ...(q ? { q } : {}) })
    if (items.length === 0) return say({ key: q ? 'booking_unknown' : 'bookings_none', values: { reference: q ?? '' } })
    const lines = items.map(({ reference, status, payment_status, items: [first], total, balance }) => {
      const from = first ? speech.date(first.starts_on) : ''
      const owed = Number(balance.amount) > 0 && status === 'held' ? speech.money(balance) : ''
      const values = { reference, status, payment: payment_status, from, total: speech.money(total), owed }
      return `- ${speech.phrase('booking_line', values)}`
    })
    say({ key: 'bookings_list', values: { count: meta.total, lines: lines.join('\n') } })
    const isPaid = items.some(({ status }) => status === 'confirmed')
    if (isPaid || items.some(isToBePaid)) say({ key: isPaid ? 'documents_sent' : 'documents_with_payment' })
    for (const booking of items.filter(isToBePaid).slice(0, 2)) await payNow(steps, booking, 'pay_now')
  },
}

/** Held, and not paid: the way to pay stands beside it. */
const isToBePaid = ({ status, balance }: Booking) => status === 'held' && Number(balance.amount) > 0
