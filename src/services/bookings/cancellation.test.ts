import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { cancellationQuote } from '#src/domain/cancellation.ts'
import { fromMinor, toMinor } from '#src/domain/money.ts'
import { ann, ben, createBookingWorld, ids, type LineIdea, manager, toConfirm } from '#src/testing/booking-world.ts'
import { refunds } from '../payments/stored-refund.ts'
import { cancellationFigures } from './cancellation-figures.ts'
import { bookings } from './stored-booking.ts'

const world = createBookingWorld()
const { services, supplier, ledger } = world
afterAll(world.end)

const DAY_MS = 24 * 3_600_000
const error = async (work: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([work])
  return outcome?.status === 'rejected' ? outcome.reason : undefined
}
const usd = (amount: string) => ({ amount, currency: 'USD' })
const inDays = (days: number) => new Date(world.time.business + days * DAY_MS).toISOString()

async function bookAndPay(lines: readonly LineIdea[], amount?: string) {
  const booking = await services.confirmBooking(toConfirm(world.quote(lines)))
  const part = amount === undefined ? {} : { amount: usd(amount) }
  const payment = await services.createPayment({ booking_id: booking.id, actor: ann, ...part })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  return services.getBooking({ booking_id: booking.id, actor: ann })
}
const quote = (booking_id: string, item_ids?: readonly string[], name = 'q') =>
  services.quoteCancellation({ booking_id, item_ids, actor: ann, ids: ids(`${booking_id} ${name}`) })
const confirm = (booking_id: string, { id, refund }: { id: string; refund: { amount: string; currency: string } }) =>
  services.confirmCancellation({
    booking_id,
    cancellation_quote_id: id,
    expected_refund: refund,
    actor: ann,
    reason: 'Ill',
  })

test('is free while the booking is only held', async () => {
  const policy = [{ from: null, penalty: usd('120.00') }]
  const { id } = await services.confirmBooking(toConfirm(world.quote([{ policy }])))
  const offered = await quote(id)
  expect(offered).toMatchObject({ refund: usd('0.00'), penalty: usd('0.00'), rule: 'CANCEL_HELD_FREE' })
  const booking = await confirm(id, offered)
  expect(booking).toMatchObject({ status: 'cancelled', payment_status: 'unpaid', balance: usd('0.00') })
  expect(supplier.standing(id)).toEqual([])
})

test('costs the step in force, gives the rest back once, and returns the inventory', async () => {
  const policy = [
    { from: inDays(10), penalty: usd('36.00') },
    { from: inDays(50), penalty: usd('500.00') },
  ]
  const rooms = supplier.left.get('room')
  const { id } = await bookAndPay([{ policy }])
  expect(await quote(id)).toMatchObject({ refund: usd('120.00'), penalty: usd('0.00'), rule: 'CANCEL_FREE' })
  world.pass(11 * DAY_MS)
  const offered = await quote(id, undefined, 'later')
  expect(offered).toMatchObject({ refund: usd('84.00'), penalty: usd('36.00'), rule: 'CANCEL_PENALTY' })
  const [first, second] = await Promise.all([confirm(id, offered), confirm(id, offered)])
  expect(first).toMatchObject({ status: 'cancelled', payment_status: 'refunded', paid: usd('36.00') })
  expect(second.status).toBe('cancelled')
  expect((await confirm(id, offered)).status).toBe('cancelled')
  expect(supplier.left.get('room')).toBe(rooms)
  const records = await world.store.collection(refunds).find({ where: { booking_id: id }, limit: 5 })
  expect(records).toMatchObject([{ status: 'done', amount: usd('84.00'), reason: 'Cancelled' }])
  expect(first.timeline.some(({ what }) => what.includes('penalty of $36.00'))).toBe(true)
})

test('a penalty is never above the price', async () => {
  const { id } = await bookAndPay([{ policy: [{ from: null, penalty: usd('999.00') }], refundable: false }])
  expect(await quote(id)).toMatchObject({
    refund: usd('0.00'),
    penalty: usd('120.00'),
    rule: 'CANCEL_NON_REFUNDABLE',
    lines: [{ total: usd('120.00'), penalty: usd('120.00') }],
  })
})

test('ends its offer when a penalty grows, and says the new figure', async () => {
  const grows = new Date(world.time.business + 10 * 60_000).toISOString()
  const { id } = await bookAndPay([{ policy: [{ from: grows, penalty: usd('60.00') }] }])
  const offered = await quote(id)
  expect(offered.expires_at).toBe(grows)
  world.pass(10 * 60_000)
  const refused = await error(confirm(id, offered))
  expect(refused).toMatchObject({ code: 'PRICE_CHANGED', details: { quote: { refund: usd('60.00') } } })
  expect(Object.keys(refused.details.quote).sort()).toEqual(Object.keys(cancellationQuote.shape).sort())
  expect((await confirm(id, refused.details.quote)).status).toBe('cancelled')
})

test('only the newest offer can be confirmed, at the figure agreed to', async () => {
  const { id } = await bookAndPay([{}])
  const old = await quote(id, undefined, 'old')
  const fresh = await quote(id, undefined, 'new')
  expect(await error(confirm(id, old))).toMatchObject({ code: 'QUOTE_EXPIRED' })
  expect(await error(confirm(id, { ...fresh, refund: usd('121.00') }))).toMatchObject({
    code: 'PRICE_CHANGED',
    details: { quote: { id: fresh.id } },
  })
  expect(await error(confirm(id, { ...fresh, id: 'cnq_none' }))).toMatchObject({ code: 'CANCELLATION_QUOTE_NOT_FOUND' })
  world.pass(31 * 60_000)
  expect(await error(confirm(id, fresh))).toMatchObject({ code: 'QUOTE_EXPIRED' })
})

