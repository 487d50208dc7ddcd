import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { claudeError, claudeMessage, tokensOf, vendorId } from './claude-message.ts'
import { type ClaudeRequest, readClaudeRequest } from './claude-request.ts'
import { streamClaudeMessage } from './claude-stream.ts'
import { misfit } from './matches-schema.ts'
import { scriptedTripAnswers } from './scripted-trip-answers.ts'

/** What the model would answer to the JSON it was given: an object where a schema was given, else text. */
export type Script = (input: unknown) => unknown

/** What may go wrong with one call. `stalled`: headers, then never a body; `violation`: JSON of another shape; `thinking` is
 *  nothing wrong, but an answer that does not begin with its text. Of a stream: `truncated` ends in the middle without a
 *  word, `broken` with an error event, `dripping` says half and then nothing more. */
export type Mishap =
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly retry_after?: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'stop'; readonly reason: 'refusal' | 'max_tokens' }
  | { readonly kind: 'stalled' | 'hang_up' | 'html' | 'garbage' | 'violation' | 'thinking' }
  | { readonly kind: 'truncated' | 'broken' | 'dripping' }

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface ClaudeStandIn {
  readonly url: string
  /** What came in on any path, oldest first. */
  readonly received: readonly Received[]
  /** Goes wrong once each, in this order. */
  next(...mishaps: readonly Mishap[]): void
  /** Goes wrong until told otherwise. */
  always(mishap: Mishap | null): void
  stop(): Promise<void>
}

interface Options {
  readonly script: Script
  /** 0 picks a free one. */
  readonly port?: number
}

/** A server that speaks the wire format of the Messages API, with scripted answers instead of a model. */
export async function startClaudeStandIn({ script, port = 0 }: Options): Promise<ClaudeStandIn> {
  const received: Received[] = []
  const queue: Mishap[] = []
  let lasting: Mishap | null = null
  const cache = createCache()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method, url, headers, socket } = request
    const body = await readText(request)
    received.push({ headers, body })
    const request_id = vendorId('req')
    response.setHeader('request-id', request_id)
    const refuse = ({ status, type, message }: { status: number; type: string; message: string }) =>
      send(response, status, claudeError(type, message, request_id))
    if (method !== 'POST' || url !== '/v1/messages')
      return refuse({ status: 404, type: 'not_found_error', message: 'Not found' })
    const read = readClaudeRequest(headers, body)
    if ('refused' in read) return refuse(read.refused)

    const mishap = queue.shift() ?? lasting
    if (mishap?.kind === 'error') {
      if (mishap.retry_after !== undefined) response.setHeader('retry-after', String(mishap.retry_after))
      return refuse({ ...mishap, message: 'as told' })
    }
    if (mishap?.kind === 'slow') await wait(mishap.ms)
    if (mishap?.kind === 'hang_up') return socket.destroy()
    if (mishap?.kind === 'stalled')
      return response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":')
    if (mishap?.kind === 'html')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A proxy says hello.</p>')

    const text = mishap ? wrongText(mishap) : undefined
    const right = text === undefined ? scripted(read.request, script) : { text }
    if ('fault' in right) return refuse({ status: 500, type: 'api_error', message: right.fault })
    const message = claudeMessage({
      model: read.request.model,
      text: right.text,
      stop_reason: mishap?.kind === 'stop' ? mishap.reason : 'end_turn',
      is_thinking: mishap?.kind === 'thinking',
      tokens: cache.tokensOf(read.request),
    })
    return read.request.stream ? streamClaudeMessage(response, message, mishap?.kind) : send(response, 200, message)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    received,
    next: (...mishaps) => void queue.push(...mishaps),
    always: mishap => {
      lasting = mishap
    },
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function wrongText({ kind }: Mishap): string | undefined {
  if (kind === 'garbage') return 'Sure! Here is what the traveller wants: {"commands": ['
  if (kind === 'violation') return '{"commands":[{"command":"drop_tables"}],"certainty":"sure"}'
  return kind === 'stop' ? '{"commands":' : undefined
}

/** The script's answer; structured output promises the shape, so an answer that breaks it is a fault of the script. */
function scripted({ messages, output_config }: ClaudeRequest, script: Script) {
  const said = messages.at(-1)?.content ?? ''
  const input = typeof said === 'string' ? said : said.map(block => block.text).join('')
  const output = script(JSON.parse(input))
  const schema = output_config?.format?.schema
  if (!schema) return { text: typeof output === 'string' ? output : JSON.stringify(output) }
  const fault = misfit(output, schema)
  return fault ? { fault: `the script breaks the schema: ${fault}` } : { text: JSON.stringify(output) }
}

/** Below so many tokens a prefix is not cached (Claude Haiku 5.5). */
const LEAST_CACHED = 512

/** What the vendor's cache would hold: everything up to the last marked block, the schema included. It forgets nothing. */
function createCache() {
  const known = new Set<string>()
  return {
    tokensOf({ model, system, messages, output_config }: ClaudeRequest) {
      const blocks = Array.isArray(system) ? system : []
      const end = blocks.findLastIndex(({ cache_control }) => cache_control)
      const prefix = blocks.slice(0, end + 1)
      const size = prefix.reduce((sum, { text }) => sum + tokensOf(text), 0)
      const whole = tokensOf(JSON.stringify([system, messages]))
      if (size < LEAST_CACHED) return { input: whole, cache_read: 0, cache_write: 0 }
      const key = JSON.stringify([model, prefix, output_config])
      const is_known = known.has(key)
      known.add(key)
      const input = Math.max(1, whole - size)
      return is_known ? { input, cache_read: size, cache_write: 0 } : { input, cache_read: 0, cache_write: size }
    },
  }
}

// `node --conditions=development --import tsx src/testing/claude-stand-in.ts 4010`: then start the server with
// ANTHROPIC_BASE_URL=http://127.0.0.1:4010 and any ANTHROPIC_API_KEY. The answers are scripted; no model is asked.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startClaudeStandIn({ script: scriptedTripAnswers, port: Number(process.argv[2] ?? 0) })
  process.stdout.write(`A stand-in for Claude with scripted answers listens at ${url}\n`)
}
