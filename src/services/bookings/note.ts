import type { TimelineEntry } from '#src/domain/booking.ts'
import { derivedId } from '#src/kernel/ids.ts'
import type { BookingEventType } from './booking-event.ts'
import type { BookingTask, StoredBooking } from './stored-booking.ts'

const TIMELINE_MOST = 200
const EVENTS_MOST = 40

/** One more line of the booking's history, for people; with a code where travellers are written to about it. */
export const tell = (
  booking: StoredBooking,
  what: string,
  { actor = 'system', ...when }: Pick<TimelineEntry, 'at' | 'code' | 'values'> & Partial<Pick<TimelineEntry, 'actor'>>,
): StoredBooking => ({ ...booking, timeline: [...booking.timeline, { what, actor, ...when }].slice(-TIMELINE_MOST) })

/** Something that others must hear of. Its id follows from the booking and a count, so a change applied again makes it
 *  again, not twice. */
export function emit(booking: StoredBooking, type: BookingEventType, at: string): StoredBooking {
  const id = derivedId('evt', booking.id, type, String(booking.events_made))
  const events = [...booking.events, { id, type, at, done_by: {} }].slice(-EVENTS_MOST)
  return { ...booking, events, events_made: booking.events_made + 1, events_due: 0 }
}

/** Something that only a person can do, once for each kind, item and occasion. */
export function askPerson(
  booking: StoredBooking,
  task: Pick<BookingTask, 'kind' | 'item_id' | 'detail' | 'at'> & { readonly occasion?: string },
): StoredBooking {
  const { kind, item_id, detail, at, occasion = '' } = task
  const id = derivedId('tsk', booking.id, kind, item_id ?? '', occasion)
  if (booking.tasks.some(each => each.id === id)) return booking
  return { ...booking, tasks: [...booking.tasks, { id, kind, item_id, detail, at, is_filed: false }] }
}
