import { BUCKETS, featuresOf } from '#src/assistant/understand/intent-features.ts'
import { INTENTS } from '#src/domain/understanding.ts'
import type { Example } from './examples.ts'

const CLASSES = INTENTS.length
const EPOCHS = 14
const RATE = 0.55
const SMOOTHING = 0.04

/** One weight a bucket and intent, bucket by bucket, trained by Adagrad in a fixed order that is shuffled by a fixed seed. Rare
 *  intents weigh more, by the square root of their rarity. */
export function trainSoftmax(examples: readonly Example[]): Float32Array {
  const weights = new Float32Array(BUCKETS * CLASSES)
  const squares = new Float32Array(BUCKETS * CLASSES)
  const rows = examples.map(({ text, previous, label }) => ({
    features: featuresOf(text, previous),
    label: INTENTS.indexOf(label),
  }))
  const counts = INTENTS.map((_, index) => rows.filter(({ label }) => label === index).length)
  const mean = rows.length / CLASSES
  const importance = counts.map(count => Math.min(3, Math.max(0.4, Math.sqrt(mean / Math.max(1, count)))))
  const order = rows.map((_, index) => index)
  const random = generator(20261124)
  const scores = new Float64Array(CLASSES)

  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index]
      if (row) step(row, { weights, squares, scores, importance: importance[row.label] ?? 1 })
    }
  }
  return weights
}

interface State {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly scores: Float64Array
  readonly importance: number
}

function step(
  { features, label }: { features: readonly number[]; label: number },
  { weights, squares, scores, importance }: State,
): void {
  const norm = 1 / Math.sqrt(features.length)
  scores.fill(0)
  for (const bucket of features)
    for (let index = 0, at = bucket * CLASSES; index < CLASSES; index++, at++)
      scores[index] = (scores[index] ?? 0) + (weights[at] ?? 0) * norm
  let total = 0
  const most = Math.max(...scores)
  for (let index = 0; index < CLASSES; index++) total += scores[index] = Math.exp((scores[index] ?? 0) - most)
  for (let index = 0; index < CLASSES; index++) {
    const target = index === label ? 1 - SMOOTHING : SMOOTHING / (CLASSES - 1)
    const gradient = ((scores[index] ?? 0) / total - target) * norm * importance
    if (Math.abs(gradient) < 1e-5) continue
    for (const bucket of features) {
      const at = bucket * CLASSES + index
      const square = (squares[at] ?? 0) + gradient * gradient
      squares[at] = square
      weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(square + 1e-6)
    }
  }
}

/** Weights as signed bytes with a scale an intent in front, as the engine reads them. */
export function quantize(weights: Float32Array): Buffer {
  const file = Buffer.alloc(CLASSES * 4 + weights.length)
  for (let index = 0; index < CLASSES; index++) {
    let most = 0
    for (let at = index; at < weights.length; at += CLASSES) most = Math.max(most, Math.abs(weights[at] ?? 0))
    const scale = most / 127 || 1
    file.writeFloatLE(scale, index * 4)
    for (let at = index; at < weights.length; at += CLASSES)
      file.writeInt8(Math.max(-127, Math.min(127, Math.round((weights[at] ?? 0) / scale))), CLASSES * 4 + at)
  }
  return file
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const [a = 0, b = 0] = [order[index], order[other]]
    order[index] = b
    order[other] = a
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
