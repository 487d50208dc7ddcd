import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'

/** What a message came to, as its sender and the staff see it. */
export interface Answered {
  /** Of the POST: 200, or 422 for what is no message at all. */
  readonly status: number
  readonly commands: readonly string[]
  /** Tools that were called, by name. */
  readonly calls: readonly string[]
  /** What stands open afterwards. */
  readonly pending: string | null
  readonly replies: readonly string[]
  /** Everything that came back, as text. */
  readonly body: string
}

/** Somebody who writes through the public chat API, watched through the traces that staff may read. */
export interface WatchedChat {
  say(text: string): Promise<Answered>
  /** The traveller's last message as GET conversation gives it. */
  lastText(): Promise<string | undefined>
}

export interface Watch {
  readonly address: string
  /** Of a member of staff with the permission to see traces. */
  readonly staff_token: string
}

const chatAnswer = z.object({
  data: z.object({
    conversation_id: z.string(),
    conversation_token: z.string().optional(),
    pending: z.object({ kind: z.string() }).nullable(),
    replies: z.array(z.object({ text: z.string(), seq: z.int() })),
  }),
})
const traces = z.object({
  data: z.array(
    z.object({
      commands: z.array(z.looseObject({ command: z.string() })),
      calls: z.array(z.object({ tool: z.string() })),
    }),
  ),
})
const shown = z.object({ data: z.object({ messages: z.array(z.object({ role: z.string(), text: z.string() })) }) })

const LAST = 20

export function startWatchedChat({ address, staff_token }: Watch): WatchedChat {
  let id = ''
  let token = ''
  let seq = 0

  async function ask(path: string, bearer: string, body?: object) {
    const headers = { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) }
    const how = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const answer = await fetch(`${address}/api/v1${path}`, { ...how, headers })
    return { status: answer.status, body: await answer.text() }
  }

  return {
    async say(text) {
      const { status, body } = await ask('/assistant/chat', token, { text, ...(id ? { conversation_id: id } : {}) })
      if (status !== 200) return { status, commands: [], calls: [], pending: null, replies: [], body }
      const { data } = chatAnswer.parse(JSON.parse(body))
      id = data.conversation_id
      token = data.conversation_token ?? token
      seq = data.replies.at(-1)?.seq ?? seq
      const [last] = traces.parse(
        JSON.parse((await ask(`/assistant/conversations/${id}/trace?limit=1`, staff_token)).body),
      ).data
      if (!last) throw new AppError('INTERNAL', 'a turn without a trace')
      return {
        status,
        commands: last.commands.map(({ command }) => command),
        calls: last.calls.map(({ tool }) => tool),
        pending: data.pending?.kind ?? null,
        replies: data.replies.map(reply => reply.text),
        body,
      }
    },
    async lastText() {
      const { body } = await ask(`/assistant/conversations/${id}?after_seq=${Math.max(0, seq - LAST)}`, token)
      return shown.parse(JSON.parse(body)).data.messages.findLast(({ role }) => role === 'traveler')?.text
    },
  }
}
