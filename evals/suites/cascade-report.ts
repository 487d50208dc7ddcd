import { cascadeThreshold, loadThresholds } from '#src/assistant/understand/cascade-threshold.ts'
import { explainMessage } from '#src/assistant/understand/explain-message.ts'
import { loadIntentModel } from '#src/assistant/understand/intent-model.ts'
import type { Reference } from '#src/store/reference/reference.ts'
import { calibrate } from './calibrate.ts'
import { readRows } from './read-rows.ts'
import { intentRow, NOW, requestOf } from './understanding-suites.ts'

/** What `cascade` would send on and keep: by the data card (predictions that were held back in training), and by the engine
 *  over the given rows. Rows that were trained on flatter. */
export function reportCascade(paths: readonly string[], reference: Reference): string {
  const table = loadThresholds()
  const predict = loadIntentModel()
  const rows = paths.flatMap(path => readRows(path, intentRow))
  const core = rows.filter(row => row.core)
  const guesses = (core.length > 0 ? core : rows).map(row => {
    const { intent, confidence } = explainMessage(requestOf(row, NOW), { reference, predict })
    return { confidence, isRight: (row.acceptable ?? [row.label]).includes(intent) }
  })
  return [
    `cascade sends on what the local engine is less sure of than ${cascadeThreshold(table)}`,
    table ? 'by the data card:' : 'the model was never calibrated (npm run train -- --folds 4 FILE …)',
    ...(table ?? []).map(show),
    `by the engine, over ${guesses.length} rows:`,
    ...calibrate(guesses).map(show),
  ].join('\n')
}

const show = ({ threshold, sent, accuracy }: { threshold: number; sent: number; accuracy: number }): string =>
  `  ${threshold.toFixed(2)}  sent ${percent(sent)}  local accuracy ${percent(accuracy)}`

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7)
