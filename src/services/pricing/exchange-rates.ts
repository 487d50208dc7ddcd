import { digitsOf, fromMinor, type Money, toMinor } from '#src/domain/money.ts'
import { invalidField } from '#src/kernel/errors.ts'
import { divideHalfEven } from './divide-half-even.ts'

/** A rate as locked in a quote: one unit of `from` is `rate` units of `to`; a decimal string, as of `date`. */
export interface LockedRate {
  readonly from: string
  readonly to: string
  readonly rate: string
  readonly date: string
}

/** Units of a currency to one US dollar. Demonstration rates of our own, not a market's. */
export const DEMO_RATES = {
  date: '2026-11-02',
  per_dollar: { USD: '1', EUR: '0.8650', GBP: '0.7590', KES: '129.20', TZS: '2480.00' },
} as const

const SCALE = 1_000_000n
const perDollar = new Map<string, string>(Object.entries(DEMO_RATES.per_dollar))

export const SUPPORTED_CURRENCIES: readonly string[] = [...perDollar.keys()]

/** Today's rate, six decimals. VALIDATION_FAILED on `currency` when we do not trade in it. */
export function lockRate(from: string, to: string): LockedRate {
  const [source, target] = [perDollar.get(from), perDollar.get(to)]
  if (source === undefined || target === undefined)
    throw invalidField('currency', `is not sold in; please use one of ${SUPPORTED_CURRENCIES.join(', ')}`)
  const scaled = divideHalfEven(toScaled(target) * SCALE, toScaled(source))
  return { from, to, rate: fromScaled(scaled), date: DEMO_RATES.date }
}

/** An amount at a locked rate, half-even to the minor unit of the other currency. */
export function convert(amount: Money, { to, rate }: Pick<LockedRate, 'to' | 'rate'>): Money {
  const shift = digitsOf(to) - digitsOf(amount.currency)
  const numerator = BigInt(toMinor(amount)) * toScaled(rate) * 10n ** BigInt(Math.max(shift, 0))
  return fromMinor(Number(divideHalfEven(numerator, SCALE * 10n ** BigInt(Math.max(-shift, 0)))), to)
}

function toScaled(decimal: string): bigint {
  const [whole = '0', rest = ''] = decimal.split('.')
  return BigInt(whole + rest.padEnd(6, '0').slice(0, 6))
}

function fromScaled(scaled: bigint): string {
  const digits = scaled.toString().padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}
