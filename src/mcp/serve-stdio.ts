import { createInterface } from 'node:readline'
import { z } from 'zod'

interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

interface Options extends Streams {
  /** Of the running server, without `/mcp`. */
  readonly address: string
  /** Access token or conversation token of whoever calls. */
  readonly token?: string | undefined
}

const message = z.looseObject({ id: z.union([z.string(), z.number()]).nullish(), method: z.string().optional() })
const initialized = z.object({ result: z.object({ protocolVersion: z.string() }) })

/** MCP on stdin and stdout: each line goes to the server's own MCP address, and what comes back to the caller. Lines are
 *  answered side by side; resolves when the input has ended and everything is answered. */
export async function serveStdio({ address, token, input, output }: Options): Promise<void> {
  const running = new Set<Promise<void>>()
  let version: string | undefined

  async function answer(line: string): Promise<void> {
    const parsed = message.safeParse(parseJson(line))
    if (!parsed.success) return write(refusal(null, -32700, 'This line is not a JSON-RPC message.'))
    const response = await fetch(`${address}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(version ? { 'mcp-protocol-version': version } : {}),
      },
      body: line,
    }).catch(() => undefined)
    const { id } = parsed.data
    if (!response)
      return id === undefined || id === null ? undefined : write(refusal(id, -32000, 'The server does not answer.'))
    for (const each of messagesOf(await response.text(), response.headers.get('content-type') ?? '')) {
      version ??= initialized.safeParse(each).data?.result.protocolVersion
      write(isRefusalOf(each) ? { ...Object(each), id: id ?? null } : each)
    }
  }

  function write(data: unknown): void {
    output.write(`${JSON.stringify(data)}\n`)
  }

  let first: Promise<void> | undefined
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue
    await first // the handshake settles the version that all others name
    const work = answer(line).finally(() => running.delete(work))
    running.add(work)
    first ??= work
  }
  await Promise.all(running)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** An answer is one JSON body or a stream of events, a message each. */
function messagesOf(body: string, type: string): unknown[] {
  if (!type.includes('text/event-stream'))
    return body.trim() === '' ? [] : [parseJson(body)].filter(each => each !== undefined)
  return body
    .split(/\r?\n\r?\n/)
    .map(event =>
      event
        .split(/\r?\n/)
        .flatMap(line => (line.startsWith('data:') ? line.slice(5).trim() : []))
        .join('\n'),
    )
    .flatMap(data => (data === '' ? [] : (parseJson(data) ?? [])))
}

const isRefusalOf = (data: unknown) => Object(data).error !== undefined && Object(data).id === null

const refusal = (id: string | number | null, code: number, text: string) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message: text },
})
