import { isSameMoney, type Money } from '#src/domain/money.ts'
import type { Quote } from '#src/domain/quote.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Ids } from '#src/kernel/ids.ts'
import type { Dependencies } from '../dependencies.ts'
import { createKeepQuote } from './create-quote.ts'
import { type Basket, createPriceQuote } from './price-quote.ts'
import { showQuote } from './show-quote.ts'
import type { StoredQuote } from './stored-quote.ts'

/** Today's price of a quote's lines: the same total, or another. */
export interface Repriced {
  readonly moved: boolean
  readonly before: Money
  readonly total: Money
}

/** Asks every supplier of a quote again, at the exchange rates that it locked. */
export function createRepriceQuote(dependencies: Dependencies) {
  const priceQuote = createPriceQuote(dependencies)
  const { keep } = createKeepQuote(dependencies)
  return {
    /** SOLD_OUT when something is gone, POLICY_REFUSED when it may no longer be sold. */
    async repriceQuote(stored: StoredQuote): Promise<Repriced> {
      const { total } = await priceQuote(basketOf(stored))
      return { moved: !isSameMoney(total, stored.total), before: stored.total, total }
    },
    /** A new quote of the same things for the same party, as they are priced now: what PRICE_CHANGED carries. */
    async requote(stored: StoredQuote, { actor, ids }: { readonly actor: Actor; readonly ids: Ids }): Promise<Quote> {
      const priced = await priceQuote(basketOf(stored))
      return showQuote(await keep(priced, { id: ids('qte'), owner_id: actor.id }))
    },
  }
}

const basketOf = ({ organization_id, lines, party, channel, currency, promo_code, rates }: StoredQuote): Basket => ({
  organization_id,
  items: lines,
  party,
  channel,
  currency,
  promo_code,
  rates,
})
