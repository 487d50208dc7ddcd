import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '#src/kernel/project-root.ts'

/** For each threshold: the share of messages below it, and the accuracy of the local engine on all others. */
const thresholds = z.array(
  z.object({
    threshold: z.number().min(0).max(1),
    sent: z.number().min(0).max(1),
    accuracy: z.number().min(0).max(1),
  }),
)
export type Thresholds = z.infer<typeof thresholds>

const card = z.looseObject({ thresholds: thresholds.optional().catch(undefined) })

/** What the local engine keeps must be right so often. */
const LEAST_ACCURACY = 0.97
/** Of a model that was never calibrated. */
const UNCALIBRATED = 0.7

/** Below which confidence `cascade` sends a message on: the smallest threshold at which what stays is right in 97 of 100; the
 *  most accurate one where none is. */
export function cascadeThreshold(table: Thresholds | undefined): number {
  if (!table || table.length === 0) return UNCALIBRATED
  const rising = table.toSorted((a, b) => a.threshold - b.threshold)
  const enough = rising.find(({ accuracy }) => accuracy >= LEAST_ACCURACY)
  return (enough ?? rising.toSorted((a, b) => b.accuracy - a.accuracy)[0])?.threshold ?? UNCALIBRATED
}

const CARD = join(projectRoot, 'src/assistant/understand/intent-model.card.json')

/** The table on the data card of the model, if it was calibrated when it was trained. */
export function loadThresholds(path: string = CARD): Thresholds | undefined {
  try {
    return card.parse(JSON.parse(readFileSync(path, 'utf8'))).thresholds
  } catch {
    return undefined
  }
}
