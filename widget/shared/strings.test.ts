import { describe, expect, it } from 'vitest'
import { exampleMonths } from './example-months.ts'
import { launcherStringsFor, stringsFor } from './strings.ts'

const OTHERS = ['es', 'fr', 'de', 'it', 'pt', 'sw']
const MONTHS = exampleMonths(new Date(2026, 10, 24))

// The same word in several languages, and what is only said to one in English.
const SAME: ReadonlySet<string> = new Set(['chat', 'conversation', 'agent', 'total', 'demo', 'assistant', 'discard'])

const said = (word: unknown): string =>
  typeof word === 'function' ? String(word(word.length === 0 || word(MONTHS) === undefined ? 2 : MONTHS)) : String(word)

describe.each(OTHERS)('the words of the widget in %s', language => {
  const english = Object.entries({ ...launcherStringsFor('en'), ...stringsFor('en') })
  const own: Readonly<Record<string, unknown>> = { ...launcherStringsFor(language), ...stringsFor(language) }

  it('are not the English ones', () => {
    const left = english.filter(([key, word]) => !SAME.has(key) && said(word) === said(own[key])).map(([key]) => key)
    expect(left).toEqual([])
  })

  it('are as many', () => {
    const { examples, exampleTitles, can } = stringsFor(language)
    expect([examples(MONTHS).length, exampleTitles.length, can.length]).toEqual([3, 3, 4])
  })

  it('are taken for a region too', () => {
    expect(stringsFor(`${language}-XX`)).toBe(stringsFor(language))
  })
})
