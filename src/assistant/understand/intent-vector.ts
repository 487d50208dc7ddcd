import type { Features } from './intent-features.ts'

/** A message as the model weighs it: buckets, and how much each counts. */
export interface IntentVector {
  readonly buckets: readonly number[]
  readonly values: readonly number[]
}

/** How much each kind of feature counts; found by cross-validation. */
const SHARES: Readonly<Record<keyof Features, number>> = { words: 1, pieces: 0.7, previous: 0.7, rules: 0.25 }
const KINDS = ['words', 'pieces', 'previous', 'rules'] as const

/** Features by their rarity (tf-idf with the logarithm of the count), each kind scaled to its share. `rarity` of a bucket is 0
 *  where training saw it too seldom to tell anything. */
export function vectorOf(features: Features, rarity: (bucket: number) => number): IntentVector {
  const buckets: number[] = []
  const values: number[] = []
  for (const kind of KINDS) {
    const counts = new Map<number, number>()
    for (const bucket of features[kind]) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    const from = values.length
    let squares = 0
    for (const [bucket, count] of counts) {
      const value = (1 + Math.log(count)) * rarity(bucket)
      if (value === 0) continue
      buckets.push(bucket)
      values.push(value)
      squares += value * value
    }
    const scale = squares > 0 ? SHARES[kind] / Math.sqrt(squares) : 0
    for (let at = from; at < values.length; at++) values[at] = (values[at] ?? 0) * scale
  }
  return { buckets, values }
}
