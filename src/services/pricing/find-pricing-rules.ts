import type { Store } from '#src/store/port.ts'
import { DEFAULT_PRICING_RULES, type PricingRule, pricingRules } from './pricing-rule.ts'

const MOST_RULES = 500

/** An organization's rules, oldest first; the defaults when it has none. */
export function createFindPricingRules({ store }: { readonly store: Store }) {
  const rules = store.collection(pricingRules)
  return async (organization_id: string): Promise<readonly PricingRule[]> => {
    const own = await rules.find({ where: { organization_id }, sort: 'created_at', limit: MOST_RULES })
    return own.length > 0 ? own : DEFAULT_PRICING_RULES
  }
}
