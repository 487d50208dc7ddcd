import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMongoStore } from '#src/store/mongo/open-mongo-store.ts'
import { ann, type BookingWorld, createBookingWorld, ids, toConfirm } from '#src/testing/booking-world.ts'
import { mongoUri } from '#src/testing/mongo-uri.ts'

const uri = await mongoUri()

describe.skipIf(!uri)('several processes over MongoDB', () => {
  let world: BookingWorld
  beforeAll(async () => {
    world = createBookingWorld({ store: await openMongoStore(uri ?? ''), stock: { rare: 1 } })
  })
  afterAll(() => world.end())

  test('confirm one quote once, take one payment once, and cancel once', async () => {
    const { supplier, ledger } = world
    const processes = [world.start(), world.start(), world.start()]
    const quote = world.quote([{ key: 'rare' }, { kind: 'transport', key: 'transfer', total: '30.00' }])
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) => processes[index % 3]?.confirmBooking(toConfirm(quote))),
    )
    expect(new Set(made.map(booking => booking?.id)).size).toBe(1)
    const booking_id = made[0]?.id ?? ''
    expect(supplier.left.get('rare')).toBe(0)
    expect(supplier.calls.filter(call => call.startsWith('hold'))).toHaveLength(2)

    const asked = await Promise.all(processes.map(each => each.createPayment({ booking_id, actor: ann })))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    const payment_id = asked[0]?.id ?? ''
    const settled = await Promise.all(
      [...processes, ...processes].map(each => each.settleSandboxPayment({ payment_id, outcome: 'paid' })),
    )
    expect(settled.map(({ payment }) => payment.status)).toEqual(settled.map(() => 'paid'))
    expect(ledger.kept([payment_id])).toBe(15_000)
    expect(supplier.calls.filter(call => call.startsWith('confirm'))).toHaveLength(2)

    const [first] = processes
    const offered = await first?.quoteCancellation({ booking_id, actor: ann, ids: ids(booking_id) })
    if (!offered) throw new Error('no quote')
    const request = { booking_id, cancellation_quote_id: offered.id, expected_refund: offered.refund, actor: ann }
    const cancelled = await Promise.all(processes.map(each => each.confirmCancellation(request)))
    for (const booking of cancelled) expect(booking).toMatchObject({ status: 'cancelled', payment_status: 'refunded' })
    expect(ledger.kept([payment_id])).toBe(0)
    expect(supplier.left.get('rare')).toBe(1)
    expect(await first?.listBookings({ actor: ann, page: 1, limit: 5, q: made[0]?.reference })).toMatchObject({
      meta: { total: 1 },
    })
  })

  test('tell an event to a handler once when nobody dies', async () => {
    const heard: string[] = []
    const handlers = { conversation: async ({ event_id }: { event_id: string }) => void heard.push(event_id) }
    await Promise.all([1, 2, 3].map(() => world.start().relayEvents(handlers)))
    expect(heard.length).toBeGreaterThan(0)
    expect(new Set(heard).size).toBe(heard.length)
  })
})
