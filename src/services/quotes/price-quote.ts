import { localFee } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { TripNotice } from '#src/domain/quote.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import type { Dependencies } from '../dependencies.ts'
import { createPriceAtSupplier } from '../offers/price-at-supplier.ts'
import { saleOf, times } from '../offers/sale-of.ts'
import { penaltiesOf } from '../offers/show-offer.ts'
import { type LockedRate, lockRate } from '../pricing/exchange-rates.ts'
import { createFindPricingRules } from '../pricing/find-pricing-rules.ts'
import type { Price } from '../pricing/price.ts'
import { priceSale, sumPrices } from '../pricing/price-sale.ts'
import type { Channel } from '../pricing/pricing-rule.ts'
import { getPromotion } from '../pricing/promotions.ts'
import { checkTrip } from './check-trip.ts'
import { noticeSentence } from './notice-sentence.ts'
import type { StoredQuote, StoredQuoteLine } from './stored-quote.ts'

/** What is to be priced: things at their suppliers, and for whom. */
export interface Basket {
  readonly organization_id: string
  readonly items: readonly Pick<StoredQuoteLine, 'offer_id' | 'supplier' | 'supplier_key' | 'quantity' | 'title'>[]
  readonly party: Party
  readonly channel: Channel
  /** Absent: that of the offers, or the first one's where they differ. */
  readonly currency?: string | undefined
  readonly promo_code: string | null
  /** Rates already locked; others are taken as of today. */
  readonly rates: readonly LockedRate[]
}

/** Everything of a quote but who asked and until when. */
export type PricedBasket = Omit<
  StoredQuote,
  'id' | 'schema_version' | 'owner_id' | 'created_at' | 'expires_at' | 'forget_at'
>

/** Asks the suppliers of every item again, and prices them together. SOLD_OUT names what is gone. */
export function createPriceQuote(dependencies: Pick<Dependencies, 'store' | 'suppliers'>) {
  const priceAtSupplier = createPriceAtSupplier(dependencies)
  const findRules = createFindPricingRules(dependencies)

  return async (basket: Basket): Promise<PricedBasket> => {
    const { organization_id, party, channel, promo_code } = basket
    const promotion = promo_code === null ? undefined : getPromotion(promo_code)
    const [offers, rules] = await Promise.all([
      Promise.all(basket.items.map(item => priceAtSupplier({ organization_id, ...item }))),
      findRules(organization_id),
    ])
    const items = basket.items.map((item, index) => ({ ...item, offer: offers[index] ?? soldOut(item) }))
    const [first] = items
    if (!first) throw invalidField('items', 'items must name at least one offer.')
    const currency = basket.currency ?? first.offer.net.currency
    const used = new Map<string, LockedRate>()
    const rateOf = (from: string, to: string) => {
      const rate = basket.rates.find(each => each.from === from && each.to === to) ?? lockRate(from, to)
      used.set(from, rate)
      return rate
    }
    const lines = items.map(item => {
      const sale = saleOf(item.offer, { party, channel, quantity: item.quantity })
      return toLine(item, priceSale(sale, { rules, promotion, currency, rateOf }))
    })
    const notices = [...checkTrip(lines), ...lines.filter(({ on_request }) => on_request).map(askFirst)]
    return {
      organization_id,
      lines,
      party,
      channel,
      currency,
      rates: [...used.values()],
      promo_code: promotion?.code ?? null,
      ...sumPrices(
        lines.map(({ price }) => price),
        currency,
      ),
      due_locally: lines.flatMap(({ due_locally }) => [...due_locally]),
      warnings: notices.map(noticeSentence),
      notices,
    }
  }
}

// How long a supplier keeps something aside. Ours to decide for our own; an airline's fare does not wait.
const HOLD_MINUTES = { flight: 30, hotel: 60, transport: 60, experience: 60 } as const

function toLine(
  item: Pick<StoredQuoteLine, 'offer_id' | 'supplier' | 'supplier_key' | 'quantity'> & {
    readonly offer: SupplierOffer
  },
  price: Price,
): StoredQuoteLine {
  const { offer_id, supplier, supplier_key, quantity, offer } = item
  const { flight, hotel, transport, experience } = offer
  return {
    offer_id,
    kind: offer.kind,
    title: offer.title,
    quantity,
    total: price.total,
    price,
    starts_at: offer.starts_at,
    ends_at: offer.ends_at,
    supplier,
    supplier_shown: offer.supplier,
    supplier_key,
    net: times(offer.net, quantity),
    on_request: offer.availability.status === 'on_request',
    refundable: offer.refundable,
    cancellation: offer.cancellation,
    cancellation_policy: penaltiesOf(offer.cancellation, price.total),
    due_locally: offer.due_locally.map(fee => localFee.parse({ ...fee, total: times(fee.total, quantity) })),
    facts: offer.facts,
    hold_minutes: HOLD_MINUTES[offer.kind],
    sandbox: offer.sandbox,
    ...(flight && { flight }),
    ...(hotel && { hotel }),
    ...(transport && { transport }),
    ...(experience && { experience }),
  }
}

const askFirst = ({ title }: StoredQuoteLine): TripNotice => ({ code: 'on_request', values: { title } })

function soldOut({ title, offer_id }: Basket['items'][number]): never {
  throw new AppError('SOLD_OUT', `“${title}” is no longer available. Please search again.`, { details: { offer_id } })
}
