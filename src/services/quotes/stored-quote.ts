import type { Money } from '#src/domain/money.ts'
import type { OfferKind, PenaltyStep } from '#src/domain/offer.ts'
import type { Quote, TripNotice } from '#src/domain/quote.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { LockedRate } from '../pricing/exchange-rates.ts'
import type { Price } from '../pricing/price.ts'
import type { Channel } from '../pricing/pricing-rule.ts'

/** A line as the house keeps it: what was shown, and what the saga needs to hold and book it. */
export interface StoredQuoteLine {
  readonly offer_id: string
  readonly kind: OfferKind
  readonly title: string
  readonly quantity: number
  /** For the whole quantity, in the currency of the quote; equal to `price.total`. */
  readonly total: Money
  readonly price: Price
  readonly starts_at: string
  readonly ends_at: string
  /** Which of our suppliers; its `name`. */
  readonly supplier: string
  /** What the traveller is told. */
  readonly supplier_shown: string
  readonly supplier_key: string
  /** What the supplier asks for the whole quantity, in its own currency. Never shown to a traveller. */
  readonly net: Money
  readonly on_request: boolean
  readonly refundable: boolean
  /** As the supplier states it: shares of the price by instant. */
  readonly cancellation: SupplierOffer['cancellation']
  /** The same in money of this line. */
  readonly cancellation_policy: readonly PenaltyStep[]
  readonly due_locally: SupplierOffer['due_locally']
  readonly facts: readonly string[]
  /** How long a hold on it may stand, at most. */
  readonly hold_minutes: number
  readonly sandbox: boolean
  readonly flight?: SupplierOffer['flight']
  readonly hotel?: SupplierOffer['hotel']
  readonly transport?: SupplierOffer['transport']
  readonly experience?: SupplierOffer['experience']
}

/** A quote as stored: kept for a week, so that an expired one can be told from one that never was. */
export interface StoredQuote extends Stored {
  readonly organization_id: string
  /** Who asked for it; anyone of the organization who holds the id may read it. */
  readonly owner_id: string
  readonly lines: readonly StoredQuoteLine[]
  readonly party: Quote['party']
  readonly channel: Channel
  readonly currency: string
  /** The rates used, one for each supplier currency that differs; locked until the quote expires. */
  readonly rates: readonly LockedRate[]
  readonly promo_code: string | null
  readonly subtotal: Money
  readonly taxes: Money
  readonly fees: Money
  readonly discount: Money
  readonly total: Money
  readonly due_locally: Quote['due_locally']
  readonly warnings: readonly string[]
  /** Absent on quotes made before there were codes. */
  readonly notices?: readonly TripNotice[]
  readonly created_at: string
  readonly expires_at: string
  /** System time. */
  readonly forget_at: string
}

export const quotes = defineCollection<StoredQuote>({
  name: 'quotes',
  schema_version: 1,
  indexes: [['organization_id', 'created_at']],
  unique: [],
  expires_by: 'forget_at',
  retention: '7 days; the price holds for 30 minutes',
  personal_fields: ['party.children_ages'],
})
