import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, fromMinor, money, roundHalfEven, shareOf, showMoney, sumMoney, toMinor } from './money.ts'

const currencies = fc.constantFrom('USD', 'EUR', 'KES', 'TZS', 'JPY', 'KWD', 'HUF')
const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('money', () => {
  it('goes to minor units and back unchanged, and its own schema takes it', () => {
    fc.assert(
      fc.property(minor, currencies, (amount, currency) => {
        const made = fromMinor(amount, currency)
        expect(toMinor(made)).toBe(amount)
        expect(money.parse(made)).toEqual(made)
      }),
    )
  })

  it('has exactly the digits of ISO 4217', () => {
    expect(['JPY', 'USD', 'KWD', 'HUF', 'IQD', 'PKR'].map(digitsOf)).toEqual([0, 2, 3, 2, 3, 2])
    expect(money.safeParse({ amount: '1.5', currency: 'USD' }).success).toBe(false)
    expect(money.safeParse({ amount: '1.50', currency: 'JPY' }).success).toBe(false)
    expect(money.safeParse({ amount: '1.50', currency: 'usd' }).success).toBe(false)
    expect(money.safeParse({ amount: 1.5, currency: 'USD' }).success).toBe(false)
  })

  it('adds up to the minor unit', () => {
    fc.assert(
      fc.property(fc.array(minor, { maxLength: 20 }), amounts => {
        const sum = sumMoney(
          amounts.map(each => fromMinor(each, 'USD')),
          'USD',
        )
        expect(toMinor(sum)).toBe(amounts.reduce((a, b) => a + b, 0))
      }),
    )
  })

  it('rounds ties to the even unit', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map(roundHalfEven).map(Math.abs)).toEqual([0, 2, 2, 0, 2])
    expect(shareOf(fromMinor(25, 'USD'), 0.1)).toEqual(fromMinor(2, 'USD'))
  })

  it('is shown the way people write it', () => {
    expect(showMoney(fromMinor(123450, 'USD'))).toBe('$1,234.50')
  })
})