describe('of a part', () => {
  test('leaves a booking that costs what stays and the penalty', async () => {
    const policy = [{ from: null, penalty: usd('10.00') }]
    const { id, items } = await bookAndPay([{ policy }, { kind: 'transport', key: 'transfer', total: '30.00' }])
    const offered = await quote(id, [items[0]?.id ?? ''])
    expect(offered).toMatchObject({ refund: usd('110.00'), penalty: usd('10.00') })
    const booking = await confirm(id, offered)
    expect(booking).toMatchObject({
      status: 'confirmed',
      payment_status: 'paid',
      total: usd('40.00'),
      paid: usd('40.00'),
      balance: usd('0.00'),
    })
    expect(booking.items.map(({ status }) => status)).toEqual(['cancelled', 'confirmed'])
    const rest = await quote(id, undefined, 'rest')
    expect(rest).toMatchObject({ refund: usd('30.00'), lines: [{ item_id: items[1]?.id }] })
    expect(await confirm(id, rest)).toMatchObject({ status: 'cancelled', paid: usd('10.00') })
  })

  test('of another booking’s item is refused', async () => {
    const { id } = await bookAndPay([{}])
    expect(await error(quote(id, ['itm_none']))).toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  test('after a deposit gives back only what is above the price that stays', async () => {
    const { id, items } = await bookAndPay([{ total: '60.00' }, { total: '40.00' }], '50.00')
    expect(await quote(id, [items[1]?.id ?? ''])).toMatchObject({ refund: usd('0.00'), penalty: usd('0.00') })
    expect(await quote(id, undefined, 'all')).toMatchObject({ refund: usd('50.00') })
  })
})

describe('is refused', () => {
  test('for what has begun, is over, or is not one’s own', async () => {
    const { id } = await bookAndPay([{ in_days: 1 }])
    expect(await error(services.quoteCancellation({ booking_id: id, actor: ben, ids: ids('x') }))).toMatchObject({
      code: 'BOOKING_NOT_FOUND',
    })
    world.pass(1.5 * DAY_MS)
    expect(await error(quote(id))).toMatchObject({ code: 'POLICY_REFUSED', details: { rule: 'CANCEL_AFTER_START' } })
    world.pass(4 * DAY_MS)
    expect(await services.completeBookings()).toBe(1)
    expect(await services.completeBookings()).toBe(0)
    expect(await error(quote(id))).toMatchObject({ code: 'STATE_CONFLICT' })
    expect((await services.getBooking({ booking_id: id, actor: manager })).status).toBe('completed')
  })

  test('twice', async () => {
    const { id } = await bookAndPay([{}])
    await confirm(id, await quote(id))
    expect(await error(quote(id, undefined, 'again'))).toMatchObject({ code: 'STATE_CONFLICT' })
  })
})

test('figures add up to the minor unit, whatever was booked, paid and cancelled', async () => {
  const [stored] = await world.store.collection(bookings).find({ where: { status: 'confirmed' }, limit: 1 })
  const item = stored?.items[0]
  if (!stored || !item) throw new Error('nothing booked')
  const line = fc.record({
    total: fc.integer({ min: 1, max: 10_000_00 }),
    penalty: fc.integer({ min: 0, max: 12_000_00 }),
  })
  const idea = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    paid: fc.nat(100),
    chosen: fc.nat(255),
  })
  fc.assert(
    fc.property(idea, ({ lines, paid, chosen }) => {
      const items = lines.map(({ total, penalty }, index) => ({
        ...item,
        id: `itm_${index}`,
        status: 'confirmed' as const,
        penalty: null,
        starts_at: inDays(100),
        total: fromMinor(total, 'USD'),
        cancellation_policy: [{ from: null, penalty: fromMinor(penalty, 'USD') }],
      }))
      const sum = lines.reduce((all, { total }) => all + total, 0)
      const took = Math.floor((sum * paid) / 100)
      const amount = fromMinor(took, 'USD')
      const payment = { id: 'pay_1', amount, is_manual: false, state: 'captured' as const, tries: 0, retry_at: null }
      const booking = { ...stored, items, payments: [payment], refunds: [], total: fromMinor(sum, 'USD') }
      const some = items.filter((_, index) => chosen & (1 << index)).map(({ id }) => id)
      const item_ids = some.length === 0 ? undefined : some
      const figures = cancellationFigures(booking, { item_ids, now: world.time.business })
      for (const { total, penalty } of figures.lines) expect(toMinor(penalty)).toBeLessThanOrEqual(toMinor(total))
      expect(toMinor(figures.refund)).toBe(Math.max(0, took - toMinor(figures.total)))
      expect(toMinor(figures.total)).toBeLessThanOrEqual(sum)
      expect(figures.lines.reduce((all, { penalty }) => all + toMinor(penalty), 0)).toBe(toMinor(figures.penalty))
    }),
  )
})

test('of two payments both go back, each to where it came from', async () => {
  const booking = await services.confirmBooking(toConfirm(world.quote([{ total: '100.00' }])))
  const made: string[] = []
  for (const amount of ['40.00', '60.00']) {
    const payment = await services.createPayment({ booking_id: booking.id, actor: ann, amount: usd(amount) })
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    made.push(payment.id)
  }
  await confirm(booking.id, await quote(booking.id))
  expect(ledger.kept(made)).toBe(0)
  for (const payment_id of made) expect((await services.getPayment({ payment_id, actor: ann })).status).toBe('refunded')
})
