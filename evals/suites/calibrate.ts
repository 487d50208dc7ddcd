import type { Thresholds } from '#src/assistant/understand/cascade-threshold.ts'

/** A message as a reader understood it, and whether that was right. */
export interface Guess {
  readonly confidence: number
  readonly isRight: boolean
}

const STEPS = [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98]

/** What each threshold would come to: the share of messages below it, which are sent on, and how many of the others are right. */
export function calibrate(guesses: readonly Guess[]): Thresholds {
  return STEPS.map(threshold => {
    const own = guesses.filter(({ confidence }) => confidence >= threshold)
    const right = own.filter(({ isRight }) => isRight)
    return {
      threshold,
      sent: round(1 - own.length / Math.max(1, guesses.length)),
      accuracy: round(right.length / Math.max(1, own.length)),
    }
  })
}

const round = (share: number): number => Math.round(share * 1000) / 1000
