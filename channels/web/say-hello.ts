import type { ClientFrame } from '#src/domain/protocol.ts'
import { isConversationToken } from './bearer.ts'
import { type FoundConversation, findConversation } from './find-conversation.ts'
import type { WebChannel } from './web-channel.ts'

type Hello = Extract<ClientFrame, { type: 'hello' }>

/** Whom a hello speaks for, and the conversation that it opens or begins. Errors: those of `findConversation` and of a
 *  token that is not valid. */
export async function sayHello(channel: WebChannel, hello: Hello): Promise<FoundConversation> {
  const { access_token, conversation_token, conversation_id, organization, locale, timezone } = hello
  const isUser = access_token !== undefined && !isConversationToken(access_token)
  const actor = isUser ? await channel.authenticate(access_token) : undefined
  const token = conversation_token ?? (isUser ? undefined : access_token)
  return findConversation(channel, { actor, token, conversation_id, organization, locale, timezone })
}
