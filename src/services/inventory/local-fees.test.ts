import { expect, test } from 'vitest'
import { localFees } from './local-fees.ts'
import type { LocalFeeRule } from './product.ts'

const usd = (units: number) => ({ amount: `${units}.00`, currency: 'USD' })

const PARK: LocalFeeRule = {
  title: 'Reserve fee',
  basis: 'per_person_per_night',
  amounts: [
    { from: '01-01', to: '06-30', adult: usd(100), child: usd(50) },
    { from: '07-01', to: '12-31', adult: usd(200), child: usd(60) },
  ],
  child_from: 9,
  child_to: 17,
}

test('park fees go by age and by the date of each night', () => {
  const party = { adults: 2, children_ages: [9, 8] }
  expect(localFees({ rules: [PARK], party, dates: ['2027-06-30', '2027-07-01'], rooms: 1 })).toEqual([
    { title: 'Reserve fee', total: usd(2 * 100 + 50 + 2 * 200 + 60) },
  ])
})

test('a tax by the room counts rooms and nights; what is once is once', () => {
  const party = { adults: 2, children_ages: [] }
  const dates = ['2027-01-01', '2027-01-02']
  const city: LocalFeeRule = { ...PARK, title: 'City tax', basis: 'per_room_per_night', note: 'In cash' }
  const visit: LocalFeeRule = { ...PARK, title: 'Entry', basis: 'per_person' }
  expect(localFees({ rules: [city, visit], party, dates, rooms: 3 })).toEqual([
    { title: 'City tax', total: usd(600), note: 'In cash' },
    { title: 'Entry', total: usd(200) },
  ])
})
