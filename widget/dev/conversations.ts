import { randomBytes } from 'node:crypto'
import type { AckFrame, Message, Owner, ServerFrame } from '../shared/protocol.ts'
import type { Reply } from './replies.ts'

/** A conversation of the scripted server, in memory. */
export interface Conversation {
  readonly id: string
  readonly token: string
  readonly messages: Message[]
  readonly acks: Map<string, AckFrame>
  readonly listeners: Set<(frame: ServerFrame) => void>
  owner: Owner
}

export interface Incoming {
  readonly client_message_id: string
  readonly text: string
}

const randomId = (prefix: string) => `${prefix}_${randomBytes(12).toString('base64url')}`

export function createConversation(): Conversation {
  return {
    id: randomId('cnv'),
    token: `cvt_${randomBytes(32).toString('base64url')}`,
    messages: [],
    acks: new Map(),
    listeners: new Set(),
    owner: 'bot',
  }
}

/** Stores a traveller's message once; a repeat gets the first acknowledgement. */
export function accept(conversation: Conversation, incoming: Incoming): { ack: AckFrame; message: Message | null } {
  const known = conversation.acks.get(incoming.client_message_id)
  if (known) return { ack: known, message: null }
  const message = append(conversation, { role: 'traveler', text: incoming.text })
  const { client_message_id } = incoming
  const ack: AckFrame = { type: 'ack', client_message_id, message_id: message.id, seq: message.seq }
  conversation.acks.set(client_message_id, ack)
  return { ack, message }
}

/** Adds a message with the next seq. */
export function append(
  conversation: Conversation,
  reply: Reply & { readonly turn_id?: string; readonly id?: string },
): Message {
  const message: Message = {
    id: reply.id ?? randomId('msg'),
    seq: conversation.messages.length + 1,
    turn_id: reply.turn_id ?? null,
    role: reply.role ?? 'assistant',
    text: reply.text ?? '',
    options: reply.options ?? [],
    cards: reply.cards ?? [],
    language: reply.language ?? 'en',
    created_at: new Date().toISOString(),
    ...(reply.author_name && { author_name: reply.author_name }),
  }
  conversation.messages.push(message)
  return message
}

export const newMessageId = () => randomId('msg')
export const newTurnId = () => randomId('trn')
