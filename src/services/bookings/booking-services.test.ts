import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomIds } from '#src/kernel/ids.ts'
import { pdfText } from '#src/testing/pdf-text.ts'
import { allotments, products } from '../inventory/collections.ts'
import { createOwnInventory } from '../inventory/own-inventory.ts'
import { type OfferWorld, openOfferWorld, traveler } from '../offers/__fixtures__/offer-world.ts'
import { type BookingServices, createBookingServices } from './booking-services.ts'

// The real thing from search to voucher: reference data, demo inventory, flight sandbox, prices, store. Only the clock is ours.
let world: OfferWorld
let services: BookingServices
beforeAll(async () => {
  world = await openOfferWorld()
  services = createBookingServices({ ...world.dependencies, offers: world.offers })
})
afterAll(() => world.close())

const party = { adults: 2, children_ages: [9] }
const actor = traveler()
const people = [
  { given_name: 'Ann', family_name: 'Ito', type: 'adult' as const },
  { given_name: 'Bo', family_name: 'Ito', type: 'adult' as const },
  { given_name: 'Cy', family_name: 'Ito', type: 'child' as const },
]
const contact = { name: 'Ann Ito', email: 'ann@example.com' }

async function hotelOffer(check_in: string, check_out: string) {
  const stay = { destination: 'Maasai Mara', check_in, check_out, rooms: 1, ...party }
  const { offers } = await world.offers.searchHotels(stay, actor)
  const offer = offers.find(({ availability }) => availability.status !== 'on_request')
  if (!offer) throw new Error('no room')
  return offer
}

async function quoteOf(offer_ids: readonly string[]) {
  const items = offer_ids.map(offer_id => ({ offer_id }))
  return world.offers.createQuote({ items, party, actor, ids: randomIds })
}

const book = (quote: { id: string; total: { amount: string; currency: string } }) =>
  services.confirmBooking({ quote_id: quote.id, expected_total: quote.total, contact, travelers: people, actor })

test('a trip of flight, lodge, transfer and outing is held, paid, documented and partly cancelled', async () => {
  const flights = await world.offers.searchFlights(
    { origin: 'FRA', destination: 'NBO', depart_date: '2027-03-08', cabin: 'economy', ...party },
    actor,
  )
  const rides = await world.offers.searchTransport(
    { origin: 'NBO', destination: 'Maasai Mara', date: '2027-03-10', ...party },
    actor,
  )
  const outings = await world.offers.searchExperiences(
    { destination: 'Maasai Mara', date: '2027-03-12', ...party },
    actor,
  )
  const room = await hotelOffer('2027-03-10', '2027-03-14')
  const chosen = [flights.offers[0], rides.offers[0], room, outings.offers[0]].flatMap(offer => offer?.id ?? [])
  expect(chosen).toHaveLength(4)
  const quote = await quoteOf(chosen)
  const held = await book(quote)
  expect(held).toMatchObject({ status: 'held', total: quote.total, party })
  expect(held.items.find(({ kind }) => kind === 'hotel')?.nights).toBe(4)

  const payment = await services.createPayment({ booking_id: held.id, actor })
  const checkout = await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  expect(checkout.outcome).toContain('is confirmed')
  const booking = await services.getBooking({ booking_id: held.id, actor })
  expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid', balance: { amount: '0.00' } })
  for (const { status, supplier_reference } of booking.items) {
    expect(['confirmed', 'requested']).toContain(status)
    expect(supplier_reference).not.toBeNull()
  }
  const itinerary = await services.getBookingDocument({ booking_id: held.id, kind: 'itinerary', actor })
  const text = pdfText(itinerary.content).replaceAll('\n', ' ')
  expect(text).toContain(booking.reference)
  expect(text).toContain('4 nights')
  for (const { supplier_reference } of booking.items) expect(text).toContain(supplier_reference)

  const hotel = booking.items.find(({ kind }) => kind === 'hotel')
  const offered = await services.quoteCancellation({
    booking_id: held.id,
    item_ids: [hotel?.id ?? ''],
    actor,
    ids: randomIds,
  })
  const left = await services.confirmCancellation({
    booking_id: held.id,
    cancellation_quote_id: offered.id,
    expected_refund: offered.refund,
    actor,
  })
  expect(left.status).toBe('confirmed')
  expect(left.items.find(({ kind }) => kind === 'hotel')?.status).toBe('cancelled')
})

test('the last room is sold once, and comes back exactly once when nobody pays', async () => {
  const dates = ['2027-04-20', '2027-04-21'] as const
  const room = await hotelOffer(dates[0], '2027-04-22')
  const product_id = room.hotel?.product_id ?? ''
  const product = await world.store.collection(products).get(product_id)
  const unit_id = product?.units.find(({ name }) => name === room.hotel?.room)?.id ?? ''
  const inventory = createOwnInventory(world)
  await inventory.setAllotment({ organization_id: 'demo', product_id, unit_id, from: dates[0], to: dates[1], total: 1 })
  const left = async () => {
    const found = await world.store.collection(allotments).find({ where: { product_id, month: '2027-04' }, limit: 50 })
    const unit = found.find(each => each.unit_id === unit_id)
    return dates.map(date => unit?.left[date])
  }
  expect(await left()).toEqual([1, 1])
  const quotes = await Promise.all(Array.from({ length: 12 }, () => quoteOf([room.id])))
  const outcomes = await Promise.allSettled(quotes.map(book))
  const won = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const lost = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
  expect(won).toHaveLength(1)
  expect(new Set(lost)).toEqual(new Set(['SOLD_OUT']))
  expect(await left()).toEqual([0, 0])

  world.time.now += 31 * 60_000
  await Promise.all([services.expireHolds(), services.expireHolds()])
  await inventory.sweepHolds({ findBooking: services.findBookingStatus })
  expect(await left()).toEqual([1, 1])
  world.time.now += 60 * 60_000
  await inventory.sweepHolds({ findBooking: services.findBookingStatus })
  expect(await left()).toEqual([1, 1])
})
