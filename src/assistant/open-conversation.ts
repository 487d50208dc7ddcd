import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { type Conversation, conversationNotFound } from './conversation.ts'
import type { Engine } from './engine.ts'

export interface Credentials {
  /** Who is signed in; anonymous counts for nobody. */
  readonly actor?: Actor | undefined
  /** A conversation token. */
  readonly token?: string | undefined
}

/** The conversation, if the caller may be in it. Undefined: the token is right and nothing has been said yet. Errors:
 *  UNAUTHENTICATED for who shows nothing, or a token 30 days past its last use; CONVERSATION_NOT_FOUND for who shows
 *  anything else than its own token or principal. */
export async function openConversation(
  engine: Engine,
  id: string,
  { actor, token }: Credentials,
): Promise<Conversation | undefined> {
  const person = actor && actor.role !== 'anonymous' && actor.role !== 'guest' ? actor : undefined
  if (!person && token === undefined)
    throw new AppError('UNAUTHENTICATED', 'Show the token of this conversation, or sign in.')
  const isByToken = token !== undefined && engine.tokens.open(token) === id
  if (!isByToken && !person) throw conversationNotFound()

  const conversation = await engine.conversations.get(id)
  if (!conversation && isByToken) return undefined
  if (!conversation || conversation.deleted_at !== null) throw conversationNotFound()
  if (isByToken && conversation.actor.role === 'guest') return assertInUse(engine, conversation)
  if (person?.id === conversation.actor.id && person.organization_id === conversation.organization_id)
    return conversation
  throw conversationNotFound()
}

function assertInUse({ limits, system_clock }: Engine, conversation: Conversation): Conversation {
  if (conversation.used_at + limits.token_ms > system_clock()) return conversation
  throw new AppError('UNAUTHENTICATED', 'This conversation has not been used for 30 days. Please start a new one.')
}

/** The guest that a conversation token speaks for; undefined when it is wrong, too old, or nothing was said yet. */
export async function guestOf(engine: Engine, token: string): Promise<Actor | undefined> {
  const id = engine.tokens.open(token)
  const conversation = id === undefined ? undefined : await engine.conversations.get(id)
  if (!conversation || conversation.deleted_at !== null || conversation.actor.role !== 'guest') return undefined
  if (conversation.used_at + engine.limits.token_ms <= engine.system_clock()) return undefined
  await touch(engine, conversation)
  return { ...conversation.actor, conversation_id: conversation.id }
}

const DAY_MS = 24 * 3_600_000

/** Notes that it is in use, at most once a day: a token ends 30 days after its last use. */
export async function touch({ conversations, system_clock }: Engine, { id, used_at }: Conversation): Promise<void> {
  const now = system_clock()
  if (used_at + DAY_MS > now) return
  await conversations.amend(
    id,
    current => current.deleted_at === null && current.used_at + DAY_MS <= now,
    current => ({ ...current, used_at: now }),
  )
}
