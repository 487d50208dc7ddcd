import type { IntentVector } from '#src/assistant/understand/intent-vector.ts'
import { generator, shuffle } from './shuffle.ts'

interface Task {
  readonly rows: readonly IntentVector[]
  readonly is_mine: readonly boolean[]
  /** How much a mistake in a row costs. */
  readonly costs: readonly number[]
  readonly size: number
}

const ROUNDS = 40
const ENOUGH = 0.1
const SEED = 20_261_124

/** One intent against all others: a linear support vector machine with squared hinge loss, by dual coordinate descent with
 *  shrinking (Hsieh et al. 2008, as in LIBLINEAR). Weights, then the bias at the end. */
export function trainMachine({ rows, is_mine, costs, size }: Task): Float64Array {
  const weights = new Float64Array(size + 1)
  const alphas = new Float64Array(rows.length)
  const norms = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value * value, 1))
  let active = rows.map((_, index) => index)
  const random = generator(SEED)
  let limit = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(active, random)
    const kept: number[] = []
    let most = Number.NEGATIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    for (const index of active) {
      const row = rows[index]
      if (!row) continue
      const side = is_mine[index] ? 1 : -1
      const ease = 0.5 / (costs[index] ?? 1)
      const alpha = alphas[index] ?? 0
      const slope = side * dot(weights, row) - 1 + ease * alpha
      if (alpha === 0 && slope > limit) continue
      kept.push(index)
      const projected = alpha === 0 ? Math.min(slope, 0) : slope
      most = Math.max(most, projected)
      least = Math.min(least, projected)
      if (Math.abs(projected) < 1e-9) continue
      const next = Math.max(0, alpha - slope / ((norms[index] ?? 1) + ease))
      alphas[index] = next
      add(weights, row, (next - alpha) * side)
    }
    if (most - least < ENOUGH && active.length === rows.length) break
    // Converged on the rows that matter: look at all of them once more.
    const isDone = most - least < ENOUGH
    active = isDone ? rows.map((_, index) => index) : kept
    limit = isDone || most <= 0 ? Number.POSITIVE_INFINITY : most
  }
  return weights
}

function dot(weights: Float64Array, { buckets, values }: IntentVector): number {
  let sum = weights[weights.length - 1] ?? 0
  for (let at = 0; at < buckets.length; at++) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

function add(weights: Float64Array, { buckets, values }: IntentVector, by: number): void {
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] ?? 0
    weights[bucket] = (weights[bucket] ?? 0) + by * (values[at] ?? 0)
  }
  weights[weights.length - 1] = (weights[weights.length - 1] ?? 0) + by
}
