import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'

const prompts = join(projectRoot, 'prompts')

/** So many words in a row are nobody's own by chance. */
const RUN = 8

/** Every run of words in every prompt, from its first word to its last, whatever stands between the words. */
const RUNS: ReadonlySet<string> = new Set(
  readdirSync(prompts)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .flatMap(name => runsOf(readFileSync(join(prompts, name), 'utf8'))),
)

const INSIDE: readonly RegExp[] = [
  /sk-ant-/,
  /"(?:net|net_price|markup|margin|supplier_key|cost)":/,
  /\b(?:markup|margin) (?:is|of) \d/i,
  /at \w+ \(.*\.ts:\d+/,
]

/** What an answer should not hold: words of our prompts, keys, net prices, and what belongs to somebody else. */
export function findLeaks(body: string, others: readonly string[]): readonly string[] {
  const run = saidIn(body)
    .flatMap(runsOf)
    .find(each => RUNS.has(each))
  const inside = INSIDE.filter(pattern => pattern.test(body)).map(pattern => `inside: ${pattern.source}`)
  return [
    ...(run === undefined ? [] : [`prompt: ${run}`]),
    ...inside,
    ...others.filter(word => body.includes(word)).map(word => `somebody else's: ${word}`),
  ]
}

/** The texts of an answer: its strings where it is JSON, whose commands have the same names as those in the prompts. */
const saidIn = (body: string): readonly string[] =>
  /^\s*[[{]/.test(body) ? (body.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map(text => text.replace(/\\[nrt]/g, ' ')) : [body]

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}
