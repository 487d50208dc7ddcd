import type { BookingStatus } from '#src/domain/booking.ts'
import { type Paging, toMeta } from '#src/domain/page.ts'
import type { Actor } from '#src/kernel/access.ts'
import { invalidField } from '#src/kernel/errors.ts'
import type { Store, Where } from '#src/store/port.ts'
import { scopeOf } from './booking-scope.ts'
import { showBooking } from './show-booking.ts'
import { bookings } from './stored-booking.ts'

export interface ListRequest extends Paging {
  readonly status?: BookingStatus | undefined
  /** First day of travel, both ends inside. */
  readonly date_from?: string | undefined
  readonly date_to?: string | undefined
  /** A whole reference. */
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly actor: Actor
}

/** Fields a list may be sorted by, `-` before one for descending. */
export const BOOKING_SORTS = [
  'created_at',
  '-created_at',
  'starts_at',
  '-starts_at',
  'reference',
  '-reference',
] as const

/** The bookings that the actor may see, newest first unless told; filters and paging happen in the store. */
export function createListBookings({ store }: { readonly store: Store }) {
  const all = store.collection(bookings)

  return async ({ actor, page, limit, sort = '-created_at', ...filters }: ListRequest) => {
    if (filters.date_from && filters.date_to && filters.date_from > filters.date_to)
      throw invalidField('date_to', 'must not be before date_from')
    const where = { ...scopeOf(actor), ...toWhere(filters) }
    const [found, total] = await Promise.all([
      all.find({ where, sort, skip: (page - 1) * limit, limit }),
      all.count(where),
    ])
    return { items: found.map(showBooking), meta: toMeta(total, { page, limit }) }
  }
}

type Filters = Pick<ListRequest, 'status' | 'date_from' | 'date_to' | 'q'>

function toWhere({ status, date_from, date_to, q }: Filters): Where {
  return {
    ...(status === undefined ? {} : { status }),
    ...(q === undefined ? {} : { reference: toReference(q) }),
    ...(date_from === undefined && date_to === undefined
      ? {}
      : {
          first_day: {
            ...(date_from === undefined ? {} : { at_least: date_from }),
            ...(date_to === undefined ? {} : { at_most: date_to }),
          },
        }),
  }
}

/** `tw 7k3m9q`, `7K3M9Q` and `TW-7K3M9Q` are the same. */
function toReference(text: string): string {
  const code = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^TW(?=.{6}$)/, '')
  return `TW-${code}`
}
