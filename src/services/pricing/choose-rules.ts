import type { PricingRule, SaleContext } from './pricing-rule.ts'

/** The one percentage that a sale is priced with; undefined: sold at what it costs. */
export const choosePercent = (rules: readonly PricingRule[], sale: SaleContext): PricingRule | undefined =>
  best(
    rules.filter(({ adds, basis_points }) => adds === 'percent' && basis_points !== undefined),
    sale,
  )

/** The one fee that a sale carries, if any. */
export const chooseFee = (rules: readonly PricingRule[], sale: SaleContext): PricingRule | undefined =>
  best(
    rules.filter(({ adds, amount }) => adds === 'service_fee' && amount !== undefined),
    sale,
  )

/** True when the rule has something to say of the sale. */
function isMet(rule: PricingRule, sale: SaleContext): boolean {
  return (
    rule.active &&
    (rule.kind === undefined || rule.kind === sale.kind) &&
    (rule.product_id === undefined || rule.product_id === sale.product_id) &&
    (rule.channel === undefined || rule.channel === sale.channel) &&
    (rule.party_at_least === undefined || sale.party_size >= rule.party_at_least) &&
    (rule.party_at_most === undefined || sale.party_size <= rule.party_at_most) &&
    (rule.date_from === undefined || sale.date >= rule.date_from) &&
    (rule.date_to === undefined || sale.date <= rule.date_to)
  )
}

function best(rules: readonly PricingRule[], sale: SaleContext): PricingRule | undefined {
  return rules
    .map((rule, age) => ({ rule, age }))
    .filter(({ rule }) => isMet(rule, sale))
    .sort((a, b) => asksFor(b.rule) - asksFor(a.rule) || b.rule.priority - a.rule.priority || b.age - a.age)[0]?.rule
}

// A product is worth more than everything else together: whoever names it means it.
const asksFor = (rule: PricingRule): number =>
  (rule.product_id === undefined ? 0 : 10) +
  [rule.kind, rule.channel, rule.party_at_least ?? rule.party_at_most, rule.date_from ?? rule.date_to].filter(
    condition => condition !== undefined,
  ).length
