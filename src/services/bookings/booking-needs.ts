import type { PaymentProvider } from '#src/providers/payments/payment-provider.ts'
import type { Dependencies } from '../dependencies.ts'
import type { OfferServices } from '../offers/offer-services.ts'

/** What bookings stand on. */
export interface BookingNeeds extends Omit<Dependencies, 'reference'> {
  readonly offers: Pick<OfferServices, 'getStoredQuote' | 'assertQuoteHolds' | 'repriceQuote' | 'requote' | 'showQuote'>
  /** The sandbox and offline payments unless told. */
  readonly payment_providers?: readonly PaymentProvider[]
}
