import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '#src/kernel/project-root.ts'
import { ownExamples } from './own-examples.ts'

/** A text, and whether it is foreign to a travel desk. */
export interface ForeignExample {
  readonly text: string
  readonly is_foreign: boolean
  /** What it counts beside others. */
  readonly weight: number
  readonly source: string
}

const ATTACK_WEIGHT = 3

const row = z.object({
  text: z.string().optional(),
  input: z.string().optional(),
  label: z.string().optional(),
  kind: z.string().optional(),
  source: z.string().default('extra'),
})

/** Texts of a JSON lines file. By its label: an attack or `out_of_scope` is foreign, an intent, a slot or a date is not. Benign
 *  lines are foreign when they only share their words with attacks (`trigger_words`); travellers' benign and odd lines are
 *  left out, so that they can judge what was learnt. */
export function readForeignExamples(file: string): ForeignExample[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').flatMap(line => toExample(row.parse(JSON.parse(line))))
}

function toExample({ text, input, label, kind = '', source }: z.infer<typeof row>): ForeignExample[] {
  const said = text ?? input
  if (said === undefined || label === 'naughty') return []
  if (label === 'benign' && !kind.startsWith('trigger_words')) return []
  const is_foreign = label === 'attack' || label === 'benign' || label === 'out_of_scope'
  return [{ text: said, is_foreign, weight: label === 'attack' ? ATTACK_WEIGHT : 1, source }]
}

/** The project's own: its sentences for the intents, and the lines of own-foreign.txt. */
export function ownForeignExamples(): ForeignExample[] {
  const [, ...sections] = readFileSync(join(projectRoot, 'evals/training/own-foreign.txt'), 'utf8').split('\n# ')
  const lines = sections.flatMap(section => {
    const [name, ...texts] = section.split('\n').filter(line => line.trim() !== '')
    return texts.map(text => ({ text, is_foreign: name === 'foreign', weight: 2, source: 'own' }))
  })
  const sentences = ownExamples().map(({ text, label }) => ({
    text,
    is_foreign: label === 'out_of_scope',
    weight: 1,
    source: 'own',
  }))
  return [...lines, ...sentences]
}
