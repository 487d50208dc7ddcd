import type { FastifyReply, FastifyRequest } from 'fastify'
import { chat } from '#src/assistant/chat.ts'
import { chatRequest } from '#src/domain/protocol.ts'
import { AppError, assertNoQuery, invalidField } from '#src/kernel/errors.ts'
import { invalidInput } from '#tools/define.ts'
import { bearerOf } from './bearer.ts'
import { findConversation } from './find-conversation.ts'
import type { WebChannel } from './web-channel.ts'

/** `POST /assistant/chat`: one message, and the whole answer of its turn; 202 when that takes longer than 20 s. */
export async function chatRoute(channel: WebChannel, request: FastifyRequest, reply: FastifyReply) {
  assertNoQuery(request.query, 'send it in the body')
  const body = chatRequest.safeParse(request.body)
  if (!body.success) throw invalidInput(body.error)
  const { text, choice, conversation_id, organization, locale, timezone } = body.data
  const client_message_id = body.data.client_message_id ?? keyOf(request)
  const bearer = await bearerOf(channel, request)
  const where = { conversation_id, client_message_id, organization, locale, timezone }
  const { conversation, is_unborn, token } = await findConversation(channel, { ...bearer, ...where })

  const { engine } = channel
  const key = client_message_id ?? engine.ids('msg')
  await assertNotTooFast(channel, conversation.id, key)
  const unborn = is_unborn ? conversation : undefined
  const said = { client_message_id: key, text, choice, unborn }
  const { is_answered, ...answer } = await chat(engine, conversation.id, said, channel.answer_within_ms)
  const data = { ...answer, ...(token === null ? {} : { conversation_token: token }) }
  if (is_answered) return { success: true, data, message: 'Answered' }
  return reply.code(202).send({ success: true, data, message: 'Still being answered: read on with after_seq' })
}

/** The Idempotency-Key, which does for one message what its client_message_id does. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return undefined
  if (key.length <= 255) return key
  throw invalidField('Idempotency-Key', 'may have 255 characters at most')
}

/** 20 new messages a conversation and minute. */
export const MESSAGE_LIMIT = { limit: 20, window_ms: 60_000 }

/** Refuses what is beyond it: counted by all processes together where they can, else in this one. */
export async function assertNotTooFast(channel: WebChannel, conversation_id: string, key: string): Promise<void> {
  const { message_limit, counter, rate_limit } = channel
  const shared = rate_limit === 'on' ? await counter?.admit(conversation_id, key, MESSAGE_LIMIT) : undefined
  const wait_ms = shared ?? message_limit.waitFor(conversation_id, key)
  if (wait_ms === 0) return
  const retry_after = Math.max(1, Math.ceil(wait_ms / 1000))
  throw new AppError('RATE_LIMITED', `That was a lot at once. Please wait ${retry_after} s.`, {
    details: { retry_after },
  })
}
