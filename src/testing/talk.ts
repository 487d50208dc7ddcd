import type { Message } from '#src/domain/message.ts'
import type { PendingShown, Understanding } from '#src/domain/understanding.ts'
import { callApi } from './start-test-server.ts'

/** What one message brought. */
export interface Turn {
  readonly replies: readonly Message[]
  readonly text: string
  readonly pending: PendingShown
  readonly understanding: Understanding
}

/** Somebody who writes to the assistant over POST, in one conversation. */
export interface Talk {
  say(text: string, choice?: string): Promise<Turn>
  /** Every message so far, both directions. */
  read(): Promise<readonly Message[]>
  id(): string
  token(): string
}

/** As a guest, or as who the access token is of. */
export function startTalk(address: string, organization?: string, access_token = ''): Talk {
  let conversation_id = ''
  let token = access_token
  return {
    id: () => conversation_id,
    token: () => token,
    async say(text, choice) {
      const body = {
        text,
        timezone: 'Europe/Berlin',
        ...(conversation_id ? { conversation_id } : {}),
        ...(choice ? { choice } : {}),
        ...(organization ? { organization } : {}),
      }
      const answer = await callApi(address, { method: 'POST', path: '/assistant/chat', body, token })
      const { data } = answer.body
      conversation_id = data.conversation_id
      token = data.conversation_token ?? token
      return { ...data, text: data.replies.map((reply: Message) => reply.text).join('\n') }
    },
    async read() {
      const { body } = await callApi(address, { path: `/assistant/conversations/${conversation_id}`, token })
      return body.data.messages
    },
  }
}
