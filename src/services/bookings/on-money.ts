import { showMoney, toMinor } from '#src/domain/money.ts'
import { balanceOf } from './balance.ts'
import { changePayment, changeRefund, later, MOST_TRIES } from './change-item.ts'
import { askPerson, emit, tell } from './note.ts'
import type { BookingRefund, StoredBooking, TakenPayment } from './stored-booking.ts'
import { moveTo } from './transitions.ts'

/** `unknown`: the provider did not answer; the same request, by the same key, is made again later. */
export type MoneyOutcome = 'done' | 'refused' | 'unknown'

interface When {
  readonly at: string
  /** System time. */
  readonly now: number
  readonly outcome: MoneyOutcome
}

/** What follows when an authorised payment was taken. The last one of a held booking confirms it. */
export function onCapture(
  booking: StoredBooking,
  { payment, outcome, at, now }: When & { readonly payment: TakenPayment },
): StoredBooking {
  const current = booking.payments.find(({ id, state }) => id === payment.id && state === 'authorised')
  if (!current) return booking
  if (outcome === 'unknown' && current.tries < MOST_TRIES)
    return changePayment(booking, current.id, later(current, now))
  const isTaken = outcome === 'done'
  const next = changePayment(booking, current.id, { state: isTaken ? 'captured' : 'uncollected', retry_at: null })
  const told = isTaken ? received(next, current, at) : uncollected(next, current, at)
  const isLast = !told.payments.some(({ state }) => state === 'authorised')
  return told.status === 'held' && isLast ? confirmed(told, at) : told
}

const received = (booking: StoredBooking, { amount }: TakenPayment, at: string) =>
  emit(tell(booking, `${showMoney(amount)} paid.`, { at, actor: 'traveler' }), 'payment_received', at)

function uncollected(booking: StoredBooking, payment: TakenPayment, at: string): StoredBooking {
  const detail = `${showMoney(payment.amount)} of ${booking.reference} was authorised and could not be taken, but everything is booked. Collect it another way.`
  return askPerson(booking, { kind: 'collect_payment', item_id: null, detail, at, occasion: payment.id })
}

function confirmed(booking: StoredBooking, at: string): StoredBooking {
  const next: StoredBooking = { ...moveTo(booking, 'confirmed'), hold_expires_at: null }
  const balance = balanceOf(next)
  const rest = toMinor(balance) > 0 ? ` ${showMoney(balance)} is still to be paid.` : ''
  return emit(tell(next, `Confirmed.${rest}`, { at }), 'booking_confirmed', at)
}

/** What follows when money went back, or did not. After too many tries it becomes a person's task. */
export function onRefund(
  booking: StoredBooking,
  {
    refund,
    outcome,
    at,
    now,
  }: Omit<When, 'outcome'> & {
    readonly refund: BookingRefund
    readonly outcome: MoneyOutcome | 'by_hand'
  },
): StoredBooking {
  const current = booking.refunds.find(({ id, state }) => id === refund.id && state === 'requested')
  if (!current) return booking
  if (outcome === 'unknown' && current.tries < MOST_TRIES) return changeRefund(booking, current.id, later(current, now))
  if (outcome === 'by_hand') return changeRefund(booking, current.id, { state: 'sent' })
  if (outcome === 'done') {
    const done = changeRefund(booking, current.id, { state: 'done', retry_at: null })
    const how = current.method === 'void' ? 'released; it was never taken' : 'refunded'
    return tell(done, `${showMoney(current.amount)} ${how}.`, { at })
  }
  const detail = `${showMoney(current.amount)} of ${booking.reference} is due to the traveller (${current.reason}) and the refund was refused. Pay it back another way, then record it as a refund of ${current.payment_id}.`
  const failed = changeRefund(booking, current.id, { state: 'failed', retry_at: null })
  return askPerson(failed, { kind: 'pay_back', item_id: null, detail, at, occasion: current.id })
}
