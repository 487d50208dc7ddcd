import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { INTENTS, type Intent } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { BUCKETS, featuresOf } from './intent-features.ts'
import { vectorOf } from './intent-vector.ts'

/** Where the trained weights lie; made by `npm run train`, described in the data card beside them. */
export const MODEL_PATH = join(projectRoot, 'src/assistant/understand/intent-model.bin')

export interface Prediction {
  readonly intent: Intent
  /** 0 to 1; all intents together make 1. */
  readonly confidence: number
}

/** All intents of the inventory for a message, the likeliest first. */
export type PredictIntent = (text: string, previous: string | null) => readonly Prediction[]

const CLASSES = INTENTS.length

/** The file: one float32 each for the temperature and the step of rarities; a step and a bias an intent; one byte of rarity a
 *  bucket; one signed byte of weight a bucket and intent. */
export const LAYOUT = {
  steps: 8,
  biases: 8 + CLASSES * 4,
  rarities: 8 + CLASSES * 8,
  weights: 8 + CLASSES * 8 + BUCKETS,
  size: 8 + CLASSES * 8 + BUCKETS + BUCKETS * CLASSES,
} as const

/** Reads the weights. A file of another size is of another inventory and not used; the engine then goes by its rules alone. */
export function loadIntentModel(path: string = MODEL_PATH): PredictIntent | undefined {
  return readIntentModel(read(path))
}

/** The model in a file's bytes. */
export function readIntentModel(bytes: Buffer | undefined): PredictIntent | undefined {
  if (bytes?.length !== LAYOUT.size) return undefined
  const temperature = bytes.readFloatLE(0)
  const step = bytes.readFloatLE(4)
  const steps = INTENTS.map((_, index) => bytes.readFloatLE(LAYOUT.steps + index * 4))
  const biases = INTENTS.map((_, index) => bytes.readFloatLE(LAYOUT.biases + index * 4))
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + LAYOUT.weights, BUCKETS * CLASSES)
  const rarity = (bucket: number) => (bytes[LAYOUT.rarities + bucket] ?? 0) * step
  return (text, previous) => {
    const { buckets, values } = vectorOf(featuresOf(text, previous), rarity)
    const sums = new Float64Array(CLASSES)
    for (let at = 0; at < buckets.length; at++) {
      const row = (buckets[at] ?? 0) * CLASSES
      const value = values[at] ?? 0
      for (let index = 0; index < CLASSES; index++)
        sums[index] = (sums[index] ?? 0) + (weights[row + index] ?? 0) * value
    }
    return softmax(sums.map((sum, index) => (sum * (steps[index] ?? 0) + (biases[index] ?? 0)) / temperature))
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
