import { z } from 'zod'
import { message } from '#src/domain/message.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'

const answer = z.object({
  conversation_id: z.string(),
  conversation_token: z.string().optional(),
  seq: z.int(),
  turn_id: z.string().nullable(),
  replies: z.array(message),
  owner: z.enum(['bot', 'human']),
})
const page = z.object({ seq: z.int(), owner: z.enum(['bot', 'human']), messages: z.array(message) })
const failure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z
      .looseObject({ fields: z.array(z.object({ path: z.string(), message: z.string() })).optional() })
      .optional(),
  }),
})

export type Answer = z.infer<typeof answer>

interface Options {
  /** Of a running server, without a slash at the end. */
  readonly address: string
  /** An access token or a conversation token. */
  readonly token?: string | undefined
  readonly organization?: string | undefined
  readonly fetch: typeof fetch
  readonly ids: Ids
  readonly wait: (ms: number) => Promise<void>
}

const TRIES = 6
const PATIENCE_MS = 30_000
const POLL_MS = 500
const MOST_POLLS = 120

/** One conversation with a server, over HTTP. What does not arrive is sent again under the same id, so that it counts
 *  once. */
export function createChatClient({ address, token, organization, fetch, ids, wait }: Options) {
  let where: { id: string; token: string | undefined } | undefined
  let seen = 0

  async function call(path: string, body?: object): Promise<{ status: number; data: unknown }> {
    const bearer = where?.token ?? token
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(`${address}/api/v1/assistant/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch((cause: unknown) => unreachable(address, cause))
      const status = response instanceof AppError ? 503 : response.status
      if (attempt === TRIES || (status !== 503 && status !== 429)) return read(response)
      await wait(secondsOf(response) * 1_000 || 250 * 2 ** attempt)
    }
  }

  return {
    /** Refuses when there is no server. */
    async reach(): Promise<void> {
      const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
      if (!response) throw unreachable(address, undefined)
    },

    /** Says one thing and waits for the whole answer. Errors: the server's own, in its words. */
    async say(text: string, choice?: string): Promise<Answer> {
      const { locale, timeZone: timezone } = new Intl.DateTimeFormat().resolvedOptions()
      const { status, data } = await call('chat', {
        text,
        client_message_id: ids('msg'),
        ...(choice === undefined ? {} : { choice }),
        ...(where ? { conversation_id: where.id } : { locale, timezone, ...(organization ? { organization } : {}) }),
      })
      const said = answer.parse(data)
      where ??= { id: said.conversation_id, token: said.conversation_token }
      const replies = status === 202 ? await readOn(said) : said.replies
      seen = Math.max(seen, said.seq, ...replies.map(({ seq }) => seq))
      return { ...said, replies }
    },

    /** What others have said since: a human, or news of a booking. */
    async news(): Promise<Answer['replies']> {
      if (!where) return []
      const { messages } = await pageAfter(where.id, seen)
      seen = Math.max(seen, ...messages.map(({ seq }) => seq))
      return messages.filter(({ role }) => role !== 'traveler')
    },
  }

  async function pageAfter(id: string, seq: number) {
    const { data } = await call(`conversations/${id}?after_seq=${seq}`)
    return page.parse(data)
  }

  /** A slow answer: the server has told us to read on. */
  async function readOn({ conversation_id, seq }: Answer): Promise<Answer['replies']> {
    for (let polls = 0; polls < MOST_POLLS; polls++) {
      const { messages, owner } = await pageAfter(conversation_id, seq - 1)
      const turn_id = messages.find(each => each.seq === seq)?.turn_id
      const replies = messages.filter(each => each.role === 'assistant' && each.turn_id === turn_id)
      if (turn_id && replies.length > 0) return replies
      if (owner === 'human') return []
      await wait(POLL_MS)
    }
    throw new AppError('BUSY', 'There is no answer yet. Please try again later.')
  }
}

async function read(response: Response | AppError): Promise<{ status: number; data: unknown }> {
  if (response instanceof AppError) throw response
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { status: response.status, data: Object(body).data }
  const known = failure.safeParse(body)
  throw new AppError('BUSY', known.success ? wordsOf(known.data.error) : `The server answered ${response.status}.`)
}

/** A wrong field says more than the refusal as a whole. */
const wordsOf = ({ message, details }: z.infer<typeof failure>['error']): string => {
  const [field] = details?.fields ?? []
  return field ? `${field.path}: ${field.message}` : message
}

const secondsOf = (response: Response | AppError): number =>
  response instanceof AppError ? 0 : Number(response.headers.get('retry-after') ?? 0)

const unreachable = (address: string, cause: unknown): AppError =>
  new AppError('BUSY', `There is no server at ${address}. Start one with “npm start”, or leave --url out.`, { cause })
