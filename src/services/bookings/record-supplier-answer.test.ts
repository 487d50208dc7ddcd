import { afterAll, expect, test } from 'vitest'
import { ann, ben, createBookingWorld, manager, stranger, toConfirm } from '#src/testing/booking-world.ts'

const world = createBookingWorld()
const { services, supplier } = world
afterAll(world.end)

const usd = (amount: string) => ({ amount, currency: 'USD' })

/** A confirmed booking of which the supplier could not say whether the first item is booked. */
async function bookUncertain() {
  const quote = world.quote([{ total: '100.00' }, { kind: 'transport', key: 'transfer', total: '30.00' }])
  const { id } = await services.confirmBooking(toConfirm(quote))
  const payment = await services.createPayment({ booking_id: id, actor: ann })
  supplier.next('confirm', 'silent')
  supplier.next('lookUp', 'silent')
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  const booking = await services.getBooking({ booking_id: id, actor: ann })
  expect(booking.items[0]?.status).toBe('unconfirmed')
  return { booking_id: id, item_id: booking.items[0]?.id ?? '', actor: manager }
}

test('a confirmation comes with the supplier’s reference, once, and is told', async () => {
  const about = await bookUncertain()
  const answer = { ...about, answer: 'confirmed' as const, supplier_reference: 'KRC-881' }
  const [first, second] = await Promise.all([
    services.recordSupplierAnswer(answer),
    services.recordSupplierAnswer(answer),
  ])
  expect(first?.items[0]).toMatchObject({ status: 'confirmed', supplier_reference: 'KRC-881' })
  expect(second?.timeline.filter(({ what }) => what.includes('is confirmed'))).toHaveLength(1)
  await services.relayEvents({})
  expect(world.mails.at(-1)?.subject).toContain('Good news')
})

test('what the supplier declines costs nothing, and its price goes back once', async () => {
  const about = await bookUncertain()
  await services.recordSupplierAnswer({ ...about, answer: 'declined' })
  const booking = await services.recordSupplierAnswer({ ...about, answer: 'declined' })
  expect(booking).toMatchObject({
    status: 'confirmed',
    total: usd('30.00'),
    paid: usd('30.00'),
    payment_status: 'paid',
  })
  expect(booking.items.map(({ status }) => status)).toEqual(['cancelled', 'confirmed'])
})

test('travellers, strangers and wrong items are refused', async () => {
  const about = { ...(await bookUncertain()), answer: 'confirmed' as const }
  const refused = async (change: object) => {
    const [outcome] = await Promise.allSettled([services.recordSupplierAnswer({ ...about, ...change })])
    return outcome?.status === 'rejected' ? outcome.reason.code : 'fulfilled'
  }
  expect(await refused({ actor: ben })).toBe('FORBIDDEN')
  expect(await refused({ actor: stranger })).toBe('BOOKING_NOT_FOUND')
  expect(await refused({ item_id: 'itm_none' })).toBe('VALIDATION_FAILED')
})

test('tasks are listed for the organization, and ticked off once', async () => {
  await bookUncertain()
  const paged = { page: 1, limit: 50, status: 'open' as const }
  const { items } = await services.listTasks({ actor: manager, ...paged })
  expect(items.map(({ kind }) => kind)).toContain('check_item')
  expect((await services.listTasks({ actor: stranger, ...paged })).items).toEqual([])
  await expect(services.listTasks({ actor: ann, ...paged })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const task_id = items[0]?.id ?? ''
  await expect(services.completeTask({ task_id, actor: stranger })).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' })
  expect(await services.completeTask({ task_id, actor: manager })).toMatchObject({
    status: 'done',
    done_by: manager.id,
  })
  expect((await services.listTasks({ actor: manager, ...paged })).meta.total).toBe(items.length - 1)
})

test('a guest’s bookings become those of the traveller who proved to be the same person', async () => {
  const guest = { id: 'cnv_7', role: 'guest' as const, organization_id: 'org_demo' }
  const { id } = await services.confirmBooking(toConfirm(world.quote([{}]), guest))
  const request = { organization_id: 'org_demo', from_owner_id: guest.id, to_owner_id: ben.id }
  expect(await services.adoptBookings(request)).toBe(1)
  expect((await services.getBooking({ booking_id: id, actor: ben })).id).toBe(id)
  await expect(services.getBooking({ booking_id: id, actor: guest })).rejects.toMatchObject({
    code: 'BOOKING_NOT_FOUND',
  })
})
