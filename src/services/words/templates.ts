import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse } from 'yaml'
import { z } from 'zod'
import { LANGUAGES, type Language, spokenLanguage } from '#src/domain/languages.ts'
import { defect } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'

export type Values = Readonly<Record<string, string | number>>

/** Templates of one language, compiled when first used. */
export interface Templates {
  readonly language: Language
  /** The sentence of a key; `…_again` falls back to the plain key. A key that does not exist is a defect. */
  text(key: string, values?: Values): string
  has(key: string): boolean
}

/** `terms`: how things of the trade are called, under both others; `replies`: the chat; `documents`: paper and mail. */
export type TemplateFolder = 'terms' | 'replies' | 'documents'

/** Reads the templates of every language. A sentence that a language lacks is said in English rather than not at all, and a
 *  tag that is not spoken (nl) gets English. */
export function loadTemplates(folder: 'replies' | 'documents'): (tag: string) => Templates {
  const read = (language: Language) => ({ ...readTemplates('terms', language), ...readTemplates(folder, language) })
  const plain = read('en')
  const english = createTemplates('en', plain)
  const all = LANGUAGES.map(each => (each === 'en' ? english : createTemplates(each, { ...plain, ...read(each) })))
  return tag => {
    const spoken = spokenLanguage(tag)
    return all.find(({ language }) => language === spoken) ?? english
  }
}

/** The templates of a language as written. */
export function readTemplates(folder: TemplateFolder, language: Language): Readonly<Record<string, string>> {
  const file = join(projectRoot, 'prompts', folder, `${language}.yaml`)
  return z.record(z.string(), z.string()).parse(parse(readFileSync(file, 'utf8')))
}

/** Empty values select the `none` branch: `{x, select, none {} other {…}}`. */
function createTemplates(language: Language, templates: Readonly<Record<string, string>>): Templates {
  const compiled = new Map<string, IntlMessageFormat>()

  function messageOf(key: string): IntlMessageFormat {
    const known = compiled.get(key)
    if (known) return known
    const template = templates[key] ?? templates[key.replace(/_again$/, '')]
    if (template === undefined) throw defect(`no template ${key}`)
    const message = new IntlMessageFormat(template, language, undefined, { ignoreTag: true })
    compiled.set(key, message)
    return message
  }

  return {
    language,
    has: key => key in templates,
    text(key, values = {}) {
      const filled = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, value === '' ? 'none' : value]),
      )
      return String(messageOf(key).format(filled)).trim()
    },
  }
}
