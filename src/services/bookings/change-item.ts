import type { BookingRefund, StoredBooking, StoredItem, TakenPayment } from './stored-booking.ts'

/** The booking with some of its items changed; a new step starts with no tries behind it. */
export const changeItems = (
  booking: StoredBooking,
  which: (item: StoredItem) => boolean,
  patch: Partial<StoredItem>,
): StoredBooking => ({
  ...booking,
  items: booking.items.map(item => (which(item) ? { ...item, tries: 0, retry_at: null, ...patch } : item)),
})

export const changePayment = (booking: StoredBooking, id: string, patch: Partial<TakenPayment>): StoredBooking => ({
  ...booking,
  payments: booking.payments.map(payment => (payment.id === id ? { ...payment, ...patch } : payment)),
})

export const changeRefund = (booking: StoredBooking, id: string, patch: Partial<BookingRefund>): StoredBooking => ({
  ...booking,
  refunds: booking.refunds.map(refund => (refund.id === id ? { ...refund, ...patch } : refund)),
})

export const MOST_TRIES = 8

/** Not at once again: 2 s, 4 s, 8 s … up to 10 minutes later, in system time. */
export const later = ({ tries }: { readonly tries: number }, now: number) => ({
  tries: tries + 1,
  retry_at: now + Math.min(600_000, 2_000 * 2 ** tries),
})
