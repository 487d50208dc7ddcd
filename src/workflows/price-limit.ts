import { digitsOf, fromMinor, type Money, toMinor } from '#src/domain/money.ts'
import { headcount, type Party } from '#src/domain/party.ts'
import { convert, lockRate, SUPPORTED_CURRENCIES } from '#src/services/pricing/exchange-rates.ts'
import type { Steps } from './define.ts'
import type { Speech } from './speech.ts'

/** What something may cost at most, as the traveller said it. */
interface PriceLimit {
  readonly amount: string
  /** Absent: that of what is sold there. */
  readonly currency?: string
  readonly per: 'night' | 'person' | 'day' | 'all'
}

const WISH = /^(?:(under|about|over) )?(\d+(?:\.\d+)?)(?: ([A-Z]{3}))?(?: per (night|person|day))?$/

/** The limit in a wish such as `under 300 EUR per night` or `2000`; nothing in a level (`cheap`) or in a lower end. */
function limitOf(wish: string | undefined): PriceLimit | undefined {
  const [, bound, amount, currency, per] = WISH.exec(wish ?? '') ?? []
  if (amount === undefined || bound === 'over') return undefined
  const most = bound === 'about' ? String(Math.round(Number(amount) * 1.1)) : amount
  return {
    amount: most,
    ...(currency && { currency }),
    per: per === 'night' || per === 'person' || per === 'day' ? per : 'all',
  }
}

/** A limit as people say it: "up to €300 a night"; undefined for what is no amount. */
export function showMoneyWish({ phrase, money, language }: Speech, wish: string): string | undefined {
  const [, bound = '', amount, currency, per = ''] = WISH.exec(wish) ?? []
  if (amount === undefined) return undefined
  const shown = currency
    ? money(fromMinor(Math.round(Number(amount) * 10 ** digitsOf(currency)), currency))
    : Number(amount).toLocaleString(language)
  return phrase('money_wish', { bound, per, amount: shown })
}

interface Wishes {
  readonly price_range?: string | undefined
  readonly budget?: string | undefined
}

/** Both limits that a journey may have: a night's, and the whole's. */
export const limitsOf = ({ price_range, budget }: Wishes): readonly PriceLimit[] =>
  [limitOf(price_range), limitOf(budget)].filter(limit => limit !== undefined)

interface Scale {
  readonly party: Party
  /** Of a stay; absent where a night's price says nothing. */
  readonly nights?: number
}

/** What of the found keeps to the limits, and a word about it. Where nothing does, all of it, with the cheapest named: never
 *  an empty hand because of a wish. */
export function keepLimits<T>(
  { say, speech }: Pick<Steps, 'say' | 'speech'>,
  found: readonly T[],
  {
    limits,
    totalOf,
    ...scale
  }: Scale & { readonly limits: readonly PriceLimit[]; readonly totalOf: (one: T) => Money | undefined },
): readonly T[] {
  let kept = found
  for (const limit of limits) {
    const totals = kept.flatMap(one => totalOf(one) ?? [])
    const cheapest = totals.reduce<Money | undefined>((a, b) => (a && toMinor(a) <= toMinor(b) ? a : b), undefined)
    const most = cheapest && inCurrency(limit, cheapest.currency)
    const share = sharesOf(limit, scale)
    if (!cheapest || !most || share === undefined) continue
    const within = kept.filter(one => {
      const total = totalOf(one)
      return total === undefined || toMinor(total) <= toMinor(most) * share
    })
    // So much a day is told as what it comes to.
    const [per, parts] = limit.per === 'day' ? (['all', 1] as const) : ([limit.per, share] as const)
    const shown = speech.money(fromMinor(Math.round((toMinor(most) * share) / parts), most.currency))
    if (within.length > 0) say({ key: 'price_within', values: { per, limit: shown } })
    else {
      const each = fromMinor(Math.ceil(toMinor(cheapest) / parts), cheapest.currency)
      say({ key: 'price_beyond', values: { per, limit: shown, cheapest: speech.money(each) } })
    }
    kept = within.length > 0 ? within : kept
  }
  return kept
}

/** How many times the limit the whole may cost. */
function sharesOf({ per }: PriceLimit, { party, nights }: Scale): number | undefined {
  if (per === 'night') return nights
  // Four nights are five days away from home.
  if (per === 'day') return nights === undefined ? undefined : nights + 1
  return per === 'person' ? headcount(party) : 1
}

/** The limit in the money of what was found; undefined when it was said in a money we do not trade in. */
function inCurrency({ amount, currency }: PriceLimit, code: string): Money | undefined {
  const own = currency ?? code
  const most = fromMinor(Math.round(Number(amount) * 10 ** digitsOf(own)), own)
  if (own === code) return most
  const isTraded = SUPPORTED_CURRENCIES.includes(own) && SUPPORTED_CURRENCIES.includes(code)
  return isTraded ? convert(most, lockRate(own, code)) : undefined
}
