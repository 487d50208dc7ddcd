import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFieldCipher } from './field-cipher.ts'

const cipher = createFieldCipher('a secret of at least 32 characters!')

test('opens what it sealed, and never shows it in between', () => {
  fc.assert(
    fc.property(fc.string(), plain => {
      const sealed = cipher.seal(plain, 'booking.passport bkg_1 0')
      expect(cipher.open(sealed, 'booking.passport bkg_1 0')).toBe(plain)
      if (plain.length > 8) expect(sealed).not.toContain(plain)
    }),
  )
})

test('seals the same text differently each time', () => {
  expect(cipher.seal('AB123456', 'x')).not.toBe(cipher.seal('AB123456', 'x'))
})

test('opens nothing that was sealed for another field, with another key, or was changed', () => {
  const sealed = cipher.seal('AB123456', 'booking.passport bkg_1 0')
  // The last of eleven characters has two bits that say nothing: 'B' would be the same as 'A'.
  const changed = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'E' : 'A'}`
  expect(() => cipher.open(sealed, 'booking.passport bkg_1 1')).toThrow(/cannot be opened/)
  expect(() => cipher.open(changed, 'booking.passport bkg_1 0')).toThrow(/cannot be opened/)
  expect(() =>
    createFieldCipher('another secret of 32 characters!!!').open(sealed, 'booking.passport bkg_1 0'),
  ).toThrow()
  expect(() => cipher.open('AB123456', 'booking.passport bkg_1 0')).toThrow(/not a sealed field/)
})
