import { showDate } from '#src/domain/dates.ts'
import type { Language } from '#src/domain/languages.ts'
import { type Money, showMoney } from '#src/domain/money.ts'
import type { Party } from '#src/domain/party.ts'

export type Values = Readonly<Record<string, string | number>>

/** How things are called in the conversation's language. Names of products, places and suppliers stay as they are. */
export interface Speech {
  readonly language: Language
  /** A template of prompts/replies with its values. */
  phrase(key: string, values?: Values): string
  /** "Fri, 12 Feb 2027" of a calendar date. */
  date(date: string): string
  money(amount: Money): string
  /** "a, b and c". */
  list(items: readonly string[]): string
  /** "2 adults and 1 child (9)". */
  party(party: Party): string
  nights(nights: number): string
}

/** Makes the speech of a language from its templates; what is no template comes from Intl. */
export function createSpeech(language: Language, phrase: Speech['phrase']): Speech {
  return {
    language,
    phrase,
    date: date => showDate(date, language),
    money: amount => showMoney(amount, language),
    list: items => listFor(language).format(items),
    party: ({ adults, children_ages }) =>
      phrase('party', { adults, children: children_ages.length, ages: children_ages.join(', ') }),
    nights: nights => phrase('nights', { nights }),
  }
}

const lists = new Map<Language, Intl.ListFormat>()

// Made once a language: making one takes a hundred times as long as using it.
function listFor(language: Language): Intl.ListFormat {
  const known = lists.get(language)
  if (known) return known
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  lists.set(language, list)
  return list
}
