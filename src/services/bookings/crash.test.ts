import { afterAll, describe, expect, test } from 'vitest'
import { toMinor } from '#src/domain/money.ts'
import { ann, createBookingWorld, ids, type LineIdea, toConfirm } from '#src/testing/booking-world.ts'
import type { Death } from '#src/testing/crash.ts'
import { payments } from '../payments/stored-payment.ts'
import { refunds } from '../payments/stored-refund.ts'
import { balanceOf, paidOf } from './balance.ts'
import type { BookingServices } from './booking-services.ts'
import { bookingIdOf } from './place-booking.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'

const STOCK = 1_000
const stock = { room: STOCK, transfer: STOCK, flight: STOCK, none: 0 }
const initial = new Map(Object.entries(stock))
const world = createBookingWorld({ stock })
const { services, supplier, ledger, store } = world
afterAll(world.end)

const THREE: readonly LineIdea[] = [
  { kind: 'flight', key: 'flight', refundable: false, total: '80.00' },
  { key: 'room', policy: [{ from: null, penalty: { amount: '20.00', currency: 'USD' } }] },
  { kind: 'transport', key: 'transfer', total: '30.00' },
]
const MOST_STEPS = 400
const LEASE_MS = 100_000

interface Journey {
  /** What was done before, by a process that lives. */
  readonly before: () => Promise<{ readonly booking_id: string }>
  /** What a process that dies somewhere in it, and then a client who repeats itself, does. */
  readonly act: (services: BookingServices, booking_id: string) => Promise<unknown>
  /** What must have come of it once it was repeated. */
  readonly after: (booking: StoredBooking) => void
}

/** Lets the process die at every step of a journey, before the step and after it, and checks that whoever comes next leaves
 *  one sound outcome: with the recovery alone, and when the client repeats itself. */
async function dieEverywhere({ before, act, after }: Journey): Promise<number> {
  let deaths = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at < MOST_STEPS; at++) {
      const { booking_id } = await before()
      const death: Death = { steps: 0, at, when }
      await act(world.start(death), booking_id).catch(() => undefined)
      if (death.steps < at) break
      deaths++
      // Half of them are found by a process that knows that it is alone, the others when the lease has run out.
      if (at % 2 === 0) world.time.system += LEASE_MS
      else await services.recoverBookings({ is_alone: true })
      await recover()
      await assertSound(booking_id)
      await act(services, booking_id).catch(() => undefined)
      await recover()
      const booking = await assertSound(booking_id)
      if (!booking) throw new Error('no booking in the end')
      after(booking)
    }
  }
  return deaths
}

async function recover() {
  for (let round = 0; round < 3; round++) if ((await services.recoverBookings()) === 0) break
}

/** Nothing is owed, what stands at the supplier is what the booking says, and the money is where it says. */
async function assertSound(booking_id: string): Promise<StoredBooking | undefined> {
  const booking = await store.collection(bookings).get(booking_id)
  const standing = supplier.standing(booking_id).map(([id]) => id)
  if (!booking) expect(standing).toEqual([])
  const left = new Map(supplier.left)
  for (const { key, status } of supplier.holds.values())
    if (status !== 'released') left.set(key, (left.get(key) ?? 0) + 1)
  expect(left).toEqual(initial)
  if (!booking) return undefined
  expect(booking).toMatchObject({ wake_at: null, lease: null, phase: null })
  const stands = booking.items.filter(({ step }) => step === 'held' || step === 'booked')
  expect(standing.sort()).toEqual(stands.map(({ hold_id }) => hold_id).sort())
  expect(booking.refunds.every(({ state }) => state === 'done')).toBe(true)
  const made = await store.collection(payments).find({ where: { booking_id }, limit: 10 })
  expect(ledger.kept(made.map(({ id }) => id))).toBe(toMinor(paidOf(booking)))
  for (const payment of made)
    if (payment.status === 'paid') expect(booking.payments.find(({ id }) => id === payment.id)?.state).toBe('captured')
  const given = await store.collection(refunds).find({ where: { booking_id }, limit: 10 })
  expect(given.map(({ status }) => status)).toEqual(booking.refunds.map(() => 'done'))
  expect(new Set(booking.events.map(({ type }) => type)).size).toBe(booking.events.length)
  return booking
}

const hold = async (lines: readonly LineIdea[]) => {
  const booking = await services.confirmBooking(toConfirm(world.quote(lines)))
  return { booking_id: booking.id }
}

