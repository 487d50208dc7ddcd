import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, fromMinor, toMinor } from '#src/domain/money.ts'
import { lockRate, SUPPORTED_CURRENCIES } from './exchange-rates.ts'
import { priceSale, type Sale, sumPrices } from './price-sale.ts'
import { DEFAULT_PRICING_RULES, type PricingRule } from './pricing-rule.ts'
import { getPromotion } from './promotions.ts'

const sale = (net: string, other: Partial<Sale['context']> = {}, more: Partial<Sale> = {}): Sale => ({
  net: { amount: net, currency: 'USD' },
  taxes: { amount: '0.00', currency: 'USD' },
  quantity: 1,
  context: { kind: 'hotel', product_id: 'prd_1', channel: 'direct', party_size: 2, date: '2027-02-12', ...other },
  ...more,
})

const terms = { rules: DEFAULT_PRICING_RULES, rateOf: lockRate }

describe('a price', () => {
  test('of our own is what it costs and 18 %', () => {
    expect(priceSale(sale('1000.00'), terms).total).toEqual({ amount: '1180.00', currency: 'USD' })
  })

  test('of a flight is 4 % on the fare, the taxes as they are, and our fee', () => {
    const taxes = { amount: '100.00', currency: 'USD' }
    const price = priceSale(sale('600.00', { kind: 'flight' }, { taxes }), terms)
    expect(price).toMatchObject({
      subtotal: { amount: '520.00' },
      taxes: { amount: '100.00' },
      fees: { amount: '12.00' },
      total: { amount: '632.00' },
    })
  })

  test('with KARIBU5 is 5 % less for our own, and not for flights', () => {
    const promotion = getPromotion(' karibu5 ')
    expect(priceSale(sale('1000.00'), { ...terms, promotion }).discount.amount).toBe('59.00')
    expect(priceSale(sale('1000.00', { kind: 'flight' }), { ...terms, promotion }).discount.amount).toBe('0.00')
    expect(() => getPromotion('FREE')).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }))
  })

  test('rounds ties to the even cent', () => {
    const rules: PricingRule[] = [{ ...rule, basis_points: 500 }]
    expect(priceSale(sale('0.50'), { ...terms, rules }).total.amount).toBe('0.52') // 0.525
    expect(priceSale(sale('0.70'), { ...terms, rules }).total.amount).toBe('0.74') // 0.735
  })

  test('tells every step to the house', () => {
    const { trace } = priceSale(sale('1000.00'), { ...terms, promotion: getPromotion('KARIBU5'), currency: 'EUR' })
    expect(trace.map(({ step, rule: by, amount }) => `${step} ${by} ${amount.amount} ${amount.currency}`)).toEqual([
      'net null 1000.00 USD',
      'markup default_hotel 180.00 USD',
      'tax null 0.00 USD',
      'promotion KARIBU5 -59.00 USD',
      'currency USD/EUR 0.865000 2026-11-02 969.66 EUR',
    ])
  })
})

const rule: PricingRule = { id: 'rule', name: 'Rule', adds: 'percent', basis_points: 1000, priority: 0, active: true }

describe('of several rules', () => {
  const choose = (rules: PricingRule[], context: Partial<Sale['context']> = {}) =>
    priceSale(sale('100.00', context), { ...terms, rules }).trace.find(({ step }) => step === 'markup')?.rule

  test('the one that asks for most wins, a named product before all', () => {
    const kind: PricingRule = { ...rule, id: 'kind', kind: 'hotel' }
    const season: PricingRule = { ...kind, id: 'season', date_from: '2027-02-01', date_to: '2027-02-28' }
    const group: PricingRule = { ...season, id: 'group', party_at_least: 8, channel: 'staff' }
    const product: PricingRule = { ...rule, id: 'product', product_id: 'prd_1' }
    const rules = [rule, kind, season, group]
    expect(choose(rules)).toBe('season')
    expect(choose(rules, { date: '2027-03-01' })).toBe('kind')
    expect(choose(rules, { kind: 'transport' })).toBe('rule')
    expect(choose(rules, { party_size: 9, channel: 'staff' })).toBe('group')
    expect(choose([...rules, product])).toBe('product')
    expect(choose([...rules, { ...product, active: false }])).toBe('season')
  })

  test('of equals the higher priority wins, then the younger', () => {
    expect(
      choose([
        { ...rule, id: 'first', priority: 1 },
        { ...rule, id: 'second' },
      ]),
    ).toBe('first')
    expect(
      choose([
        { ...rule, id: 'first' },
        { ...rule, id: 'second' },
      ]),
    ).toBe('second')
  })

  test('none at all sells at what it costs', () => {
    expect(priceSale(sale('100.00'), { ...terms, rules: [] }).total.amount).toBe('100.00')
  })
})

test('parts, lines and totals add up to the minor unit, in any currency', () => {
  const currencies = fc.constantFrom(...SUPPORTED_CURRENCIES)
  const line = fc.record({
    minor: fc.integer({ min: 1, max: 90_000_000 }),
    tax_share: fc.integer({ min: 0, max: 60 }),
    from: currencies,
    quantity: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('hotel' as const, 'flight' as const, 'transport' as const),
    basis_points: fc.integer({ min: 0, max: 20_000 }),
    promoted: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), currencies, (lines, currency) => {
      const prices = lines.map(({ minor, tax_share, from, quantity, kind, basis_points, promoted }) => {
        const taxes = fromMinor(Math.floor((minor * tax_share) / 100), from)
        const fee = DEFAULT_PRICING_RULES.filter(({ adds }) => adds === 'service_fee')
        return priceSale(sale('0.00', { kind }, { net: fromMinor(minor, from), taxes, quantity }), {
          rules: [{ ...rule, basis_points }, ...fee],
          rateOf: lockRate,
          currency,
          promotion: promoted ? getPromotion('KARIBU5') : undefined,
        })
      })
      for (const { subtotal, taxes, fees, discount, total } of prices) {
        expect(toMinor(subtotal) + toMinor(taxes) + toMinor(fees) - toMinor(discount)).toBe(toMinor(total))
        expect(total.amount.split('.')[1]?.length ?? 0).toBe(digitsOf(currency))
        expect(toMinor(total)).toBeGreaterThanOrEqual(0)
      }
      const all = sumPrices(prices, currency)
      const sum = prices.reduce((minor, { total }) => minor + toMinor(total), 0)
      expect(toMinor(all.total)).toBe(sum)
      expect(toMinor(all.subtotal) + toMinor(all.taxes) + toMinor(all.fees) - toMinor(all.discount)).toBe(sum)
    }),
  )
})
