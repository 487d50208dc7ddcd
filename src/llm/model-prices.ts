import type { Usage } from './language-model.ts'

/** Thousand-millionths of a US dollar a token: $1 a million tokens is 1,000. Cache writes are those that live 5 minutes. */
type Price = Usage

/** Of the vendor's model pages as of 2026-10-08, for prompts of up to 100,000 tokens; ours have under 10,000. */
const PRICES: Readonly<Record<string, Price>> = {
  'claude-haiku-5-5': { input: 100, output: 500, cache_read: 10, cache_write: 125 },
  'claude-haiku-4-5': { input: 1_000, output: 5_000, cache_read: 100, cache_write: 1_250 },
  'claude-sonnet-5-5': { input: 2_000, output: 10_000, cache_read: 200, cache_write: 2_500 },
}

/** What so many tokens cost in US dollars, null where the model's price is not known. For metrics, not for invoices. */
export function costOf(model: string, { input, output, cache_read, cache_write }: Usage): number | null {
  const price = PRICES[model.replace(/-\d{8}$/, '')]
  if (!price) return null
  const billionths =
    input * price.input + output * price.output + cache_read * price.cache_read + cache_write * price.cache_write
  return billionths / 1e9
}
