import type { Money } from '#src/domain/money.ts'
import type { Payment } from '#src/domain/payment.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'

/** A payment as the house keeps it. What the booking decided about it stands in the booking; this follows. */
export interface StoredPayment extends Stored {
  readonly organization_id: string
  readonly booking_id: string
  readonly provider: Payment['provider']
  /** `processing`: authorised, and the booking decides or is being worked on. */
  readonly status: Payment['status']
  readonly amount: Money
  readonly refunded: Money
  /** Refunds that are done, so that one is counted once. */
  readonly refund_ids: readonly string[]
  readonly provider_reference: string | null
  /** Of money that came by hand: how (`cash`, `bank_transfer`), and the slip's number. */
  readonly method: string | null
  readonly reference: string | null
  readonly recorded_by: string | null
  readonly created_at: string
  readonly settled_at: string | null
}

export const payments = defineCollection<StoredPayment>({
  name: 'payments',
  schema_version: 1,
  indexes: [['booking_id'], ['status', 'created_at'], ['organization_id', 'created_at']],
  unique: [],
  retention: 'as long as its booking',
  personal_fields: ['reference'],
})

/** As shown to whoever may see the booking; `public_url` is the address of our own payment page. */
export const showPayment = (stored: StoredPayment, public_url: string): Payment => ({
  id: stored.id,
  booking_id: stored.booking_id,
  provider: stored.provider,
  status: stored.status,
  amount: stored.amount,
  refunded: stored.refunded,
  checkout_url: stored.provider === 'sandbox' ? `${public_url}/pay/${stored.id}` : null,
  created_at: stored.created_at,
})
