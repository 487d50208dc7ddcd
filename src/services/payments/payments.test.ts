import { afterAll, describe, expect, test } from 'vitest'
import { toMinor } from '#src/domain/money.ts'
import { derivedId } from '#src/kernel/ids.ts'
import {
  ann,
  ben,
  createBookingWorld,
  ids,
  type LineIdea,
  manager,
  SECRETS,
  toConfirm,
} from '#src/testing/booking-world.ts'
import { bookings } from '../bookings/stored-booking.ts'
import { tasks } from '../bookings/task.ts'
import { createCreatePayment } from './create-payment.ts'
import { refunds } from './stored-refund.ts'

const world = createBookingWorld({ stock: { last: 1, scarce: 2 } })
const { services, supplier, ledger } = world
afterAll(world.end)

const error = async (work: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([work])
  return outcome?.status === 'rejected' ? outcome.reason : undefined
}
const usd = (amount: string) => ({ amount, currency: 'USD' })
const book = async (lines: readonly LineIdea[] = [{}]) => services.confirmBooking(toConfirm(world.quote(lines)))
const get = (booking_id: string) => services.getBooking({ booking_id, actor: ann })
const pay = async (booking_id: string, amount?: string) => {
  const payment = await services.createPayment({
    booking_id,
    actor: ann,
    ...(amount === undefined ? {} : { amount: usd(amount) }),
  })
  return services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
}
const openTasks = (booking_id: string) => world.store.collection(tasks).find({ where: { booking_id }, limit: 10 })

test('a payment confirms the booking: everything is booked, then the money is taken', async () => {
  const { id } = await book([{}, { kind: 'flight', key: 'flight', refundable: false, total: '80.00' }])
  const payment = await services.createPayment({ booking_id: id, actor: ann })
  expect(payment).toMatchObject({
    status: 'pending',
    amount: usd('200.00'),
    checkout_url: `https://travel.test/pay/${payment.id}`,
  })
  const checkout = await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  expect(checkout).toMatchObject({ payment: { status: 'paid' }, outcome: expect.stringContaining('is confirmed') })
  const booking = await get(id)
  expect(booking).toMatchObject({
    status: 'confirmed',
    payment_status: 'paid',
    paid: usd('200.00'),
    balance: usd('0.00'),
    hold_expires_at: null,
  })
  expect(booking.items.map(({ status }) => status)).toEqual(['confirmed', 'confirmed'])
  expect(booking.items.every(({ supplier_reference }) => supplier_reference?.startsWith('REF-'))).toBe(true)
})

test('what can be undone is booked before what is final', async () => {
  const { id } = await book([
    { kind: 'flight', key: 'flight', refundable: false },
    {},
    { kind: 'transport', key: 'transfer' },
  ])
  await pay(id)
  const order = supplier.calls.filter(call => call.startsWith('confirm')).slice(-3)
  const stored = await world.store.collection(bookings).get(id)
  expect(order.at(-1)).toBe(`confirm ${stored?.items[0]?.hold_id}`)
})

test('asking twice for a payment gives the same one', async () => {
  const { id } = await book()
  const all = await Promise.all(
    Array.from({ length: 10 }, () => services.createPayment({ booking_id: id, actor: ann })),
  )
  expect(new Set(all.map(payment => payment.id)).size).toBe(1)
})

test('the id of a payment, which opens its page, does not follow from the booking and the amount', async () => {
  const { id } = await book()
  const payment = await services.createPayment({ booking_id: id, actor: ann })
  const guesses = Array.from({ length: 3 }, (_, count) => derivedId('pay', id, '120.00', String(count)))
  expect(guesses).not.toContain(payment.id)
  for (const guess of guesses)
    expect(await error(services.getCheckout(guess))).toMatchObject({ code: 'PAYMENT_NOT_FOUND' })
  const elsewhere = createCreatePayment({
    ...world,
    clock: () => world.time.business,
    public_url: () => '',
    secrets: { ...SECRETS, signing: 'x'.repeat(32) },
  })
  expect((await elsewhere({ booking_id: id, actor: ann })).id).not.toBe(payment.id)
})

test('a declined payment leaves the booking held, and the next one is another', async () => {
  const { id } = await book()
  const first = await services.createPayment({ booking_id: id, actor: ann })
  await services.settleSandboxPayment({ payment_id: first.id, outcome: 'declined' })
  const late = await services.settleSandboxPayment({ payment_id: first.id, outcome: 'paid' })
  expect(late.payment.status).toBe('declined')
  expect(await get(id)).toMatchObject({ status: 'held', payment_status: 'unpaid' })
  const second = await services.createPayment({ booking_id: id, actor: ann })
  expect(second.id).not.toBe(first.id)
  await services.settleSandboxPayment({ payment_id: second.id, outcome: 'paid' })
  expect((await get(id)).status).toBe('confirmed')
})

