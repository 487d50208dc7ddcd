import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#src/kernel/access.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { createServices, type Services } from '#src/services/index.ts'
import { type OfferWorld, openOfferWorld, traveler } from '#src/services/offers/__fixtures__/offer-world.ts'
import { callTool, type Tool } from '../define.ts'
import { createPayment } from '../payments/create-payment.ts'
import { recordOfflinePayment } from '../payments/record-offline-payment.ts'
import { refundPayment } from '../payments/refund-payment.ts'
import { confirmBooking } from './confirm-booking.ts'
import { confirmCancellation } from './confirm-cancellation.ts'
import { getBooking } from './get-booking.ts'
import { listBookings } from './list-bookings.ts'
import { listDocuments } from './list-documents.ts'
import { quoteCancellation } from './quote-cancellation.ts'

let world: OfferWorld
let services: Services
beforeAll(async () => {
  world = await openOfferWorld()
  services = createServices(world.dependencies)
})
afterAll(() => world.close())

const ann = traveler()
const manager: Actor = { id: 'usr_manager', role: 'dmc_manager', organization_id: 'demo' }
const party = { adults: 2, children_ages: [9] }
const travelers = [
  { given_name: 'Ann', family_name: 'Ito', type: 'adult' },
  { given_name: 'Bo', family_name: 'Ito', type: 'adult' },
  { given_name: 'Cy', family_name: 'Ito', type: 'child', birth_date: '2017-06-01', passport: 'TK1234567' },
]
const contact = { name: 'Ann Ito', email: 'ann@example.com' }

const call = <T extends Tool>(tool: T, input: unknown, actor: Actor = ann) =>
  callTool<T['input'], T['output']>(tool, input, {
    actor,
    services,
    ids: randomIds,
    consent: 'request',
    cause: 'test',
    audit: async () => undefined,
  })

async function quote() {
  const stay = { destination: 'Zanzibar', check_in: '2027-02-13', check_out: '2027-02-16', rooms: 1, ...party }
  const { offers } = await world.offers.searchHotels(stay, ann)
  const [offer] = offers.filter(({ availability }) => availability.status !== 'on_request')
  return services.offers.createQuote({ items: [{ offer_id: offer?.id ?? '' }], party, actor: ann, ids: randomIds })
}

const request = ({ id, total }: { id: string; total: unknown }) => ({
  quote_id: id,
  expected_total: total,
  contact,
  travelers,
})

test('from a quote to a paid booking, by its tools', async () => {
  const booking = await call(confirmBooking, request(await quote()))
  expect(booking).toMatchObject({ status: 'held', contact })
  expect(JSON.stringify(booking)).not.toMatch(/TK1234567|"net"|"supplier_key"/)
  const payment = await call(createPayment, { booking_id: booking.id })
  await services.bookings.settleSandboxPayment({ payment_id: String(payment.id), outcome: 'paid' })
  expect(await call(getBooking, { id: booking.id })).toMatchObject({ status: 'confirmed', payment_status: 'paid' })
  expect(await call(listBookings, { status: 'confirmed' })).toMatchObject({ meta: { total: 1 } })
  expect(await call(listDocuments, { id: booking.id })).toMatchObject({ meta: { total: 5 } })
  const offered = await call(quoteCancellation, { booking_id: booking.id })
  const cancelled = await call(confirmCancellation, {
    booking_id: booking.id,
    cancellation_quote_id: offered.id,
    expected_refund: offered.refund,
  })
  expect(cancelled).toMatchObject({ status: 'cancelled' })
})

describe('a wrong field is named', () => {
  test.each([
    ['expected_total.amount', { expected_total: { amount: '12.5', currency: 'USD' } }],
    ['expected_total.amount', { expected_total: { amount: 12.5, currency: 'USD' } }],
    ['expected_total.currency', { expected_total: { amount: '12.50', currency: 'XXZ' } }],
    ['contact.email', { contact: { ...contact, email: 'ann' } }],
    ['contact.phone', { contact: { ...contact, phone: '0712 345' } }],
    ['contact.name', { contact: { ...contact, name: '<b>Ann</b>' } }],
    ['contact.fax', { contact: { ...contact, fax: '1' } }],
    ['travelers', { travelers: [] }],
    ['travelers', { travelers: travelers.slice(1) }],
    ['travelers', { travelers: [...travelers, ...travelers] }],
    ['travelers.0.given_name', { travelers: [{ ...travelers[0], given_name: ' ' }, travelers[1], travelers[2]] }],
    ['travelers.0.type', { travelers: [{ ...travelers[0], type: 'senior' }, travelers[1], travelers[2]] }],
    [
      'travelers.2.birth_date',
      { travelers: [travelers[0], travelers[1], { ...travelers[2], birth_date: '2017-02-30' }] },
    ],
    [
      'travelers.2.birth_date',
      { travelers: [travelers[0], travelers[1], { ...travelers[2], birth_date: '2014-06-01' }] },
    ],
    ['travelers.2.passport', { travelers: [travelers[0], travelers[1], { ...travelers[2], passport: 'tk 1' }] }],
    ['notes', { notes: 'x'.repeat(1001) }],
    ['discount', { discount: 5 }],
    ['quote_id', { quote_id: 5 }],
  ])('%s', async (path, change) => {
    const outcome = await Promise.allSettled([call(confirmBooking, { ...request(await quote()), ...change })])
    const [refused] = outcome.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toMatchObject({ code: 'VALIDATION_FAILED' })
    expect(refused.details.fields.map((field: { path: string }) => field.path)).toContain(path)
  })
})

describe('who may not', () => {
  const nobody: Actor = { id: 'anonymous', role: 'anonymous', organization_id: 'demo' }
  test.each([
    ['confirm_booking', confirmBooking, { quote_id: 'qte_x' }, nobody, 'UNAUTHENTICATED'],
    ['list_bookings', listBookings, {}, nobody, 'UNAUTHENTICATED'],
    ['refund_payment', refundPayment, { payment_id: 'pay_x' }, ann, 'FORBIDDEN'],
    ['record_offline_payment', recordOfflinePayment, { booking_id: 'bkg_x' }, ann, 'FORBIDDEN'],
  ] as const)('%s', async (_name, tool: Tool, input, actor, code) => {
    await expect(call(tool, input, actor)).rejects.toMatchObject({ code })
  })

  test.each([
    ['get_booking', getBooking, { id: 'bkg_none' }, 'BOOKING_NOT_FOUND'],
    ['list_documents', listDocuments, { id: 'bkg_none' }, 'BOOKING_NOT_FOUND'],
    ['quote_cancellation', quoteCancellation, { booking_id: 'bkg_none' }, 'BOOKING_NOT_FOUND'],
    ['create_payment', createPayment, { booking_id: 'bkg_none' }, 'BOOKING_NOT_FOUND'],
    [
      'refund_payment',
      refundPayment,
      { payment_id: 'pay_none', amount: { amount: '1.00', currency: 'USD' }, reason: 'Goodwill' },
      'PAYMENT_NOT_FOUND',
    ],
  ] as const)('%s of nothing', async (_name, tool: Tool, input, code) => {
    await expect(call(tool, input, manager)).rejects.toMatchObject({ code })
  })
})
