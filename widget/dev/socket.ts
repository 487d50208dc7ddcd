import { setTimeout as pause } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { ServerFrame } from '../shared/protocol.ts'
import { isRecord, readNumber, readText } from '../shared/read-value.ts'
import { accept, append, type Conversation, createConversation, newMessageId, newTurnId } from './conversations.ts'
import { replyTo } from './replies.ts'

export interface ScriptedChat {
  readonly conversations: Map<string, Conversation>
  readonly sockets: Set<WebSocket>
  /** Milliseconds before an answer. */
  delay: number
  /** Takes messages without acknowledging them, as a server that dies would. */
  isSilent: boolean
}

/** Speaks the chat section of the public contract on one socket, with scripted answers. */
export function serveSocket(chat: ScriptedChat, socket: WebSocket): void {
  let conversation: Conversation | null = null
  const put = (frame: ServerFrame) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(frame))
  const tell = (frame: ServerFrame) => void put(frame)
  chat.sockets.add(socket)
  socket.on('close', () => {
    chat.sockets.delete(socket)
    conversation?.listeners.delete(tell)
  })

  socket.on('message', data => {
    const frame = parse(String(data))
    if (!frame) return put({ type: 'error', code: 'MALFORMED_REQUEST', message: 'That was no JSON object.' })
    if (frame.type === 'hello') {
      conversation = welcome(frame)
      return
    }
    if (!conversation) return put({ type: 'error', code: 'STATE_CONFLICT', message: 'Say hello first.' })
    if (frame.type === 'ping') return put({ type: 'pong' })
    if (frame.type === 'message') return take(conversation, frame)
    if (frame.type !== 'typing' && frame.type !== 'read') {
      put({ type: 'error', code: 'MALFORMED_REQUEST', message: 'Unknown type of frame.' })
    }
  })

  function welcome(frame: Record<string, unknown>): Conversation | null {
    const id = readText(frame.conversation_id)
    const known = chat.conversations.get(id)
    if (id && known?.token !== frame.conversation_token) {
      put({ type: 'error', code: 'CONVERSATION_NOT_FOUND', message: 'There is no such conversation.' })
      socket.close(1008)
      return null
    }
    const current = known ?? createConversation()
    chat.conversations.set(current.id, current)
    const { messages, owner, token } = current
    put({ type: 'welcome', conversation_id: current.id, conversation_token: token, seq: messages.length, owner })
    for (const message of messages.slice(readNumber(frame.after_seq) ?? 0)) put({ type: 'message', message })
    current.listeners.add(tell)
    return current
  }

  function take(current: Conversation, frame: Record<string, unknown>) {
    const text = readText(frame.text)
    const client_message_id = readText(frame.client_message_id)
    const choice = readText(frame.choice)
    if (chat.isSilent) return
    if (/^refuse/i.test(text)) {
      return put({ type: 'error', code: 'VALIDATION_FAILED', message: 'That message cannot be taken.' })
    }
    const { ack, message } = accept(current, { client_message_id, text })
    put(ack)
    if (!message) return
    for (const listener of current.listeners) if (listener !== tell) listener({ type: 'message', message })
    void answer(chat, current, { text, ...(choice && { choice }) })
  }
}

async function answer(chat: ScriptedChat, conversation: Conversation, said: { text: string; choice?: string }) {
  const tell = (frame: ServerFrame) => {
    for (const listener of conversation.listeners) listener(frame)
  }
  if (conversation.owner === 'human') return
  const turn_id = newTurnId()
  tell({ type: 'typing', on: true })
  await pause(chat.delay)
  for (const reply of replyTo(said)) {
    const id = newMessageId()
    if (reply.isStreamed) {
      for (const text of (reply.text ?? '').match(/[^.]+\.?\s*/g) ?? []) {
        tell({ type: 'delta', message_id: id, text })
        await pause(chat.delay / 4)
      }
    }
    if (reply.takesOver) {
      conversation.owner = 'human'
      tell({ type: 'owner', owner: 'human' })
    }
    tell({ type: 'message', message: append(conversation, { ...reply, id, turn_id }) })
  }
  tell({ type: 'typing', on: false })
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}
