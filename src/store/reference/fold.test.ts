import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { foldName, tokenize } from './fold.ts'
import { allowedErrors, misspellingHashes } from './misspellings.ts'

it('folds case, accents and apostrophes away', () => {
  expect(foldName('Côte d’Ivoire')).toBe('cote ivoire')
  expect(foldName("COTE D'IVOIRE")).toBe('cote ivoire')
  expect(foldName('Dar-es-Salaam')).toBe('dar es salaam')
  expect(foldName('Ærøskøbing, Łódź, Großenhain')).toBe('aeroskobing lodz grossenhain')
  expect(foldName('İstanbul')).toBe('istanbul')
  expect(foldName('O’Hare')).toBe('ohare')
})

it('cuts off a possessive and an elision, and keeps the offsets', () => {
  const text = "Nairobi's hotels, l'Amboseli"
  expect(tokenize(text).map(token => [token.key, text.slice(token.start, token.end)])).toEqual([
    ['nairobi', 'Nairobi'],
    ['hotels', 'hotels'],
    ['amboseli', 'Amboseli'],
  ])
})

it('counts added, dropped, replaced and swapped letters', () => {
  expect(editDistance('frankfrut', 'frankfurt', 2)).toBe(1)
  expect(editDistance('masaai mara', 'maasai mara', 2)).toBe(1)
  expect(editDistance('zanzibr', 'zanzibar', 2)).toBe(1)
  expect(editDistance('paris', 'london', 2)).toBe(3)
  expect(editDistance('', 'ab', 2)).toBe(2)
})

it('gives a word and its misspelling a hash in common', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefgmnrstuvz '), minLength: 8, maxLength: 16 })
  fc.assert(
    fc.property(letters, fc.nat(15), fc.constantFrom(...'aeiouxz'), (name, position, letter) => {
      const at = position % name.length
      for (const wrong of [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) + letter + name.slice(at + 1),
      ]) {
        const known = new Set(misspellingHashes(name, allowedErrors(name.length)))
        const asked = misspellingHashes(wrong, allowedErrors(wrong.length))
        expect(asked.some(hash => known.has(hash))).toBe(true)
      }
    }),
  )
})
