import { expect, it } from 'vitest'
import { daysBetween, formatDate, formatDay, formatPrice, formatTime, initialsOf } from './format.ts'

const noSpaces = (text: string) => text.replaceAll(/\s/g, ' ')

it('writes money with the digits that matter', () => {
  expect(formatPrice({ amount: '8412.00', currency: 'USD' }, 'en')).toBe('$8,412')
  expect(formatPrice({ amount: '1234.50', currency: 'EUR' }, 'en')).toBe('€1,234.50')
  expect(noSpaces(formatPrice({ amount: '1234.50', currency: 'EUR' }, 'de'))).toBe('1.234,50 €')
  expect(formatPrice({ amount: '12500', currency: 'JPY' }, 'en')).toBe('¥12,500')
  expect(noSpaces(formatPrice({ amount: '-1.500', currency: 'KWD' }, 'en'))).toBe('-KWD 1.500')
})

it('names today and yesterday, and a year only when it is another', () => {
  const now = new Date('2027-02-14T12:00:00').getTime()
  expect(formatDay('2027-02-14T08:00:00', now, 'en')).toBe('Today')
  expect(formatDay('2027-02-13T23:59:00', now, 'de')).toBe('Gestern')
  expect(formatDay('2027-02-05T08:00:00', now, 'en-GB')).toMatch(/^Friday,? 5 February$/)
  expect(formatDay('2026-12-24T08:00:00', now, 'en-GB')).toMatch(/^Thursday,? 24 December 2026$/)
})

it('reads calendar dates without a zone, and shows others as they are', () => {
  expect(formatDate('2027-02-12', 'en-GB')).toMatch(/^Fri,? 12 Feb$/)
  expect(formatDate('in the evening', 'en')).toBe('in the evening')
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(daysBetween('2027-03-27', 'soon')).toBeNull()
})

it('has nothing to show for an unreadable instant', () => {
  expect(formatTime('', 'en')).toBe('')
  expect(formatDay('x', 0, 'en')).toBe('')
})

it('takes two initials at most, of whole characters', () => {
  expect(initialsOf('Grace Wanjiru Njoroge')).toBe('GN')
  expect(initialsOf('  Ömer ')).toBe('Ö')
  expect(initialsOf('𝔸b')).toBe('𝔸')
  expect(initialsOf('')).toBe('')
})
