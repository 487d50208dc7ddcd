import { z } from 'zod'
import { CONVERSATION_SORTS } from '#src/assistant/list-conversations.ts'
import { documentKind } from '#src/domain/booking-document.ts'
import { message } from '#src/domain/message.ts'
import { paging } from '#src/domain/page.ts'
import { chatRequest } from '#src/domain/protocol.ts'
import { pendingShown, understanding } from '#src/domain/understanding.ts'
import type { Operation } from './openapi.ts'

const owner = z.enum(['bot', 'human'])
const answer = z.object({
  conversation_id: z.string(),
  conversation_token: z.string().optional().describe('Of a guest, when the conversation was made'),
  message_id: z.string(),
  seq: z.int(),
  turn_id: z.string().nullable(),
  replies: z.array(message),
  understanding: understanding.nullable(),
  pending: pendingShown,
  owner,
})
const conversation = z.object({
  id: z.string(),
  mode: z.enum(['traveler', 'dmc']),
  owner,
  language: z.string(),
  pending: pendingShown,
  seq: z.int(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})
const byId = z.strictObject({ id: z.string() })
const shared = { tag: 'assistant', is_list: false, needs_sign_in: true, key: 'none' } as const

/** What the web channel and the documents serve, for the OpenAPI document: they answer by themselves, not through a tool. */
export const assistantOperations: readonly Operation[] = [
  {
    ...shared,
    method: 'POST',
    path: '/assistant/chat',
    id: 'chat',
    title: 'Say something to the assistant',
    description:
      'Answers when the turn that took the message commits, with all its replies; after 20 s with 202 and the turn id, to be read on with after_seq. The same client_message_id again gets the same answer; an Idempotency-Key stands for it where it is absent. The WebSocket at /api/v1/assistant/ws carries the same conversation.',
    needs_sign_in: false,
    key: 'optional',
    input: chatRequest,
    output: answer,
  },
  {
    ...shared,
    method: 'GET',
    path: '/assistant/conversations',
    id: 'listConversations',
    title: 'Your conversations',
    is_list: true,
    input: paging.extend({ sort: z.enum(CONVERSATION_SORTS).optional() }),
    output: conversation.extend({ last_message: message.nullable() }),
  },
  {
    ...shared,
    method: 'GET',
    path: '/assistant/conversations/:id',
    id: 'getConversation',
    title: 'A conversation, from a seq on',
    input: byId.extend({ after_seq: z.int().min(0).optional() }),
    output: conversation.extend({ messages: z.array(message) }),
  },
  {
    ...shared,
    method: 'DELETE',
    path: '/assistant/conversations/:id',
    id: 'deleteConversation',
    title: 'Erase a conversation',
    input: byId,
    output: z.object({ id: z.string(), deleted: z.literal(true) }),
  },
  {
    ...shared,
    method: 'GET',
    path: '/assistant/conversations/:id/trace',
    id: 'getTrace',
    title: 'How the turns of a conversation went (staff)',
    is_list: true,
    input: byId.extend(paging.shape),
    output: z.looseObject({ id: z.string(), turn_id: z.string() }),
  },
  {
    ...shared,
    tag: 'bookings',
    method: 'GET',
    path: '/bookings/:id/documents/:kind',
    id: 'getDocument',
    title: 'A document of a booking: application/pdf, or text/calendar',
    input: byId.extend({ kind: documentKind }),
    output: z.string().describe('The file itself'),
  },
]
