import type { Money } from '#src/domain/money.ts'
import type { Refund } from '#src/domain/refund.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'

/** Money on its way back: a record of its own, with the provider's reference and when each state was reached. */
export interface StoredRefund extends Stored {
  readonly organization_id: string
  readonly booking_id: string
  readonly payment_id: string
  readonly status: Refund['status']
  readonly amount: Money
  readonly reason: string
  readonly provider_reference: string | null
  readonly history: readonly { readonly status: Refund['status']; readonly at: string }[]
  readonly created_at: string
}

export const refunds = defineCollection<StoredRefund>({
  name: 'refunds',
  schema_version: 1,
  indexes: [['booking_id'], ['payment_id'], ['organization_id', 'status', 'created_at']],
  unique: [],
  retention: 'as long as its booking',
  personal_fields: ['reason'],
})

export const showRefund = (stored: StoredRefund): Refund => ({
  id: stored.id,
  payment_id: stored.payment_id,
  booking_id: stored.booking_id,
  status: stored.status,
  amount: stored.amount,
  reason: stored.reason,
  provider_reference: stored.provider_reference,
  created_at: stored.created_at,
})
