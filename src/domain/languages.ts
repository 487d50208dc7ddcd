import { z } from 'zod'

/** The languages that the assistant speaks, ISO 639-1; prompts/replies has a file of each. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'] as const

/** A BCP 47 tag: `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language tag such as de or pt-BR')

export type Language = (typeof LANGUAGES)[number]

/** The one of ours that a BCP 47 tag stands for; undefined for all others. */
export const spokenLanguage = (tag: string): Language | undefined =>
  LANGUAGES.find(language => language === tag.split('-')[0]?.toLowerCase())
