import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MODEL_PATH } from '#src/assistant/understand/intent-model.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { crossValidate } from './training/cross-validate.ts'
import { type Example, readExamples } from './training/examples.ts'
import { ownExamples } from './training/own-examples.ts'
import { quantize, trainSoftmax } from './training/train-softmax.ts'

/** `npm run train -- [--folds N] FILE …`: trains the intent model on the project's own sentences and the given files of labelled
 *  messages (JSON lines with `text` and `label`), and writes weights and data card. The same input gives the same weights.
 *  `--folds N` also prints the score by cross-validation, grouped by dialogue and by text. */
const words = process.argv.slice(2)
const foldsAt = words.indexOf('--folds')
const folds = foldsAt < 0 ? 0 : Number(words[foldsAt + 1])
const files = words.filter((_, index) => foldsAt < 0 || (index !== foldsAt && index !== foldsAt + 1))

const own = ownExamples()
const given = files.map(file => ({ file, examples: readExamples(file) }))
const all: Example[] = [...own, ...given.flatMap(({ examples }) => examples)]
const score = folds > 1 ? crossValidate(all, folds) : undefined
if (score) process.stdout.write(`${score.text}\n`)
const started = performance.now()
const weights = quantize(trainSoftmax(all))
writeFileSync(MODEL_PATH, weights)
writeFileSync(
  join(projectRoot, 'src/assistant/understand/intent-model.card.json'),
  `${JSON.stringify(card(), null, 2)}\n`,
)
process.stdout.write(
  `${all.length} examples, ${weights.length} bytes, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
)

function card() {
  return {
    what: 'Softmax over hashed words, word pairs and character pieces, 25 intents, 8 bits a weight',
    made_by: 'npm run train (evals/train-intents.ts)',
    examples: all.length,
    own_sentences: own.length,
    files: given.map(({ file, examples }) => ({ name: basename(file), examples: examples.length })),
    sources: countBy(given.flatMap(({ examples }) => examples.map(({ source }) => source))),
    licences: JSON.parse(readFileSync(join(projectRoot, 'evals/training/licences.json'), 'utf8')),
    scores: score?.figures ?? null,
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