const pay = async (own: BookingServices, booking_id: string) => {
  const [payment] = await store.collection(payments).find({ where: { booking_id }, limit: 1 })
  if (!payment) throw new Error('no payment')
  await own.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
}

const holdWithPayment = async (lines: readonly LineIdea[]) => {
  const { booking_id } = await hold(lines)
  await services.createPayment({ booking_id, actor: ann })
  return { booking_id }
}

describe('a process that dies anywhere', () => {
  test('while it holds everything: it is held, once', async () => {
    const requests = new Map<string, ReturnType<typeof toConfirm>>()
    const deaths = await dieEverywhere({
      before: async () => {
        const quote = world.quote(THREE)
        requests.set(bookingIdOf(quote.id), toConfirm(quote))
        return { booking_id: bookingIdOf(quote.id) }
      },
      act: (own, booking_id) => {
        const request = requests.get(booking_id)
        return request ? own.confirmBooking(request) : Promise.reject(new Error('no request'))
      },
      after: booking => {
        expect(booking.status).toBe('held')
        expect(booking.items.map(({ step }) => step)).toEqual(['held', 'held', 'held'])
      },
    })
    expect(deaths).toBeGreaterThan(15)
  })

  test('while one thing is sold out: nothing stays held', async () => {
    const requests = new Map<string, ReturnType<typeof toConfirm>>()
    await dieEverywhere({
      before: async () => {
        const quote = world.quote([...THREE, { key: 'none' }])
        requests.set(bookingIdOf(quote.id), toConfirm(quote))
        return { booking_id: bookingIdOf(quote.id) }
      },
      act: (own, booking_id) => {
        const request = requests.get(booking_id)
        return request ? own.confirmBooking(request) : Promise.reject(new Error('no request'))
      },
      after: ({ status, failure }) =>
        expect({ status, code: failure?.code }).toEqual({ status: 'failed', code: 'SOLD_OUT' }),
    })
  })

  test('while a payment is settled: it is paid once and everything is booked', async () => {
    const deaths = await dieEverywhere({
      before: () => holdWithPayment(THREE),
      act: pay,
      after: booking => {
        expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid' })
        expect(toMinor(balanceOf(booking))).toBe(0)
        expect(booking.events.map(({ type }) => type)).toEqual(['payment_received', 'booking_confirmed'])
      },
    })
    expect(deaths).toBeGreaterThan(30)
  })

  test('while a payment is settled and the last thing cannot be booked: all goes back', async () => {
    const { confirm } = supplier.supplier
    // The flight is final, so it comes last; its supplier has lost it.
    supplier.supplier.confirm = request => {
      if (request.supplier_key === 'flight') supplier.next('confirm', 'sold_out')
      return confirm(request)
    }
    await dieEverywhere({
      before: () => holdWithPayment(THREE),
      act: pay,
      after: booking => {
        expect(booking).toMatchObject({ status: 'failed', payment_status: 'refunded' })
        expect(supplier.standing(booking.id)).toEqual([])
      },
    })
    supplier.supplier.confirm = confirm
  })

  test('while a hold expires: its inventory comes back once', async () => {
    await dieEverywhere({
      before: async () => {
        const made = await hold(THREE)
        world.pass(31 * 60_000)
        return made
      },
      act: own => own.expireHolds(),
      after: booking => expect(booking.status).toBe('expired'),
    })
  })

  test('while a late payment revives a booking: it is held again and booked', async () => {
    await dieEverywhere({
      before: async () => {
        const made = await holdWithPayment(THREE)
        world.pass(31 * 60_000)
        return made
      },
      act: pay,
      after: booking => expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid' }),
    })
  })

  test('while a booking is cancelled: the money goes back once', async () => {
    await dieEverywhere({
      before: async () => {
        const made = await holdWithPayment(THREE)
        await pay(services, made.booking_id)
        return made
      },
      act: async (own, booking_id) => {
        const quote = await own.quoteCancellation({ booking_id, actor: ann, ids: ids(booking_id) })
        await own.confirmCancellation({
          booking_id,
          cancellation_quote_id: quote.id,
          expected_refund: quote.refund,
          actor: ann,
        })
      },
      after: booking => {
        expect(booking).toMatchObject({ status: 'cancelled', payment_status: 'refunded' })
        expect(toMinor(paidOf(booking))).toBe(2_000)
      },
    })
  })
})
