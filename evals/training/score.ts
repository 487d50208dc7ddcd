import type { Guess, Outcome } from './cross-validate.ts'

const OUT_OF_SCOPE = 'out_of_scope'
const FOREIGN: ReadonlySet<string> = new Set(['xsid', 'crosswoz_zh'])

export type Figures = Readonly<Record<string, number>>

/** Figures of the model alone and of the whole engine on messages that the model had not seen; `own` are the project's own
 *  sentences, `multi` those in languages beside English, the rest is English and balanced. */
export function scoreOf(outcomes: readonly Outcome[], who: 'model' | 'engine'): Figures {
  const english = outcomes.filter(({ example }) => example.core && !FOREIGN.has(example.source))
  const foreign = outcomes.filter(({ example }) => example.core && FOREIGN.has(example.source))
  const own = outcomes.filter(({ example }) => example.source === 'own')
  const scope = english.filter(({ example }) => example.label === OUT_OF_SCOPE)
  const refused = english.filter(outcome => outcome[who].intent === OUT_OF_SCOPE)
  const right = scope.filter(outcome => outcome[who].intent === OUT_OF_SCOPE).length
  return {
    core_rows: english.length,
    core: share(english, outcome => isLabel(outcome, outcome[who])),
    acceptable: share(english, outcome => isAcceptable(outcome, outcome[who])),
    oos: round(right / Math.max(1, scope.length)),
    oos_precision: round(right / Math.max(1, refused.length)),
    multi: share(foreign, outcome => isLabel(outcome, outcome[who])),
    own: share(own, outcome => isLabel(outcome, outcome[who])),
    calibration_error: calibrationError([...english, ...foreign], who),
  }
}

/** Both scores, for all parts together and for each. */
export function foldFigures(outcomes: readonly Outcome[]): string {
  const folds = [...new Set(outcomes.map(({ fold }) => fold))].sort((a, b) => a - b)
  const lines = [undefined, ...folds].flatMap(fold => {
    const mine = outcomes.filter(outcome => fold === undefined || outcome.fold === fold)
    return (['model', 'engine'] as const).map(who => {
      const figures = Object.entries(scoreOf(mine, who)).map(([name, value]) => `${name} ${value}`)
      return `${fold === undefined ? 'all parts' : `part ${fold}`} ${who}: ${figures.join('  ')}`
    })
  })
  return lines.join('\n')
}

interface Step {
  readonly threshold: number
  /** Of the messages, those less sure than the threshold: what a cascade would send to the language model. */
  readonly sent: number
  /** Of those kept, the share that was answered acceptably. */
  readonly accuracy: number
}

/** For each threshold what a cascade would send on, and how right the engine is on what it keeps. */
export function thresholdsOf(outcomes: readonly Outcome[]): readonly Step[] {
  const core = outcomes.filter(({ example }) => example.core)
  return Array.from({ length: 20 }, (_, index) => {
    const threshold = round((index * 5) / 100)
    const kept = core.filter(({ engine }) => engine.confidence >= threshold)
    return {
      threshold,
      sent: round(1 - kept.length / Math.max(1, core.length)),
      accuracy: share(kept, outcome => isAcceptable(outcome, outcome.engine)),
    }
  })
}

const isLabel = ({ example }: Outcome, { intent }: Guess): boolean => intent === example.label

const isAcceptable = (outcome: Outcome, guess: Guess): boolean =>
  isLabel(outcome, guess) || outcome.example.acceptable.includes(guess.intent)

/** Expected calibration error over ten bins of confidence, against the label. */
function calibrationError(outcomes: readonly Outcome[], who: 'model' | 'engine'): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    outcomes.filter(outcome => Math.min(9, Math.floor(outcome[who].confidence * 10)) === bin),
  )
  const gap = bins.reduce((sum, bin) => {
    const sure = bin.reduce((total, outcome) => total + outcome[who].confidence, 0)
    return sum + Math.abs(sure - bin.filter(outcome => isLabel(outcome, outcome[who])).length)
  }, 0)
  return round(gap / Math.max(1, outcomes.length))
}

const share = (outcomes: readonly Outcome[], isRight: (outcome: Outcome) => boolean): number =>
  round(outcomes.filter(isRight).length / Math.max(1, outcomes.length))

const round = (value: number): number => Math.round(value * 1000) / 1000
