import type { Clock } from '#src/kernel/clock.ts'
import { digest } from '#src/kernel/ids.ts'
import type { SupplierQuery } from '#src/providers/supplier.ts'
import type { Channel } from '../pricing/pricing-rule.ts'
import type { FoundOffers, FreshOffers } from './find-offers.ts'

interface Needs {
  find(query: SupplierQuery, channel: Channel): Promise<FreshOffers>
  /** Business time: an answer of before does not do when the clock was set. */
  readonly clock: Clock
  readonly system_clock: Clock
}

interface Entry {
  readonly answer: Promise<FreshOffers>
  readonly at: number
  readonly business_at: number
}

const KEPT_MS = 20_000
const MOST_ENTRIES = 300

/** The same question of the same organization within 20 s gets the same answer (and the same ids), if every supplier had
 *  answered. Only for speed: every price is checked again before it is quoted. `forget` when somebody buys or something was
 *  gone: what is left has changed. */
export function rememberOffers({ find, clock, system_clock }: Needs) {
  const entries = new Map<string, Entry>()
  return { forget: () => entries.clear(), ask }

  async function ask(query: SupplierQuery, channel: Channel): Promise<FoundOffers> {
    const key = digest([query, channel])
    const before = entries.get(key)
    if (before && isFresh(before)) return before.answer
    const entry = { answer: find(query, channel), at: system_clock(), business_at: clock() }
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest)
    const forget = () => entries.get(key) === entry && entries.delete(key)
    entry.answer.then(({ complete }) => complete || forget(), forget)
    return entry.answer
  }

  function isFresh({ at, business_at }: Entry): boolean {
    return system_clock() - at < KEPT_MS && Math.abs(clock() - business_at) < KEPT_MS
  }
}
