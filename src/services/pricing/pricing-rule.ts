import { z } from 'zod'
import { money } from '#src/domain/money.ts'
import { offerKind } from '#src/domain/offer.ts'
import { defineCollection } from '#src/store/collections.ts'

/** What one sale is, as far as rules ask. */
export interface SaleContext {
  readonly kind: z.infer<typeof offerKind>
  readonly product_id: string | null
  readonly channel: Channel
  readonly party_size: number
  /** The local day on which it begins. */
  readonly date: string
}

export const channel = z.enum(['direct', 'staff'])
/** Who sells it: travellers and guests for themselves, or our people for them. */
export type Channel = z.infer<typeof channel>

/** What a rule is met by; what it does not name, it does not ask for. */
const conditions = {
  kind: offerKind.optional(),
  product_id: z.string().max(60).optional(),
  channel: channel.optional(),
  party_at_least: z.int().min(1).max(50).optional(),
  party_at_most: z.int().min(1).max(50).optional(),
  date_from: z.iso.date().optional(),
  date_to: z.iso.date().optional(),
}

/** What an organization adds to what suppliers ask. `percent` rules are shares of the price without taxes, and the one that
 *  asks for most things wins (of equals, the higher `priority`, then the younger). `service_fee` rules are an amount for each
 *  thing sold: of flights, for each order at the airline. */
export const pricingRule = z.strictObject({
  name: z.string().min(1).max(80),
  ...conditions,
  adds: z.enum(['percent', 'service_fee']),
  /** Hundredths of a percent: 1800 is 18 %. */
  basis_points: z.int().min(0).max(20_000).optional(),
  amount: money.optional(),
  priority: z.int().min(0).max(1000).default(0),
  active: z.boolean().default(true),
})

export type PricingRule = Readonly<z.output<typeof pricingRule>> & { readonly id: string }

export type StoredPricingRule = PricingRule & {
  readonly schema_version: number
  readonly organization_id: string
  readonly created_at: string
}

export const pricingRules = defineCollection<StoredPricingRule>({
  name: 'pricing_rules',
  schema_version: 1,
  indexes: [['organization_id', 'created_at']],
  unique: [],
  retention: 'until the organization deletes them',
  personal_fields: [],
})

/** What holds for an organization that has made no rules of its own. */
export const DEFAULT_PRICING_RULES: readonly PricingRule[] = [
  rule('default_hotel', { name: 'Own hotels', kind: 'hotel', basis_points: 1800 }),
  rule('default_transport', { name: 'Own transfers', kind: 'transport', basis_points: 1800 }),
  rule('default_experience', { name: 'Own experiences', kind: 'experience', basis_points: 1800 }),
  rule('default_flight', { name: 'Flights', kind: 'flight', basis_points: 400 }),
  {
    id: 'default_flight_fee',
    name: 'Ticketing fee',
    kind: 'flight',
    adds: 'service_fee',
    amount: { amount: '12.00', currency: 'USD' },
    priority: 0,
    active: true,
  },
]

function rule(id: string, given: Pick<PricingRule, 'name' | 'kind' | 'basis_points'>): PricingRule {
  return { id, adds: 'percent', priority: 0, active: true, ...given }
}
