import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomIds } from '#src/kernel/ids.ts'
import type { Supplier } from '#src/providers/supplier.ts'
import { callTool, type Tool } from '#tools/define.ts'
import { searchExperiences } from '#tools/experiences/search-experiences.ts'
import { searchFlights } from '#tools/flights/search-flights.ts'
import { searchHotels } from '#tools/hotels/search-hotels.ts'
import { searchKnowledge } from '#tools/knowledge/search-knowledge.ts'
import { getOffer } from '#tools/offers/get-offer.ts'
import { discoverDestinations } from '#tools/places/discover-destinations.ts'
import { findAirlines } from '#tools/places/find-airlines.ts'
import { findAirports } from '#tools/places/find-airports.ts'
import { findPlaces } from '#tools/places/find-places.ts'
import { listCountries } from '#tools/places/list-countries.ts'
import { getQuote } from '#tools/quotes/get-quote.ts'
import { quoteBooking } from '#tools/quotes/quote-booking.ts'
import { searchTransport } from '#tools/transport/search-transport.ts'
import { createServices } from '../index.ts'
import { type OfferWorld, openOfferWorld, traveler } from './__fixtures__/offer-world.ts'
import { createFindOffers } from './find-offers.ts'
import { offerSets } from './offer-sets.ts'

let world: OfferWorld
beforeAll(async () => {
  world = await openOfferWorld()
})
afterAll(() => world.close())

const party = { adults: 2, children_ages: [9, 4] }
const stay = { destination: 'Maasai Mara', check_in: '2027-02-13', check_out: '2027-02-16', rooms: 1, ...party }
const flight = { origin: 'FRA', destination: 'NBO', depart_date: '2027-02-12', cabin: 'economy' as const, ...party }

describe('a search', () => {
  test('finds flights, beds, rides and outings with prices that hold for half an hour', async () => {
    const searches = [
      world.offers.searchFlights({ ...flight, return_date: '2027-02-24' }, traveler()),
      world.offers.searchHotels(stay, traveler()),
      world.offers.searchTransport(
        { origin: 'NBO', destination: 'Maasai Mara', date: '2027-02-13', ...party },
        traveler(),
      ),
      world.offers.searchExperiences({ destination: 'Zanzibar', date: '2027-02-18', ...party }, traveler()),
    ]
    for (const { offers, suppliers } of await Promise.all(searches)) {
      expect(offers.length).toBeGreaterThan(0)
      expect(suppliers.map(({ status }) => status)).toEqual(['ok'])
      expect(offers[0]?.expires_at).toBe('2026-11-24T09:30:00.000Z')
      expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
      for (const { id } of offers) expect(id).toMatch(/^ofr_[\w-]{22}[0-9a-z]{2}$/)
    }
  })

  test('costs one stored document, with what the house must know and the traveller must not', async () => {
    const sets = world.store.collection(offerSets)
    const before = await sets.count({})
    const { offers } = await world.offers.searchHotels({ ...stay, check_out: '2027-02-17' }, traveler())
    expect(await sets.count({})).toBe(before + 1)
    const set = await sets.get(offers[0]?.id.slice(0, -2) ?? '')
    expect(set?.offers).toHaveLength(offers.length)
    expect(set?.offers[0]).toMatchObject({ supplier: 'own', total: offers[0]?.total })
    expect(set?.offers[0]?.trace.map(({ step }) => step)).toEqual(['net', 'markup', 'tax'])
  })

  test('asked again within 20 seconds gives the same offers, in another organization its own', async () => {
    const first = await world.offers.searchHotels(stay, traveler())
    expect(await world.offers.searchHotels({ ...stay, children_ages: [4, 9] }, traveler())).toEqual(first)
    const other = await world.offers.searchHotels(stay, traveler('other'))
    expect(other.offers.map(({ id }) => id)).not.toContain(first.offers[0]?.id)
  })

  test('says which place is meant when there are several, and when there is none', async () => {
    await expect(world.offers.searchHotels({ ...stay, destination: 'San Jose' }, traveler())).rejects.toMatchObject({
      code: 'AMBIGUOUS_PLACE',
      details: {
        field: 'destination',
        candidates: expect.arrayContaining([expect.objectContaining({ country: 'CR' })]),
      },
    })
    await expect(world.offers.searchHotels({ ...stay, destination: 'Xyzzyxo' }, traveler())).rejects.toMatchObject({
      code: 'PLACE_NOT_FOUND',
    })
    await expect(world.offers.searchHotels({ ...stay, destination: 'plc_atlantis' }, traveler())).rejects.toMatchObject(
      {
        code: 'PLACE_NOT_FOUND',
      },
    )
  })

  test.each(['plc_maasai_mara', 'Masai Mara', 'maasai mara', 'MRE'])('finds the beds of %s', async destination => {
    const { offers } = await world.offers.searchHotels({ ...stay, destination }, traveler())
    expect(offers.length).toBeGreaterThan(0)
  })

  test.each([
    ['depart_date', () => world.offers.searchFlights({ ...flight, depart_date: '2026-11-23' }, traveler())],
    ['depart_date', () => world.offers.searchFlights({ ...flight, depart_date: '2028-06-01' }, traveler())],
    ['return_date', () => world.offers.searchFlights({ ...flight, return_date: '2027-02-11' }, traveler())],
    ['destination', () => world.offers.searchFlights({ ...flight, destination: 'FRA' }, traveler())],
    ['check_in', () => world.offers.searchHotels({ ...stay, check_in: '2026-11-23' }, traveler())],
    ['check_out', () => world.offers.searchHotels({ ...stay, check_out: '2027-02-13' }, traveler())],
    ['check_out', () => world.offers.searchHotels({ ...stay, check_out: '2027-06-13' }, traveler())],
    [
      'date',
      () => world.offers.searchExperiences({ destination: 'Zanzibar', date: '2026-01-01', ...party }, traveler()),
    ],
  ])('with a wrong %s is refused by that field', async (field, search) => {
    await expect(search()).rejects.toMatchObject({ code: 'VALIDATION_FAILED', details: { fields: [{ path: field }] } })
  })

  test('knows that today is tomorrow already where the trip is', async () => {
    world.time.now = Date.parse('2026-11-24T22:30:00Z') // 01:30 of the 25th in Nairobi
    const search = world.offers.searchHotels({ ...stay, check_in: '2026-11-24', check_out: '2026-11-26' }, traveler())
    await expect(search).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    world.time.now = Date.parse('2026-11-24T09:00:00Z')
  })

  test('for too large a party on a flight names the rule', async () => {
    const search = world.offers.searchFlights({ ...flight, adults: 10, children_ages: [] }, traveler())
    await expect(search).rejects.toMatchObject({ code: 'POLICY_REFUSED', details: { rule: 'FLIGHT_PARTY_LIMIT' } })
  })
})

