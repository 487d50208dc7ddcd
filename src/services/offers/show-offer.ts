import { type Money, shareOf } from '#src/domain/money.ts'
import type { Offer, PenaltyStep } from '#src/domain/offer.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import type { Price } from '../pricing/price.ts'

/** What a traveller sees of a supplier's offer at our price. Field by field: what the supplier asks must never slip through. */
export function showOffer(
  offer: SupplierOffer,
  { id, price, expires_at }: { readonly id: string; readonly price: Price; readonly expires_at: string },
): Offer {
  const { flight, hotel, transport, experience } = offer
  return {
    id,
    kind: offer.kind,
    title: offer.title,
    total: price.total,
    price_basis: withFee(offer.price_basis, price.fees),
    due_locally: [...offer.due_locally],
    expires_at,
    refundable: offer.refundable,
    cancellation_policy: penaltiesOf(offer.cancellation, price.total),
    availability: offer.availability,
    supplier: offer.supplier,
    sandbox: offer.sandbox,
    facts: [...offer.facts],
    starts_at: offer.starts_at,
    ends_at: offer.ends_at,
    ...(flight && { flight }),
    ...(hotel && { hotel }),
    ...(transport && { transport }),
    ...(experience && { experience }),
  }
}

/** A supplier's shares as money of what the traveller pays: never above it. */
export const penaltiesOf = (cancellation: SupplierOffer['cancellation'], total: Money): PenaltyStep[] =>
  cancellation.map(({ from, share }) => ({ from, penalty: shareOf(total, Math.min(1, Math.max(0, share))) }))

const withFee = (basis: string, fees: Money): string =>
  Number(fees.amount) === 0 ? basis : `${basis}; with our service fee of ${fees.currency} ${fees.amount}`