test('settled twenty times at once, it is taken once', async () => {
  const { id } = await book()
  const payment = await services.createPayment({ booking_id: id, actor: ann })
  const request = { payment_id: payment.id, outcome: 'paid' as const }
  const all = await Promise.all(Array.from({ length: 20 }, () => services.settleSandboxPayment(request)))
  expect(all.every(each => each.payment.status === 'paid')).toBe(true)
  const booking = await get(id)
  expect(booking.paid).toEqual(usd('120.00'))
  expect(booking.timeline.filter(({ what }) => what.endsWith('0 paid.'))).toHaveLength(1)
  expect(ledger.kept([payment.id])).toBe(12_000)
})

test('of two payments for one booking the second goes back', async () => {
  const { id } = await book([{ total: '200.00' }])
  const first = await services.createPayment({ booking_id: id, actor: ann })
  const second = await services.createPayment({ booking_id: id, actor: ann, amount: usd('199.00') })
  await Promise.all(
    [first, second].map(({ id: payment_id }) => services.settleSandboxPayment({ payment_id, outcome: 'paid' })),
  )
  const booking = await get(id)
  const states = await Promise.all(
    [first, second].map(each => services.getPayment({ payment_id: each.id, actor: ann })),
  )
  expect(states.map(({ status }) => status).sort()).toEqual(['paid', 'refunded'])
  expect(ledger.kept([first.id, second.id])).toBe(toMinor(booking.paid))
  expect(booking).toMatchObject({ status: 'confirmed' })
  const [refund] = await world.store.collection(refunds).find({ where: { booking_id: id }, limit: 5 })
  expect(refund).toMatchObject({ status: 'done', reason: 'Paid already' })
})

describe('a deposit', () => {
  test('confirms the booking, and the rest is paid later', async () => {
    const { id } = await book([{ total: '100.00' }])
    await pay(id, '30.00')
    expect(await get(id)).toMatchObject({ status: 'confirmed', payment_status: 'deposit_paid', balance: usd('70.00') })
    await pay(id)
    expect(await get(id)).toMatchObject({ payment_status: 'paid', paid: usd('100.00'), balance: usd('0.00') })
  })

  test.each([
    ['29.99', 60, { code: 'POLICY_REFUSED', details: { rule: 'PAYMENT_DEPOSIT_MINIMUM' } }],
    ['50.00', 10, { code: 'POLICY_REFUSED', details: { rule: 'PAYMENT_FULL_BEFORE_START' } }],
    ['100.01', 60, { code: 'VALIDATION_FAILED' }],
    ['0.00', 60, { code: 'VALIDATION_FAILED' }],
    ['-5.00', 60, { code: 'VALIDATION_FAILED' }],
  ])('of %s for a trip in %i days is refused', async (amount, in_days, refusal) => {
    const { id } = await book([{ total: '100.00', in_days }])
    expect(await error(services.createPayment({ booking_id: id, actor: ann, amount: usd(amount) }))).toMatchObject(
      refusal,
    )
  })

  test('in another currency is refused', async () => {
    const { id } = await book()
    const amount = { amount: '120', currency: 'JPY' }
    expect(await error(services.createPayment({ booking_id: id, actor: ann, amount }))).toMatchObject({
      code: 'VALIDATION_FAILED',
    })
  })
})

describe('nothing to pay', () => {
  test('for what is paid, what is over, and what is not one’s own', async () => {
    const { id } = await book()
    await pay(id)
    expect(await error(services.createPayment({ booking_id: id, actor: ann }))).toMatchObject({
      code: 'STATE_CONFLICT',
    })
    expect(await error(services.createPayment({ booking_id: id, actor: ben }))).toMatchObject({
      code: 'BOOKING_NOT_FOUND',
    })
    const other = await book()
    world.pass(31 * 60_000)
    expect(await error(services.createPayment({ booking_id: other.id, actor: ann }))).toMatchObject({
      code: 'HOLD_EXPIRED',
    })
    expect(await error(services.getPayment({ payment_id: 'pay_none', actor: ann }))).toMatchObject({
      code: 'PAYMENT_NOT_FOUND',
    })
    expect(await error(services.getCheckout('pay_none'))).toMatchObject({ code: 'PAYMENT_NOT_FOUND' })
    expect(await error(services.settleSandboxPayment({ payment_id: 'pay_none', outcome: 'paid' }))).toMatchObject({
      code: 'PAYMENT_NOT_FOUND',
    })
  })

  test('a payment is shown to whoever may see its booking, and to nobody else', async () => {
    const { id } = await book()
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    expect((await services.getPayment({ payment_id: payment.id, actor: manager })).id).toBe(payment.id)
    expect(await error(services.getPayment({ payment_id: payment.id, actor: ben }))).toMatchObject({
      code: 'PAYMENT_NOT_FOUND',
    })
  })
})

