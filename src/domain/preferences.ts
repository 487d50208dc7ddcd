import { z } from 'zod'
import { party } from './party.ts'

/** What can be remembered of a traveller from one conversation to the next. Known words only and never a sentence, so that
 *  nothing else that was said is kept by accident. Past trips are not among them: the bookings know those. */
export const PREFERENCE_TOPICS = [
  'party',
  'home_airport',
  'seat',
  'diet',
  'mobility',
  'budget_level',
  'language',
] as const
export const preferenceTopic = z.enum(PREFERENCE_TOPICS)
export type PreferenceTopic = z.infer<typeof preferenceTopic>

export const SEATS = ['window', 'aisle', 'front', 'extra_legroom'] as const

export const DIETS = [
  'vegetarian',
  'vegan',
  'pescatarian',
  'halal',
  'kosher',
  'gluten_free',
  'lactose_free',
  'no_pork',
  'no_alcohol',
  'diabetic',
  'nut_allergy',
  'seafood_allergy',
  'egg_allergy',
] as const

export const MOBILITY_NEEDS = [
  'wheelchair',
  'limited_walking',
  'no_stairs',
  'hearing_impaired',
  'visually_impaired',
] as const

/** The same words as the slot `price_range`. */
export const BUDGET_LEVELS = ['cheap', 'moderate', 'expensive'] as const

export const preferences = z.strictObject({
  party: party.optional().describe('Who usually travels along'),
  home_airport: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .regex(/^[\p{L}\p{M}\p{N} .,'’()/-]+$/u, 'is the name of a city or airport, or its code')
    .optional()
    .describe('Where trips usually begin: a city, an airport or its IATA code'),
  seat: z.enum(SEATS).optional(),
  diet: z.array(z.enum(DIETS)).max(8).optional(),
  mobility: z.array(z.enum(MOBILITY_NEEDS)).max(5).optional(),
  budget_level: z.enum(BUDGET_LEVELS).optional().describe('What is shown first'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'is a language tag such as en or pt-BR')
    .optional(),
})

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** A language that exists, in a region that exists: what is written; what is read may be older than that rule. */
export const existingLanguage = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'is a language tag such as en or pt-BR')
  .refine(isLanguage, { error: 'is no language that exists' })

function isLanguage(tag: string): boolean {
  const [language, region] = tag.split('-')
  // Zod asks even when the pattern was not met; of a tag that is none, the names would throw.
  if (!language || !/^[a-z]{2,3}$/.test(language) || (region && !/^[A-Z]{2}$/.test(region))) return false
  return LANGUAGE_NAMES.of(language) !== undefined && (!region || REGION_NAMES.of(region) !== undefined)
}

export type Preferences = Readonly<z.infer<typeof preferences>>

/** One thing to be remembered, by its topic and a value as commands carry it: `2,9,4` is two adults with children of nine
 *  and four. Undefined when the value is none of the topic's. */
export function toPreference(topic: PreferenceTopic, value: string): Preferences | undefined {
  const [adults, ...children_ages] = value.split(',').map(Number)
  const raw =
    topic === 'party' ? { adults, children_ages } : topic === 'diet' || topic === 'mobility' ? value.split(',') : value
  return preferences.safeParse({ [topic]: raw }).data
}

/** One beside the other: of lists everything, of single values the newer one. */
export function mergePreferences(older: Preferences, newer: Preferences): Preferences {
  const diet = union(older.diet, newer.diet)
  const mobility = union(older.mobility, newer.mobility)
  return { ...older, ...newer, ...(diet ? { diet } : {}), ...(mobility ? { mobility } : {}) }
}

function union<T>(older: readonly T[] | undefined, newer: readonly T[] | undefined): T[] | undefined {
  return older || newer ? [...new Set([...(older ?? []), ...(newer ?? [])])] : undefined
}

export const hasPreferences = (kept: Preferences): boolean => PREFERENCE_TOPICS.some(topic => kept[topic] !== undefined)

/** Without some topics. */
export const withoutTopics = (kept: Preferences, topics: readonly PreferenceTopic[]): Preferences =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !topics.some(topic => topic === name)))
