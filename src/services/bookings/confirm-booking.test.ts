import { afterAll, describe, expect, test } from 'vitest'
import {
  ann,
  ben,
  contact,
  createBookingWorld,
  manager,
  stranger,
  toConfirm,
  twoAdults,
} from '#src/testing/booking-world.ts'
import { bookings } from './stored-booking.ts'

const world = createBookingWorld({ stock: { rare: 1, gone: 0 } })
const { services, supplier } = world
afterAll(world.end)

const error = async (work: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([work])
  return outcome?.status === 'rejected' ? outcome.reason : undefined
}

test('holds everything and shows the booking', async () => {
  const quote = world.quote([{ total: '120.00' }, { kind: 'transport', key: 'transfer', total: '30.50' }])
  const booking = await services.confirmBooking({ ...toConfirm(quote), notes: 'Vegetarian' })
  expect(booking).toMatchObject({
    status: 'held',
    payment_status: 'unpaid',
    total: { amount: '150.50', currency: 'USD' },
    paid: { amount: '0.00', currency: 'USD' },
    balance: { amount: '150.50', currency: 'USD' },
    hold_expires_at: '2026-12-01T09:30:00.000Z',
    notes: 'Vegetarian',
    quote_id: quote.id,
  })
  expect(booking.reference).toMatch(/^TW-[2-9A-HJ-NP-Z]{6}$/)
  expect(booking.items.map(({ status }) => status)).toEqual(['held', 'held'])
  expect(booking.items[0]?.nights).toBe(3)
  expect(supplier.standing(booking.id)).toHaveLength(2)
})

test('never shows a passport number, and keeps it encrypted', async () => {
  const booking = await services.confirmBooking(toConfirm(world.quote([{}])))
  const stored = await world.store.collection(bookings).get(booking.id)
  expect(booking.travelers[0]).toEqual({ given_name: 'Ann', family_name: 'Ito', type: 'adult', has_passport: true })
  expect(booking.travelers[1]?.has_passport).toBe(false)
  expect(JSON.stringify(stored)).not.toContain('TK1234567')
  expect(JSON.stringify(booking)).not.toMatch(/net|passport_sealed|supplier_key/)
})

test('makes one booking of one quote, however often it is confirmed', async () => {
  const quote = world.quote([{ key: 'rare' }])
  const all = await Promise.all(Array.from({ length: 50 }, () => services.confirmBooking(toConfirm(quote))))
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  expect(supplier.left.get('rare')).toBe(0)
  expect(supplier.calls.filter(call => call === `hold ${[...supplier.holds.keys()].at(-1)}`)).toHaveLength(1)
  const again = await services.confirmBooking({
    ...toConfirm(quote),
    expected_total: { amount: '1.00', currency: 'USD' },
  })
  expect(again.id).toBe(all[0]?.id)
})

test('is nobody else’s: another traveller with the same quote finds nothing', async () => {
  const quote = world.quote([{}])
  const booking = await services.confirmBooking(toConfirm(quote))
  expect(await error(services.confirmBooking(toConfirm(quote, ben)))).toMatchObject({ code: 'QUOTE_NOT_FOUND' })
  expect(await error(services.confirmBooking(toConfirm(quote, stranger)))).toMatchObject({ code: 'QUOTE_NOT_FOUND' })
  expect(await error(services.getBooking({ booking_id: booking.id, actor: ben }))).toMatchObject({
    code: 'BOOKING_NOT_FOUND',
  })
})

test('refuses an expired quote, and one of another organization', async () => {
  const quote = world.quote([{}])
  const foreign = world.quote([{}], { organization_id: 'org_other' })
  world.pass(31 * 60_000)
  expect(await error(services.confirmBooking(toConfirm(quote)))).toMatchObject({ code: 'QUOTE_EXPIRED' })
  expect(await error(services.confirmBooking(toConfirm(foreign)))).toMatchObject({ code: 'QUOTE_NOT_FOUND' })
})

