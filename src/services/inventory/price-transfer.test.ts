import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMinor } from '#src/domain/money.ts'
import { isAfterHours, priceTransfer } from './price-transfer.ts'
import type { TransportRate } from './rate.ts'

const usd = (units: number) => ({ amount: `${units}.00`, currency: 'USD' })

const RIDE: TransportRate = {
  id: 'rat_1',
  schema_version: 1,
  organization_id: 'demo',
  product_id: 'prd_1',
  unit_ids: ['saloon'],
  active: true,
  kind: 'transport',
  basis: 'per_vehicle',
  bands: [
    { from: '2027-01-01', to: '2027-12-19', price: usd(50) },
    { from: '2027-12-20', to: '2027-12-31', price: usd(55) },
  ],
  after_hours: { from: '22:00', to: '06:00', supplement: usd(10) },
  child_bands: [
    { from_age: 0, to_age: 1, share: 0 },
    { from_age: 2, to_age: 11, share: 0.75 },
  ],
  notice_hours: 12,
  stop_sale: [],
  cancellation: [],
}

const party = { adults: 2, children_ages: [9, 1] }

test('a private ride is priced by the vehicle, by date, with the supplement at night', () => {
  const price = (date: string, time: string) => priceTransfer({ rate: RIDE, date, time, party, vehicles: 2 })?.amount
  expect(price('2027-12-19', '21:59')).toBe('100.00')
  expect(price('2027-12-20', '12:00')).toBe('110.00')
  expect(price('2027-12-19', '22:00')).toBe('120.00')
  expect(price('2028-01-01', '12:00')).toBeUndefined()
})

test('a shared one by the seat, children by their age', () => {
  const rate: TransportRate = { ...RIDE, basis: 'per_person', after_hours: null }
  expect(priceTransfer({ rate, date: '2027-06-01', time: '23:00', party, vehicles: 1 })?.amount).toBe('137.50')
})

test('after hours may go over midnight', () => {
  expect(
    ['21:59', '22:00', '23:59', '00:00', '05:59', '06:00'].map(time =>
      isAfterHours({ from: '22:00', to: '06:00' }, time),
    ),
  ).toEqual([false, true, true, true, true, false])
  expect(isAfterHours({ from: '01:00', to: '05:00' }, '00:30')).toBe(false)
})

test('a price is never below nothing, and more people never pay less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom('per_vehicle' as const, 'per_person' as const),
      (adults, children_ages, age, basis) => {
        const price = (ages: readonly number[]) => {
          const rate: TransportRate = { ...RIDE, basis }
          const net = priceTransfer({
            rate,
            date: '2027-06-01',
            time: '03:00',
            party: { adults, children_ages: [...ages] },
            vehicles: 1,
          })
          return net ? toMinor(net) : Number.NaN
        }
        expect(price(children_ages)).toBeGreaterThanOrEqual(0)
        expect(price([...children_ages, age])).toBeGreaterThanOrEqual(price(children_ages))
      },
    ),
  )
})
