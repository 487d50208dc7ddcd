import type { Offer } from '#src/domain/offer.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Dependencies } from '../dependencies.ts'
import { lockRate } from '../pricing/exchange-rates.ts'
import { createFindPricingRules } from '../pricing/find-pricing-rules.ts'
import { priceSale } from '../pricing/price-sale.ts'
import { offerSets, type StoredOffer, type StoredOfferSet, splitOfferId } from './offer-sets.ts'
import { createPriceAtSupplier } from './price-at-supplier.ts'
import { saleOf } from './sale-of.ts'
import { showOffer } from './show-offer.ts'

/** A found offer with the search it belongs to. */
export interface KnownOffer {
  readonly set: StoredOfferSet
  readonly offer: StoredOffer
}

/** The stored offer of an id. OFFER_NOT_FOUND when there is none, it has expired, or it is another organization's. */
export function createGetStoredOffer({ store, clock }: Pick<Dependencies, 'store' | 'clock'>) {
  const sets = store.collection(offerSets)
  return async (id: string, { organization_id }: Pick<Actor, 'organization_id'>): Promise<KnownOffer> => {
    const parts = splitOfferId(id)
    const set = parts && (await sets.get(parts.set_id))
    const offer = parts && set?.offers[parts.index]
    if (!set || !offer || set.organization_id !== organization_id) throw offerNotFound(id)
    if (Date.parse(set.expires_at) <= clock()) throw offerNotFound(id)
    return { set, offer }
  }
}

/** An offer as it is sold now: asked for again at its supplier, so that its total may be another than in the search. */
export function createGetOffer(dependencies: Dependencies) {
  const getStoredOffer = createGetStoredOffer(dependencies)
  const findRules = createFindPricingRules(dependencies)
  const priceAtSupplier = createPriceAtSupplier(dependencies)

  return async (id: string, actor: Actor): Promise<Offer> => {
    const { set, offer: stored } = await getStoredOffer(id, actor)
    const { organization_id, party, channel, expires_at } = set
    const { supplier, supplier_key } = stored
    const [offer, rules] = await Promise.all([
      priceAtSupplier({ organization_id, supplier, supplier_key }),
      findRules(organization_id),
    ])
    if (!offer) throw offerNotFound(id)
    const price = priceSale(saleOf(offer, { party, channel }), { rules, rateOf: lockRate })
    return showOffer(offer, { id, price, expires_at })
  }
}

const offerNotFound = (id: string) =>
  new AppError('OFFER_NOT_FOUND', 'That offer is no longer there. Please search again.', { details: { offer_id: id } })
