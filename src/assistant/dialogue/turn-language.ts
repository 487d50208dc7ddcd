import { z } from 'zod'
import { type Language, spokenLanguage } from '#src/domain/languages.ts'
import type { Words } from '#src/workflows/define.ts'
import type { Conversation, Understood } from '../conversation.ts'

/** What is remembered of languages beside the conversation's own. */
export const languageMemory = z
  .object({
    /** Asked for in so many words, and what that was written in: neither of the two switches back. */
    wished: z.object({ language: z.string(), written_in: z.string() }).nullable().catch(null).default(null),
    /** Not spoken here, and said so. */
    declined: z.string().nullable().catch(null).default(null),
  })
  .catch({ wished: null, declined: null })
  .default({ wished: null, declined: null })
type LanguageMemory = z.infer<typeof languageMemory>

interface Settled {
  /** BCP 47; may be one that we do not speak, whose replies are English. */
  readonly language: string
  readonly memory: LanguageMemory
  /** What has to be said about it, before anything else. */
  readonly said: readonly Words[]
}

/** Which language a turn is answered in: what was asked for, else what was written. A language that we do not speak is
 *  owned up to once. */
export function settleLanguage(
  { language: before }: Pick<Conversation, 'language'>,
  understandings: readonly Understood[],
  memory: LanguageMemory,
): Settled {
  const said = understandings.filter(({ event }) => event === null).map(({ understanding }) => understanding)
  const wish = said
    .flatMap(({ commands }) => commands.flatMap(each => (each.command === 'language' ? each : [])))
    .at(-1)
  if (wish) return settleWish(wish.language, before, memory)
  const written = said.at(-1)?.language ?? before
  const { wished, declined } = memory
  if (wished && (written === wished.language || written === wished.written_in))
    return { language: wished.language, memory, said: [] }
  if (spokenLanguage(written) || declined === written)
    return { language: written, memory: { wished: null, declined }, said: [] }
  return { language: written, memory: { wished: null, declined: written }, said: [declining(written, 'en')] }
}

function settleWish(wish: string, before: string, memory: LanguageMemory): Settled {
  const spoken = spokenLanguage(wish)
  if (!spoken) {
    const said = [declining(wish, spokenLanguage(before) ?? 'en')]
    return { language: before, memory: { ...memory, declined: wish }, said }
  }
  const wished = { language: spoken, written_in: before }
  return { language: spoken, memory: { ...memory, wished }, said: [{ key: 'language_changed' }] }
}

function declining(tag: string, reply: Language): Words {
  const name = new Intl.DisplayNames([reply], { type: 'language' }).of(tag) ?? tag
  return { key: 'language_not_spoken', values: { language: name } }
}
