/** One line of the closing table. */
export interface Row {
  readonly what: string
  /** With its unit. */
  readonly ours: string
  readonly baseline: string
  /** Median of the pairs' ratios with its range, or what is compared. */
  readonly ratio: string
  readonly aim: string
  /** Null where nothing is aimed at. */
  readonly is_met: boolean | null
}

/** One thing that is measured. `say` reports while it runs. */
export interface Figure {
  readonly name: string
  readonly title: string
  measure(scale: Scale): Promise<readonly Row[]>
}

export interface Scale {
  /** A tenth of the work: to see that it runs, not for figures. */
  readonly is_quick: boolean
  /** Ours and the baseline, turn about. */
  readonly pairs: number
  say(line: string): void
}

/** Rows as a table for a terminal. */
export function showTable(rows: readonly Row[]): string {
  const verdict = ({ is_met }: Row) => (is_met === null ? '' : is_met ? 'met' : 'NOT MET')
  const head = ['', 'ours', 'baseline', 'ours : baseline', 'aim', '']
  const lines = [head, ...rows.map(row => [row.what, row.ours, row.baseline, row.ratio, row.aim, verdict(row)])]
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
