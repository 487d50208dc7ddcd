import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse } from 'yaml'
import { z } from 'zod'
import { LANGUAGES, type Language, spokenLanguage } from '#src/domain/languages.ts'
import { defect } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Words } from '#src/workflows/define.ts'
import type { Values } from '#src/workflows/speech.ts'

/** Templates of prompts/replies in one language, compiled when first used. */
export interface Replies {
  readonly language: Language
  /** The sentence of a key; `…_again` falls back to the plain key. A key that does not exist is a defect. */
  text(key: string, values?: Values): string
  has(key: string): boolean
}

/** All languages; a tag that is not spoken (nl) gets English. */
export type RepliesIn = (tag: string) => Replies

/** Reads the templates of every language. A sentence that a language lacks is said in English rather than not at all. */
export function loadReplies(): RepliesIn {
  const plain = readTemplates('en')
  const english = createReplies('en', plain)
  const all = LANGUAGES.map(each =>
    each === 'en' ? english : createReplies(each, { ...plain, ...readTemplates(each) }),
  )
  return tag => {
    const spoken = spokenLanguage(tag)
    return all.find(({ language }) => language === spoken) ?? english
  }
}

/** The templates of a language as written. */
export function readTemplates(language: Language): Readonly<Record<string, string>> {
  const file = join(projectRoot, 'prompts', 'replies', `${language}.yaml`)
  return z.record(z.string(), z.string()).parse(parse(readFileSync(file, 'utf8')))
}

/** Empty values select the `none` branch: `{x, select, none {} other {…}}`. */
function createReplies(language: Language, templates: Readonly<Record<string, string>>): Replies {
  const compiled = new Map<string, IntlMessageFormat>()

  function messageOf(key: string): IntlMessageFormat {
    const known = compiled.get(key)
    if (known) return known
    const template = templates[key] ?? templates[key.replace(/_again$/, '')]
    if (template === undefined) throw defect(`no reply template ${key}`)
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

/** What is said, as the chat shows it: sentences run together until something to look at or choose from ends a message. */
export function toMessages(replies: Replies, said: readonly Words[]) {
  const { language } = replies
  const messages: {
    text: string
    cards: NonNullable<Words['cards']>
    options: NonNullable<Words['options']>
    language: Language
  }[] = []
  let paragraphs: string[] = []
  for (const { key, values = {}, cards = [], options = [] } of said) {
    paragraphs.push(replies.text(key, values))
    if (cards.length === 0 && options.length === 0) continue
    messages.push({ text: paragraphs.join('\n\n'), cards, options, language })
    paragraphs = []
  }
  if (paragraphs.length > 0) messages.push({ text: paragraphs.join('\n\n'), cards: [], options: [], language })
  return messages
}
