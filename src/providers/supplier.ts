import type { Money } from '#src/domain/money.ts'
import type {
  Availability,
  ExperienceDetails,
  FlightDetails,
  HotelDetails,
  LocalFee,
  OfferKind,
  TransportDetails,
} from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'

/** A place as suppliers need it: resolved before anybody is asked. */
export interface SearchPlace {
  /** A place id of the reference data (`plc_…`), a metro code, or an IATA code. */
  readonly id: string
  readonly name: string
  readonly country: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  /** IATA codes, the usual gateway first; of an airport, itself. */
  readonly airports: readonly string[]
}

interface Common {
  readonly organization_id: string
  readonly party: Party
}

export interface FlightQuery extends Common {
  readonly kind: 'flight'
  readonly origin: SearchPlace
  readonly destination: SearchPlace
  readonly depart_date: string
  readonly return_date?: string | undefined
  readonly cabin: 'economy' | 'premium_economy' | 'business' | 'first'
}

export interface HotelQuery extends Common {
  readonly kind: 'hotel'
  readonly destination: SearchPlace
  readonly check_in: string
  readonly check_out: string
  readonly rooms: number
}

export interface TransportQuery extends Common {
  readonly kind: 'transport'
  readonly origin: SearchPlace
  readonly destination: SearchPlace
  readonly date: string
  /** Pick-up, HH:MM local; absent: any. */
  readonly time?: string | undefined
}

export interface ExperienceQuery extends Common {
  readonly kind: 'experience'
  readonly destination: SearchPlace
  readonly date: string
  readonly category?: 'safari' | 'diving' | 'cultural' | 'adventure' | undefined
}

export type SupplierQuery = FlightQuery | HotelQuery | TransportQuery | ExperienceQuery

/** What every source of offers gives us: net prices, and all that is needed to price it again, hold it and show it. */
export interface SupplierOffer {
  readonly supplier: string
  /** What the supplier knows it by: enough, together with nothing else, to price, hold and book the very same thing for the
   *  very same party. JSON, at most 2,000 characters. */
  readonly supplier_key: string
  readonly kind: OfferKind
  readonly title: string
  /** For the whole party. */
  readonly net: Money
  /** The part of `net` that is taxes and carrier charges. */
  readonly taxes: Money
  readonly price_basis: string
  readonly due_locally: readonly LocalFee[]
  readonly refundable: boolean
  /** From `from` on (null: from now), this share of the price (0 to 1) is lost. In order of time. */
  readonly cancellation: readonly { readonly from: string | null; readonly share: number }[]
  readonly availability: Availability
  readonly facts: readonly string[]
  readonly starts_at: string
  readonly ends_at: string
  readonly sandbox: boolean
  /** The order in which a traveller would want to see it; higher is better. */
  readonly rank: number
  readonly flight?: FlightDetails
  readonly hotel?: HotelDetails
  readonly transport?: TransportDetails
  readonly experience?: ExperienceDetails
}

/** A supplier step ends done, failed (thrown AppError: SOLD_OUT, POLICY_REFUSED …) or unknown (SUPPLIER_UNAVAILABLE after
 *  the request may have left): unknown is looked up by our reference, never repeated. */
export interface Supplier {
  readonly name: string
  readonly kinds: readonly OfferKind[]
  /** False: it sells to other organizations only. */
  serves(organization_id: string): boolean
  search(query: SupplierQuery, how: { readonly signal: AbortSignal }): Promise<readonly SupplierOffer[]>
  /** Today's price and availability of the same thing; undefined when it is no longer sold. */
  price(organization_id: string, supplier_key: string): Promise<SupplierOffer | undefined>
  /** Takes the inventory until `expires_at` (an instant); SOLD_OUT when it is gone. Idempotent by `hold_id`. */
  hold(request: HoldRequest): Promise<{ readonly status: 'held' | 'on_request' }>
  /** Makes the hold final. Idempotent by `hold_id`; the reference is the supplier's own. */
  confirm(
    request: HoldRef,
  ): Promise<{ readonly status: 'confirmed' | 'requested'; readonly supplier_reference: string }>
  /** Gives the inventory back exactly once, held or confirmed; nothing happens when there is nothing to give back. */
  release(request: HoldRef): Promise<void>
  /** What became of an unknown step. */
  lookUp(request: HoldRef): Promise<{
    readonly status: 'unknown' | 'none' | 'held' | 'confirmed' | 'requested'
    readonly supplier_reference: string | null
  }>
}

export interface HoldRef {
  readonly organization_id: string
  readonly hold_id: string
  readonly supplier_key: string
  readonly quantity: number
}

export interface HoldRequest extends HoldRef {
  readonly expires_at: string
  /** The booking the hold is for: what the sweeper looks up when a process died in between. */
  readonly booking_id: string
}
