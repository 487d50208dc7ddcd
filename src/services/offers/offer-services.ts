import type { Money } from '#src/domain/money.ts'
import type { Offer, SupplierReport } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { Quote } from '#src/domain/quote.ts'
import type { Actor } from '#src/kernel/access.ts'
import { defect } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import type { Dependencies } from '../dependencies.ts'
import type { StoredQuote } from '../quotes/stored-quote.ts'

/** What a search finds: every offer, the one a traveller would want first in front, and who was asked. */
export interface FoundOffers {
  readonly offers: readonly Offer[]
  readonly suppliers: readonly SupplierReport[]
}

/** A place is an IATA code, a place id or a usual name. */
export interface FlightSearch extends Party {
  readonly origin: string
  readonly destination: string
  readonly depart_date: string
  readonly return_date?: string | undefined
  readonly cabin: 'economy' | 'premium_economy' | 'business' | 'first'
}

export interface HotelSearch extends Party {
  readonly destination: string
  readonly check_in: string
  readonly check_out: string
  readonly rooms: number
}

export interface TransportSearch extends Party {
  readonly origin: string
  readonly destination: string
  readonly date: string
  readonly time?: string | undefined
}

export interface ExperienceSearch extends Party {
  readonly destination: string
  readonly date: string
  readonly category?: 'safari' | 'diving' | 'cultural' | 'adventure' | undefined
}

export interface QuoteRequest {
  readonly items: readonly { readonly offer_id: string; readonly quantity?: number | undefined }[]
  readonly party: Party
  readonly currency?: string | undefined
  readonly promo_code?: string | undefined
  readonly actor: Actor
  readonly ids: Ids
}

/** Today's price of a quote's lines: the same total, or another. */
export interface Repriced {
  readonly moved: boolean
  readonly before: Money
  readonly total: Money
}

export interface OfferServices {
  searchFlights(query: FlightSearch, actor: Actor): Promise<FoundOffers>
  searchHotels(query: HotelSearch, actor: Actor): Promise<FoundOffers>
  searchTransport(query: TransportSearch, actor: Actor): Promise<FoundOffers>
  searchExperiences(query: ExperienceSearch, actor: Actor): Promise<FoundOffers>
  /** Prices it again at its supplier. OFFER_NOT_FOUND when it is gone, expired or another organization's. */
  getOffer(id: string, actor: Actor): Promise<Offer>
  /** Fixes the price of offers for 30 minutes. Repeated with the same ids it gives the first quote again. */
  createQuote(request: QuoteRequest): Promise<Quote>
  /** QUOTE_NOT_FOUND when there is none in the actor's organization. An expired one is shown as it was. */
  getQuote(id: string, actor: Actor): Promise<Quote>
  /** The same, with all that the house knows: for the booking saga only. */
  getStoredQuote(id: string, actor: Pick<Actor, 'organization_id'>): Promise<StoredQuote>
  /** QUOTE_EXPIRED when it no longer holds. */
  assertQuoteHolds(stored: StoredQuote): void
  /** Asks every supplier again, at the quote's locked exchange rates. SOLD_OUT when something is gone. */
  repriceQuote(stored: StoredQuote): Promise<Repriced>
  /** A fresh quote of the same items: what PRICE_CHANGED carries in `details.quote`. */
  requote(stored: StoredQuote, request: { readonly actor: Actor; readonly ids: Ids }): Promise<Quote>
  showQuote(stored: StoredQuote): Quote
}

/** Search, prices and quotes: everything before a booking. */
export function createOfferServices(_dependencies: Dependencies): OfferServices {
  const later = () => Promise.reject(defect('not wired yet'))
  return {
    searchFlights: later,
    searchHotels: later,
    searchTransport: later,
    searchExperiences: later,
    getOffer: later,
    createQuote: later,
    getQuote: later,
    getStoredQuote: later,
    assertQuoteHolds: () => undefined,
    repriceQuote: later,
    requote: later,
    showQuote: () => {
      throw defect('not wired yet')
    },
  }
}
