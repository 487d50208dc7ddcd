import type { PredictIntent, Prediction } from '#src/assistant/understand/intent-model.ts'
import { readIntentModel } from '#src/assistant/understand/intent-model.ts'
import type { Example } from './examples.ts'
import { foldsOf } from './group-examples.ts'
import { temperatureOf } from './temperature.ts'
import { trainIntentModel, withTemperature } from './train-intent-model.ts'

/** An answer to one message, from the model or from the whole engine. */
export interface Guess {
  readonly intent: string
  readonly confidence: number
}

/** What an example was taken for by a model that had not seen it, and by the whole engine around that model. */
export interface Outcome {
  readonly example: Example
  readonly fold: number
  readonly model: Guess
  readonly engine: Guess
}

/** The whole engine with a given model. */
export type Answer = (example: Example, predict: PredictIntent) => Guess

export interface Validation {
  readonly outcomes: readonly Outcome[]
  /** What makes the model's confidence true on messages that it has not seen. */
  readonly temperature: number
}

/** Trains on all folds but one and asks about that one: every example of the balanced part, and the project's own. */
export function crossValidate(
  examples: readonly Example[],
  { folds, answer }: { readonly folds: number; readonly answer: Answer },
): Validation {
  const foldOf = foldsOf(examples, folds)
  const models = Array.from({ length: folds }, (_, fold) =>
    trainIntentModel(examples.filter((_, index) => foldOf[index] !== fold)),
  )
  const asked = examples.flatMap((example, index) =>
    example.core || example.source === 'own' ? [{ example, fold: foldOf[index] ?? 0 }] : [],
  )
  const guesses = asked.map(({ example, fold }) => read(models[fold], 1)(example.text, example.previous))
  const temperature = temperatureOf(
    asked.map(({ example }, index) => ({ label: example.label, guesses: guesses[index] ?? [] })),
  )
  const predictors = models.map(model => read(model, temperature))
  const outcomes = asked.flatMap(({ example, fold }) => {
    const predict = predictors[fold]
    const model = predict?.(example.text, example.previous)[0]
    return predict && model ? [{ example, fold, model, engine: answer(example, predict) }] : []
  })
  return { outcomes, temperature }
}

const nothing = (): readonly Prediction[] => []

const read = (model: Buffer | undefined, temperature: number): PredictIntent =>
  (model && readIntentModel(withTemperature(model, temperature))) ?? nothing
