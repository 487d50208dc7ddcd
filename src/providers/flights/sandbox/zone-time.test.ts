import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { toEpoch, toLocal } from './zone-time.ts'

const ZONES = [
  'Africa/Nairobi',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
]

test('local times agree with the time zone database on any day, clock changes included', () => {
  const times = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2030-01-01') })
  fc.assert(
    fc.property(times, fc.constantFrom(...ZONES), (instant, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
      expect(toLocal(instant, zone)).toBe(local.toString({ smallestUnit: 'minute', roundingMode: 'trunc' }))
    }),
    { numRuns: 500 },
  )
})

test('a wall-clock time becomes the instant at which the wall shows it', () => {
  expect(new Date(toEpoch('2027-03-28', 20 * 60, 'Europe/Berlin')).toISOString()).toBe('2027-03-28T18:00:00.000Z')
  expect(new Date(toEpoch('2027-02-12', 24 * 60 + 30, 'Africa/Nairobi')).toISOString()).toBe('2027-02-12T21:30:00.000Z')
  expect(toLocal(toEpoch('2027-10-31', 90, 'Europe/Berlin'), 'Europe/Berlin')).toBe('2027-10-31T01:30')
})
