import type { Contact, ItemStatus, PaymentStatus, TimelineEntry } from '#src/domain/booking.ts'
import type { Money } from '#src/domain/money.ts'
import type { LocalFee, OfferKind, PenaltyStep } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { BookingEventType } from './booking-event.ts'
import type { BookingStatus } from './transitions.ts'

/** What is to be done next with an item at its supplier, or what was done last. `uncertain`: the supplier could not say
 *  whether it is booked, and is asked again now and then. */
export type ItemStep = 'to_hold' | 'held' | 'to_confirm' | 'booked' | 'uncertain' | 'to_release' | 'released' | 'none'

/** Work that did not succeed at once: how often it was tried, and not again before (system time, ms). */
interface Retry {
  readonly tries: number
  readonly retry_at: number | null
}

export interface StoredItem extends Retry {
  readonly id: string
  /** Made of the booking's id, the line and the generation: a hold taken anew after it was given back has another id. */
  readonly hold_id: string
  readonly generation: number
  readonly kind: OfferKind
  readonly title: string
  readonly quantity: number
  /** Which of our suppliers; its `name`. */
  readonly supplier: string
  /** What the traveller is told. */
  readonly supplier_shown: string
  readonly supplier_key: string
  /** What the supplier asks, for the whole quantity. Never shown to a traveller. */
  readonly net: Money
  readonly status: ItemStatus
  readonly step: ItemStep
  readonly supplier_reference: string | null
  readonly starts_at: string
  readonly ends_at: string
  readonly zone: string
  readonly nights: number | null
  readonly total: Money
  /** What a cancelled item still costs. */
  readonly penalty: Money | null
  readonly facts: readonly string[]
  readonly cancellation_policy: readonly PenaltyStep[]
  readonly refundable: boolean
  readonly on_request: boolean
  readonly sandbox: boolean
  readonly flight?: SupplierOffer['flight']
  readonly hotel?: SupplierOffer['hotel']
  readonly transport?: SupplierOffer['transport']
  readonly experience?: SupplierOffer['experience']
}

/** A payment as the booking took it. `returned`: it was not owed, or the booking came to nothing. */
export interface TakenPayment extends Retry {
  readonly id: string
  readonly amount: Money
  /** Cash or a bank transfer: only a person can give it back. */
  readonly is_manual: boolean
  readonly state: 'authorised' | 'captured' | 'uncollected' | 'returned'
}

export interface BookingRefund extends Retry {
  readonly id: string
  readonly payment_id: string
  readonly amount: Money
  readonly reason: string
  /** `void`: the money was only authorised. `manual`: a person is to pay it back. `handed`: a person has. */
  readonly method: 'refund' | 'void' | 'manual' | 'handed'
  /** `sent`: on its way by hand. */
  readonly state: 'requested' | 'sent' | 'done' | 'failed'
  readonly at: string
}

/** Something only a person can do; copied into the collection of tasks. */
export interface BookingTask {
  readonly id: string
  readonly kind: 'check_item' | 'cannot_undo' | 'release_item' | 'collect_payment' | 'pay_back'
  readonly item_id: string | null
  readonly detail: string
  readonly at: string
  readonly is_filed: boolean
}

export interface StoredEvent {
  readonly id: string
  readonly type: BookingEventType
  readonly at: string
  /** Handlers that have it, and when (system time); a handler that failed too often has `given_up`. */
  readonly done_by: Readonly<Record<string, string>>
}

export interface Cancellation {
  readonly quote_id: string
  readonly item_ids: readonly string[]
  readonly penalty: Money
  readonly refund: Money
  readonly reason: string | null
  readonly at: string
}

export interface StoredTraveler {
  readonly given_name: string
  readonly family_name: string
  readonly type: 'adult' | 'child' | 'infant'
  readonly birth_date?: string
  /** Encrypted; only suppliers and staff tools that name it may open it. */
  readonly passport_sealed?: string
}

/** A booking is one document: its items, money, events and the work it owes, so that every decision about it is one atomic
 *  change and whatever follows from a decision can be done by any process, at any time later. */
export interface StoredBooking extends Stored {
  readonly organization_id: string
  readonly owner_id: string
  readonly conversation_id: string | null
  readonly assigned_to: string | null
  /** The owner, and the agents to whom it or its conversation was given. */
  readonly visible_to: readonly string[]
  readonly quote_id: string
  readonly reference: string
  /** BCP 47: what its mail and documents are written in. */
  readonly language: string
  readonly status: BookingStatus
  /** `placing`: not every item is held yet, and nobody sees the booking. `reviving`: a payment came after the hold had
   *  expired, and the items are being held anew. */
  readonly phase: 'placing' | 'reviving' | null
  readonly failure: (Failed & { readonly item_id: string; readonly title: string }) | null
  readonly payment_status: PaymentStatus
  readonly hold_minutes: number
  readonly hold_expires_at: string | null
  readonly party: Party
  readonly items: readonly StoredItem[]
  readonly currency: string
  readonly total: Money
  readonly due_locally: readonly LocalFee[]
  readonly travelers: readonly StoredTraveler[]
  readonly contact: Contact
  readonly notes: string | null
  readonly payments: readonly TakenPayment[]
  readonly refunds: readonly BookingRefund[]
  readonly cancellations: readonly Cancellation[]
  readonly newest_cancellation_quote: string | null
  readonly tasks: readonly BookingTask[]
  readonly timeline: readonly TimelineEntry[]
  readonly events: readonly StoredEvent[]
  readonly events_made: number
  /** System time (ms) from which an event waits to be told; null: all told. */
  readonly events_due: number | null
  /** Of each handler: system time (ms) until which it is being told or rests, and how often it has failed at the oldest
   *  event it has not heard. */
  readonly telling?: Readonly<Record<string, { readonly due: number; readonly tries: number }>>
  /** System time (ms) from which the booking owes work to a supplier or a payment provider; null: nothing owed. */
  readonly wake_at: number | null
  /** Who works on it. One that has run out was left by a process that died, so the outcome of its last step is unknown. */
  readonly lease: { readonly epoch: number; readonly until: number; readonly is_suspect: boolean } | null
  readonly epoch: number
  readonly starts_at: string
  readonly ends_at: string
  /** The local date of the start: what `date_from` and `date_to` compare with. */
  readonly first_day: string
  readonly created_at: string
  readonly updated_at: string
  readonly version: number
}

/** Why an item could not be held or booked; `rule` and `message` of a refusal by policy. */
export interface Failed {
  readonly code: FailureCode
  readonly rule: string | null
  readonly message: string | null
}

export type FailureCode = 'SOLD_OUT' | 'POLICY_REFUSED' | 'HOLD_EXPIRED' | 'SUPPLIER_UNAVAILABLE'

export const bookings = defineCollection<StoredBooking>({
  name: 'bookings',
  schema_version: 2,
  upgrades: { 1: booking => ({ ...booking, language: 'en' }) },
  indexes: [
    ['organization_id', 'created_at'],
    ['organization_id', 'starts_at'],
    ['organization_id', 'status', 'created_at'],
    ['owner_id', 'created_at'],
    ['visible_to'],
    ['conversation_id'],
    ['status', 'hold_expires_at'],
    ['status', 'ends_at'],
    ['wake_at'],
    ['events_due'],
  ],
  unique: [['reference']],
  retention: '7 years after the last day of travel (accounts)',
  personal_fields: ['contact', 'travelers', 'notes', 'timeline'],
})
