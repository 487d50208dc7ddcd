import { z } from 'zod'

/** The languages that the assistant speaks, ISO 639-1; prompts/replies has a file of each. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'] as const

const MOST_LETTERS = 35

/** A BCP 47 tag: `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .min(2)
  .max(MOST_LETTERS)
  .refine(isLanguageTag, 'is a language tag of BCP 47 such as de or pt-BR')

export type Language = (typeof LANGUAGES)[number]

/** The one of ours that a BCP 47 tag stands for; undefined for all others. */
export const spokenLanguage = (tag: string): Language | undefined =>
  LANGUAGES.find(language => language === tag.split('-')[0]?.toLowerCase())

/** Whether Intl knows what to do with a tag: it throws on `de-12`, which only looks like one. Its canonical form, which
 *  is what is stored, is no longer than a tag may be. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).every(canonical => canonical.length <= MOST_LETTERS)
  } catch {
    return false
  }
}
