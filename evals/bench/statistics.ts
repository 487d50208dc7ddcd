/** The value below which a share (0 to 1) of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Three digits that count. */
export const round = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(Math.abs(value) < 0.01 ? 2 : 3)

/** "0.21 (0.19–0.24)": the median of the ratios, and how far they lie apart. */
export const showRatios = (ratios: readonly number[]): string =>
  `${round(median(ratios))} (${round(Math.min(...ratios))}–${round(Math.max(...ratios))})`
