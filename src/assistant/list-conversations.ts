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

/** By when they were begun or last changed. */
export const CONVERSATION_SORTS = ['created_at', '-created_at', 'updated_at', '-updated_at'] as const

interface Listing extends Paging {
  readonly sort?: (typeof CONVERSATION_SORTS)[number] | undefined
}

/** A person's own conversations, last used first unless another order is asked for; a guest has one. */
export async function listConversations({ conversations }: Engine, actor: Actor, listing: Listing) {
  const { page, limit, sort = '-updated_at' } = listing
  const where =
    actor.role === 'guest'
      ? { id: actor.id, deleted_at: null }
      : { 'actor.id': actor.id, organization_id: actor.organization_id, deleted_at: null }
  const skip = (page - 1) * limit
  const [found, total] = await Promise.all([
    conversations.find({ where, sort, skip, limit }),
    conversations.count(where),
  ])
  return { items: found.map(listed), meta: toMeta(total, { page, limit }) }
}

const listed = (conversation: Conversation): ConversationListed => {
  const last = conversation.tail.at(-1)
  return { ...summarize(conversation), last_message: last ? showMessage(last) : null }
}
