import { describe, expect, it } from 'vitest'
import { resolveDates } from '#src/assistant/resolve/resolve-dates.ts'

const NOW = '2026-11-24T10:00' // a Tuesday
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt'] as const

/** What is meant, and how the six languages say it: English, Spanish, French, German, Italian, Portuguese. */
export type Said = readonly [string, readonly [string, string, string, string, string, string]]

/** Every reading of a text, as words: kind and value, or start/end. Today is Tuesday, 24 November 2026. */
export const readDates = (text: string, language: string): string =>
  resolveDates({ text, now: NOW, language, day_first: true })
    .map(({ kind, value, start, end }) => `${kind} ${value ?? `${start ?? ''}/${end ?? ''}`}`)
    .join(' + ')

/** One test a phrase of a table. */
export function describeSaid(name: string, table: readonly Said[]): void {
  const cases = table.flatMap(([expected, said]) =>
    said.map((text, place) => [LANGUAGES[place] ?? 'en', text, expected] as const),
  )
  describe(name, () => {
    it.each(cases)('%s: %s', (language, text, expected) => expect(readDates(text, language)).toBe(expected))
  })
}
