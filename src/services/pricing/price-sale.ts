import { fromMinor, type Money, sumMoney, toMinor } from '#src/domain/money.ts'
import { chooseFee, choosePercent } from './choose-rules.ts'
import { basisPointsOf } from './divide-half-even.ts'
import { convert, type LockedRate } from './exchange-rates.ts'
import type { Price, PriceStep } from './price.ts'
import type { PricingRule, SaleContext } from './pricing-rule.ts'
import type { Promotion } from './promotions.ts'

/** One thing to be sold, once or several times. */
export interface Sale {
  /** What its supplier asks for all of it. */
  readonly net: Money
  /** The part of `net` that is taxes and carrier charges: passed on as it is. */
  readonly taxes: Money
  readonly quantity: number
  readonly context: SaleContext
}

/** What it is priced by. */
export interface Terms {
  readonly rules: readonly PricingRule[]
  readonly promotion?: Promotion | undefined
  /** Of the price; absent: the supplier's own. */
  readonly currency?: string | undefined
  rateOf(from: string, to: string): LockedRate
}

/** Net → rules → taxes → promotion → fee → currency. Pure. Every part is rounded half-even once where it comes about and once
 *  where it changes currency; all else is sums, so that parts, lines and totals add up to the minor unit. */
export function priceSale(
  { net, taxes, quantity, context }: Sale,
  { rules, promotion, rateOf, ...terms }: Terms,
): Price {
  const own = net.currency
  const currency = terms.currency ?? own
  const [asked, taxed] = [toMinor(net), toMinor(taxes)]
  const rule = choosePercent(rules, context)
  const added = basisPointsOf(asked - taxed, rule?.basis_points ?? 0)
  const subtotal = asked - taxed + added
  const discount = promotion?.kinds.includes(context.kind) ? basisPointsOf(subtotal, promotion.basis_points) : 0
  const inCurrency = (minor: number, from = own) => {
    const amount = fromMinor(minor, from)
    return toMinor(from === currency ? amount : convert(amount, rateOf(from, currency)))
  }
  const fee = chooseFee(rules, context)
  const fees = fee?.amount ? inCurrency(toMinor(fee.amount) * quantity, fee.amount.currency) : 0
  const parts = { subtotal: inCurrency(subtotal), taxes: inCurrency(taxed), discount: inCurrency(discount) }
  const total = parts.subtotal + parts.taxes + fees - parts.discount
  const step = (name: PriceStep['step'], minor: number, made_by: string | null, code = own): PriceStep => ({
    step: name,
    rule: made_by,
    amount: fromMinor(minor, code),
  })
  const rate = currency === own ? undefined : rateOf(own, currency)
  return {
    subtotal: fromMinor(parts.subtotal, currency),
    taxes: fromMinor(parts.taxes, currency),
    fees: fromMinor(fees, currency),
    discount: fromMinor(parts.discount, currency),
    total: fromMinor(total, currency),
    trace: [
      step('net', asked - taxed, null),
      step('markup', added, rule?.id ?? null),
      step('tax', taxed, null),
      ...(discount === 0 ? [] : [step('promotion', -discount, promotion?.code ?? null)]),
      ...(rate ? [step('currency', total - fees, `${rate.from}/${rate.to} ${rate.rate} ${rate.date}`, currency)] : []),
      ...(fees === 0 ? [] : [step('fee', fees, fee?.id ?? null, currency)]),
    ],
  }
}

/** The prices of lines as one: what a quote shows beside its lines. */
export function sumPrices(prices: readonly Price[], currency: string): Omit<Price, 'trace'> {
  const sum = (part: keyof Omit<Price, 'trace'>) =>
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
