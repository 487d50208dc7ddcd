import { afterAll, expect, test } from 'vitest'
import { ann, createBookingWorld, ids as testIds, toConfirm } from '#src/testing/booking-world.ts'
import type { BookingEvent } from './booking-event.ts'
import { bookings } from './stored-booking.ts'

const world = createBookingWorld()
const { services } = world
afterAll(world.end)

async function payFor() {
  const actor = { ...ann, conversation_id: 'cnv_ann' }
  const { id } = await services.confirmBooking(toConfirm(world.quote([{}]), actor))
  const payment = await services.createPayment({ booking_id: id, actor: ann })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  return id
}

const heard = (events: readonly BookingEvent[], booking_id: string) =>
  events.filter(({ booking }) => booking.id === booking_id).map(({ type }) => type)

test('tells every event to every handler, in order and once when all goes well', async () => {
  const id = await payFor()
  const [one, two]: [BookingEvent[], BookingEvent[]] = [[], []]
  const handlers = {
    conversation: async (event: BookingEvent) => void one.push(event),
    other: async (event: BookingEvent) => void two.push(event),
  }
  expect(await services.relayEvents(handlers)).toBeGreaterThanOrEqual(4)
  await services.relayEvents(handlers)
  expect(heard(one, id)).toEqual(['payment_received', 'booking_confirmed'])
  expect(heard(two, id)).toEqual(['payment_received', 'booking_confirmed'])
  expect(one[0]).toMatchObject({
    conversation_id: 'cnv_ann',
    organization_id: 'org_demo',
    event_id: expect.stringMatching(/^evt_/),
    booking: { id, status: 'confirmed' },
  })
})

test('says how the money and each item stand: a deposit, and an item of which nobody can tell yet', async () => {
  const actor = { ...ann, conversation_id: 'cnv_ann' }
  const { id } = await services.confirmBooking(toConfirm(world.quote([{ total: '100.00' }]), actor))
  world.supplier.next('confirm', 'lost')
  world.supplier.next('lookUp', 'silent')
  const amount = { amount: '30.00', currency: 'USD' }
  const payment = await services.createPayment({ booking_id: id, actor: ann, amount })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  const events: BookingEvent[] = []
  await services.relayEvents({ conversation: async event => void events.push(event) })
  const confirmed = events.find(({ type, booking }) => type === 'booking_confirmed' && booking.id === id)
  expect(confirmed?.booking).toMatchObject({
    status: 'confirmed',
    payment_status: 'deposit_paid',
    paid: amount,
    balance: { amount: '70.00', currency: 'USD' },
    items: [{ status: 'unconfirmed', supplier_reference: null }],
  })
})

test('a handler that fails hears the same event again later, and holds nobody up', async () => {
  const id = await payFor()
  const told: BookingEvent[] = []
  let fails = true
  const handlers = {
    broken: async (event: BookingEvent) => {
      if (fails) throw new Error('down')
      told.push(event)
    },
    conversation: async () => undefined,
  }
  await services.relayEvents(handlers)
  await services.relayEvents(handlers)
  expect(told).toEqual([])
  fails = false
  world.pass(60_000)
  await services.relayEvents(handlers)
  expect(heard(told, id)).toEqual(['payment_received', 'booking_confirmed'])
  const stored = await world.store.collection(bookings).get(id)
  expect(stored?.events_due).toBeNull()
})

test('begins nothing that would outlive its claim, so that no other process tells it as well', async () => {
  const id = await payFor()
  const told: string[] = []
  const other = {
    slow: async ({ type, booking }: BookingEvent) => void (booking.id === id && told.push(`again ${type}`)),
  }
  const slow = async ({ type, booking }: BookingEvent) => {
    if (booking.id !== id) return
    told.push(type)
    world.pass(40_000)
    await services.relayEvents(other)
  }
  await services.relayEvents({ slow })
  expect(told).toEqual(['payment_received'])
  await services.relayEvents({ slow })
  expect(told).toEqual(['payment_received', 'booking_confirmed'])
})

test('a handler that is slow, or rests after failures, delays no other: not this booking, and not the next', async () => {
  const ids = [await payFor(), await payFor()]
  const told: string[] = []
  const conversation = async ({ type, booking }: BookingEvent) => void told.push(`${booking.id} ${type}`)
  const mail = () => new Promise<void>((_, reject) => setTimeout(() => reject(new Error('silence')), 1_500))
  const handlers = { conversation, mail }
  const mailing = services.relayEvents(handlers, { only: 'mail' })
  await new Promise(resolve => setTimeout(resolve, 50))
  const began = Date.now()
  await services.relayEvents(handlers, { only: 'conversation' })
  expect(Date.now() - began).toBeLessThan(1_000)
  const expected = ids.flatMap(id => [`${id} payment_received`, `${id} booking_confirmed`])
  expect([...told].sort()).toEqual(expected.sort())
  await mailing
  const [id = ''] = ids
  const quote = await services.quoteCancellation({ booking_id: id, actor: ann, ids: testIds('slow') })
  await services.confirmCancellation({
    booking_id: id,
    cancellation_quote_id: quote.id,
    expected_refund: quote.refund,
    actor: ann,
  })
  await services.relayEvents(handlers, { only: 'conversation' })
  expect(told).toContain(`${id} booking_cancelled`)
})

test('bookings are told of side by side, eight at most', async () => {
  for (let count = 0; count < 12; count++) await payFor()
  let running = 0
  let most = 0
  const slow = async () => {
    most = Math.max(most, ++running)
    await new Promise(resolve => setTimeout(resolve, 5))
    running--
  }
  await services.relayEvents({ slow }, { only: 'slow' })
  expect(most).toBe(8)
})

test('gives an event up after ten failures, and goes on', async () => {
  const id = await payFor()
  const told: string[] = []
  const handlers = {
    picky: async ({ type, booking }: BookingEvent) => {
      if (type === 'payment_received') throw new Error('never')
      if (booking.id === id) told.push(type)
    },
  }
  for (let round = 0; round < 14; round++) {
    await services.relayEvents(handlers)
    world.pass(3_600_000)
  }
  expect(told).toEqual(['booking_confirmed'])
})
