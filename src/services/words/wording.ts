import { localOf, showDate } from '#src/domain/dates.ts'
import type { Language } from '#src/domain/languages.ts'
import { type Money, showMoney } from '#src/domain/money.ts'
import type { Values } from './templates.ts'

/** How things are said in one language. Names of products, places and suppliers stay as they are. */
export interface Wording {
  readonly language: Language
  /** A template with its values. */
  phrase(key: string, values?: Values): string
  /** "Fri, 12 Feb 2027" of a calendar date. */
  date(date: string): string
  /** "Fri, 12 Feb 2027, 14:00 Africa/Nairobi" of an instant. */
  moment(instant: string, zone: string): string
  money(amount: Money): string
  /** "a, b and c". */
  list(items: readonly string[]): string
}

/** Makes the wording of a language from its templates; what is no template comes from Intl. */
export function createWording(language: Language, phrase: Wording['phrase']): Wording {
  const date = (day: string) => showDate(day, language)
  return {
    language,
    phrase,
    date,
    moment(instant, zone) {
      const local = localOf(instant, zone)
      return `${date(local.slice(0, 10))}, ${local.slice(11)} ${zone}`
    },
    money: amount => showMoney(amount, language),
    list: items => listFor(language).format(items),
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
