import { expect, it } from 'vitest'
import { supplierNotes } from './show-wishes.ts'

it('writes notes in English words that suppliers know, in one order whatever was said first', () => {
  const wishes = { diet: ['nut_allergy', 'vegetarian'], mobility: ['wheelchair'], seat: 'extra_legroom' } as const
  const given = { ...wishes, diet: [...wishes.diet], mobility: [...wishes.mobility] }
  expect(supplierNotes(given, false)).toBe('Diet: vegetarian, nut allergy. Mobility: wheelchair.')
  expect(supplierNotes({ ...given, diet: [...given.diet].reverse() }, false)).toBe(supplierNotes(given, false))
  expect(supplierNotes(given, true)).toContain('Seat wished: extra legroom.')
  expect(supplierNotes({ budget_level: 'cheap', seat: 'aisle' }, false)).toBe('')
})
