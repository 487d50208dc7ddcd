import { fromMinor, type Money, sumMoney, toMinor } from '#src/domain/money.ts'
import { chooseFee, choosePercent, isMet } from './choose-rules.ts'
import { allocate, basisPointsOf } from './divide-half-even.ts'
import { convert, type LockedRate } from './exchange-rates.ts'
import type { Price, PriceStep } from './price.ts'
import type { PricingRule, SaleContext } from './pricing-rule.ts'
import type { Promotion } from './promotions.ts'

/** One thing to be sold: what its supplier asks, for all of it. */
export interface Sale {
  readonly net: Money
  /** The part of `net` that is taxes and carrier charges: passed on as it is. */
  readonly taxes: Money
  readonly context: SaleContext
}

interface Order {
  readonly sales: readonly Sale[]
  readonly rules: readonly PricingRule[]
  readonly promotion?: Promotion | undefined
  readonly currency: string
  /** One for each currency that is not the order's: of `net`, and of service fees. */
  rateOf(from: string): LockedRate
}

/** Prices an order, line by line: net → rules → taxes → promotion → currency → fee. Pure. Each part is rounded half-even once;
 *  all else is sums, so lines and parts add up to the minor unit. The fee of the order is spread over the lines that call for
 *  it, in proportion to their price. */
export function priceOrder({ sales, rules, promotion, currency, rateOf }: Order): Price[] {
  const lines = sales.map(sale => inOtherCurrency(priceSale(sale, { rules, promotion }), currency, rateOf))
  const contexts = sales.map(({ context }) => context)
  const fee = feeOf(chooseFee(rules, contexts), currency, rateOf)
  if (!fee) return lines.map(line => toPrice(line, 0, null))
  const weights = lines.map((line, index) => {
    const context = contexts[index]
    return context && isMet(fee.rule, context) ? Math.max(line.subtotal + line.taxes - line.discount, 1) : 0
  })
  const shares = allocate(fee.minor, weights)
  return lines.map((line, index) => toPrice(line, shares[index] ?? 0, fee.rule.id))
}

/** The price of one thing ordered alone, in its supplier's currency and without promotion: what a search shows. */
export function priceAlone({ sale, rules, rateOf }: { readonly sale: Sale } & Pick<Order, 'rules' | 'rateOf'>): Price {
  const line = priceSale(sale, { rules, promotion: undefined })
  const fee = feeOf(chooseFee(rules, [sale.context]), line.currency, rateOf)
  return toPrice(line, fee?.minor ?? 0, fee?.rule.id ?? null)
}

/** The prices of lines as one: what a quote shows beside its lines. */
export function sumPrices(prices: readonly Price[], currency: string): Omit<Price, 'trace'> {
  const sum = (part: 'subtotal' | 'taxes' | 'fees' | 'discount' | 'total') =>
    sumMoney(
      prices.map(price => price[part]),
      currency,
    )
  return {
    subtotal: sum('subtotal'),
    taxes: sum('taxes'),
    fees: sum('fees'),
    discount: sum('discount'),
    total: sum('total'),
  }
}

/** In minor units of `currency`. */
interface Line {
  readonly currency: string
  readonly subtotal: number
  readonly taxes: number
  readonly discount: number
  readonly trace: readonly PriceStep[]
}

function feeOf(rule: PricingRule | undefined, currency: string, rateOf: Order['rateOf']) {
  const amount = rule?.amount
  if (!rule || !amount) return undefined
  return { rule, minor: toMinor(amount.currency === currency ? amount : convert(amount, rateOf(amount.currency))) }
}

function priceSale({ net, taxes, context }: Sale, { rules, promotion }: Pick<Order, 'rules' | 'promotion'>): Line {
  const { currency } = net
  const [asked, taxed] = [toMinor(net), toMinor(taxes)]
  const rule = choosePercent(rules, context)
  const added = basisPointsOf(asked - taxed, rule?.basis_points ?? 0)
  const subtotal = asked - taxed + added
  const discount = promotion?.kinds.includes(context.kind) ? basisPointsOf(subtotal, promotion.basis_points) : 0
  const step = (name: PriceStep['step'], minor: number, made_by: string | null): PriceStep => ({
    step: name,
    rule: made_by,
    amount: fromMinor(minor, currency),
  })
  const trace = [
    step('net', asked - taxed, null),
    step('markup', added, rule?.id ?? null),
    step('tax', taxed, null),
    ...(discount === 0 ? [] : [step('promotion', -discount, promotion?.code ?? null)]),
  ]
  return { currency, subtotal, taxes: taxed, discount, trace }
}

function inOtherCurrency(line: Line, currency: string, rateOf: Order['rateOf']): Line {
  if (line.currency === currency) return line
  const rate = rateOf(line.currency)
  const other = (minor: number) => toMinor(convert(fromMinor(minor, line.currency), rate))
  const [subtotal, taxes, discount] = [other(line.subtotal), other(line.taxes), other(line.discount)]
  const amount = fromMinor(subtotal + taxes - discount, currency)
  const rule = `${rate.from}/${rate.to} ${rate.rate} ${rate.date}`
  return { currency, subtotal, taxes, discount, trace: [...line.trace, { step: 'currency', rule, amount }] }
}

function toPrice({ currency, subtotal, taxes, discount, trace }: Line, fee: number, rule: string | null): Price {
  const show = (minor: number) => fromMinor(minor, currency)
  return {
    subtotal: show(subtotal),
    taxes: show(taxes),
    fees: show(fee),
    discount: show(discount),
    total: show(subtotal + taxes + fee - discount),
    trace: fee === 0 ? trace : [...trace, { step: 'fee', rule, amount: show(fee) }],
  }
}
