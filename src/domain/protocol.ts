import { z } from 'zod'
import { languageTag } from './languages.ts'
import { MAX_TEXT, type Message } from './message.ts'

const timezone = z.string().min(1).max(64).refine(isZone, 'is an IANA time zone such as Europe/Berlin')
const token = z.string().max(200)
const id = z.string().min(1).max(80)
const TOO_LONG = 'may have 4,000 characters at most: please send it in parts'

/** What a client may send on the WebSocket (contract §4), one JSON object a frame. */
export const clientFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    organization: id.optional(),
    conversation_id: id.optional(),
    conversation_token: token.optional(),
    /** Signed-in callers: browsers cannot set a header on a socket. */
    access_token: z.string().max(4096).optional(),
    after_seq: z.int().min(0).optional(),
    locale: languageTag.optional(),
    timezone: timezone.optional(),
  }),
  z.strictObject({
    type: z.literal('message'),
    client_message_id: z.string().min(1).max(100),
    text: z.string().min(1).max(MAX_TEXT, TOO_LONG),
    choice: id.optional(),
  }),
  z.strictObject({ type: z.literal('typing') }),
  z.strictObject({ type: z.literal('read'), seq: z.int().min(0) }),
  z.strictObject({ type: z.literal('ping') }),
])
export type ClientFrame = z.infer<typeof clientFrame>

/** What the server sends. */
export type ServerFrame =
  | {
      readonly type: 'welcome'
      readonly conversation_id: string
      readonly conversation_token?: string
      readonly seq: number
      readonly owner: 'bot' | 'human'
    }
  | { readonly type: 'ack'; readonly client_message_id: string; readonly message_id: string; readonly seq: number }
  | { readonly type: 'typing'; readonly on: boolean }
  | { readonly type: 'delta'; readonly message_id: string; readonly text: string }
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'owner'; readonly owner: 'bot' | 'human' }
  | { readonly type: 'receipt'; readonly message_id: string; readonly status: string }
  | { readonly type: 'pong' }
  | {
      readonly type: 'error'
      readonly code: string
      readonly message: string
      /** Of the message that was not taken. */
      readonly client_message_id?: string
    }

/** Body of `POST /assistant/chat`. */
export const chatRequest = z.strictObject({
  text: z.string().trim().min(1, 'is what the traveller says; it may not be empty').max(MAX_TEXT, TOO_LONG),
  conversation_id: id.optional(),
  client_message_id: z.string().min(1).max(100).optional(),
  choice: id.optional(),
  organization: id.optional(),
  locale: languageTag.optional(),
  timezone: timezone.optional(),
})

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
