import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { INTENTS, type Intent } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { BUCKETS, featuresOf } from './intent-features.ts'

/** Where the trained weights lie; made by `npm run train`, described in the data card beside them. */
export const MODEL_PATH = join(projectRoot, 'src/assistant/understand/intent-model.bin')

export interface Prediction {
  readonly intent: Intent
  /** 0 to 1; all intents together make 1. */
  readonly confidence: number
}

/** All intents of the inventory for a message, the likeliest first. */
export type PredictIntent = (text: string, previous: string | null) => readonly Prediction[]

/** Reads the weights: one float32 scale an intent, then one signed byte a bucket and intent. A file of another size is of
 *  another inventory and not used; the engine then goes by its rules alone. */
export function loadIntentModel(path: string = MODEL_PATH): PredictIntent | undefined {
  const bytes = read(path)
  const classes = INTENTS.length
  if (bytes?.length !== classes * 4 + classes * BUCKETS) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const scales = INTENTS.map((_, index) => view.getFloat32(index * 4, true))
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + classes * 4, classes * BUCKETS)
  return (text, previous) => {
    const features = featuresOf(text, previous)
    const sums = new Float64Array(classes)
    for (const bucket of features) {
      const row = bucket * classes
      for (let index = 0; index < classes; index++) sums[index] = (sums[index] ?? 0) + (weights[row + index] ?? 0)
    }
    const norm = 1 / Math.sqrt(features.length)
    return softmax(sums.map((sum, index) => sum * norm * (scales[index] ?? 0)))
  }
}

function softmax(scores: Float64Array): readonly Prediction[] {
  const most = Math.max(...scores)
  const powers = Array.from(scores, score => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return INTENTS.map((intent, index) => ({ intent, confidence: (powers[index] ?? 0) / total })).sort(
    (a, b) => b.confidence - a.confidence,
  )
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // never trained: rules alone
  }
}
