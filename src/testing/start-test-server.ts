import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#src/kernel/config.ts'
import { AppError } from '#src/kernel/errors.ts'
import { type RunningServer, startServer } from '#src/start-server.ts'

export const TEST_NOW = '2026-11-24T12:00:00Z'

export interface TestServer extends RunningServer {
  readonly data_dir: string
  /** A request to `/api/v1…`; the body is sent as JSON. */
  call(request: ApiCall): Promise<ApiAnswer>
}

export interface ApiCall {
  readonly method?: string
  readonly path: string
  readonly body?: unknown
  readonly token?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface ApiAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the test expects it to be
  readonly body: any
  readonly headers: Headers
}

/** The whole product in a folder of its own, on a free port, at noon of a fixed day. `stop` removes the folder. */
export async function startTestServer(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const data_dir = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'travelweaver-'))
  const reading = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    CLOCK: TEST_NOW,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: 'off',
    ...environment,
    DATA_DIR: data_dir,
  })
  if ('faults' in reading) throw new AppError('INTERNAL', reading.faults.join('; '))
  const server = await startServer(reading.config)
  return {
    ...server,
    data_dir,
    call: request => callApi(server.address, request),
    async stop() {
      await server.stop()
      if (!environment.DATA_DIR) rmSync(data_dir, { recursive: true, force: true })
    },
  }
}

/** One request to a running server. */
export async function callApi(
  address: string,
  { method = 'GET', path, body, token, headers = {}, signal }: ApiCall,
): Promise<ApiAnswer> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    ...(signal ? { signal } : {}),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}
