import type { ClientFrame } from '#src/domain/protocol.ts'
import { isConversationToken, tokenOf } from './bearer.ts'
import { type FoundConversation, findConversation } from './find-conversation.ts'
import type { WebChannel } from './web-channel.ts'

type Hello = Extract<ClientFrame, { type: 'hello' }>

/** Whom a hello speaks for, and the conversation that it opens or begins. What it does not say itself, the Authorization
 *  header of the connection does: programs can set one, browsers cannot. Errors: those of `findConversation` and of a token
 *  that is not valid. */
export async function sayHello(
  channel: WebChannel,
  hello: Hello,
  authorization: string | undefined,
): Promise<FoundConversation> {
  const { conversation_token, conversation_id, organization, locale, timezone } = hello
  const shown = hello.access_token ?? tokenOf(authorization)
  const isUser = shown !== undefined && !isConversationToken(shown)
  const actor = isUser ? await channel.authenticate(shown) : undefined
  const token = conversation_token ?? (isUser ? undefined : shown)
  return findConversation(channel, { actor, token, conversation_id, organization, locale, timezone })
}
