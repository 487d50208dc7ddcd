import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '#src/assistant/engine.ts'
import type { Respond } from '#src/assistant/turn.ts'
import { randomIds } from '#src/kernel/ids.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoApp } from '#src/testing/echo-app.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { echoRespond } from '#src/testing/echo-respond.ts'
import { runChat } from './run-chat.ts'

const folder = mkdtempSync(join(tmpdir(), 'terminal-'))
let store: Store
let engine: Engine
let app: FastifyInstance
let address = ''

/** Shows a hotel with two options, and says which one was chosen. */
const respond: Respond = async turn => {
  const answer = await echoRespond(turn)
  const [asked] = turn.messages
  const [reply] = answer.replies
  if (!asked || !reply) return answer
  if (asked.choice) return { ...answer, replies: [{ ...reply, text: `Chosen: ${asked.choice} (${asked.text})` }] }
  if (asked.text !== 'hotel') return answer
  const card = {
    kind: 'offer' as const,
    title: 'Palm\u001b[2J Lodge',
    subtitle: 'Diani',
    price: { amount: '200.00', currency: 'USD', note: 'per night' },
    facts: ['breakfast'],
    lines: [{ date: '2027-01-10', title: 'Arrive' }],
    actions: [{ type: 'link' as const, url: 'https://example.test/palm', title: 'Look' }],
  }
  const options = [
    { id: 'ofr_palm', title: 'Palm Lodge' },
    { id: 'ofr_reef', title: 'Reef Lodge' },
  ]
  return { ...answer, replies: [{ ...reply, cards: [card], options }] }
}

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'test.db'))
  engine = createEchoEngine(store, { respond })
  app = await createEchoApp(engine, { answer_within_ms: 100 })
  app.get('/healthz', async () => 'ok')
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await engine.scheduler.drain(1_000)
  await store.close()
  rmSync(folder, { recursive: true })
})

async function talk(lines: string, options: { token?: string; address?: string; fetch?: typeof fetch } = {}) {
  const input = new PassThrough()
  const output = new PassThrough()
  input.end(lines)
  const running = runChat({ address, input, output, is_interactive: false, fetch, ids: randomIds, ...options })
  await running.finally(() => output.end())
  return (await text(output)).trimEnd().split('\n')
}

it('answers the lines of a pipe one after the other, and ends with it', async () => {
  expect(await talk('hello\n\n  how are you?\nbye')).toEqual([
    'You said: hello',
    'You said: how are you?',
    'You said: bye',
  ])
  expect(await talk('hello\n/quit\nnever said\n')).toEqual(['You said: hello'])
})

it('takes lines however they end', async () => {
  expect(await talk('first\r\nsecond\r\nlast')).toEqual(['You said: first', 'You said: second', 'You said: last'])
})

it('prints cards as lines and options as numbers, and takes a number for an option', async () => {
  expect(await talk('hotel\n2\n2\n')).toEqual([
    'You said: hotel',
    '  - Palm [2J Lodge | Diani | 200.00 USD per night',
    '    breakfast',
    '    2027-01-10  Arrive',
    '    Look: https://example.test/palm',
    '  1. Palm Lodge',
    '  2. Reef Lodge',
    'Chosen: ofr_reef (Reef Lodge)',
    'You said: 2',
  ])
})

it('sends what did not arrive again, under the same id', async () => {
  const before = await engine.conversations.count({})
  let calls = 0
  const shaky: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    if (String(request[0]).endsWith('/chat') && calls++ === 0) throw new TypeError('the line broke')
    return response
  }
  const [answer] = await talk('once\n', { fetch: shaky })
  expect(answer).toBe('You said: once')
  expect(calls).toBe(2)
  expect(await engine.conversations.count({})).toBe(before + 1)
})

it('reads on when an answer is slow', async () => {
  let go = () => {}
  const held = new Promise<void>(resolve => {
    go = resolve
  })
  const slow = createEchoEngine(store, { respond: async turn => held.then(() => echoRespond(turn)) })
  const server = await createEchoApp(slow, { answer_within_ms: 50 })
  server.get('/healthz', async () => 'ok')
  setTimeout(() => go(), 300)
  expect(await talk('slow\n', { address: await server.listen({ port: 0, host: '127.0.0.1' }) })).toEqual([
    'You said: slow',
  ])
  await server.close()
})

it('says when a human has the conversation, prints refusals, and talks as who holds the token', async () => {
  expect(await talk('human\nanybody?\n')).toEqual([
    'You said: human',
    '(A colleague has this conversation and will answer.)',
  ])
  expect(await talk(`${'x'.repeat(4_001)}\nhello\n`)).toEqual([
    '! text: may have 4,000 characters at most: please send it in parts',
    'You said: hello',
  ])
  await talk('as tom\n', { token: 'token-of-tom' })
  expect(await engine.conversations.count({ 'actor.id': 'usr_tom' })).toBe(1)
})

it('refuses when there is no server', async () => {
  await expect(talk('hello\n', { address: 'http://127.0.0.1:9' })).rejects.toMatchObject({ code: 'BUSY' })
})
