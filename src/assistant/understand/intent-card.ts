import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '#src/kernel/project-root.ts'

const CARD_PATH = join(projectRoot, 'src/assistant/understand/intent-model.card.json')

const step = z.object({
  threshold: z.number(),
  /** Share of messages less sure than the threshold, which a cascade sends to the language model. */
  sent: z.number(),
  /** Share answered acceptably among those that the local engine keeps. */
  accuracy: z.number(),
})
const card = z.object({ temperature: z.number(), thresholds: z.array(step) })

/** What the data card of the intent model says about its confidence, measured on messages that it had not seen; undefined where
 *  there is none. */
export function readIntentCard(path: string = CARD_PATH): z.infer<typeof card> | undefined {
  try {
    return card.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined // never trained
  }
}

/** As right as a traveller may expect of an answer that no language model has looked at. */
const RIGHT_ENOUGH = 0.98
const WITHOUT_CARD = 0.7

/** The least confidence at which the local engine is right enough to keep a message: from the card's table. */
export const cascadeThreshold = (thresholds = readIntentCard()?.thresholds): number =>
  thresholds?.find(({ accuracy }) => accuracy >= RIGHT_ENOUGH)?.threshold ?? WITHOUT_CARD
