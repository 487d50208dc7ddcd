import { expect, test } from 'vitest'
import { addDays, eachDate } from '#src/domain/dates.ts'
import { checkStay } from './check-stay.ts'
import type { HotelRate } from './rate.ts'
import { weekdayOf } from './weekday-of.ts'

const usd = { amount: '100.00', currency: 'USD' }

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
  bands: [
    { season: 'low', from: '2027-05-01', to: '2027-12-19', price: usd, single_supplement: usd, min_stay: 1 },
    { season: 'peak', from: '2027-12-20', to: '2027-12-31', price: usd, single_supplement: usd, min_stay: 3 },
  ],
  child_bands: [],
  closed_to_arrival: [{ from: '2027-06-01', to: '2027-06-30', weekdays: [7] }],
  stop_sale: [{ from: '2027-07-10', to: '2027-07-12' }],
  stay_pay: [],
  early_bird: [],
  release_days: 7,
  after_release: 'closed',
  cancellation: [],
}

function rule(check_in: string, nights: number, change: Partial<HotelRate> = {}, today = '2027-05-01') {
  const dates = eachDate(check_in, addDays(check_in, nights))
  const rate = { ...RATE, ...change }
  return checkStay({ rate, check_in, dates, weekday: weekdayOf(check_in), today }).refusal?.rule
}

test('names the rule that forbids a stay', () => {
  expect(rule('2027-05-20', 2)).toBeUndefined()
  expect(rule('2027-04-30', 2)).toBe('HOTEL_PAST_DATE')
  expect(rule('2027-12-30', 5)).toBe('HOTEL_NO_RATE')
  expect(rule('2027-07-08', 3)).toBe('HOTEL_STOP_SALE')
  expect(rule('2027-07-08', 2)).toBeUndefined()
  expect(rule('2027-06-06', 2)).toBe('HOTEL_CLOSED_TO_ARRIVAL') // a Sunday
  expect(rule('2027-06-05', 2)).toBeUndefined() // staying over it is fine
  expect(rule('2027-12-21', 2)).toBe('HOTEL_MIN_STAY')
  expect(rule('2027-12-21', 3)).toBeUndefined()
  expect(rule('2027-05-07', 2)).toBe('HOTEL_RELEASE_PERIOD')
  expect(rule('2027-05-08', 2)).toBeUndefined()
})

test('asks the house within the release period where the contract says so', () => {
  const dates = eachDate('2027-05-03', '2027-05-05')
  const rate: HotelRate = { ...RATE, after_release: 'on_request' }
  const check = checkStay({ rate, check_in: '2027-05-03', dates, weekday: 1, today: '2027-05-01' })
  expect(check).toEqual({ refusal: undefined, released: true })
})
