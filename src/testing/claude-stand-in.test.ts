import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '#src/kernel/project-root.ts'
import { type ClaudeStandIn, startClaudeStandIn } from './claude-stand-in.ts'
import { misfit } from './matches-schema.ts'

const SCHEMA = { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'], additionalProperties: false }
const HEADERS = {
  authorization: 'Bearer key',
  'anthropic-version': '2026-10-21',
  'content-type': 'application/json',
}
const BODY = {
  model: 'claude-haiku-5-5',
  max_tokens: 100,
  system: [{ type: 'text', text: 'Count.', cache_control: { type: 'ephemeral' } }],
  messages: [{ role: 'user', content: '{}' }],
  output_config: { format: { type: 'json_schema', schema: SCHEMA } },
}

describe('the stand-in for Claude', () => {
  let vendor: ClaudeStandIn
  let answer: unknown = { n: 1 }
  beforeAll(async () => {
    vendor = await startClaudeStandIn({ script: () => answer })
  })
  afterAll(() => vendor.stop())

  const post = async (body: unknown, headers: Record<string, string> = HEADERS, path = '/v1/messages') => {
    const response = await fetch(vendor.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }

  it('answers a message as the vendor does', async () => {
    const { status, headers, body } = await post(BODY)
    expect(status).toBe(200)
    expect(headers.get('request-id')).toMatch(/^req_/)
    expect(body).toMatchObject({
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text: '{"n":1}' }],
      stop_reason: 'end_turn',
      usage: { cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
    })
  })

  it.each([
    ['no key', 401, BODY, { ...HEADERS, authorization: '' }],
    ['the key in the old header', 401, BODY, { 'x-api-key': 'key', ...HEADERS, authorization: '' }],
    ['no version', 400, BODY, { ...HEADERS, 'anthropic-version': '' }],
    ['a sampling parameter', 400, { ...BODY, temperature: 0 }, HEADERS],
    ['no max_tokens', 400, { ...BODY, max_tokens: undefined }, HEADERS],
    [
      'a prefilled answer',
      400,
      { ...BODY, messages: [...BODY.messages, { role: 'assistant', content: '{' }] },
      HEADERS,
    ],
    ['the old place of the format', 400, { ...BODY, output_format: BODY.output_config.format }, HEADERS],
    [
      'an open schema',
      400,
      { ...BODY, output_config: { format: { type: 'json_schema', schema: { type: 'object', properties: {} } } } },
      HEADERS,
    ],
  ])('refuses %s', async (_, status, body, headers) => {
    const refused = await post(body, headers)
    expect(refused).toMatchObject({ status, body: { type: 'error', error: { message: expect.any(String) } } })
  })

  it('knows no other path', async () => {
    expect((await post(BODY, HEADERS, '/v1/complete')).status).toBe(404)
  })

  it('finds an answer of the script that breaks the schema', async () => {
    answer = { n: 'one' }
    expect(await post(BODY)).toMatchObject({ status: 500, body: { error: { type: 'api_error' } } })
    answer = { n: 1 }
  })

  it('speaks with the official client, errors and all', async () => {
    const client = new Anthropic({ apiKey: 'key', baseURL: vendor.url, maxRetries: 0 })
    const ask = () =>
      client.messages.create({ model: BODY.model, max_tokens: 10, messages: [{ role: 'user', content: '{}' }] })
    await expect(ask()).resolves.toMatchObject({ type: 'message' })
    vendor.next({ kind: 'error', status: 529, type: 'overloaded_error' })
    await expect(ask()).rejects.toMatchObject({ name: 'OverloadedError', type: 'overloaded_error' })
    vendor.next({ kind: 'error', status: 429, type: 'rate_limit_error', retry_after: 3 })
    await expect(ask()).rejects.toBeInstanceOf(Anthropic.RateLimitError)
  })

  it('runs as a process of its own', async () => {
    const path = join(projectRoot, 'src/testing/claude-stand-in.ts')
    const child = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', path], { cwd: projectRoot })
    try {
      const [line] = await once(child.stdout, 'data')
      const [url] = /http:\/\/\S+/.exec(String(line)) ?? ['']
      expect((await fetch(`${url}/v1/messages`, { method: 'POST' })).status).toBe(401)
    } finally {
      child.kill()
    }
  })
})

it('tells where a value leaves its schema', () => {
  expect(misfit({ n: 1 }, SCHEMA)).toBeUndefined()
  expect(misfit({ n: 1, m: 2 }, SCHEMA)).toContain('m')
  expect(misfit({}, SCHEMA)).toContain('n')
  expect(misfit(null, SCHEMA)).toContain('no object')
})
