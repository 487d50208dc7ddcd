import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/languages.ts'
import { readTemplates } from '#src/services/words/templates.ts'
import { commandsOf } from './said.ts'

const QUOTED = /[“„«]\s?([^“”„«»{}]{3,}?)\s?[”“»]/g

const MEANT: Readonly<Record<string, RegExp>> = {
  pay_again: /^start booking_status$/,
  memory_kept: /^(?:forget that|stop)$/,
  memory_noted: /^remember other=$/,
  memory_known: /^forget person$/,
  memory_known_none: /^remember home_airport=/,
}

/** What replies about memory, and the payment page, tell people to say in a language, with the key of the sentence. */
const quotedIn = (language: (typeof LANGUAGES)[number]): readonly (readonly [string, string])[] =>
  Object.entries({ ...readTemplates('replies', language), ...readTemplates('documents', language) })
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
