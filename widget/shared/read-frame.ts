import type { ServerFrame } from './protocol.ts'
import { readMessage } from './read-message.ts'
import { isRecord, readNumber, readOwner, readText } from './read-value.ts'

/** Makes a server frame of whatever came in. Null for what cannot be used: broken JSON, an unknown type, a frame
 *  without its ids. A newer server may send more; nothing here throws. */
export function readFrame(data: unknown): ServerFrame | null {
  const frame = parse(data)
  if (!isRecord(frame)) return null
  switch (frame.type) {
    case 'welcome':
      return readWelcome(frame)
    case 'ack':
      return readAck(frame)
    case 'error':
      return readError(frame)
    case 'typing':
      return { type: 'typing', on: frame.on === true }
    case 'delta':
      return readDelta(frame)
    case 'message': {
      const message = readMessage(frame.message)
      return message && { type: 'message', message }
    }
    case 'owner':
      return { type: 'owner', owner: readOwner(frame.owner) }
    case 'receipt': {
      const message_id = readText(frame.message_id)
      return message_id ? { type: 'receipt', message_id, status: readText(frame.status) } : null
    }
    case 'pong':
      return { type: 'pong' }
    default:
      return null
  }
}

function readWelcome(frame: Record<string, unknown>): ServerFrame | null {
  const conversation_id = readText(frame.conversation_id)
  const conversation_token = readText(frame.conversation_token)
  if (!conversation_id) return null
  const welcome = {
    type: 'welcome' as const,
    conversation_id,
    seq: readNumber(frame.seq) ?? 0,
    owner: readOwner(frame.owner),
  }
  return conversation_token ? { ...welcome, conversation_token } : welcome
}

function readAck(frame: Record<string, unknown>): ServerFrame | null {
  const client_message_id = readText(frame.client_message_id)
  const message_id = readText(frame.message_id)
  const seq = readNumber(frame.seq)
  if (!client_message_id || !message_id || seq === null) return null
  return { type: 'ack', client_message_id, message_id, seq }
}

function readError(frame: Record<string, unknown>): ServerFrame {
  const error = { type: 'error' as const, code: readText(frame.code) || 'INTERNAL', message: readText(frame.message) }
  const client_message_id = readText(frame.client_message_id)
  return client_message_id ? { ...error, client_message_id } : error
}

function readDelta(frame: Record<string, unknown>): ServerFrame | null {
  const message_id = readText(frame.message_id)
  return message_id ? { type: 'delta', message_id, text: readText(frame.text) } : null
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return null
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
