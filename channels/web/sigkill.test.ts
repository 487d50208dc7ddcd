import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { type KilledServer, startKilledServer } from '#src/testing/killed-server.ts'
import { createPostClient, createSocketClient, type StubbornClient } from '#src/testing/stubborn-client.ts'

// 100 and more in a soak: SIGKILLS=100 npx vitest run channels/web/sigkill.test.ts
const KILLS = Number(process.env.SIGKILLS ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'sigkill-'))
afterAll(() => rmSync(folder, { recursive: true }))

it(`keeps every promise through ${KILLS} SIGKILLs`, { timeout: 30_000 + KILLS * 5_000 }, async () => {
  const server = await startKilledServer(join(folder, 'test.db'))
  const clients = [
    ...['ann', 'ben', 'cid', 'dan'].map(name => createSocketClient(server.address, name)),
    ...['eve', 'fay'].map(name => createPostClient(server.address, name)),
  ]
  let isOver = false
  const working = clients.map(async client => {
    while (!isOver) await client.work(20)
  })
  for (let kill = 0; kill < KILLS; kill++) {
    await new Promise(resolve => setTimeout(resolve, 50 + Math.random() * 400))
    await server.kill()
  }
  isOver = true
  await Promise.all(working)
  for (const client of clients) await judge(server, client)
  await server.end()
  const promises = clients.reduce((sum, { promised }) => sum + promised.length, 0)
  expect(promises).toBeGreaterThan(100)
})

async function judge({ address }: KilledServer, client: StubbornClient) {
  const messages = await settled(address, client)
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1))

  const said = messages
    .filter(({ role }) => role === 'assistant')
    .flatMap(({ text }) => text.replace('You said: ', '').split(' | '))
  const people = messages.filter(({ role }) => role === 'traveler')
  expect(said).toEqual(people.map(({ text }) => text)) // each once, in order
  const stored = new Map(people.map(message => [message.id, message]))
  for (const { message_id, seq, text } of client.promised) expect(stored.get(message_id)).toMatchObject({ seq, text })
  expect(new Set(client.promised.map(({ client_message_id }) => client_message_id)).size).toBe(people.length)
  expect(client.heard).toEqual([...new Set(client.heard)].sort((a, b) => a - b))
}

/** The whole conversation, once nothing in it waits for an answer. */
async function settled(address: string, { where }: StubbornClient): Promise<Message[]> {
  const { conversation_id, token } = where()
  const headers = { authorization: `Bearer ${token}` }
  for (const deadline = Date.now() + 40_000; ; ) {
    const messages: Message[] = []
    for (let seq = 1; messages.length < seq; ) {
      const after = messages.at(-1)?.seq ?? 0
      const response = await fetch(`${address}/api/v1/assistant/conversations/${conversation_id}?after_seq=${after}`, {
        headers,
      })
      const { data } = Object(await response.json())
      messages.push(...data.messages)
      seq = data.seq
    }
    const waiting = messages.filter(({ role, turn_id }) => role === 'traveler' && turn_id === null)
    if (waiting.length === 0) return messages
    expect(Date.now(), `unanswered: ${waiting.length}`).toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
