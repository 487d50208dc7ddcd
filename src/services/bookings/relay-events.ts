import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { Store } from '#src/store/port.ts'
import type { BookingEvent, BookingEventHandler } from './booking-event.ts'
import { later } from './change-item.ts'
import { showBooking } from './show-booking.ts'
import { bookings, type StoredBooking, type StoredEvent } from './stored-booking.ts'

interface Needs {
  readonly store: Store
  readonly system_clock: Clock
  readonly log: Log
}

type Handlers = Readonly<Record<string, BookingEventHandler>>

const BATCH = 50
const MOST_TRIES = 10
const CLAIM_MS = 60_000
// Longer than a handler takes (mail: 40 s). Nothing is begun that would outlive the claim, and be told by another process too.
const HANDLER_MS = 45_000
const GIVEN_UP = 'given_up'

/** Tells what happened to bookings to every handler, at least once and in order: a handler that fails is told the same
 *  event again later, with growing pauses, ten times at most; it does not hold the other handlers up. Says how many events
 *  were told, of at most 50 bookings. */
export function createRelayEvents({ store, system_clock, log }: Needs) {
  const all = store.collection(bookings)

  return async (handlers: Handlers): Promise<number> => {
    const where = { events_due: { at_most: system_clock() } }
    const due = await all.find({ where, sort: 'events_due', limit: BATCH })
    let told = 0
    for (const { id } of due) {
      const booking = await claim(id)
      if (booking) told += await tellAll(booking, handlers)
    }
    return told
  }

  /** So that two processes do not tell the same thing at the same time. One that dies is followed after a minute. */
  async function claim(id: string): Promise<StoredBooking | undefined> {
    const now = system_clock()
    const claimed = await all.amend(
      id,
      ({ events_due }) => events_due !== null && events_due <= now,
      booking => ({ ...booking, events_due: now + CLAIM_MS }),
    )
    return claimed?.changed ? claimed.document : undefined
  }

  async function tellAll(booking: StoredBooking, handlers: Handlers): Promise<number> {
    const done: Done[] = []
    const until = (booking.events_due ?? 0) - HANDLER_MS
    for (const [name, handler] of Object.entries(handlers))
      for (const event of booking.events) {
        if (event.done_by[name] !== undefined) continue
        if (system_clock() > until) break
        const isTold = await tryToTell(handler, toEvent(booking, event))
        done.push({ event_id: event.id, name, isTold })
        if (!isTold) break
      }
    await record(booking.id, { done, names: Object.keys(handlers) })
    return done.filter(({ isTold }) => isTold).length
  }

  async function tryToTell(handler: BookingEventHandler, event: BookingEvent): Promise<boolean> {
    try {
      await handler(event)
      return true
    } catch (error) {
      logFailure(log, error, { event_id: event.event_id, type: event.type })
      return false
    }
  }

  async function record(
    id: string,
    { done, names }: { readonly done: readonly Done[]; readonly names: readonly string[] },
  ) {
    const now = system_clock()
    await all.amend(
      id,
      () => true,
      booking => {
        const events = booking.events.map(event => withResults(event, { done, now }))
        const waiting = events.filter(({ done_by }) => names.some(name => done_by[name] === undefined))
        const tries = Math.max(0, ...waiting.map(event => event.tries))
        const next = tries === 0 ? 0 : later({ tries }, now).retry_at
        return { ...booking, events, events_due: waiting.length === 0 ? null : next }
      },
    )
  }
}

interface Done {
  readonly event_id: string
  readonly name: string
  readonly isTold: boolean
}

function withResults(
  event: StoredEvent,
  { done, now }: { readonly done: readonly Done[]; readonly now: number },
): StoredEvent {
  const results = done.filter(({ event_id }) => event_id === event.id)
  if (results.length === 0) return event
  const tries = results.every(({ isTold }) => isTold) ? event.tries : event.tries + 1
  const settled = results.flatMap(({ name, isTold }) => {
    if (isTold) return [[name, toInstant(now)]]
    return tries >= MOST_TRIES ? [[name, GIVEN_UP]] : []
  })
  return { ...event, tries, done_by: { ...event.done_by, ...Object.fromEntries(settled) } }
}

const toEvent = (booking: StoredBooking, { id, type, at }: StoredEvent): BookingEvent => ({
  event_id: id,
  type,
  at,
  organization_id: booking.organization_id,
  conversation_id: booking.conversation_id,
  booking: showBooking(booking),
})
