import type { Offer } from '#src/domain/offer.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Dependencies } from '../dependencies.ts'
import { createCreateQuote } from '../quotes/create-quote.ts'
import { createAssertQuoteHolds, createGetStoredQuote } from '../quotes/get-quote.ts'
import { createRepriceQuote } from '../quotes/reprice-quote.ts'
import { showQuote } from '../quotes/show-quote.ts'
import { createGetOffer } from './get-offer.ts'
import { createLookups } from './lookups.ts'
import { createSearches } from './searches.ts'

export type OfferServices = ReturnType<typeof createOfferServices>

/** Everything before a booking: search, prices, quotes, and what there is to know of places. */
export function createOfferServices(dependencies: Dependencies) {
  const getStoredQuote = createGetStoredQuote(dependencies)
  const getOffer: (id: string, actor: Actor) => Promise<Offer> = createGetOffer(dependencies)
  return {
    ...createSearches(dependencies),
    getOffer,
    createQuote: createCreateQuote(dependencies),
    getQuote: async (id: string, actor: Actor) => showQuote(await getStoredQuote(id, actor)),
    /** With all that the house knows of it: for the booking saga only. */
    getStoredQuote,
    assertQuoteHolds: createAssertQuoteHolds(dependencies),
    ...createRepriceQuote(dependencies),
    showQuote,
    ...createLookups(dependencies),
  }
}
