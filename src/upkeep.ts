import { systemClock, toInstant } from '#src/kernel/clock.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { BookingEvent } from '#src/services/bookings/booking-event.ts'
import type { Services } from '#src/services/index.ts'
import type { OwnInventory } from '#src/services/inventory/own-inventory.ts'
import type { Store } from '#src/store/port.ts'

interface Needs {
  readonly services: Services
  readonly inventory: OwnInventory
  readonly store: Store
  readonly log: Log
  notify(event: BookingEvent): Promise<void>
}

const OFTEN_MS = 1_000
const NOW_AND_THEN_MS = 30_000
const SWEEP_LIMIT = 500

/** What is done again and again: events told, unfinished bookings continued, holds returned, what has expired swept. What
 *  must not wait for another (a mail server, a supplier) has a rhythm of its own. Every piece is bounded and safe to run anywhere at any time. `stop` waits for what runs. */
export function startUpkeep({ services, inventory, store, log, notify }: Needs) {
  const { bookings } = services
  const handlers = { conversation: notify }
  const often = [
    repeat('recovery', OFTEN_MS, () => bookings.recoverBookings()),
    repeat('conversation', OFTEN_MS, () => bookings.relayEvents(handlers, { only: 'conversation' })),
    repeat('mail', OFTEN_MS, () => bookings.relayEvents(handlers, { only: 'mail' })),
  ]
  const nowAndThen = repeat('now_and_then', NOW_AND_THEN_MS, async () => {
    await bookings.expireHolds()
    await bookings.completeBookings()
    await inventory.sweepHolds({ findBooking: bookings.findBookingStatus })
    await store.sweep(toInstant(systemClock()), SWEEP_LIMIT)
  })

  function repeat(work: string, every_ms: number, run: () => Promise<unknown>) {
    let running: Promise<unknown> | undefined
    const tick = () => {
      running ??= run()
        .catch(error => logFailure(log, error, { work }))
        .finally(() => {
          running = undefined
        })
    }
    const timer = setInterval(tick, every_ms).unref()
    tick()
    return async () => {
      clearInterval(timer)
      await running
    }
  }

  return {
    async stop() {
      await Promise.all([...often, nowAndThen].map(end => end()))
    },
  }
}
