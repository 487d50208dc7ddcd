import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toMinor } from '#src/domain/money.ts'
import type { Quote } from '#src/domain/quote.ts'
import { randomIds, repeatableIds } from '#src/kernel/ids.ts'
import { rates } from '../inventory/collections.ts'
import { type OfferWorld, openOfferWorld, traveler } from '../offers/__fixtures__/offer-world.ts'
import { pricingRules } from '../pricing/pricing-rule.ts'

let world: OfferWorld
beforeAll(async () => {
  world = await openOfferWorld()
})
afterAll(() => world.close())

const party = { adults: 2, children_ages: [9] }
const ids = randomIds

async function findTrip() {
  const actor = traveler()
  const found = await Promise.all([
    world.offers.searchFlights(
      {
        origin: 'FRA',
        destination: 'NBO',
        depart_date: '2027-02-12',
        return_date: '2027-02-20',
        cabin: 'economy',
        ...party,
      },
      actor,
    ),
    world.offers.searchHotels(
      { destination: 'Maasai Mara', check_in: '2027-02-13', check_out: '2027-02-16', rooms: 1, ...party },
      actor,
    ),
    world.offers.searchTransport({ origin: 'NBO', destination: 'Maasai Mara', date: '2027-02-13', ...party }, actor),
  ])
  return found.map(({ offers }) => {
    const [first] = offers
    if (!first) throw new Error('nothing found')
    return first
  })
}

const itemsOf = (offers: readonly { readonly id: string }[]) => offers.map(({ id }) => ({ offer_id: id }))
const minor = (quote: Quote, part: 'subtotal' | 'taxes' | 'fees' | 'discount' | 'total') => toMinor(quote[part])

function addsUp(quote: Quote): void {
  const sum = minor(quote, 'subtotal') + minor(quote, 'taxes') + minor(quote, 'fees') - minor(quote, 'discount')
  expect(minor(quote, 'total')).toBe(sum)
  expect(quote.lines.reduce((all, { total }) => all + toMinor(total), 0)).toBe(sum)
}

describe('a quote', () => {
  test('costs what its offers cost, holds for half an hour, and can be read again', async () => {
    const trip = await findTrip()
    const quote = await world.offers.createQuote({ items: itemsOf(trip), party, actor: traveler(), ids })
    addsUp(quote)
    expect(minor(quote, 'total')).toBe(trip.reduce((sum, { total }) => sum + toMinor(total), 0))
    expect(quote.expires_at).toBe('2026-11-24T09:30:00.000Z')
    expect(quote.due_locally.length).toBeGreaterThan(0)
    expect(quote.policies).toHaveLength(3)
    expect(await world.offers.getQuote(quote.id, traveler())).toEqual(quote)
  })

  test('takes a code and another currency, and still adds up', async () => {
    const request = { items: itemsOf(await findTrip()), party, actor: traveler(), ids, promo_code: 'Karibu5' }
    for (const currency of ['EUR', 'GBP', 'KES', 'TZS', 'USD']) {
      const quote = await world.offers.createQuote({ ...request, currency })
      addsUp(quote)
      expect(quote.total.currency).toBe(currency)
      expect(minor(quote, 'discount')).toBeGreaterThan(0)
      for (const { cancellation_policy } of quote.policies)
        for (const { penalty } of cancellation_policy) expect(penalty.currency).toBe(currency)
    }
  })

  test('multiplies what is wanted several times', async () => {
    const [, , ride] = await findTrip()
    const items = [{ offer_id: ride?.id ?? '', quantity: 3 }]
    const quote = await world.offers.createQuote({ items, party, actor: traveler(), ids })
    expect(minor(quote, 'total')).toBe(toMinor(ride?.total ?? { amount: '0.00', currency: 'USD' }) * 3)
    const stored = await world.offers.getStoredQuote(quote.id, traveler())
    expect(stored.lines[0]).toMatchObject({ quantity: 3, supplier: 'own', hold_minutes: 60 })
    expect(toMinor(stored.lines[0]?.net ?? quote.total)).toBeLessThan(minor(quote, 'total'))
  })

  test('repeated with the same ids is the same quote, even when its offers have expired since', async () => {
    const request = { items: itemsOf(await findTrip()), party, actor: traveler() }
    const first = await world.offers.createQuote({ ...request, ids: repeatableIds('turn', 'step') })
    world.time.now += 45 * 60_000
    expect(await world.offers.createQuote({ ...request, ids: repeatableIds('turn', 'step') })).toEqual(first)
    world.time.now -= 45 * 60_000
  })

  test('is not there for another organization', async () => {
    const items = itemsOf(await findTrip())
    const quote = await world.offers.createQuote({ items, party, actor: traveler(), ids })
    await expect(world.offers.getQuote(quote.id, traveler('other'))).rejects.toMatchObject({ code: 'QUOTE_NOT_FOUND' })
    await expect(world.offers.createQuote({ items, party, actor: traveler('other'), ids })).rejects.toMatchObject({
      code: 'OFFER_NOT_FOUND',
    })
  })

  test('for another party, code or currency is refused by field', async () => {
    const request = { items: itemsOf(await findTrip()), party, actor: traveler(), ids }
    const refused = (path: string) => ({ code: 'VALIDATION_FAILED', details: { fields: [{ path }] } })
    const quote = world.offers.createQuote
    await expect(quote({ ...request, party: { adults: 3, children_ages: [] } })).rejects.toMatchObject(refused('party'))
    await expect(quote({ ...request, promo_code: 'NOPE' })).rejects.toMatchObject(refused('promo_code'))
    await expect(quote({ ...request, currency: 'JPY' })).rejects.toMatchObject(refused('currency'))
  })

  test('past its half hour is told from one that never was', async () => {
    const quote = await world.offers.createQuote({ items: itemsOf(await findTrip()), party, actor: traveler(), ids })
    const stored = await world.offers.getStoredQuote(quote.id, traveler())
    expect(() => world.offers.assertQuoteHolds(stored)).not.toThrow()
    world.time.now += 30 * 60_000
    expect(() => world.offers.assertQuoteHolds(stored)).toThrow(expect.objectContaining({ code: 'QUOTE_EXPIRED' }))
    expect(await world.offers.getQuote(quote.id, traveler())).toEqual(quote)
    world.time.now -= 30 * 60_000
    await expect(world.offers.getStoredQuote('qte_none', traveler())).rejects.toMatchObject({ code: 'QUOTE_NOT_FOUND' })
  })
})

