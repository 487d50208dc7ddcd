import type { Party } from '#src/domain/party.ts'
import type { Quote } from '#src/domain/quote.ts'
import type { Actor } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { invalidField } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import type { Dependencies } from '../dependencies.ts'
import { createGetStoredOffer } from '../offers/get-offer.ts'
import { channelOf } from '../offers/searches.ts'
import { SUPPORTED_CURRENCIES } from '../pricing/exchange-rates.ts'
import { type Basket, createPriceQuote, type PricedBasket } from './price-quote.ts'
import { showQuote } from './show-quote.ts'
import { quotes, type StoredQuote } from './stored-quote.ts'

export interface QuoteRequest {
  readonly items: readonly { readonly offer_id: string; readonly quantity?: number | undefined }[]
  readonly party: Party
  readonly currency?: string | undefined
  readonly promo_code?: string | undefined
  readonly actor: Actor
  readonly ids: Ids
}

const VALID_FOR_MS = 30 * 60_000
const KEPT_FOR_MS = 7 * 86_400_000

/** Fixes the price of offers for half an hour. Binds nobody and holds nothing. Repeated with the same ids it gives the same
 *  quote, at the price of the first time. */
export function createCreateQuote(dependencies: Dependencies) {
  const getStoredOffer = createGetStoredOffer(dependencies)
  const priceQuote = createPriceQuote(dependencies)
  const { keep, find } = createKeepQuote(dependencies)

  return async ({ items, party, currency, promo_code, actor, ids }: QuoteRequest): Promise<Quote> => {
    const id = ids('qte')
    const before = await find(id)
    if (before?.organization_id === actor.organization_id) return showQuote(before)
    if (currency !== undefined && !SUPPORTED_CURRENCIES.includes(currency))
      throw invalidField('currency', `currency must be one of ${SUPPORTED_CURRENCIES.join(', ')}.`)
    const known = await Promise.all(items.map(({ offer_id }) => getStoredOffer(offer_id, actor)))
    if (known.some(({ set }) => !isSameParty(set.party, party)))
      throw invalidField(
        'party',
        'party is not the one the offers were searched for; please search again for this party.',
      )
    const basket: Basket = {
      organization_id: actor.organization_id,
      items: known.map(({ offer }, index) => {
        const { offer_id = '', quantity = 1 } = items[index] ?? {}
        return { offer_id, quantity, supplier: offer.supplier, supplier_key: offer.supplier_key, title: offer.title }
      }),
      party,
      channel: channelOf(actor),
      currency,
      promo_code: promo_code ?? null,
      rates: [],
    }
    return showQuote(await keep(await priceQuote(basket), { id, owner_id: actor.id }))
  }
}

/** Stores a priced basket as a quote; the first of an id wins. */
export function createKeepQuote({
  store,
  clock,
  system_clock,
}: Pick<Dependencies, 'store' | 'clock' | 'system_clock'>) {
  const collection = store.collection(quotes)
  return {
    find: (id: string) => collection.get(id),
    async keep(basket: PricedBasket, { id, owner_id }: Pick<StoredQuote, 'id' | 'owner_id'>): Promise<StoredQuote> {
      const now = clock()
      const { document } = await collection.insert({
        ...basket,
        id,
        schema_version: quotes.schema_version,
        owner_id,
        created_at: toInstant(now),
        expires_at: toInstant(now + VALID_FOR_MS),
        forget_at: toInstant(system_clock() + KEPT_FOR_MS),
      })
      return document
    },
  }
}

const isSameParty = (a: Party, b: Party): boolean =>
  a.adults === b.adults && inOrder(a.children_ages).join() === inOrder(b.children_ages).join()

const inOrder = (ages: readonly number[]): number[] => [...ages].sort((a, b) => a - b)
