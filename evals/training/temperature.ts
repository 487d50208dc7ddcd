import type { Prediction } from '#src/assistant/understand/intent-model.ts'

interface Judged {
  readonly label: string
  /** At temperature 1. */
  readonly guesses: readonly Prediction[]
}

/** The temperature at which the held-out labels are least surprising (Guo et al. 2017), to two digits. */
export function temperatureOf(judged: readonly Judged[]): number {
  const candidates = Array.from({ length: 96 }, (_, step) => 0.05 + step / 100)
  return candidates.reduce(
    (best, candidate) => {
      const surprise = judged.reduce((sum, each) => sum + surpriseOf(each, candidate), 0)
      return surprise < best.surprise ? { temperature: candidate, surprise } : best
    },
    { temperature: 1, surprise: Number.POSITIVE_INFINITY },
  ).temperature
}

function surpriseOf({ label, guesses }: Judged, temperature: number): number {
  const powers = guesses.map(({ confidence }) => Math.max(confidence, 1e-12) ** (1 / temperature))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const mine = powers[guesses.findIndex(({ intent }) => intent === label)] ?? 0
  return -Math.log(Math.max(mine / total, 1e-12))
}
