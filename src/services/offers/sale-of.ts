import { fromMinor, type Money, toMinor } from '#src/domain/money.ts'
import { headcount, type Party } from '#src/domain/party.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import type { Sale } from '../pricing/price-sale.ts'
import type { Channel } from '../pricing/pricing-rule.ts'

interface How {
  readonly party: Party
  readonly channel: Channel
  readonly quantity?: number
}

/** A supplier's offer as something to be priced. */
export function saleOf(offer: SupplierOffer, { party, channel, quantity = 1 }: How): Sale {
  return {
    net: times(offer.net, quantity),
    taxes: times(offer.taxes, quantity),
    quantity,
    context: {
      kind: offer.kind,
      product_id: (offer.hotel ?? offer.transport ?? offer.experience)?.product_id ?? null,
      channel,
      party_size: headcount(party),
      date: localDay(offer),
    },
  }
}

export const times = (amount: Money, quantity: number): Money => fromMinor(toMinor(amount) * quantity, amount.currency)

/** The day it begins, where it begins. */
function localDay({ starts_at, flight, hotel, transport, experience }: SupplierOffer): string {
  const departs = flight?.slices[0]?.segments[0]?.departs_local
  return hotel?.check_in ?? transport?.date ?? experience?.date ?? (departs ?? starts_at).slice(0, 10)
}
