/** The languages that the assistant speaks, ISO 639-1; prompts/replies has a file of each. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'] as const

export type Language = (typeof LANGUAGES)[number]

/** The one of ours that a BCP 47 tag stands for; undefined for all others. */
export const spokenLanguage = (tag: string): Language | undefined =>
  LANGUAGES.find(language => language === tag.split('-')[0]?.toLowerCase())
