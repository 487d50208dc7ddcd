import type { Clock } from '#src/kernel/clock.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { Store } from '#src/store/port.ts'
import type { BookingEvent, BookingEventHandler } from './booking-event.ts'
import { showBooking } from './show-booking.ts'
import { bookings, type StoredBooking, type StoredEvent } from './stored-booking.ts'
import { canTell, tellingBegun, tellingEnded, unheard } from './telling.ts'

interface Needs {
  readonly store: Store
  readonly system_clock: Clock
  readonly log: Log
}

type Handlers = Readonly<Record<string, BookingEventHandler>>

interface How {
  /** Tells this handler alone; the others are told in rounds of their own. */
  readonly only?: string | undefined
}

const BATCH = 50
const AT_ONCE = 8
// A round that is slow lets others begin, and a process that stops does not wait long.
const ROUND_MS = 10_000
const CLAIM_MS = 60_000
// Longer than a handler takes (mail: 8 s, and its papers). Nothing is begun that would outlive the claim, and be told by
// another process too.
const HANDLER_MS = 30_000

/** Tells what happened to bookings to every handler, at least once and in order: a handler that fails is told the same
 *  event again later, with growing pauses, ten times at most. Each handler has a claim and pauses of its own, so that one
 *  that is slow or down delays no other. Says how many events were told, of at most 50 bookings a handler. */
export function createRelayEvents({ store, system_clock, log }: Needs) {
  const all = store.collection(bookings)

  return async (handlers: Handlers, { only }: How = {}): Promise<number> => {
    const names = Object.keys(handlers)
    const rounds = Object.entries(handlers)
      .filter(([name]) => only === undefined || name === only)
      .map(([name, handler]) => round({ name, names, handler }))
    return (await Promise.all(rounds)).reduce((sum, told) => sum + told, 0)
  }

  async function round(listener: Listener): Promise<number> {
    const began = system_clock()
    const queue = await all.find({ where: { events_due: { at_most: began } }, sort: 'events_due', limit: BATCH })
    let told = 0
    const work = async () => {
      for (let next = queue.shift(); next && system_clock() - began <= ROUND_MS; next = queue.shift()) {
        const booking = await claim(next.id, listener)
        if (booking) told += await tellAll(booking, listener)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return told
  }

  /** So that two processes do not tell the same thing at the same time. One that dies is followed after a minute. */
  async function claim(id: string, { name, names }: Listener): Promise<StoredBooking | undefined> {
    const now = system_clock()
    const claimed = await all.amend(
      id,
      booking => canTell(booking, name, now),
      booking => tellingBegun(booking, { name, names, until: now + CLAIM_MS }),
    )
    return claimed?.changed ? claimed.document : undefined
  }

  async function tellAll(booking: StoredBooking, { name, names, handler }: Listener): Promise<number> {
    const until = system_clock() + CLAIM_MS - HANDLER_MS
    const heard: string[] = []
    let failed: string | undefined
    for (const event of unheard(booking, name)) {
      if (system_clock() > until) break
      if (!(await tryToTell(handler, toEvent(booking, event)))) {
        failed = event.id
        break
      }
      heard.push(event.id)
    }
    const now = system_clock()
    await all.amend(
      booking.id,
      () => true,
      current => tellingEnded(current, { name, names, heard, failed, now }),
    )
    return heard.length
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
}

interface Listener {
  readonly name: string
  readonly names: readonly string[]
  readonly handler: BookingEventHandler
}

const toEvent = (booking: StoredBooking, { id, type, at }: StoredEvent): BookingEvent => ({
  event_id: id,
  type,
  at,
  organization_id: booking.organization_id,
  conversation_id: booking.conversation_id,
  booking: showBooking(booking),
})
