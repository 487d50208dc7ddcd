import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { bucketOf } from './bucket-of.ts'

/** Where the weights lie; made by `evals/train-foreign.ts`, described in the card beside them. */
export const FOREIGN_MODEL_PATH = join(projectRoot, 'src/assistant/understand/foreign-model.bin')

/** How many features are told apart; a power of two. */
export const FOREIGN_BUCKETS = 32_768

/** How surely a text is not written to a travel desk: orders to a machine, role plays, payloads, homework. 0 to 1. */
export type MeasureForeign = (text: string) => number

const WINDOW = 400
const MOST_WINDOWS = 12

/** Reads the weights: a float32 scale, then a signed byte a bucket. Without them nothing is foreign, and the rules of the
 *  dialogue stand alone. A long text is as foreign as its most foreign part. */
export function loadForeignModel(path: string = FOREIGN_MODEL_PATH): MeasureForeign {
  const bytes = read(path)
  if (bytes?.length !== 4 + FOREIGN_BUCKETS) return () => 0
  const scale = bytes.readFloatLE(0)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4, FOREIGN_BUCKETS)
  const measure = (part: string) => {
    const features = foreignFeatures(part)
    let sum = 0
    for (const bucket of features) sum += weights[bucket] ?? 0
    return 1 / (1 + Math.exp((-sum * scale) / Math.sqrt(features.length)))
  }
  return text => Math.max(...windowsOf(text).map(measure))
}

/** A text in parts of 400 characters that overlap by half, at most twelve. */
export function windowsOf(text: string): readonly string[] {
  const most = Math.ceil(Math.max(1, text.length - WINDOW / 2) / (WINDOW / 2))
  return Array.from({ length: Math.min(MOST_WINDOWS, most) }, (_, index) =>
    text.slice((index * WINDOW) / 2, (index * WINDOW) / 2 + WINDOW),
  )
}

const WORD = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\p{N}]/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What is seen of a text: words, pairs and pieces of words, and how long it is, each as a bucket (FNV-1a). */
export function foreignFeatures(text: string): readonly number[] {
  const words = Array.from(text.toLowerCase().normalize('NFKC').matchAll(WORD), ([word]) =>
    /^\d/.test(word) ? '0'.repeat(Math.min(4, word.length)) : word,
  )
  const found = new Set([hash('bias'), hash(`length ${Math.ceil(Math.log2(words.length + 1))}`)])
  for (const [index, word] of words.entries()) {
    found.add(hash(`w ${word}`))
    found.add(hash(`b ${words[index - 1] ?? '^'} ${word}`))
    const sizes = UNSPACED.test(word) ? [1, 2] : [3, 4]
    const edged = UNSPACED.test(word) ? word : `^${word}$`
    for (const size of sizes)
      for (let at = 0; at + size <= edged.length; at++) found.add(hash(`c ${edged.slice(at, at + size)}`))
  }
  return [...found]
}

const hash = (feature: string): number => bucketOf(feature, FOREIGN_BUCKETS)

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
