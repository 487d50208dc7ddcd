import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FOREIGN_MODEL_PATH } from '#src/assistant/understand/foreign-model.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { type ForeignExample, ownForeignExamples, readForeignExamples } from './training/foreign-examples.ts'
import { quantizeForeign, scoreForeign, trainForeignModel } from './training/train-foreign-model.ts'

/** `npm run train:foreign -- FILE …`: trains what tells a traveller's words from orders to a machine, on the project's own
 *  sentences and files of labelled lines, prints what five-fold cross-validation finds, and writes weights and data card. */
const FOLDS = 5
const given = process.argv.slice(2).map(file => ({ file, examples: readForeignExamples(file) }))
const all: ForeignExample[] = [...ownForeignExamples(), ...given.flatMap(({ examples }) => examples)]
const scores = crossValidate(all)
writeFileSync(FOREIGN_MODEL_PATH, quantizeForeign(trainForeignModel(all)))
const card = {
  what: 'Logistic regression over hashed words, word pairs and character pieces, 8 bits a weight: foreign to a travel desk or not',
  made_by: 'npm run train:foreign (evals/train-foreign.ts)',
  trained_on: new Date().toISOString().slice(0, 10),
  examples: all.length,
  files: given.map(({ file, examples }) => ({ name: basename(file), examples: examples.length })),
  sources: Object.fromEntries(
    [...new Set(all.map(({ source }) => source))]
      .sort()
      .map(name => [name, all.filter(({ source }) => source === name).length]),
  ),
  licences: JSON.parse(readFileSync(join(projectRoot, 'evals/training/licences.json'), 'utf8')),
  scores,
}
const card_path = join(projectRoot, 'src/assistant/understand/foreign-model.card.json')
writeFileSync(card_path, `${JSON.stringify(card, null, 2)}\n`)
process.stdout.write(`${JSON.stringify({ examples: all.length, ...scores })}\n`)

/** Shares of texts at or over some marks, each scored by a model that has not seen its text. */
function crossValidate(examples: readonly ForeignExample[]) {
  const fold = ({ text }: ForeignExample) => (createHash('sha256').update(text).digest()[0] ?? 0) % FOLDS
  const scored = Array.from({ length: FOLDS }, (_, index) => {
    const weights = trainForeignModel(examples.filter(each => fold(each) !== index))
    return examples
      .filter(each => fold(each) === index)
      .map(each => ({ each, score: scoreForeign(each.text, weights) }))
  }).flat()
  const share = (is_chosen: (each: ForeignExample) => boolean, mark: number) => {
    const chosen = scored.filter(({ each }) => is_chosen(each))
    return Number((chosen.filter(({ score }) => score >= mark).length / Math.max(1, chosen.length)).toFixed(4))
  }
  const at = (mark: number) => ({
    attacks: share(({ weight }) => weight === 3, mark),
    foreign: share(({ is_foreign }) => is_foreign, mark),
    ours: share(({ is_foreign }) => !is_foreign, mark),
  })
  return { folds: FOLDS, at_0_3: at(0.3), at_0_6: at(0.6), at_0_9: at(0.9) }
}