describe('price', () => {
  test('that moved is told with a fresh quote, the same one for a repeat', async () => {
    const quote = world.quote([{}])
    world.move(quote.id, '130.00')
    const [first, second] = [
      await error(services.confirmBooking(toConfirm(quote))),
      await error(services.confirmBooking(toConfirm(quote))),
    ]
    expect(first).toMatchObject({ code: 'PRICE_CHANGED', details: { quote: { total: { amount: '130.00' } } } })
    expect(second.details.quote.id).toBe(first.details.quote.id)
    expect(first.details.quote.id).not.toBe(quote.id)
  })

  test('other than the one agreed to is told with the quote that holds', async () => {
    const quote = world.quote([{}])
    const wrong = { ...toConfirm(quote), expected_total: { amount: '119.99', currency: 'USD' } }
    expect(await error(services.confirmBooking(wrong))).toMatchObject({
      code: 'PRICE_CHANGED',
      details: { quote: { id: quote.id, total: { amount: '120.00' } } },
    })
    expect(
      await error(services.confirmBooking({ ...wrong, expected_total: { amount: '120', currency: 'JPY' } })),
    ).toMatchObject({
      code: 'PRICE_CHANGED',
    })
  })
})

describe('sold out', () => {
  test('names the item, gives the others back, and is said again for the same quote', async () => {
    const quote = world.quote([{ key: 'room' }, { kind: 'transport', key: 'gone' }])
    const before = supplier.left.get('room')
    for (const _ of [1, 2]) {
      expect(await error(services.confirmBooking(toConfirm(quote)))).toMatchObject({
        code: 'SOLD_OUT',
        user_message: expect.stringContaining('Airport to hotel'),
        details: { item: { title: 'Airport to hotel, private van' } },
      })
    }
    expect(supplier.left.get('room')).toBe(before)
    const fresh = await services.confirmBooking(toConfirm(world.quote([{ key: 'room' }])))
    expect(fresh.status).toBe('held')
  })

  test('a refusal by policy carries its rule', async () => {
    supplier.next('hold', 'refused')
    expect(await error(services.confirmBooking(toConfirm(world.quote([{}]))))).toMatchObject({
      code: 'POLICY_REFUSED',
      details: { rule: 'NO_MONDAY' },
    })
  })
})

describe('a supplier that does not answer', () => {
  test('is asked by our reference, and what it did counts', async () => {
    supplier.next('hold', 'lost')
    const booking = await services.confirmBooking(toConfirm(world.quote([{}])))
    expect(booking.status).toBe('held')
    const [hold_id] = supplier.standing(booking.id)[0] ?? []
    expect(supplier.calls.filter(call => call === `hold ${hold_id}`)).toHaveLength(1)
  })

  test('and did nothing: nothing is booked, and the hold is not tried blindly again', async () => {
    supplier.next('hold', 'silent')
    const before = supplier.left.get('room')
    const quote = world.quote([{}])
    expect(await error(services.confirmBooking(toConfirm(quote)))).toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
    expect(supplier.left.get('room')).toBe(before)
  })
})

test('a taken reference is not used twice', async () => {
  const all = world.store.collection(bookings)
  const booking = await services.confirmBooking(toConfirm(world.quote([{}])))
  const stored = await all.get(booking.id)
  if (!stored) throw new Error('no booking')
  await expect(all.insert({ ...stored, id: 'bkg_other' })).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
})

const [one, two] = twoAdults
test.each([
  ['one too few', [one], 'travelers'],
  ['a child among adults', [one, { ...two, type: 'child' as const }], 'travelers'],
  ['an adult who is a child', [one, { ...two, birth_date: '2020-01-01' }], 'travelers.1.birth_date'],
  ['one not born yet', [{ ...one, birth_date: '2028-01-01' }, two], 'travelers.0.birth_date'],
])('refuses travellers that do not fit: %s', async (_what, travelers, path) => {
  const refused = await error(services.confirmBooking({ ...toConfirm(world.quote([{}])), travelers, contact }))
  expect(refused).toMatchObject({ code: 'VALIDATION_FAILED' })
  expect(refused.details.fields.map((field: { path: string }) => field.path)).toContain(path)
})

test('a manager sees the booking, another company does not', async () => {
  const booking = await services.confirmBooking(toConfirm(world.quote([{}])))
  expect((await services.getBooking({ booking_id: booking.id, actor: manager })).id).toBe(booking.id)
  expect(await error(services.getBooking({ booking_id: booking.id, actor: stranger }))).toMatchObject({
    code: 'BOOKING_NOT_FOUND',
  })
  expect((await services.getBooking({ booking_id: booking.id, actor: ann })).id).toBe(booking.id)
})
