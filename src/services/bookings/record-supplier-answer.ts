import type { Booking } from '#src/domain/booking.ts'
import { type Actor, isStaff } from '#src/kernel/access.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import type { Store } from '#src/store/port.ts'
import { findVisible } from './booking-scope.ts'
import { cancellationFigures, isOpen } from './cancellation-figures.ts'
import { changeItems } from './change-item.ts'
import type { DriveBooking } from './drive-booking.ts'
import { emit, tell } from './note.ts'
import { assertCancellable, cancel } from './on-cancel.ts'
import { settled } from './settled.ts'
import { showBooking } from './show-booking.ts'
import { bookings, type StoredBooking, type StoredItem } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly driveBooking: DriveBooking
}

export interface SupplierAnswer {
  readonly booking_id: string
  readonly item_id: string
  readonly answer: 'confirmed' | 'declined'
  /** The supplier's own, with `confirmed`. */
  readonly supplier_reference?: string | undefined
  readonly actor: Actor
}

/** What a supplier told our people: that a requested or uncertain item is confirmed, or that an item will not take place (no
 *  room after all, weather). A declined item costs nothing and its price goes back. A repeat changes nothing more. */
export function createRecordSupplierAnswer({ store, clock, driveBooking }: Needs) {
  const all = store.collection(bookings)

  return async (request: SupplierAnswer): Promise<Booking> => {
    const { booking_id, item_id, actor } = request
    if (!isStaff(actor)) throw new AppError('FORBIDDEN', 'Only staff record what a supplier answered.')
    const { items } = await findVisible(all, { booking_id, actor })
    if (!items.some(({ id }) => id === item_id)) throw invalidField('item_id', 'is not an item of this booking')
    const now = clock()
    await all.amend(
      booking_id,
      booking => !isAnswered(booking, request),
      booking => settled(decide(booking, request, now), toInstant(now)),
    )
    return showBooking(await driveBooking(booking_id))
  }
}

function isAnswered({ items }: StoredBooking, { item_id, answer }: SupplierAnswer): boolean {
  const status = items.find(({ id }) => id === item_id)?.status
  return answer === 'confirmed' ? status === 'confirmed' : status === 'cancelled'
}

function decide(booking: StoredBooking, answer: SupplierAnswer, now: number): StoredBooking {
  const item = booking.items.find(({ id }) => id === answer.item_id)
  if (!item || !isOpen(item) || booking.status !== 'confirmed')
    throw new AppError('STATE_CONFLICT', 'That item is not, or no longer, waiting for its supplier.')
  return answer.answer === 'confirmed' ? confirm(booking, { item, answer, now }) : decline(booking, { item, now })
}

interface Answered {
  readonly item: StoredItem
  readonly answer: SupplierAnswer
  readonly now: number
}

function confirm(booking: StoredBooking, { item, answer, now }: Answered): StoredBooking {
  const at = toInstant(now)
  const supplier_reference = answer.supplier_reference ?? item.supplier_reference
  const patch = { status: 'confirmed', step: 'booked', supplier_reference } as const
  const next = changeItems(booking, ({ id }) => id === item.id, patch)
  const told = { at, actor: 'supplier' as const, code: 'item_confirmed' as const, values: { titles: [item.title] } }
  return emit(tell(next, `“${item.title}” is confirmed.`, told), 'item_confirmed', at)
}

function decline(booking: StoredBooking, { item, now }: Omit<Answered, 'answer'>): StoredBooking {
  assertCancellable(booking)
  const figures = cancellationFigures(booking, { item_ids: [item.id], now, is_by_supplier: true })
  const quote_id = derivedId('cnq', item.id, 'declined')
  return cancel(booking, {
    quote_id,
    figures,
    reason: 'Declined by the supplier',
    at: toInstant(now),
    actor: 'supplier',
  })
}
