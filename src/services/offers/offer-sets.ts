import type { Money } from '#src/domain/money.ts'
import type { OfferKind } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { PriceStep } from '../pricing/price.ts'
import type { Channel } from '../pricing/pricing-rule.ts'

/** What is kept of an offer: where to ask for it again, and how its price came about. */
export interface StoredOffer {
  /** Which of our suppliers; its `name`. */
  readonly supplier: string
  readonly supplier_key: string
  readonly title: string
  readonly net: Money
  readonly total: Money
  readonly trace: readonly PriceStep[]
}

/** All offers of one search: one document, so that a search costs one durable write. */
export interface StoredOfferSet extends Stored {
  readonly organization_id: string
  readonly kind: OfferKind
  readonly party: Party
  readonly channel: Channel
  readonly offers: readonly StoredOffer[]
  readonly created_at: string
  /** Business time. */
  readonly expires_at: string
  /** System time. */
  readonly forget_at: string
}

export const offerSets = defineCollection<StoredOfferSet>({
  name: 'offer_sets',
  schema_version: 1,
  indexes: [],
  unique: [],
  expires_by: 'forget_at',
  retention: '2 hours; the offers hold for 30 minutes',
  personal_fields: ['party.children_ages'],
})

const INDEX_DIGITS = 2

/** The most offers that a set can name. */
export const MOST_OFFERS = 100

/** An offer's id is its set's and two digits (base 36): whoever holds it finds the set without an index. */
export const toOfferId = (set_id: string, index: number): string =>
  `${set_id}${index.toString(36).padStart(INDEX_DIGITS, '0')}`

/** Set and position of an offer's id; undefined when it cannot be one. */
export function splitOfferId(id: string): { readonly set_id: string; readonly index: number } | undefined {
  if (!/^ofr_[\w-]{22}[0-9a-z]{2}$/.test(id)) return undefined
  return { set_id: id.slice(0, -INDEX_DIGITS), index: Number.parseInt(id.slice(-INDEX_DIGITS), 36) }
}
