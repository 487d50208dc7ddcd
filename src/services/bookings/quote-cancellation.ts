import type { CancellationQuote } from '#src/domain/cancellation.ts'
import type { TitleParts } from '#src/domain/offer.ts'
import type { Actor } from '#src/kernel/access.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import { titlePartsOf } from '../words/trade-words.ts'
import { findVisible } from './booking-scope.ts'
import { cancellationFigures } from './cancellation-figures.ts'
import { assertCancellable } from './on-cancel.ts'
import { settled } from './settled.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'

export interface StoredCancellationQuote extends Stored, Readonly<CancellationQuote> {
  readonly organization_id: string
  /** System time. */
  readonly forget_at: string
}

export const cancellationQuotes = defineCollection<StoredCancellationQuote>({
  name: 'cancellation_quotes',
  schema_version: 1,
  indexes: [['booking_id']],
  unique: [],
  expires_by: 'forget_at',
  retention: '7 days; the figures hold for 30 minutes at most',
  personal_fields: [],
})

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly system_clock: Clock
}

interface Request {
  readonly booking_id: string
  readonly item_ids?: readonly string[] | undefined
  readonly actor: Actor
  readonly ids: Ids
}

const VALID_MS = 30 * 60_000
const KEPT_MS = 7 * 24 * 3_600_000

/** Says what cancelling costs now, and binds nobody. Valid for 30 minutes, or until a penalty grows. Only the newest one of
 *  a booking can be confirmed. */
export function createQuoteCancellation({ store, clock, system_clock }: Needs) {
  const all = store.collection(bookings)
  const quotes = store.collection(cancellationQuotes)

  return async ({ booking_id, item_ids, actor, ids }: Request): Promise<CancellationQuote> => {
    const booking = await findVisible(all, { booking_id, actor })
    const now = clock()
    assertCancellable(booking)
    for (const [index, id] of (item_ids ?? []).entries())
      if (!booking.items.some(item => item.id === id))
        throw invalidField(`item_ids.${index}`, 'is not an item of this booking')
    const quote = toQuote(booking, {
      id: ids('cnq'),
      item_ids: item_ids && [...new Set(item_ids)],
      now,
      system_now: system_clock(),
    })
    const { document } = await quotes.insert(quote)
    await all.amend(
      booking_id,
      current => current.newest_cancellation_quote !== document.id,
      current => {
        assertCancellable(current)
        return settled({ ...current, newest_cancellation_quote: document.id }, toInstant(now))
      },
    )
    return document
  }
}

interface QuoteIdea {
  readonly id: string
  readonly item_ids: readonly string[] | undefined
  readonly now: number
  readonly system_now: number
}

/** A cancellation quote of what a booking is at an instant. */
export function toQuote(booking: StoredBooking, { id, item_ids, now, system_now }: QuoteIdea): StoredCancellationQuote {
  const { lines, penalty, refund, rule, changes_at } = cancellationFigures(booking, { item_ids, now })
  return {
    id,
    schema_version: cancellationQuotes.schema_version,
    organization_id: booking.organization_id,
    booking_id: booking.id,
    refund,
    penalty,
    lines: lines.map(line => ({ ...line, ...named(booking, line.item_id) })),
    rule,
    expires_at: toInstant(Math.min(now + VALID_MS, changes_at)),
    forget_at: toInstant(system_now + KEPT_MS),
  }
}

function named({ items }: StoredBooking, item_id: string): { readonly title_parts?: TitleParts } {
  const item = items.find(({ id }) => id === item_id)
  const title_parts = item && titlePartsOf(item)
  return title_parts ? { title_parts } : {}
}

export const noCancellationQuote = () =>
  new AppError('CANCELLATION_QUOTE_NOT_FOUND', 'There is no such cancellation quote for this booking.')
