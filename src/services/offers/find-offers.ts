import type { Offer, SupplierReport } from '#src/domain/offer.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { type Ids, randomIds } from '#src/kernel/ids.ts'
import type { SupplierQuery } from '#src/providers/supplier.ts'
import type { Dependencies } from '../dependencies.ts'
import { lockRate } from '../pricing/exchange-rates.ts'
import { createFindPricingRules } from '../pricing/find-pricing-rules.ts'
import { priceSale } from '../pricing/price-sale.ts'
import type { Channel } from '../pricing/pricing-rule.ts'
import { createAskSuppliers } from './ask-suppliers.ts'
import { MOST_OFFERS, offerSets, toOfferId } from './offer-sets.ts'
import { saleOf } from './sale-of.ts'
import { showOffer } from './show-offer.ts'

/** What a search finds: every offer, the one a traveller would want first in front, and who was asked. */
export interface FoundOffers {
  readonly offers: readonly Offer[]
  readonly suppliers: readonly SupplierReport[]
}

/** Found offers, and whether everybody had their say: what may be shown again for some seconds. */
export interface FreshOffers extends FoundOffers {
  readonly complete: boolean
}

const VALID_FOR_MS = 30 * 60_000
const KEPT_FOR_MS = 2 * 60 * 60_000

/** Asks the suppliers, prices what they have, and keeps it for as long as it holds: one durable write a search. */
export function createFindOffers(dependencies: Dependencies, { ids = randomIds }: { readonly ids?: Ids } = {}) {
  const { store, clock, system_clock } = dependencies
  const ask = createAskSuppliers(dependencies)
  const findRules = createFindPricingRules({ store })
  const sets = store.collection(offerSets)

  return async (query: SupplierQuery, channel: Channel): Promise<FreshOffers> => {
    const { organization_id, party, kind } = query
    const [{ found, reports, complete }, rules] = await Promise.all([ask(query), findRules(organization_id)])
    const shown = [...found].sort((a, b) => b.offer.rank - a.offer.rank).slice(0, MOST_OFFERS)
    if (shown.length === 0) return { offers: [], suppliers: reports, complete }
    const now = clock()
    const id = ids('ofr')
    const expires_at = toInstant(now + VALID_FOR_MS)
    const priced = shown.map(({ supplier, offer }) => ({
      supplier,
      offer,
      price: priceSale(saleOf(offer, { party, channel }), { rules, rateOf: lockRate }),
    }))
    await sets.insert({
      id,
      schema_version: offerSets.schema_version,
      organization_id,
      kind,
      party,
      channel,
      offers: priced.map(({ supplier, offer: { supplier_key, title, net }, price: { total, trace } }) => ({
        supplier: supplier.name,
        supplier_key,
        title,
        net,
        total,
        trace,
      })),
      created_at: toInstant(now),
      expires_at,
      forget_at: toInstant(system_clock() + KEPT_FOR_MS),
    })
    const offers = priced.map(({ offer, price: its }, index) =>
      showOffer(offer, { id: toOfferId(id, index), price: its, expires_at }),
    )
    return { offers, suppliers: reports, complete }
  }
}
