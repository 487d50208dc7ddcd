import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'

const prompts = join(projectRoot, 'prompts')

/** Sentences of the prompts that are long enough to be recognised. */
const SENTENCES: readonly string[] = readdirSync(prompts)
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .flatMap(name => readFileSync(join(prompts, name), 'utf8').split(/\n|(?<=[.:]) /))
  .map(sentence => sentence.trim())
  .filter(sentence => sentence.length >= 40)

const INSIDE: readonly RegExp[] = [
  /sk-ant-/,
  /"(?:net|net_price|markup|margin|supplier_key|cost)":/,
  /\b(?:markup|margin) (?:is|of) \d/i,
  /at \w+ \(.*\.ts:\d+/,
]

/** What an answer should not hold: words of our prompts, keys, net prices, and what belongs to somebody else. */
export function findLeaks(body: string, others: readonly string[]): readonly string[] {
  const sentences = SENTENCES.filter(sentence => body.includes(sentence)).map(sentence => `prompt: ${sentence}`)
  const inside = INSIDE.filter(pattern => pattern.test(body)).map(pattern => `inside: ${pattern.source}`)
  return [
    ...sentences,
    ...inside,
    ...others.filter(word => body.includes(word)).map(word => `somebody else's: ${word}`),
  ]
}
