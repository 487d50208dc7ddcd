import type { Booking, BookingStatus, Contact, Traveler } from '#src/domain/booking.ts'
import type { BookingDocument, DocumentKind, DocumentLink } from '#src/domain/booking-document.ts'
import type { CancellationQuote } from '#src/domain/cancellation.ts'
import type { Money } from '#src/domain/money.ts'
import type { Paging, toMeta } from '#src/domain/page.ts'
import type { Payment } from '#src/domain/payment.ts'
import type { Refund } from '#src/domain/refund.ts'
import type { Actor } from '#src/kernel/access.ts'
import { defect } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import type { Dependencies } from '../dependencies.ts'
import type { OfferServices } from '../offers/offer-services.ts'

export interface BookingNeeds extends Dependencies {
  readonly offers: OfferServices
}

export interface ConfirmRequest {
  readonly quote_id: string
  readonly expected_total: Money
  readonly contact: Contact
  readonly travelers: readonly Traveler[]
  readonly notes?: string | undefined
  readonly actor: Actor
}

export interface ListRequest extends Paging {
  readonly status?: BookingStatus | undefined
  /** First day of travel, both ends inside. */
  readonly date_from?: string | undefined
  readonly date_to?: string | undefined
  /** A whole reference. */
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly actor: Actor
}

/** What the sandbox payment page shows and settles. */
export interface Checkout {
  readonly payment: Payment
  readonly organization: string
  readonly reference: string
  readonly titles: readonly string[]
  /** One sentence on what became of it, once it is settled. */
  readonly outcome: string | null
}

/** Something that happened to a booking, told at least once to every handler; `event_id` is what makes it once. */
export interface BookingEvent {
  readonly event_id: string
  readonly type: BookingEventType
  readonly at: string
  readonly organization_id: string
  readonly conversation_id: string | null
  readonly booking: Booking
}

export type BookingEventType =
  | 'payment_received'
  | 'payment_returned'
  | 'booking_confirmed'
  | 'booking_failed'
  | 'booking_cancelled'
  | 'booking_expired'
  | 'booking_completed'

export type BookingEventHandler = (event: BookingEvent) => Promise<void>

interface OfActor {
  readonly actor: Actor
}

export interface BookingServices {
  /** One quote, at most one booking; a repeat by its owner returns it. QUOTE_NOT_FOUND, QUOTE_EXPIRED, PRICE_CHANGED with
   *  `details.quote`, SOLD_OUT naming the item, VALIDATION_FAILED. */
  confirmBooking(request: ConfirmRequest): Promise<Booking>
  getBooking(request: OfActor & { readonly booking_id: string }): Promise<Booking>
  listBookings(request: ListRequest): Promise<{ items: Booking[]; meta: ReturnType<typeof toMeta> }>
  quoteCancellation(
    request: OfActor & {
      readonly booking_id: string
      readonly item_ids?: readonly string[] | undefined
      readonly ids: Ids
    },
  ): Promise<CancellationQuote>
  confirmCancellation(
    request: OfActor & {
      readonly booking_id: string
      readonly cancellation_quote_id: string
      readonly expected_refund: Money
      readonly reason?: string | undefined
    },
  ): Promise<Booking>
  /** From now on the agent sees the bookings of this conversation: called when a human takes one over. */
  followConversation(request: { readonly conversation_id: string; readonly agent_id: string }): Promise<void>

  createPayment(
    request: OfActor & {
      readonly booking_id: string
      readonly provider?: 'sandbox' | undefined
      readonly amount?: Money | undefined
    },
  ): Promise<Payment>
  getPayment(request: OfActor & { readonly payment_id: string }): Promise<Payment>
  /** For the pay page: whoever holds the id may see it. PAYMENT_NOT_FOUND. */
  getCheckout(payment_id: string): Promise<Checkout>
  /** What the pay page's two buttons do. The first outcome stands; a repeat gets it again. */
  settleSandboxPayment(request: {
    readonly payment_id: string
    readonly outcome: 'paid' | 'declined'
  }): Promise<Checkout>
  refundPayment(
    request: OfActor & {
      readonly payment_id: string
      readonly amount: Money
      readonly reason: string
      readonly ids: Ids
    },
  ): Promise<Refund>
  recordOfflinePayment(
    request: OfActor & {
      readonly booking_id: string
      readonly amount: Money
      readonly method: string
      readonly reference: string
      readonly ids: Ids
    },
  ): Promise<Payment>

  /** Which documents the booking has now, with links that open without sign-in. */
  listDocuments(request: OfActor & { readonly booking_id: string }): Promise<DocumentLink[]>
  /** DOCUMENT_NOT_FOUND where the booking has no such document (a receipt before anything is paid). */
  getBookingDocument(
    request: OfActor & { readonly booking_id: string; readonly kind: DocumentKind },
  ): Promise<BookingDocument>
  /** `${public_url}/documents/<token>`: signed, bound to booking and kind, good for 30 days. */
  documentLink(booking_id: string, kind: DocumentKind): string
  /** DOCUMENT_NOT_FOUND for a forged, expired or foreign token. */
  openDocumentLink(token: string): Promise<BookingDocument>

  /** The four below are run again and again by main.ts, and once at start; each handles a bounded batch and says how many. */
  expireHolds(): Promise<number>
  completeBookings(): Promise<number>
  /** Continues what a process that died, or a supplier that did not answer, left unfinished. */
  recoverBookings(): Promise<number>
  /** Tells events to the handlers, mail among them. A handler must be idempotent by `event_id`. */
  relayEvents(handlers: Readonly<Record<string, BookingEventHandler>>): Promise<number>
}

/** Bookings, their payments, documents and mail. */
export function createBookingServices(_needs: BookingNeeds): BookingServices {
  const later = () => Promise.reject(defect('not wired yet'))
  return {
    confirmBooking: later,
    getBooking: later,
    listBookings: later,
    quoteCancellation: later,
    confirmCancellation: later,
    followConversation: later,
    createPayment: later,
    getPayment: later,
    getCheckout: later,
    settleSandboxPayment: later,
    refundPayment: later,
    recordOfflinePayment: later,
    listDocuments: later,
    getBookingDocument: later,
    documentLink: () => {
      throw defect('not wired yet')
    },
    openDocumentLink: later,
    expireHolds: later,
    completeBookings: later,
    recoverBookings: later,
    relayEvents: later,
  }
}
