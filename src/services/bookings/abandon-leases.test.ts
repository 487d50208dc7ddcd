import { afterAll, expect, test } from 'vitest'
import { ann, createBookingWorld, toConfirm } from '#src/testing/booking-world.ts'
import type { Death } from '#src/testing/crash.ts'
import { bookings } from './stored-booking.ts'

const world = createBookingWorld({ stock: { room: 1_000, flight: 1_000 } })
const { services, supplier, store } = world
afterAll(world.end)

const TWO = [{ kind: 'flight' as const, key: 'flight', refundable: false }, { key: 'room' }]
const MOST_STEPS = 100

test('what a dead process worked on goes on at once, and once', async () => {
  let held = 0
  for (let at = 1; at < MOST_STEPS; at++) {
    const { id: booking_id } = await services.confirmBooking(toConfirm(world.quote(TWO)))
    const { id: payment_id } = await services.createPayment({ booking_id, actor: ann })
    const death: Death = { steps: 0, at, when: at % 2 === 0 ? 'before' : 'after' }
    await world
      .start(death)
      .settleSandboxPayment({ payment_id, outcome: 'paid' })
      .catch(() => undefined)
    if (death.steps < at) break
    if ((await store.collection(bookings).get(booking_id))?.lease) held++
    await services.abandonLeases()
    await services.recoverBookings()
    await services.settleSandboxPayment({ payment_id, outcome: 'paid' })
    const booking = await store.collection(bookings).get(booking_id)
    expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid', lease: null, wake_at: null })
    expect(supplier.standing(booking_id)).toHaveLength(2)
  }
  expect(held).toBeGreaterThan(5)
})

test('an event that a dead process was telling is told at once', async () => {
  const { id: booking_id } = await services.confirmBooking(toConfirm(world.quote(TWO)))
  const { id: payment_id } = await services.createPayment({ booking_id, actor: ann })
  await services.settleSandboxPayment({ payment_id, outcome: 'paid' })
  const told: string[] = []
  const hear = { conversation: async ({ event_id }: { event_id: string }) => void told.push(event_id) }
  await store.collection(bookings).amend(
    booking_id,
    () => true,
    booking => ({ ...booking, events_due: world.time.system + 60_000 }),
  )
  const before = told.length
  await services.relayEvents(hear)
  const others = told.length
  await services.abandonLeases()
  await services.relayEvents(hear)
  expect([before, told.length - others]).toEqual([0, 2])
})
