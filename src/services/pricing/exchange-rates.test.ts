import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMinor, toMinor } from '#src/domain/money.ts'
import { divideHalfEven } from './divide-half-even.ts'
import { convert, lockRate } from './exchange-rates.ts'

describe('a rate', () => {
  test('goes by way of the dollar, with six decimals and its date', () => {
    expect(lockRate('USD', 'EUR')).toEqual({ from: 'USD', to: 'EUR', rate: '0.865000', date: '2026-11-02' })
    expect(lockRate('EUR', 'KES').rate).toBe('149.364162')
  })

  test('of a currency we do not trade in is refused by field', () => {
    expect(() => lockRate('USD', 'JPY')).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }))
  })
})

test('money is converted half-even to the digits of the other currency', () => {
  const at = (rate: string, to = 'EUR') => convert({ amount: '0.50', currency: 'USD' }, { to, rate })
  expect(at('0.250000').amount).toBe('0.12') // 0.125
  expect(at('0.270000').amount).toBe('0.14') // 0.135
  expect(convert({ amount: '10.00', currency: 'USD' }, { to: 'JPY', rate: '150.550000' }).amount).toBe('1506') // 1505.5
  expect(convert({ amount: '1506', currency: 'JPY' }, { to: 'USD', rate: '0.006640' }).amount).toBe('10.00')
})

test('a quotient is the nearest whole number, exact ties even, on both sides of zero', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, b) => {
      const quotient = divideHalfEven(a, b)
      const twice = 2n * (quotient * b - a)
      const off = twice < 0n ? -twice : twice
      expect(off <= b).toBe(true)
      if (off === b) expect(quotient % 2n).toBe(0n)
    }),
  )
})

test('there and back is the same to within a unit of the coarser currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 10_000_000 }), minor => {
      const dollars = fromMinor(minor, 'USD')
      const back = convert(convert(dollars, lockRate('USD', 'EUR')), lockRate('EUR', 'USD'))
      expect(Math.abs(toMinor(back) - minor)).toBeLessThanOrEqual(Math.ceil(minor / 500_000) + 1)
    }),
  )
})
