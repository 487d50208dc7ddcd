import type { Booking, BookingStatus } from '#src/domain/booking.ts'
import type { BookingDocument, DocumentKind, DocumentLink } from '#src/domain/booking-document.ts'
import type { CancellationQuote } from '#src/domain/cancellation.ts'
import type { Money } from '#src/domain/money.ts'
import type { toMeta } from '#src/domain/page.ts'
import type { Payment } from '#src/domain/payment.ts'
import type { Refund } from '#src/domain/refund.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Ids } from '#src/kernel/ids.ts'
import { offlinePayments } from '#src/providers/payments/offline-payments.ts'
import { sandboxPayments } from '#src/providers/payments/sandbox-payments.ts'
import { createBookingDocuments } from '../documents/booking-documents.ts'
import { createSendBookingMail } from '../mail/send-booking-mail.ts'
import { createApplyPayment } from '../payments/apply-payment.ts'
import { createCreatePayment } from '../payments/create-payment.ts'
import { createGetPayment } from '../payments/get-payment.ts'
import { createPaymentLedger } from '../payments/payment-ledger.ts'
import { createRecordOfflinePayment } from '../payments/record-offline-payment.ts'
import { createRefundPayment } from '../payments/refund-payment.ts'
import { type Checkout, createSandboxCheckout } from '../payments/sandbox-checkout.ts'
import { createAbandonLeases } from './abandon-leases.ts'
import { createAdoptBookings } from './adopt-bookings.ts'
import { createAtSupplier } from './at-supplier.ts'
import type { BookingEventHandler } from './booking-event.ts'
import type { BookingNeeds } from './booking-needs.ts'
import { createCompleteBookings } from './complete-bookings.ts'
import { type ConfirmRequest, createConfirmBooking } from './confirm-booking.ts'
import { createConfirmCancellation } from './confirm-cancellation.ts'
import { createDriveBooking } from './drive-booking.ts'
import { createExpireHolds } from './expire-holds.ts'
import { createFollowConversation } from './follow-conversation.ts'
import { createFindBookingStatus, createGetBooking } from './get-booking.ts'
import { createListBookings, type ListRequest } from './list-bookings.ts'
import { createPerformEffect } from './perform-effect.ts'
import { createQuoteCancellation } from './quote-cancellation.ts'
import { createRecordSupplierAnswer, type SupplierAnswer } from './record-supplier-answer.ts'
import { createRecoverBookings } from './recover-bookings.ts'
import { createRelayEvents } from './relay-events.ts'
import { createTaskList } from './task.ts'
import { createCompleteTask, createListTasks } from './work-tasks.ts'

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
  /** Staff only: what a supplier answered about a requested, uncertain or confirmed item. FORBIDDEN, STATE_CONFLICT. */
  recordSupplierAnswer(request: SupplierAnswer): Promise<Booking>
  /** What waits for a person; for those who see the whole organization. */
  listTasks: ReturnType<typeof createListTasks>
  completeTask: ReturnType<typeof createCompleteTask>
  /** A verified contact turns a guest's bookings into the traveller's. */
  adoptBookings: ReturnType<typeof createAdoptBookings>
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

  /** For whoever sweeps holds: undefined when there is no such booking in that organization. */
  findBookingStatus(request: {
    readonly organization_id: string
    readonly id: string
  }): Promise<BookingStatus | undefined>
  /** For a process that is alone, before it works: what one that died held is free at once. */
  abandonLeases(): Promise<void>
  /** The four below are run again and again by main.ts, and once at start; each handles a bounded batch and says how many. */
  expireHolds(): Promise<number>
  completeBookings(): Promise<number>
  /** Continues what a process that died, or a supplier that did not answer, left unfinished. */
  recoverBookings(request?: { readonly is_alone?: boolean }): Promise<number>
  /** Tells events to the handlers, mail among them; `only` to the one of that name. A handler must be idempotent by
   *  `event_id`. */
  relayEvents(
    handlers: Readonly<Record<string, BookingEventHandler>>,
    how?: { readonly only?: string },
  ): Promise<number>
}

/** Bookings, their payments, documents and mail. */
export function createBookingServices(needs: BookingNeeds): BookingServices {
  const { store, clock } = needs
  const providers = needs.payment_providers ?? [sandboxPayments, offlinePayments]
  const performEffect = createPerformEffect({
    ...needs,
    at_supplier: createAtSupplier(needs),
    ledger: createPaymentLedger({ store, clock, providers }),
    tasks: createTaskList(needs),
  })
  const driveBooking = createDriveBooking({ ...needs, performEffect })
  const applyPayment = createApplyPayment({ ...needs, driveBooking })
  const checkout = createSandboxCheckout({ ...needs, applyPayment })
  const documents = createBookingDocuments(needs)
  const sendMail = createSendBookingMail({ ...needs, documents })
  const relay = createRelayEvents(needs)
  return {
    confirmBooking: createConfirmBooking({ ...needs, driveBooking }),
    getBooking: createGetBooking(needs),
    listBookings: createListBookings(needs),
    quoteCancellation: createQuoteCancellation(needs),
    confirmCancellation: createConfirmCancellation({ ...needs, driveBooking }),
    recordSupplierAnswer: createRecordSupplierAnswer({ ...needs, driveBooking }),
    listTasks: createListTasks(needs),
    completeTask: createCompleteTask(needs),
    adoptBookings: createAdoptBookings(needs),
    followConversation: createFollowConversation(needs),

    createPayment: createCreatePayment(needs),
    getPayment: createGetPayment(needs),
    getCheckout: checkout.getCheckout,
    settleSandboxPayment: checkout.settle,
    refundPayment: createRefundPayment({ ...needs, driveBooking }),
    recordOfflinePayment: createRecordOfflinePayment({ ...needs, applyPayment }),

    listDocuments: documents.list,
    getBookingDocument: documents.get,
    documentLink: documents.link,
    openDocumentLink: documents.open,

    findBookingStatus: createFindBookingStatus(needs),
    expireHolds: createExpireHolds({ ...needs, driveBooking }),
    completeBookings: createCompleteBookings(needs),
    abandonLeases: createAbandonLeases(needs),
    recoverBookings: createRecoverBookings({ ...needs, driveBooking, applyPayment }),
    relayEvents: (handlers, how) => relay({ mail: sendMail, ...handlers }, how),
  }
}
