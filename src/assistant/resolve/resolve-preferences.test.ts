import { expect, it } from 'vitest'
import { findNeeds } from './resolve-preferences.ts'

it.each([
  ['allergic to peanuts and eggs', 'diet=nut_allergy,egg_allergy'],
  ['a shellfish allergy', 'diet=seafood_allergy'],
  ['Allergie gegen Erdnüsse', 'diet=nut_allergy'],
  ['eine Nussallergie', 'diet=nut_allergy'],
  ['allergique aux œufs et aux fruits de mer', 'diet=seafood_allergy,egg_allergy'],
  ['soy alérgica a los frutos secos', 'diet=nut_allergy'],
  ['we like fish and eggs', ''],
  ['vegan and gluten free, and in a wheelchair', 'diet=vegan,gluten_free mobility=wheelchair'],
  ['no pork please', 'diet=no_pork'],
  ['celíaco', 'diet=gluten_free'],
  ['hard of hearing', 'mobility=hearing_impaired'],
  ["can't walk far and no stairs", 'mobility=limited_walking,no_stairs'],
  ['nowhere in particular', ''],
])('finds needs in “%s”', (text, needs) => {
  expect(
    findNeeds(text)
      .map(({ topic, value }) => `${topic}=${value}`)
      .join(' '),
  ).toBe(needs)
})
