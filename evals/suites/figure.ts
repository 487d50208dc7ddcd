/** One figure of a suite, and what it has to reach. */
export interface Figure {
  readonly suite: string
  readonly name: string
  readonly value: number
  readonly least: number
  /** Of how many rows. */
  readonly of: number
}

export const isShort = ({ value, least }: Figure): boolean => value < least

/** The closing table. */
export function showFigures(figures: readonly Figure[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const rows = figures.map(each => [
    each.suite,
    each.name,
    percent(each.value),
    `≥ ${percent(each.least)}`,
    `of ${each.of}`,
    isShort(each) ? 'SHORT' : 'ok',
  ])
  const widths = [0, 1, 2, 3, 4, 5].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The share of rows that are right; 0 of nothing. */
export const shareOf = <T>(rows: readonly T[], isRight: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(isRight).length / rows.length
