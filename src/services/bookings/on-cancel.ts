import { showMoney, toMinor } from '#src/domain/money.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { CancellationFigures } from './cancellation-figures.ts'
import { isOpen } from './cancellation-figures.ts'
import { changeItems } from './change-item.ts'
import { emit, tell } from './note.ts'
import { refundCaptured } from './return-money.ts'
import type { StoredBooking } from './stored-booking.ts'
import { moveTo } from './transitions.ts'

interface Cancelling {
  readonly quote_id: string
  readonly figures: CancellationFigures
  readonly reason: string | null
  readonly at: string
  readonly actor: 'traveler' | 'staff' | 'supplier'
}

/** Refuses while a payment or a hold is being worked on, and what is over. */
export function assertCancellable({ status, phase, items, payments }: StoredBooking): void {
  if (status !== 'held' && status !== 'confirmed')
    throw new AppError('STATE_CONFLICT', `A booking that is ${status} cannot be cancelled.`)
  const isBusy = items.some(({ step }) => step === 'to_confirm') || payments.some(({ state }) => state === 'authorised')
  if (phase !== null || isBusy)
    throw new AppError('STATE_CONFLICT', 'A payment for this booking is just being worked on. Try again in a moment.')
}

/** Decides a cancellation: items go back, the money above what is lost is refunded, and the booking is cancelled when
 *  nothing is left in it. Once for each cancellation quote. */
export function cancel(booking: StoredBooking, { quote_id, figures, reason, at, actor }: Cancelling): StoredBooking {
  const penalties = new Map(figures.lines.map(({ item_id, penalty }) => [item_id, penalty]))
  let next = changeItems(booking, ({ id }) => penalties.has(id), { status: 'cancelled', step: 'to_release' })
  next = { ...next, items: next.items.map(item => ({ ...item, penalty: penalties.get(item.id) ?? item.penalty })) }
  const { penalty, refund } = figures
  const entry = { quote_id, item_ids: [...penalties.keys()], penalty, refund, reason, at }
  next = { ...next, cancellations: [...next.cancellations, entry], newest_cancellation_quote: null }
  next = refundCaptured(next, { minor: toMinor(refund), cause: quote_id, reason: 'Cancelled', at })
  const isWhole = !next.items.some(isOpen)
  // A cancelled booking keeps the total it had; one of which something is left costs that, and the penalties.
  next = isWhole ? moveTo(next, 'cancelled') : { ...next, total: figures.total }
  const code = isWhole ? 'cancelled' : 'part_cancelled'
  const values = { titles: isWhole ? [] : figures.lines.map(({ title }) => title), amount: penalty, refund }
  return emit(tell(next, toWords(figures, isWhole), { at, actor, code, values }), 'booking_cancelled', at)
}

function toWords({ lines, penalty, refund }: CancellationFigures, isWhole: boolean): string {
  const what = isWhole ? 'The booking was' : `${lines.map(({ title }) => `“${title}”`).join(', ')} was`
  const lost = toMinor(penalty) === 0 ? 'free of charge' : `with a penalty of ${showMoney(penalty)}`
  const back = toMinor(refund) === 0 ? '' : ` ${showMoney(refund)} goes back.`
  return `${what} cancelled ${lost}.${back}`
}