describe('asking again', () => {
  test('finds the same price while nothing has moved', async () => {
    const quote = await world.offers.createQuote({
      items: itemsOf(await findTrip()),
      party,
      actor: traveler(),
      ids,
      currency: 'EUR',
    })
    const stored = await world.offers.getStoredQuote(quote.id, traveler())
    expect(await world.offers.repriceQuote(stored)).toEqual({ moved: false, before: quote.total, total: quote.total })
  })

  test('finds another price when a rule has changed, and quotes it anew', async () => {
    const [, hotel] = await findTrip()
    const items = [{ offer_id: hotel?.id ?? '' }]
    const quote = await world.offers.createQuote({ items, party, actor: traveler(), ids })
    const stored = await world.offers.getStoredQuote(quote.id, traveler())
    const rules = world.store.collection(pricingRules)
    await rules.insert({
      id: 'prl_1',
      schema_version: 1,
      organization_id: 'demo',
      created_at: '2026-11-24T09:00:00.000Z',
      name: 'More',
      adds: 'percent',
      basis_points: 2500,
      priority: 0,
      active: true,
    })
    const now = await world.offers.repriceQuote(stored)
    expect(now.moved).toBe(true)
    expect(toMinor(now.total)).toBeGreaterThan(toMinor(now.before))
    const fresh = await world.offers.requote(stored, { actor: traveler(), ids })
    expect(fresh.id).not.toBe(quote.id)
    expect(fresh.total).toEqual(now.total)
    await rules.delete('prl_1')
  })

  test('names what is no longer sold', async () => {
    const [, hotel] = await findTrip()
    const items = [{ offer_id: hotel?.id ?? '' }]
    const quote = await world.offers.createQuote({ items, party, actor: traveler(), ids })
    const stored = await world.offers.getStoredQuote(quote.id, traveler())
    const { r } = JSON.parse(stored.lines[0]?.supplier_key ?? '{}')
    const all = world.store.collection(rates)
    await all.update(r, {}, { set: { active: false } })
    await expect(world.offers.repriceQuote(stored)).rejects.toMatchObject({
      code: 'SOLD_OUT',
      details: { offer_id: hotel?.id },
    })
    await expect(world.offers.getOffer(hotel?.id ?? '', traveler())).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' })
    await all.update(r, {}, { set: { active: true } })
  })
})

test('a dive on the day before the flight home is refused as a trip', async () => {
  const actor = traveler()
  const two = { adults: 2, children_ages: [] }
  const dives = await world.offers.searchExperiences(
    { destination: 'Zanzibar', date: '2027-02-19', category: 'diving', ...two },
    actor,
  )
  const home = await world.offers.searchFlights(
    { origin: 'ZNZ', destination: 'FRA', depart_date: '2027-02-20', cabin: 'economy', ...two },
    actor,
  )
  const dive = dives.offers[0]
  const early = home.offers.find(
    ({ starts_at }) => Date.parse(starts_at) - Date.parse(dive?.ends_at ?? '') < 18 * 3_600_000,
  )
  const items = itemsOf([dive, early].flatMap(offer => offer ?? []))
  expect(items).toHaveLength(2)
  await expect(world.offers.createQuote({ items, party: two, actor, ids })).rejects.toMatchObject({
    code: 'POLICY_REFUSED',
    details: { rule: 'DIVE_BEFORE_FLIGHT' },
  })
})
