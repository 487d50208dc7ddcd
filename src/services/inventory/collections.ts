import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { Product } from './product.ts'
import type { Rate } from './rate.ts'

/** What one hold took of a month. `released` stays for a day, so that a late take of the same hold finds the door shut. */
export interface AllotmentHold {
  readonly dates: readonly string[]
  readonly quantity: number
  readonly status: 'held' | 'confirmed' | 'released'
  readonly expires_at: string
  readonly booking_id: string
}

/** How many of a unit are free on each day of a month. Made on the first take; until then the unit's own allotment holds. */
export interface StoredAllotment extends Stored {
  readonly organization_id: string
  readonly product_id: string
  readonly unit_id: string
  /** YYYY-MM */
  readonly month: string
  readonly left: Readonly<Record<string, number>>
  /** What there was to sell, sold or not. */
  readonly total: Readonly<Record<string, number>>
  readonly holds: Readonly<Record<string, AllotmentHold>>
}

/** The ledger of one hold, written before the first take. The allotments follow it, never the other way round. */
export interface StoredHold extends Stored {
  readonly organization_id: string
  readonly booking_id: string
  readonly product_id: string
  readonly unit_id: string
  readonly dates: readonly string[]
  /** Rooms, vehicles, seats, places or groups. */
  readonly quantity: number
  /** Of what was asked, so that another request under the same id is noticed. */
  readonly request_digest: string
  readonly on_request: boolean
  /** The unit's own, a day, as it stood: what a month starts with. */
  readonly allotment: number | null
  /** `taking` and `releasing` are under way, by somebody who may have died. */
  readonly status: 'taking' | 'held' | 'confirmed' | 'requested' | 'releasing' | 'released'
  readonly sold_out: boolean
  readonly expires_at: string
  /** When the sweep looks at it next; null: never again. */
  readonly sweep_at: string | null
  readonly supplier_reference: string | null
  readonly created_at: string
}

export const products = defineCollection<Product>({
  name: 'products',
  schema_version: 1,
  indexes: [
    ['organization_id', 'kind'],
    ['organization_id', 'name'],
  ],
  unique: [],
  retention: 'until the organization deletes it; what was sold keeps it, inactive',
  personal_fields: [],
})

export const rates = defineCollection<Rate>({
  name: 'rates',
  schema_version: 1,
  indexes: [['product_id'], ['organization_id', 'product_id']],
  unique: [],
  retention: 'as its product',
  personal_fields: [],
})

export const allotments = defineCollection<StoredAllotment>({
  name: 'allotments',
  schema_version: 1,
  indexes: [['product_id', 'month']],
  unique: [],
  retention: 'as its product',
  personal_fields: [],
})

export const holds = defineCollection<StoredHold>({
  name: 'holds',
  schema_version: 1,
  indexes: [['sweep_at'], ['booking_id']],
  unique: [],
  retention: 'as the booking it was made for',
  personal_fields: [],
})
