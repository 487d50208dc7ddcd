import type { Language } from '#src/domain/languages.ts'
import { loadTemplates, type Templates } from '#src/services/words/templates.ts'
import type { Words } from '#src/workflows/define.ts'

/** What the chat says in one language: prompts/replies over prompts/terms. */
export type Replies = Templates

/** All languages; a tag that is not spoken (nl) gets English. */
export type RepliesIn = (tag: string) => Replies

/** Reads the templates of every language. */
export const loadReplies = (): RepliesIn => loadTemplates('replies')

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
