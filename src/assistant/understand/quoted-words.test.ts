import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/languages.ts'
import { readTemplates } from '#src/services/words/templates.ts'
import { commandsOf } from './said.ts'

const QUOTED = /[“„«]\s?([^“”„«»{}]{3,}?)\s?[”“»]/g

const MEANT: Readonly<Record<string, RegExp>> = {
  memory_kept: /^(?:forget that|stop)$/,
  memory_noted: /^remember other=$/,
  memory_known: /^forget person$/,
  memory_known_none: /^remember home_airport=/,
}

/** What the replies about memory in a language tell people to say, with the key of the reply. */
const quotedIn = (language: (typeof LANGUAGES)[number]): readonly (readonly [string, string])[] =>
  Object.entries(readTemplates('replies', language))
    .filter(([key]) => MEANT[key])
    .flatMap(([key, template]) => [...template.matchAll(QUOTED)].map(([, words = '']) => [key, words.trim()] as const))

describe.each(LANGUAGES)('what replies tell people to say, in %s', language => {
  const quoted = quotedIn(language)

  it('is found in the replies', () => {
    expect(new Set(quoted.map(([key]) => key))).toEqual(new Set(Object.keys(MEANT)))
  })

  it.each(quoted)('is understood: %s, %s', (key, words) => {
    expect(commandsOf(words, { language })).toEqual([expect.stringMatching(MEANT[key] ?? /never/)])
  })
})
