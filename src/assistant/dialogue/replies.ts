import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse } from 'yaml'
import { z } from 'zod'
import { defect } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Words } from '#src/workflows/define.ts'

export type Values = Readonly<Record<string, string | number>>

/** Templates of prompts/replies, compiled once. */
export interface Replies {
  /** The sentence of a key; `…_again` falls back to the plain key. A key that does not exist is a defect. */
  text(key: string, values: Values): string
  has(key: string): boolean
}

/** Reads the templates of a language. Empty values select the `none` branch: `{x, select, none {} other {…}}`. */
export function loadReplies(language: 'en'): Replies {
  const file = join(projectRoot, 'prompts', 'replies', `${language}.yaml`)
  const templates = z.record(z.string(), z.string()).parse(parse(readFileSync(file, 'utf8')))
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
    has: key => key in templates,
    text(key, values) {
      const filled = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, value === '' ? 'none' : value]),
      )
      return String(messageOf(key).format(filled)).trim()
    },
  }
}

/** What is said, as the chat shows it: sentences run together until something to look at or choose from ends a message. */
export function toMessages(replies: Replies, said: readonly Words[], language: string) {
  const messages: {
    text: string
    cards: NonNullable<Words['cards']>
    options: NonNullable<Words['options']>
    language: string
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
