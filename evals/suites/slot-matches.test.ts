import { expect, it } from 'vitest'
import { slotMatches } from './slot-matches.ts'

it.each([
  ['passengers', { text: 'two adults', value: '2' }, { text: 'two adults', value: 'two' }, true],
  ['passengers', { text: 'two adults', value: '2' }, { text: 'two adults', value: '12' }, false],
  ['depart_time', { text: '7 am', value: '07:00' }, { text: '7 am', value: '7:00' }, true],
  ['date', { text: 'on Friday', value: 'friday' }, { text: 'Friday', value: '2026-11-27' }, true],
  ['city', { text: 'Sydney', value: 'Sydney' }, { text: 'Sydney', value: 'Sydney, Australia' }, true],
  ['city', { text: 'York', value: 'York' }, { text: 'New York', value: 'New York' }, false],
  ['wifi', { text: 'wifi', value: 'yes' }, { text: 'wifi', value: 'true' }, true],
  ['category', { text: 'music', value: 'music' }, { text: 'live music', value: 'live music' }, false],
  ['area', { text: 'the centre' }, { text: 'city center' }, true],
  ['area', { text: 'north' }, { text: 'south' }, false],
] as const)('%s: %o and %o', (name, expected, found, is_same) => {
  expect(slotMatches(name, expected, found)).toBe(is_same)
})
