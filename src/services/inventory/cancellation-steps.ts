import { addDays } from '#src/domain/dates.ts'
import { localInstant } from './local-instant.ts'
import type { CancellationTier } from './rate.ts'

export interface CancellationStep {
  /** An instant; null: from now. */
  readonly from: string | null
  readonly share: number
}

interface Request {
  readonly tiers: readonly CancellationTier[]
  /** The start, in local time: days before are counted back from it to the same time of day. */
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly now: number
}

/** The cancellation timeline of one offer in order of time, first what holds now; shares never fall as the start comes
 *  nearer. Tiers already passed are folded into the first step. */
export function cancellationSteps({ tiers, date, time, zone, now }: Request): CancellationStep[] {
  const steps: CancellationStep[] = [{ from: null, share: 0 }]
  let worst = 0
  for (const tier of [...tiers].sort((a, b) => b.days_before - a.days_before)) {
    if (tier.share <= worst) continue
    worst = tier.share
    const from = localInstant(addDays(date, -tier.days_before), time, zone)
    if (Date.parse(from) <= now) steps[0] = { from: null, share: tier.share }
    else steps.push({ from, share: tier.share })
  }
  return steps
}
