import { expect, it } from 'vitest'
import { mergePreferences, toPreference, withoutTopics } from './preferences.ts'

it('reads a party from numbers, lists from words, and takes nothing that is not known', () => {
  expect(toPreference('party', '2,9,4')).toEqual({ party: { adults: 2, children_ages: [9, 4] } })
  expect(toPreference('diet', 'vegan,nut_allergy')).toEqual({ diet: ['vegan', 'nut_allergy'] })
  expect(toPreference('home_airport', 'São Paulo')).toEqual({ home_airport: 'São Paulo' })
  for (const [topic, value] of [
    ['party', '0'],
    ['party', 'two'],
    ['diet', 'cake'],
    ['seat', 'wing'],
    ['home_airport', 'x<script>'],
    ['language', 'German'],
  ] as const)
    expect([topic, value, toPreference(topic, value)]).toEqual([topic, value, undefined])
})

it('adds to lists and replaces single values', () => {
  const older = { diet: ['vegan' as const], seat: 'aisle' as const }
  const newer = { diet: ['nut_allergy' as const, 'vegan' as const], seat: 'window' as const }
  expect(mergePreferences(older, newer)).toEqual({ diet: ['vegan', 'nut_allergy'], seat: 'window' })
  expect(withoutTopics(mergePreferences(older, newer), ['diet'])).toEqual({ seat: 'window' })
})
