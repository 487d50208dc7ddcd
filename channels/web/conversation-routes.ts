import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { eraseConversation } from '#src/assistant/erase-conversation.ts'
import { CONVERSATION_SORTS, listConversations } from '#src/assistant/list-conversations.ts'
import { guestOf } from '#src/assistant/open-conversation.ts'
import { readConversation } from '#src/assistant/read-conversation.ts'
import { readTraces } from '#src/assistant/read-traces.ts'
import { storeConversation } from '#src/assistant/start-conversation.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { invalidInput } from '#tools/define.ts'
import { bearerOf } from './bearer.ts'
import { findConversation } from './find-conversation.ts'
import type { WebChannel } from './web-channel.ts'

const pageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
const listQuery = pageQuery.extend({ sort: z.enum(CONVERSATION_SORTS).optional() })
const readQuery = z.strictObject({ after_seq: z.coerce.number().int().min(0).optional() })
const noQuery = z.strictObject({})
const parameters = z.object({ id: z.string() })

/** A person's own conversations: list, read on after a seq, erase; and for staff how the turns went. */
export function conversationRoutes(app: FastifyInstance, channel: WebChannel): void {
  const { engine } = channel

  app.get('/assistant/conversations', async request => {
    const query = parse(listQuery, request.query)
    const { items, meta } = await listConversations(engine, await personOf(channel, request), query)
    return { success: true, data: items, message: 'Your conversations', meta }
  })

  app.get('/assistant/conversations/:id', async request => {
    const { after_seq = 0 } = parse(readQuery, request.query)
    const { conversation } = await foundBy(channel, request)
    return { success: true, data: await readConversation(engine, conversation, after_seq), message: 'A conversation' }
  })

  app.delete('/assistant/conversations/:id', async request => {
    parse(noQuery, request.query)
    const { conversation, is_unborn } = await foundBy(channel, request)
    if (is_unborn) await storeConversation(engine, conversation) // so that its token is of no more use
    await eraseConversation(engine, conversation)
    return { success: true, data: { id: conversation.id, deleted: true }, message: 'The conversation is erased' }
  })

  app.get('/assistant/conversations/:id/trace', async request => {
    const query = parse(pageQuery, request.query)
    const actor = await personOf(channel, request)
    const { items, meta } = await readTraces(engine, idOf(request), { actor, paging: query })
    return { success: true, data: items, message: 'How its turns went', meta }
  })
}

async function foundBy(channel: WebChannel, request: FastifyRequest) {
  const bearer = await bearerOf(channel, request)
  const place = { organization: undefined, locale: undefined, timezone: undefined }
  return findConversation(channel, { ...bearer, ...place, conversation_id: idOf(request) })
}

async function personOf(channel: WebChannel, request: FastifyRequest): Promise<Actor> {
  const { actor, token } = await bearerOf(channel, request)
  const person = actor ?? (token === undefined ? undefined : await guestOf(channel.engine, token))
  if (person) return person
  throw new AppError('UNAUTHENTICATED', 'Please sign in, or use the token of your conversation.')
}

const idOf = ({ params }: FastifyRequest): string => parse(parameters, params).id

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error)
}