describe('suppliers', () => {
  const supplier = (name: string, search: Supplier['search'], serves = () => true): Supplier => ({
    name,
    kinds: ['hotel'],
    serves,
    search,
    price: async () => undefined,
    hold: () => Promise.reject(new Error('not asked')),
    confirm: () => Promise.reject(new Error('not asked')),
    release: async () => undefined,
    lookUp: async () => ({ status: 'none', supplier_reference: null }),
  })
  const query = async () => ({
    kind: 'hotel' as const,
    organization_id: 'demo',
    party,
    destination: { ...place(world), id: 'plc_maasai_mara' },
    check_in: '2027-02-13',
    check_out: '2027-02-16',
    rooms: 1,
  })

  test('that are slow or fail are reported, and the others answer', async () => {
    let aborted = false
    const slow = supplier('slow', (_, { signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true
      })
      return new Promise(() => undefined)
    })
    const broken = supplier('broken', () => Promise.reject(new Error('boom')))
    const foreign = supplier(
      'foreign',
      () => Promise.reject(new Error('must not be asked')),
      () => false,
    )
    const suppliers = [...world.suppliers, slow, broken, foreign]
    const started = Date.now()
    const found = await createFindOffers({ ...world.dependencies, suppliers })(await query(), 'direct')
    expect(Date.now() - started).toBeLessThan(4000)
    expect(aborted).toBe(true)
    expect(found.complete).toBe(false)
    expect(found.offers.length).toBeGreaterThan(0)
    expect(found.suppliers.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'own ok',
      'slow timeout',
      'broken error',
    ])
    expect(found.suppliers[1]?.ms).toBeGreaterThanOrEqual(2400)
  })
})

const place = ({ reference }: OfferWorld) => {
  const found = reference.getPlace('plc_maasai_mara')
  if (!found) throw new Error('no Mara')
  return found
}