describe('a payment that comes after the hold has expired', () => {
  test.each([
    ['swept before', true],
    ['not swept yet', false],
  ])('holds everything again (%s)', async (_how, isSwept) => {
    const { id } = await book([{ key: 'last' }])
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    world.pass(31 * 60_000)
    if (isSwept) await services.expireHolds()
    if (isSwept) expect(await get(id)).toMatchObject({ status: 'expired', balance: usd('0.00') })
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    expect(await get(id)).toMatchObject({ status: 'confirmed', payment_status: 'paid' })
    expect(supplier.standing(id)).toHaveLength(1)
    expect(supplier.left.get('last')).toBe(0)
    for (const [hold_id] of supplier.standing(id))
      supplier.supplier.release({ hold_id, organization_id: 'org_demo', supplier_key: 'last', quantity: 1 })
  })

  test('goes back when it is sold to somebody else, and says so', async () => {
    const { id } = await book([{}, { key: 'last' }])
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    world.pass(31 * 60_000)
    await services.expireHolds()
    const rooms = supplier.left.get('room')
    const winner = await book([{ key: 'last' }])
    const checkout = await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    expect(checkout.payment.status).toBe('refunded')
    expect(checkout.outcome).toContain('returned')
    expect(await get(id)).toMatchObject({ status: 'expired', payment_status: 'refunded', paid: usd('0.00') })
    expect(supplier.standing(id)).toEqual([])
    expect(supplier.left.get('room')).toBe(rooms)
    expect(ledger.kept([payment.id])).toBe(0)
    expect(winner.status).toBe('held')
  })

  test('goes back when the price has moved', async () => {
    const { id } = await book([{ key: 'scarce' }])
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    world.pass(31 * 60_000)
    supplier.setPrice('scarce', '101.00')
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    expect(await get(id)).toMatchObject({ status: 'expired', payment_status: 'refunded' })
    expect(supplier.left.get('scarce')).toBe(2)
  })
})

describe('a supplier that fails after the money was authorised', () => {
  test('refused: everything is undone, the money goes back, and the booking failed', async () => {
    const { id } = await book([{}, { kind: 'transport', key: 'transfer' }])
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    supplier.next('confirm', 'sold_out')
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    const booking = await get(id)
    expect(booking).toMatchObject({
      status: 'failed',
      payment_status: 'refunded',
      paid: usd('0.00'),
      balance: usd('0.00'),
    })
    expect(supplier.standing(id)).toEqual([])
    expect(ledger.kept([payment.id])).toBe(0)
    expect(booking.timeline.at(-1)?.what).toContain('never taken')
  })

  test('what is final and booked already stays, as a task', async () => {
    const flight: LineIdea = { kind: 'flight', key: 'flight', refundable: false }
    const { id } = await book([flight, flight])
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    const confirm = supplier.supplier.confirm
    let count = 0
    supplier.supplier.confirm = request => {
      if (++count === 2) supplier.next('confirm', 'sold_out')
      return confirm(request)
    }
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    supplier.supplier.confirm = confirm
    const booking = await get(id)
    expect(booking).toMatchObject({ status: 'failed', payment_status: 'refunded' })
    expect(booking.items.map(({ status }) => status)).toEqual(['confirmed', 'failed'])
    expect(supplier.standing(id)).toHaveLength(1)
    expect((await openTasks(id)).map(({ kind }) => kind)).toEqual(['cannot_undo'])
  })

  test('lost its answer: it is looked up, not repeated', async () => {
    const { id } = await book()
    supplier.next('confirm', 'lost')
    const before = supplier.calls.filter(call => call.startsWith('confirm')).length
    await pay(id)
    expect(await get(id)).toMatchObject({ status: 'confirmed' })
    expect(supplier.calls.filter(call => call.startsWith('confirm')).length).toBe(before + 1)
  })

  test('nobody can tell: the item is unconfirmed, a person’s task, and asked about again', async () => {
    const { id } = await book()
    supplier.next('confirm', 'lost')
    supplier.next('lookUp', 'silent')
    await pay(id)
    expect(await get(id)).toMatchObject({ status: 'confirmed', items: [{ status: 'unconfirmed' }] })
    expect((await openTasks(id)).map(({ kind }) => kind)).toEqual(['check_item'])
    world.pass(5 * 60_000)
    await services.recoverBookings()
    expect(await get(id)).toMatchObject({ items: [{ status: 'confirmed' }] })
  })
})

