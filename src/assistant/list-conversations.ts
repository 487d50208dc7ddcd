import type { Message } from '#src/domain/message.ts'
import { type Paging, toMeta } from '#src/domain/page.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'
import { showMessage } from './entry.ts'
import { type ConversationShown, summarize } from './read-conversation.ts'

export interface ConversationListed extends Omit<ConversationShown, 'messages'> {
  readonly last_message: Message | null
}

/** A person's own conversations, last used first; a guest has one. */
export async function listConversations({ conversations }: Engine, actor: Actor, paging: Paging) {
  const where =
    actor.role === 'guest'
      ? { id: actor.id, deleted_at: null }
      : { 'actor.id': actor.id, organization_id: actor.organization_id, deleted_at: null }
  const skip = (paging.page - 1) * paging.limit
  const [found, total] = await Promise.all([
    conversations.find({ where, sort: '-updated_at', skip, limit: paging.limit }),
    conversations.count(where),
  ])
  return { items: found.map(listed), meta: toMeta(total, paging) }
}

const listed = (conversation: Conversation): ConversationListed => {
  const last = conversation.tail.at(-1)
  return { ...summarize(conversation), last_message: last ? showMessage(last) : null }
}
