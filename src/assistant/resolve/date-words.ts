import { de } from './date-words-de.ts'
import { en } from './date-words-en.ts'
import { es } from './date-words-es.ts'
import { fr } from './date-words-fr.ts'
import { it } from './date-words-it.ts'
import { pt } from './date-words-pt.ts'
import { sw } from './date-words-sw.ts'

/** Words of time, without accents, as `tag value` → words parted by `|`; `tag 1+` counts up from word to word, with `/`
 *  between words of one value. One grammar reads all languages. */
export type Words = Readonly<Record<string, string>>

/** By language, ISO 639-1. */
export const DATE_WORDS: Readonly<Record<string, Words>> = { en, es, fr, de, it, pt, sw }
