import { BUCKETS, featuresOf } from '#src/assistant/understand/intent-features.ts'
import { INTENTS } from '#src/domain/understanding.ts'
import type { Example } from './examples.ts'
import { trainSoftmax } from './train-softmax.ts'

export interface Score {
  readonly figures: Readonly<Record<string, number>>
  readonly text: string
  /** What each example was taken for by a model that had not seen it. */
  readonly predicted: ReadonlyMap<Example, { readonly label: string; readonly confidence: number }>
}

/** Trains on all folds but one and scores that one. Examples of one dialogue or of one text are never on both sides. */
export function crossValidate(examples: readonly Example[], folds: number): Score {
  const groups = groupsOf(examples)
  const predicted = new Map<Example, { label: string; confidence: number }>()
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (index: number) => (groups[index] ?? 0) % folds === fold
    const weights = trainSoftmax(examples.filter((_, index) => !isHeld(index)))
    examples.forEach((example, index) => {
      if (isHeld(index)) predicted.set(example, best(weights, example))
    })
  }
  const core = examples.filter(example => example.core)
  const share = (isRight: (example: Example, label: string) => boolean) =>
    Math.round(
      (1000 * core.filter(example => isRight(example, predicted.get(example)?.label ?? '')).length) /
        Math.max(1, core.length),
    ) / 1000
  const figures = {
    folds,
    core_rows: core.length,
    core: share((example, label) => example.label === label),
    acceptable: share((example, label) => example.label === label || example.acceptable.includes(label)),
  }
  return {
    figures,
    predicted,
    text: `cross-validation over ${folds} folds: core ${figures.core} acceptable ${figures.acceptable} of ${core.length}`,
  }
}

function best(weights: Float32Array, { text, previous }: Example): { label: string; confidence: number } {
  const features = featuresOf(text, previous)
  const scores = INTENTS.map(
    (_, index) =>
      features.reduce((sum, bucket) => sum + (weights[bucket * INTENTS.length + index] ?? 0), 0) /
      Math.sqrt(features.length),
  )
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  return { label: INTENTS[scores.indexOf(most)] ?? '', confidence: 1 / powers.reduce((sum, power) => sum + power, 0) }
}

/** A number for every example, equal where dialogue or text is. */
function groupsOf(examples: readonly Example[]): number[] {
  const parent = examples.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] ?? at
    parent[index] = at
    return at
  }
  const first = new Map<string, number>()
  examples.forEach(({ text, dialogue, source }, index) => {
    for (const key of [
      `t ${text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()}`,
      dialogue ? `d ${source} ${dialogue}` : '',
    ]) {
      if (key === '') continue
      const known = first.get(key)
      if (known === undefined) first.set(key, index)
      else parent[root(index)] = root(known)
    }
  })
  return examples.map((_, index) => (Math.imul(root(index) + 1, 0x9e3779b1) >>> 0) % BUCKETS)
}
