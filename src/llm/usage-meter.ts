import type { FailureReason, ModelCounters, Usage } from './language-model.ts'
import { costOf } from './model-prices.ts'

/** Counts what a model was asked, what went wrong and what it cost; tokens of an answer that was no use count as well. */
export function createUsageMeter(model: string) {
  const tokens = { input: 0, output: 0, cache_read: 0, cache_write: 0 }
  const failures: Record<FailureReason, number> = {
    timeout: 0,
    connection: 0,
    status: 0,
    invalid: 0,
    declined: 0,
    cut: 0,
    open: 0,
  }
  let calls = 0
  return {
    called: () => {
      calls += 1
    },
    failed: (reason: FailureReason) => {
      failures[reason] += 1
    },
    used: (usage: Usage) => {
      tokens.input += usage.input
      tokens.output += usage.output
      tokens.cache_read += usage.cache_read
      tokens.cache_write += usage.cache_write
    },
    read: (): Omit<ModelCounters, 'is_open'> => ({
      calls,
      failures: { ...failures },
      tokens: { ...tokens },
      cost_usd: costOf(model, tokens),
    }),
  }
}
