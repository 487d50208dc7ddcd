import { FOREIGN_BUCKETS, foreignFeatures, windowsOf } from '#src/assistant/understand/foreign-model.ts'
import type { ForeignExample } from './foreign-examples.ts'
import { generator, shuffle } from './shuffle.ts'

const EPOCHS = 8
const RATE = 0.5
const SMOOTHING = 0.02

interface Item {
  readonly features: readonly number[]
  readonly target: number
  readonly weight: number
}

/** One weight a bucket, by logistic regression with Adagrad in an order that is always the same. Of a foreign text every part
 *  is learnt, of any other its beginning. */
export function trainForeignModel(examples: readonly ForeignExample[]): Float32Array {
  const items = examples.flatMap(({ text, is_foreign, weight }) => {
    const target = is_foreign ? 1 - SMOOTHING : SMOOTHING
    const parts = is_foreign ? windowsOf(text) : windowsOf(text).slice(0, 1)
    return parts.map((part): Item => ({ features: foreignFeatures(part), target, weight }))
  })
  const weights = new Float32Array(FOREIGN_BUCKETS)
  const squares = new Float32Array(FOREIGN_BUCKETS)
  const random = generator(20261124)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(items, random)
    for (const item of items) learn(item, weights, squares)
  }
  return weights
}

function learn({ features, target, weight }: Item, weights: Float32Array, squares: Float32Array): void {
  const norm = 1 / Math.sqrt(features.length)
  const gradient = (foreignness(features, weights) - target) * norm * weight
  if (Math.abs(gradient) < 1e-5) return
  for (const bucket of features) {
    const square = (squares[bucket] ?? 0) + gradient * gradient
    squares[bucket] = square
    weights[bucket] = (weights[bucket] ?? 0) - (RATE * gradient) / Math.sqrt(square + 1e-6)
  }
}

function foreignness(features: readonly number[], weights: Float32Array): number {
  const sum = features.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum / Math.sqrt(features.length)))
}

/** How foreign a text is by weights that are not stored yet. */
export const scoreForeign = (text: string, weights: Float32Array): number =>
  Math.max(...windowsOf(text).map(part => foreignness(foreignFeatures(part), weights)))

/** A float32 scale and a signed byte a weight, as the assistant reads them. */
export function quantizeForeign(weights: Float32Array): Buffer {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1
  const file = Buffer.alloc(4 + weights.length)
  file.writeFloatLE(scale, 0)
  for (const [bucket, weight] of weights.entries()) file.writeInt8(Math.round(weight / scale), 4 + bucket)
  return file
}
