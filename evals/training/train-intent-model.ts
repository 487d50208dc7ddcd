import { BUCKETS, type Features, featuresOf } from '#src/assistant/understand/intent-features.ts'
import { LAYOUT } from '#src/assistant/understand/intent-model.ts'
import { vectorOf } from '#src/assistant/understand/intent-vector.ts'
import { INTENTS } from '#src/domain/understanding.ts'
import type { Example } from './examples.ts'
import { misspell } from './misspell.ts'
import { trainMachine } from './train-machine.ts'

const CLASSES = INTENTS.length
const SEEN_BY_CHANCE = 1
const KINDS = ['words', 'pieces', 'previous', 'rules'] as const

/** The weights of one machine an intent over hashed features, as the bytes that the engine reads. The same examples in the same
 *  order give the same bytes. The temperature is left for `withTemperature`. */
export function trainIntentModel(examples: readonly Example[]): Buffer {
  const slips = misspelled(examples)
  return trainOn([...examples, ...slips], [...costsOf(examples), ...slips.map(() => SLIP)])
}

function trainOn(examples: readonly Example[], costs: readonly number[]): Buffer {
  const rows = examples.map(example => cached(example))
  const file = Buffer.alloc(LAYOUT.size)
  file.writeFloatLE(1, 0)
  const rarity = writeRarities(file, rows)
  const vectors = rows.map(features => vectorOf(features, rarity))
  for (const [index, intent] of INTENTS.entries()) {
    const is_mine = examples.map(({ label }) => label === intent)
    if (is_mine.includes(true))
      writeMachine(file, index, trainMachine({ rows: vectors, is_mine, costs, size: BUCKETS }))
    else file.writeFloatLE(-10, LAYOUT.biases + index * 4) // nothing seen: never answered
  }
  return file
}

const SLIP = 1
const EVERY = 5

/** A part of the examples once more, as hasty fingers write them. */
const misspelled = (examples: readonly Example[]): Example[] =>
  examples
    .filter((_, index) => index % EVERY === 0)
    .map((example, index) => ({ ...example, text: misspell(example.text, index) }))

/** The bytes with the temperature by which the machines' distances become confidences. */
export function withTemperature(model: Buffer, temperature: number): Buffer {
  const copy = Buffer.from(model)
  copy.writeFloatLE(temperature, 0)
  return copy
}

const features = new WeakMap<Example, Features>()

function cached(example: Example): Features {
  const known = features.get(example) ?? featuresOf(example.text, example.previous)
  features.set(example, known)
  return known
}

/** Inverse document frequency in 255 steps; nothing for what one example alone has. */
function writeRarities(file: Buffer, rows: readonly Features[]): (bucket: number) => number {
  const seen = new Int32Array(BUCKETS)
  for (const row of rows)
    for (const bucket of new Set(KINDS.flatMap(kind => row[kind]))) seen[bucket] = (seen[bucket] ?? 0) + 1
  const step = (Math.log(1 + rows.length) + 1) / 255
  file.writeFloatLE(step, 4)
  for (const [bucket, count] of seen.entries())
    if (count > SEEN_BY_CHANCE)
      file[LAYOUT.rarities + bucket] = Math.round((Math.log((1 + rows.length) / (1 + count)) + 1) / step)
  return bucket => (file[LAYOUT.rarities + bucket] ?? 0) * step
}

const OWN = 0.2
const PRIOR = 2
const MEAN = 0.12

/** The balanced part of the labelled files says how often each kind of message is worth having; the rest is weighed to be like
 *  it. Without a balanced part every example counts alike. */
function costsOf(examples: readonly Example[]): number[] {
  const kind = ({ label, source }: Example) => `${label} ${source}`
  const all = new Map<string, number>()
  const core = new Map<string, number>()
  for (const example of examples) {
    all.set(kind(example), (all.get(kind(example)) ?? 0) + 1)
    if (example.core) core.set(kind(example), (core.get(kind(example)) ?? 0) + 1)
  }
  if (core.size === 0) return examples.map(() => 1)
  return examples.map(example => {
    const share = ((core.get(kind(example)) ?? 0) + PRIOR) / ((all.get(kind(example)) ?? 0) + PRIOR)
    return (example.source === 'own' ? OWN : share) / MEAN
  })
}

/** A message is only refused by a distance: calling a traveller's wish out of scope is worse than asking what was meant. */
const REFUSAL = 0.25

/** A machine's weights as signed bytes. */
function writeMachine(file: Buffer, index: number, weights: Float64Array): void {
  let most = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) most = Math.max(most, Math.abs(weights[bucket] ?? 0))
  const step = most / 127 || 1
  file.writeFloatLE(step, LAYOUT.steps + index * 4)
  file.writeFloatLE(
    (weights[BUCKETS] ?? 0) - (INTENTS[index] === 'out_of_scope' ? REFUSAL : 0),
    LAYOUT.biases + index * 4,
  )
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    file.writeInt8(Math.round((weights[bucket] ?? 0) / step), LAYOUT.weights + bucket * CLASSES + index)
}
