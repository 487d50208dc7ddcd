import { afterAll, expect, test } from 'vitest'
import { ann, createBookingWorld, toConfirm } from '#src/testing/booking-world.ts'

const world = createBookingWorld({ stock: { room: 5 } })
const { services, supplier } = world
afterAll(world.end)

const book = () => services.confirmBooking(toConfirm(world.quote([{}])))

test('a hold that nobody paid for comes back once, however many look after it', async () => {
  const all = await Promise.all([book(), book(), book()])
  expect(supplier.left.get('room')).toBe(2)
  expect(await services.expireHolds()).toBe(0)
  world.pass(30 * 60_000)
  const counts = await Promise.all([services.expireHolds(), services.expireHolds(), world.start().expireHolds()])
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(3)
  expect(supplier.left.get('room')).toBe(5)
  for (const { id } of all) {
    const booking = await services.getBooking({ booking_id: id, actor: ann })
    expect(booking).toMatchObject({ status: 'expired', payment_status: 'unpaid', balance: { amount: '0.00' } })
    expect(booking.timeline.filter(({ what }) => what.includes('expired'))).toHaveLength(1)
  }
})

test('a supplier that does not answer is asked again later, and nobody is told twice', async () => {
  const { id } = await book()
  world.pass(31 * 60_000)
  supplier.next('release', 'silent')
  await services.expireHolds()
  expect(supplier.standing(id)).toHaveLength(1)
  expect((await services.getBooking({ booking_id: id, actor: ann })).status).toBe('expired')
  world.pass(60_000)
  await services.recoverBookings()
  expect(supplier.standing(id)).toEqual([])
  expect(supplier.left.get('room')).toBe(5)
})

test('whoever sweeps holds can ask for a booking’s status', async () => {
  const { id } = await book()
  expect(await services.findBookingStatus({ organization_id: 'org_demo', id })).toBe('held')
  expect(await services.findBookingStatus({ organization_id: 'org_other', id })).toBeUndefined()
  expect(await services.findBookingStatus({ organization_id: 'org_demo', id: 'bkg_none' })).toBeUndefined()
})