describe('an offer', () => {
  test('is priced again at its supplier', async () => {
    const { offers } = await world.offers.searchHotels(stay, traveler())
    expect(await world.offers.getOffer(offers[0]?.id ?? '', traveler())).toEqual(offers[0])
  })

  test('is not there for another organization, after half an hour, or under a made-up id', async () => {
    const { offers } = await world.offers.searchHotels(stay, traveler())
    const id = offers[0]?.id ?? ''
    const notFound = { code: 'OFFER_NOT_FOUND' }
    await expect(world.offers.getOffer(id, traveler('other'))).rejects.toMatchObject(notFound)
    await expect(world.offers.getOffer(`${id.slice(0, -2)}zz`, traveler())).rejects.toMatchObject(notFound)
    await expect(world.offers.getOffer('ofr_1', traveler())).rejects.toMatchObject(notFound)
    world.time.now += 30 * 60_000
    await expect(world.offers.getOffer(id, traveler())).rejects.toMatchObject(notFound)
    world.time.now -= 30 * 60_000
  })
})

describe('what a traveller gets through the tools', () => {
  const SECRET = /^(net|cost|margin|markup|supplier_key|trace)$/

  function keysOf(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(keysOf)
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
  }

  async function call(tool: Tool, input: unknown) {
    const services = createServices(world.dependencies)
    const context = { actor: traveler(), services, ids: randomIds, consent: 'request' as const, cause: 'test' }
    const output = await callTool(tool, input, { ...context, audit: async () => undefined })
    expect(
      keysOf(output).filter(key => SECRET.test(key)),
      tool.name,
    ).toEqual([])
    return output
  }

  test('never has a net price or a markup in it, at any depth', async () => {
    const hotels = searchHotels.output.parse(await call(searchHotels, { ...stay, limit: 3, sort: 'total' }))
    expect(hotels.items).toHaveLength(3)
    const totals = hotels.items.map(({ total }) => Number(total.amount))
    expect(totals).toEqual(totals.toSorted((a, b) => a - b))
    expect(hotels.meta.total).toBeGreaterThan(3)
    expect(hotels.suppliers[0]?.name).toBe('own')
    await call(searchFlights, { ...flight, return_date: '2027-02-24' })
    await call(searchTransport, { origin: 'NBO', destination: 'Maasai Mara', date: '2027-02-13', ...party })
    await call(searchExperiences, { destination: 'Zanzibar', date: '2027-02-18', category: 'cultural', ...party })
    const [first] = hotels.items
    await call(getOffer, { id: first?.id })
    const quoted = quoteBooking.output.parse(await call(quoteBooking, { items: [{ offer_id: first?.id }], party }))
    expect(quoted.total).toEqual(first?.total)
    expect(await call(getQuote, { id: quoted.id })).toEqual(quoted)
  })

  test('answers what one looks up', async () => {
    expect(await call(findPlaces, { q: 'zanzibar' })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: 'plc_zanzibar' })]),
    })
    expect(await call(findAirports, { q: 'Nairobi' })).toMatchObject({ items: [{ iata: 'NBO' }, { iata: 'WIL' }] })
    expect(await call(findAirlines, { q: 'LH' })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ iata: 'LH' })]),
    })
    expect(await call(listCountries, { limit: 100, page: 2 })).toMatchObject({ meta: { page: 2 } })
    const beaches = discoverDestinations.output.parse(await call(discoverDestinations, { q: 'Zanzibar' }))
    expect(beaches.items[0]?.id).toBe('plc_zanzibar')
    expect(discoverDestinations.output.parse(await call(discoverDestinations, {})).items.length).toBeGreaterThan(8)
    const texts = searchKnowledge.output.parse(
      await call(searchKnowledge, { q: 'do I need a visa for Kenya?', limit: 3 }),
    )
    expect(texts.items[0]?.text.toLowerCase()).toMatch(/visa|eta|authori[sz]ation/)
  })

  test('refuses unknown fields and nonsense by name', async () => {
    await expect(call(searchHotels, { ...stay, stars: 5 })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { fields: [{ path: 'stars' }] },
    })
    await expect(call(quoteBooking, { items: [], party })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    await expect(call(quoteBooking, { items: [{ offer_id: 'a' }, { offer_id: 'a' }], party })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    })
  })
})
