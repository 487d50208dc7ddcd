import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/languages.ts'
import { readTemplates } from '#src/services/words/templates.ts'
import { asked, CONFIRMING, type Context, commandsOf } from './said.ts'

const QUOTED = /[“„«]\s?([^“”„«»{}]{3,}?)\s?[”“»]/g

const UNDER_WAY: Context = { workflow: 'search_hotels', slots: { destination: 'Diani', check_in: '2027-03-03' } }
const CHOOSING: Context = { ...UNDER_WAY, pending: { kind: 'choice', tries: 0 } }
const PERSON = [/^handoff asked$/, {}, UNDER_WAY, CHOOSING, asked('destination'), CONFIRMING] as const

/** By the key of a reply: what its quoted words come to, and where they are said. */
const MEANT: Readonly<Record<string, readonly [RegExp, ...Context[]]>> = {
  help: [/^start plan_trip$/, {}],
  pay_again: [/^start booking_status$/, {}],
  machine: PERSON,
  not_understood_twice: PERSON,
  party_large: [/^handoff asked$/, asked('adults')],
  not_booked: [/^affirm$/, {}, asked('traveler_names')],
  facts_of_option: PERSON,
  answer_unknown: PERSON,
  paying_ways: PERSON,
  paying_deposit: PERSON,
  wish_not_taken: PERSON,
  bookings_none: PERSON,
  ask_trip_destination_again: [/^skip$/, asked('destination')],
  event_booking_expired: [/^start plan_trip$/, {}],
  memory_kept: [/^(?:forget that|stop)$/, {}],
  memory_noted: [/^remember other=$/, {}],
  memory_known: [/^forget person$/, {}],
  memory_known_none: [/^remember home_airport=/, {}],
}
const TITLED: readonly RegExp[] = [
  /^start plan_trip$/,
  /^start search_flights$/,
  /^start search_hotels$/,
  /^start search_transport$/,
  /^start search_experiences$/,
  /^start booking_status$/,
  /^start change_booking$/,
  /^start cancel_booking$/,
]
/** Buttons by the id that they stand for, and what the id comes to when its words are typed. */
const BUTTONS: Readonly<Record<string, readonly [string, string, Context]>> = {
  yes_book: ['yes:0123456789abcdef', 'affirm', CONFIRMING],
  no_book: ['no', 'deny', CONFIRMING],
  yes_cancel: ['yes:0123456789abcdef', 'affirm', CONFIRMING],
  no_cancel: ['no', 'deny', CONFIRMING],
  yes_remember: ['yes:0123456789abcdef', 'affirm', CONFIRMING],
  yes_forget: ['yes:0123456789abcdef', 'affirm', CONFIRMING],
  no_remember: ['no', 'deny', CONFIRMING],
  no_flights: ['set:origin=none', 'choose set:origin=none', asked('origin')],
}

const templatesOf = (language: (typeof LANGUAGES)[number]): readonly (readonly [string, string])[] =>
  Object.entries({ ...readTemplates('documents', language), ...readTemplates('replies', language) })

describe.each(LANGUAGES)('what replies tell people to say, in %s', language => {
  const templates = templatesOf(language)
  const quoted = templates.flatMap(([key, template]) =>
    [...template.matchAll(QUOTED)].map(([, words = '']) => [key, words.trim()] as const),
  )

  it('is quoted in the replies that are known to', () => {
    expect(new Set(quoted.map(([key]) => key))).toEqual(new Set(Object.keys(MEANT)))
  })

  it.each(quoted)('is understood: %s, %s', (key, words) => {
    const [meant, ...contexts] = MEANT[key] ?? []
    for (const context of contexts)
      expect(commandsOf(words, { ...context, language })).toContainEqual(expect.stringMatching(meant ?? /never/))
  })

  it('opens a journey by the words of its button, typed with nothing open', () => {
    const { journey = '' } = Object.fromEntries(templates)
    const titles = [...journey.matchAll(/\{([^{}]+)\}/g)].map(([, title = '']) => title)
    expect(titles).toHaveLength(TITLED.length)
    for (const [index, title] of titles.entries())
      expect(commandsOf(title, { language })[0], title).toMatch(TITLED[index] ?? /never/)
  })

  it.each(Object.entries(BUTTONS))('is a button that may be typed: %s', (key, [id, meant, context]) => {
    const { [key]: title = '', journey: other = 'Other' } = Object.fromEntries(templates)
    const options = [
      { id, title },
      { id: 'else', title: other.slice(0, 20) },
    ]
    for (const text of [title, title.toLowerCase().replace(/[,.!]/g, '')])
      expect(commandsOf(text, { ...context, language, options }), text).toEqual([meant])
  })
})
