import { fromMinor, isSameMoney, type Money, showMoney, toMinor } from '#src/domain/money.ts'
import type { Refund } from '#src/domain/refund.ts'
import type { Actor } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { defect, invalidField } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import { refundableOf } from '../bookings/balance.ts'
import { changeRefund } from '../bookings/change-item.ts'
import type { DriveBooking } from '../bookings/drive-booking.ts'
import { tell } from '../bookings/note.ts'
import { addRefund } from '../bookings/return-money.ts'
import { settled } from '../bookings/settled.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { createFindPayment } from './get-payment.ts'
import { refunds, showRefund } from './stored-refund.ts'

interface Needs extends Pick<Dependencies, 'store' | 'clock'> {
  readonly driveBooking: DriveBooking
}

interface Request {
  readonly payment_id: string
  readonly amount: Money
  readonly reason: string
  readonly actor: Actor
  readonly ids: Ids
}

/** Gives part or all of a payment back, because staff say so. Of money that came by hand, or that the provider would not
 *  give back, this records that a person has paid it back. Never more than what of the payment is left. */
export function createRefundPayment({ store, clock, driveBooking }: Needs) {
  const all = store.collection(bookings)
  const given = store.collection(refunds)
  const find = createFindPayment({ store })

  return async (request: Request): Promise<Refund> => {
    const { booking } = await find(request)
    if (request.amount.currency !== booking.currency)
      throw invalidField('amount.currency', `This booking is paid in ${booking.currency}.`)
    if (toMinor(request.amount) <= 0) throw invalidField('amount.amount', 'must be more than zero')
    const new_id = request.ids('rfd')
    const at = toInstant(clock())
    const id = owedByHand(booking, request) ?? new_id
    await all.amend(
      booking.id,
      () => true,
      current => settled(decide(current, { ...request, id, at }), at),
    )
    await driveBooking(booking.id)
    const record = await given.get(id)
    if (record) return showRefund(record)
    throw defect(`no refund ${id}`)
  }
}

type Decision = Pick<Request, 'payment_id' | 'amount' | 'reason'> & { readonly id: string; readonly at: string }

function decide(booking: StoredBooking, { payment_id, amount, reason, id, at }: Decision): StoredBooking {
  const owed = booking.refunds.find(refund => refund.id === id)
  if (owed)
    return isOpen(owed) ? changeRefund(booking, id, { method: 'handed', state: 'requested', tries: 0 }) : booking
  const payment = booking.payments.find(each => each.id === payment_id)
  const left = refundableOf(booking, payment_id)
  if (!payment || toMinor(amount) > left)
    throw invalidField(
      'amount.amount',
      `at most ${showMoney(fromMinor(left, booking.currency))} of it can be given back`,
    )
  const method = payment.is_manual ? 'handed' : 'refund'
  const next = addRefund(booking, { payment, id, minor: toMinor(amount), reason, at, method })
  return tell(next, `${showMoney(amount)} goes back: ${reason}`, { at, actor: 'staff' })
}

/** A refund of that amount which waits for a person. */
const owedByHand = ({ refunds: all }: StoredBooking, { payment_id, amount }: Pick<Request, 'payment_id' | 'amount'>) =>
  all.find(refund => refund.payment_id === payment_id && isOpen(refund) && isSameMoney(refund.amount, amount))?.id

const isOpen = ({ state }: StoredBooking['refunds'][number]) => state === 'sent' || state === 'failed'