describe('the payment provider', () => {
  test('that loses its answer is asked again by the same key', async () => {
    const { id } = await book()
    const payment = await services.createPayment({ booking_id: id, actor: ann })
    ledger.mishaps.push('lost')
    await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    expect(await get(id)).toMatchObject({ status: 'held', payment_status: 'authorised' })
    await services.expireHolds()
    world.pass(31 * 60_000)
    await services.expireHolds()
    await services.recoverBookings()
    expect(await get(id)).toMatchObject({ status: 'confirmed', payment_status: 'paid' })
    expect(ledger.kept([payment.id])).toBe(12_000)
  })

  test('that refuses to take the money leaves a booking with a balance and a task', async () => {
    const { id } = await book()
    ledger.mishaps.push('refused')
    await pay(id)
    expect(await get(id)).toMatchObject({ status: 'confirmed', payment_status: 'unpaid', balance: usd('120.00') })
    expect((await openTasks(id)).map(({ kind }) => kind)).toEqual(['collect_payment'])
  })
})

describe('staff', () => {
  const refund = (payment_id: string, amount: string, name: string) =>
    services.refundPayment({ payment_id, amount: usd(amount), reason: 'Goodwill', actor: manager, ids: ids(name) })

  test('give back a part, never more than what is left, and once for a repeat', async () => {
    const { id } = await book()
    const { payment } = await pay(id)
    const first = await refund(payment.id, '20.00', `${id} a`)
    expect(first).toMatchObject({ status: 'done', amount: usd('20.00') })
    expect((await refund(payment.id, '20.00', `${id} a`)).id).toBe(first.id)
    expect(await get(id)).toMatchObject({ paid: usd('100.00'), payment_status: 'deposit_paid' })
    expect(await error(refund(payment.id, '100.01', `${id} b`))).toMatchObject({ code: 'VALIDATION_FAILED' })
    await refund(payment.id, '100.00', `${id} c`)
    expect(await services.getPayment({ payment_id: payment.id, actor: ann })).toMatchObject({
      status: 'refunded',
      refunded: usd('120.00'),
    })
    expect(ledger.kept([payment.id])).toBe(0)
  })

  test('record money that came by hand; it confirms, once', async () => {
    const { id } = await book()
    const request = {
      booking_id: id,
      amount: usd('120.00'),
      method: 'cash',
      reference: 'R-17',
      actor: manager,
    }
    const payment = await services.recordOfflinePayment(request)
    expect(payment).toMatchObject({ provider: 'offline', status: 'paid', checkout_url: null })
    expect((await services.recordOfflinePayment(request)).id).toBe(payment.id)
    expect(await get(id)).toMatchObject({ status: 'confirmed', payment_status: 'paid', paid: usd('120.00') })
    const again = { ...request, reference: 'R-99' }
    expect(await error(services.recordOfflinePayment(again))).toMatchObject({ code: 'STATE_CONFLICT' })
  })

  test('pay back by hand what came by hand, and record it', async () => {
    const { id } = await book()
    const request = {
      booking_id: id,
      amount: usd('120.00'),
      method: 'cash',
      reference: 'R-18',
      actor: manager,
    }
    const payment = await services.recordOfflinePayment(request)
    const quote = await services.quoteCancellation({ booking_id: id, actor: ann, ids: ids(`${id} q`) })
    const cancelled = await services.confirmCancellation({
      booking_id: id,
      cancellation_quote_id: quote.id,
      expected_refund: quote.refund,
      actor: ann,
    })
    expect(cancelled).toMatchObject({ status: 'cancelled', payment_status: 'refund_due' })
    expect((await openTasks(id)).map(({ kind }) => kind)).toEqual(['pay_back'])
    await refund(payment.id, '120.00', `${id} by hand`)
    expect(await get(id)).toMatchObject({ status: 'cancelled', payment_status: 'refunded', paid: usd('0.00') })
  })
})
