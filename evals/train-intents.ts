import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { MODEL_PATH } from '#src/assistant/understand/intent-model.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { answerWithEngine } from './training/answer-with-engine.ts'
import { crossValidate, type Validation } from './training/cross-validate.ts'
import { type Example, labelledFiles, readExamples } from './training/examples.ts'
import { ownExamples } from './training/own-examples.ts'
import { foldFigures, scoreOf, thresholdsOf } from './training/score.ts'
import { trainIntentModel, withTemperature } from './training/train-intent-model.ts'

/** `npm run train -- [--folds N] [--extra DIR] [--dry] [FILE …]`: trains the intent model on the project's own sentences, the given
 *  files of labelled messages (JSON lines with `text` and `label`) and those of a folder, and writes weights and data card. The
 *  same input gives the same weights. First it scores model and whole engine on examples that the model has not seen, in N parts
 *  grouped by dialogue and by text (4 unless told; at least 2); confidence is calibrated on them. `--dry` only scores. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '4' },
    extra: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
})
const started = performance.now()
const files = [...positionals, ...(values.extra === undefined ? [] : labelledFiles(values.extra))]
const own = ownExamples()
const given = files.map(file => ({ file, examples: readExamples(file) }))
const all: readonly Example[] = [...own, ...given.flatMap(({ examples }) => examples)]
const answer = await answerWithEngine()
const validation = crossValidate(all, { folds: Math.max(2, Number(values.folds)), answer })
process.stdout.write(`${foldFigures(validation.outcomes)}\n`)
if (!values.dry) {
  const weights = withTemperature(trainIntentModel(all), validation.temperature)
  writeFileSync(MODEL_PATH, weights)
  const card = join(projectRoot, 'src/assistant/understand/intent-model.card.json')
  writeFileSync(card, `${JSON.stringify(cardOf(validation), null, 2)}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${all.length} examples, ${weights.length} bytes, ${seconds} s\n`)
}

function cardOf({ outcomes, temperature }: Validation) {
  return {
    what: 'One linear machine an intent over hashed words, word runs, character pieces, previous words and rules; 25 intents, 8 bits a weight',
    made_by: 'npm run train (evals/train-intents.ts)',
    trained_on: new Date().toISOString().slice(0, 10),
    examples: all.length,
    own_sentences: own.length,
    files: given.map(({ file, examples }) => ({ name: basename(file), examples: examples.length })),
    sources: countBy(given.flatMap(({ examples }) => examples.map(({ source }) => source))),
    licences: JSON.parse(readFileSync(join(projectRoot, 'evals/training/licences.json'), 'utf8')),
    temperature,
    scores: {
      how: 'On examples that the model had not seen, in parts grouped by dialogue and by text',
      model: scoreOf(outcomes, 'model'),
      engine: scoreOf(outcomes, 'engine'),
    },
    thresholds: thresholdsOf(outcomes),
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
