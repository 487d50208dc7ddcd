import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, eachDate } from '#src/domain/dates.ts'
import { toMinor } from '#src/domain/money.ts'
import type { RoomParty } from './assign-rooms.ts'
import { priceStay } from './price-stay.ts'
import type { HotelRate } from './rate.ts'

const usd = (units: number) => ({ amount: `${units}.00`, currency: 'USD' })
const band = (season: string, from: string, to: string, price: number) => ({
  season,
  from,
  to,
  price: usd(price),
  single_supplement: usd(40),
  min_stay: 1,
})

const RATE: HotelRate = {
  id: 'rat_1',
  schema_version: 1,
  organization_id: 'demo',
  product_id: 'prd_1',
  unit_ids: ['room'],
  active: true,
  kind: 'hotel',
  board: 'FB',
  basis: 'per_person_sharing',
  bands: [band('low', '2027-05-01', '2027-05-31', 100), band('high', '2027-06-01', '2027-12-31', 150)],
  child_bands: [
    { from_age: 0, to_age: 2, share: 0 },
    { from_age: 3, to_age: 11, share: 0.5 },
    { from_age: 12, to_age: 17, share: 0.75 },
  ],
  closed_to_arrival: [],
  stop_sale: [],
  stay_pay: [],
  early_bird: [],
  release_days: 0,
  after_release: 'closed',
  cancellation: [],
}

const couple: RoomParty = { adults: 2, children_ages: [] }

function net(rooms: readonly RoomParty[], from: string, to: string, rate: HotelRate = RATE, today = '2027-04-20') {
  const priced = priceStay({ rate, dates: eachDate(from, to), rooms, today })
  return priced && toMinor(priced.net) / 100
}

describe('a stay is priced by night', () => {
  test('across seasons', () => {
    expect(net([couple], '2027-05-30', '2027-06-02')).toBe(2 * 100 * 2 + 2 * 150)
  })

  test('with a supplement for who has a room alone', () => {
    expect(net([couple, { adults: 1, children_ages: [] }], '2027-05-01', '2027-05-02')).toBe(200 + 140)
  })

  test('with child bands for children sharing with two adults', () => {
    expect(net([{ adults: 2, children_ages: [14, 9, 1] }], '2027-05-01', '2027-05-02')).toBe(200 + 75 + 50)
  })

  test('with the oldest child as second adult where one adult shares with children, and no supplement', () => {
    expect(net([{ adults: 1, children_ages: [9, 4] }], '2027-05-01', '2027-05-02')).toBe(200 + 50)
    expect(net([{ adults: 1, children_ages: [1] }], '2027-05-01', '2027-05-02')).toBe(140)
  })

  test('by the room where the rate says so', () => {
    const rate: HotelRate = { ...RATE, basis: 'per_room' }
    expect(net([{ adults: 2, children_ages: [5] }, couple], '2027-05-01', '2027-05-03', rate)).toBe(400)
  })

  test('not at all where a night has no price', () => {
    expect(net([couple], '2027-12-30', '2028-01-02')).toBeUndefined()
  })
})

describe('offers', () => {
  const fourForThree: HotelRate = { ...RATE, stay_pay: [{ from: '2027-05-01', to: '2027-06-30', stay: 4, pay: 3 }] }
  const early: HotelRate = { ...RATE, early_bird: [{ days_before: 60, discount: 0.1 }] }

  test('stay 4, pay 3 gives the cheapest night of every four', () => {
    expect(net([couple], '2027-05-30', '2027-06-03', fourForThree)).toBe(200 + 300 + 300)
    expect(net([couple], '2027-05-01', '2027-05-09', fourForThree)).toBe(6 * 200)
  })

  test('a night outside its dates ends it', () => {
    expect(net([couple], '2027-06-28', '2027-07-02', fourForThree)).toBe(4 * 300)
  })

  test('early bird counts from the day of booking', () => {
    expect(net([couple], '2027-06-19', '2027-06-20', early)).toBe(270)
    expect(net([couple], '2027-06-18', '2027-06-19', early)).toBe(300)
  })

  test('of two offers the better one applies, never both', () => {
    const both: HotelRate = { ...fourForThree, early_bird: [{ days_before: 5, discount: 0.1 }] }
    expect(net([couple], '2027-05-10', '2027-05-14', both)).toBe(600)
    expect(net([couple], '2027-05-10', '2027-05-13', both)).toBe(540)
  })
})

const rooms = fc.array(
  fc.record({
    adults: fc.integer({ min: 1, max: 4 }),
    children_ages: fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 4 }).map(ages => ages.sort((a, b) => b - a)),
  }),
  { minLength: 1, maxLength: 3 },
)
const start = fc.integer({ min: 0, max: 200 }).map(days => addDays('2027-05-01', days))
const offers = fc.record({
  stay_pay: fc.constantFrom<HotelRate['stay_pay']>([], [{ from: '2027-05-01', to: '2027-12-31', stay: 4, pay: 3 }]),
  early_bird: fc.constantFrom<HotelRate['early_bird']>([], [{ days_before: 30, discount: 0.15 }]),
  basis: fc.constantFrom<HotelRate['basis']>('per_room', 'per_person_sharing'),
})

describe('always', () => {
  test('the price is the sum of its nights, and no night is below nothing', () => {
    fc.assert(
      fc.property(rooms, start, fc.integer({ min: 1, max: 14 }), offers, (party, from, nights, offer) => {
        const dates = eachDate(from, addDays(from, nights))
        const priced = priceStay({ rate: { ...RATE, ...offer }, dates, rooms: party, today: '2027-05-01' })
        if (!priced) return
        expect(priced.nights.map(night => night.date)).toEqual(dates)
        expect(toMinor(priced.net)).toBe(priced.nights.reduce((sum, night) => sum + night.charged, 0))
        for (const night of priced.nights) {
          expect(night.charged).toBeGreaterThanOrEqual(0)
          expect(night.charged).toBeLessThanOrEqual(night.full)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a longer stay is never cheaper, except by a free night', () => {
    fc.assert(
      fc.property(rooms, start, fc.integer({ min: 1, max: 14 }), offers, (party, from, nights, offer) => {
        const rate: HotelRate = { ...RATE, ...offer, stay_pay: [] }
        const price = (count: number) => {
          const dates = eachDate(from, addDays(from, count))
          const priced = priceStay({ rate, dates, rooms: party, today: '2027-05-01' })
          return priced ? toMinor(priced.net) : Number.POSITIVE_INFINITY
        }
        expect(price(nights + 1)).toBeGreaterThanOrEqual(price(nights))
      }),
      { numRuns: 100 },
    )
  })

  test('one more child is never cheaper, and one more adult neither', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: 0, max: 17 }), (party, age) => {
        const [first, ...rest] = party
        if (!first) return
        const price = (each: readonly RoomParty[]) => net(each, '2027-05-30', '2027-06-02') ?? 0
        const withChild = { ...first, children_ages: [...first.children_ages, age].sort((a, b) => b - a) }
        // A child of 3 or more spares a lone adult the single supplement, which may be more than its own share.
        if (first.adults > 1) expect(price([withChild, ...rest])).toBeGreaterThanOrEqual(price(party))
        expect(price([{ ...first, adults: first.adults + 1 }, ...rest])).toBeGreaterThanOrEqual(price(party))
      }),
      { numRuns: 100 },
    )
  })
})
