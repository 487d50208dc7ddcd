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
  const searches = createSearches(dependencies)
  const createQuote = createCreateQuote(dependencies)
  const { repriceQuote, ...requoting } = createRepriceQuote(dependencies)
  return {
    ...searches,
    getOffer,
    createQuote(request: Parameters<typeof createQuote>[0]) {
      return createQuote(request).catch((error: unknown) => {
        searches.forgetSearches() // most likely something was sold since
        throw error
      })
    },
    getQuote: async (id: string, actor: Actor) => showQuote(await getStoredQuote(id, actor)),
    /** With all that the house knows of it: for the booking saga only. */
    getStoredQuote,
    assertQuoteHolds: createAssertQuoteHolds(dependencies),
    ...requoting,
    /** Asked when somebody buys: what is left is about to change. */
    repriceQuote(stored: Parameters<typeof repriceQuote>[0]) {
      searches.forgetSearches()
      return repriceQuote(stored)
    },
    showQuote,
    ...createLookups(dependencies),
  }
}
