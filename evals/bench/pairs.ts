import type { Row, Scale } from './figure.ts'
import { median, round, showRatios } from './statistics.ts'

/** What one turn of a measurement came to, a piece of work. */
export interface Cost {
  readonly cpu_s: number
  readonly wall_s: number
}

interface Sides {
  ours(): Promise<Cost>
  theirs(): Promise<Cost>
}

export interface Pair {
  readonly ours: Cost
  readonly theirs: Cost
}

interface Rounds extends Pick<Scale, 'pairs'> {
  /** Rounds of both sides that are not counted: a server that has run for a while has compiled what it does often. */
  readonly warm_up?: number
}

/** Both sides without counting, once unless told otherwise, and then turn about. */
export async function alternate({ pairs, warm_up = 1 }: Rounds, { ours, theirs }: Sides): Promise<Pair[]> {
  for (let round = 0; round < warm_up; round++) {
    await theirs()
    await ours()
  }
  const measured: Pair[] = []
  while (measured.length < pairs) {
    const baseline = await theirs()
    measured.push({ ours: await ours(), theirs: baseline })
  }
  return measured
}

interface Shown {
  readonly what: string
  /** Least of our rate that is aimed at, as a share of the baseline's a CPU-second. */
  readonly aim?: number
}

/** Pairs as rates: how much is done in a CPU-second and in a second. */
export function toRateRow(pairs: readonly Pair[], { what, aim }: Shown): Row {
  const ratios = pairs.map(({ ours, theirs }) => theirs.cpu_s / ours.cpu_s)
  const walls = pairs.map(({ ours, theirs }) => theirs.wall_s / ours.wall_s)
  return {
    what,
    ours: showRate(pairs.map(({ ours }) => ours)),
    baseline: showRate(pairs.map(({ theirs }) => theirs)),
    ratio: `${showRatios(ratios)} a CPU-s, ${round(median(walls))} a s`,
    aim: aim === undefined ? '' : `≥ ${aim} a CPU-s`,
    is_met: aim === undefined ? null : median(ratios) >= aim,
  }
}

const showRate = (costs: readonly Cost[]): string =>
  `${round(1 / median(costs.map(({ cpu_s }) => cpu_s)))}/CPU-s ${round(1 / median(costs.map(({ wall_s }) => wall_s)))}/s`
