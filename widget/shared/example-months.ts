/** The months, 0 to 11, that the sentences to try name without a year. */
export interface ExampleMonths {
  readonly safari: number
  readonly beach: number
}

/** For each the soonest good month that is neither this one nor the next, so that the dates are never past, never too soon
 *  to be sold, and never read as those of another year. */
export const exampleMonths = (today: Date): ExampleMonths => ({
  safari: soonest([1, 7], today),
  beach: soonest([0, 2, 6, 8], today),
})

function soonest(months: readonly number[], today: Date): number {
  const away = (month: number) => (month - today.getMonth() + 12) % 12
  const [first = 1] = months.filter(month => away(month) > 1).sort((a, b) => away(a) - away(b))
  return first
}

/** A month, 0 to 11, by its name in a language. */
export const monthName = (month: number, language: string): string =>
  new Date(Date.UTC(2026, month)).toLocaleDateString(language, { month: 'long', timeZone: 'UTC' })
