import type { Booking } from '#src/domain/booking.ts'
import { cancellationQuote } from '#src/domain/cancellation.ts'
import { isSameMoney, type Money } from '#src/domain/money.ts'
import { type Actor, isStaff } from '#src/kernel/access.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import type { Store } from '#src/store/port.ts'
import { findVisible } from './booking-scope.ts'
import { cancellationFigures } from './cancellation-figures.ts'
import type { DriveBooking } from './drive-booking.ts'
import { assertCancellable, cancel } from './on-cancel.ts'
import { cancellationQuotes, noCancellationQuote, type StoredCancellationQuote, toQuote } from './quote-cancellation.ts'
import { settled } from './settled.ts'
import { showBooking } from './show-booking.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly system_clock: Clock
  readonly driveBooking: DriveBooking
}

interface Request {
  readonly booking_id: string
  readonly cancellation_quote_id: string
  readonly expected_refund: Money
  readonly reason?: string | undefined
  readonly actor: Actor
}

/** Cancels what was quoted, once for each cancellation quote: a repeat gets the booking as it is. QUOTE_EXPIRED for one that
 *  is too old or not the newest; PRICE_CHANGED with a new one in `details.quote` when a figure has moved. */
export function createConfirmCancellation({ store, clock, system_clock, driveBooking }: Needs) {
  const all = store.collection(bookings)
  const quotes = store.collection(cancellationQuotes)

  return async (request: Request): Promise<Booking> => {
    const { booking_id, cancellation_quote_id, expected_refund, actor } = request
    const booking = await findVisible(all, { booking_id, actor })
    if (!isConsumed(booking, cancellation_quote_id)) {
      const quote = await quotes.get(cancellation_quote_id)
      if (quote?.booking_id !== booking_id) throw noCancellationQuote()
      assertCancellable(booking)
      await assertHolds(booking, { quote, expected_refund })
      await decide(quote, request)
    }
    return showBooking(await driveBooking(booking_id))
  }

  async function assertHolds(
    booking: StoredBooking,
    { quote, expected_refund }: { readonly quote: StoredCancellationQuote; readonly expected_refund: Money },
  ): Promise<void> {
    const now = clock()
    const isNewest = booking.newest_cancellation_quote === quote.id
    if (!isNewest)
      throw new AppError('QUOTE_EXPIRED', 'There is a newer cancellation quote, or none that holds. Quote again.')
    const item_ids = quote.lines.map(({ item_id }) => item_id)
    const { refund, penalty } = cancellationFigures(booking, { item_ids, now })
    const isSame = isSameMoney(refund, quote.refund) && isSameMoney(penalty, quote.penalty)
    if (!isSame || !isSameMoney(refund, expected_refund)) {
      const id = isSame ? quote.id : derivedId('cnq', quote.id, refund.amount, penalty.amount)
      const stored = isSame
        ? quote
        : await replace(booking, toQuote(booking, { id, item_ids, now, system_now: system_clock() }))
      const details = { quote: cancellationQuote.parse(stored) } // as the person may see it
      throw new AppError('PRICE_CHANGED', 'The refund is not the one you agreed to. Nothing was cancelled.', {
        details,
      })
    }
    if (Date.parse(quote.expires_at) <= now)
      throw new AppError('QUOTE_EXPIRED', 'That cancellation quote has expired. Quote again.')
  }

  async function replace({ id }: StoredBooking, quote: StoredCancellationQuote) {
    const { document } = await quotes.insert(quote)
    await all.amend(
      id,
      () => true,
      booking => settled({ ...booking, newest_cancellation_quote: document.id }, toInstant(clock())),
    )
    return document
  }

  /** The decision, on the booking as it is in that very moment: another figure, or a state that forbids it, undoes it. */
  async function decide(quote: StoredCancellationQuote, { reason, actor }: Request): Promise<void> {
    const now = clock()
    const at = toInstant(now)
    await all.amend(
      quote.booking_id,
      booking => !isConsumed(booking, quote.id),
      booking => {
        assertCancellable(booking)
        const figures = cancellationFigures(booking, { item_ids: quote.lines.map(({ item_id }) => item_id), now })
        const isSame = isSameMoney(figures.refund, quote.refund) && isSameMoney(figures.penalty, quote.penalty)
        if (!isSame || booking.newest_cancellation_quote !== quote.id)
          throw new AppError('STATE_CONFLICT', 'The booking has just changed. Quote the cancellation again.')
        const who = isStaff(actor) ? 'staff' : 'traveler'
        return settled(cancel(booking, { quote_id: quote.id, figures, reason: reason ?? null, at, actor: who }), at)
      },
    )
  }
}

const isConsumed = ({ cancellations }: StoredBooking, quote_id: string) =>
  cancellations.some(cancellation => cancellation.quote_id === quote_id)
