import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'
import { languageOf } from './start-conversation.ts'

interface Place {
  readonly locale?: string | undefined
  readonly timezone?: string | undefined
}

/** The person's device speaks another language or is in another zone than before. What was asked for in the conversation
 *  itself stays until the device changes. */
export async function setLocale(
  engine: Engine,
  seen: Conversation,
  { locale, timezone }: Place,
): Promise<Conversation> {
  const isSame = (current: Conversation) =>
    (locale ?? current.locale) === current.locale && (timezone ?? current.zone) === current.zone
  if (isSame(seen)) return seen
  const result = await engine.conversations.amend(
    seen.id,
    current => current.deleted_at === null && !isSame(current),
    current => ({
      ...current,
      zone: timezone ?? current.zone,
      ...(locale === undefined || locale === current.locale ? {} : { locale, language: languageOf(locale) }),
    }),
  )
  return result?.document ?? seen
}
