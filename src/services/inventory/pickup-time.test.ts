import { expect, test } from 'vitest'
import { pickupAfterArrival, pickupBeforeDeparture } from './pickup-time.ts'

test('fetches 45 minutes after landing, in local time, past midnight too', () => {
  expect(pickupAfterArrival({ at: '2027-02-12T20:30:00Z', zone: 'Africa/Nairobi' })).toEqual({
    date: '2027-02-13',
    time: '00:15',
  })
})

test('fetches three hours and the drive before departure', () => {
  const flight = { at: '2027-02-12T05:00:00Z', zone: 'Africa/Nairobi', drive_minutes: 50 }
  expect(pickupBeforeDeparture(flight)).toEqual({ date: '2027-02-12', time: '04:10' })
})
