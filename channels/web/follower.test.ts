import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erased, takenOver } from '#src/assistant/changes.ts'
import { chat } from '#src/assistant/chat.ts'
import type { Engine } from '#src/assistant/engine.ts'
import type { Collection, Store, Stored } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoApp } from '#src/testing/echo-app.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { WsClient } from '#src/testing/ws-client.ts'

// What comes of it when another process writes: the store knows more than the bus of this one has told.
const folder = mkdtempSync(join(tmpdir(), 'follower-'))
let store: Store
let engine: Engine
let app: FastifyInstance
let url = ''
/** What a write that is made waits for before it is answered. */
let hold: Promise<void> | undefined

beforeAll(async () => {
  store = slowly(openSqliteStore(join(folder, 'test.db')))
  engine = createEchoEngine(store)
  app = await createEchoApp(engine)
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/assistant/ws`.replace('http', 'ws')
})
afterAll(async () => {
  await app.close()
  await engine.scheduler.drain(1_000)
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('a socket that is told to look', () => {
  it('does not show its own message, found before it is acknowledged', async () => {
    const { client, id } = await begin()
    let go = () => {}
    hold = new Promise(resolve => {
      go = resolve
    })
    client.say('mine.', 'second')
    await until(async () => (await engine.conversations.get(id))?.next_seq === 4)
    engine.bus.publish(id, { type: 'news', seq: 3 })
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(client.of('ack').length).toBe(1)
    hold = undefined
    go()
    await client.until(() => client.of('message').length === 2)
    expect(client.texts).toEqual(['You said: first.', 'You said: mine.'])
    client.close()
  })

  it('reads no further than it has to', async () => {
    const { client, id } = await begin()
    const other = createEchoEngine(store)
    await chat(other, id, { client_message_id: 'from elsewhere', text: 'elsewhere.' })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(client.texts).toEqual(['You said: first.']) // nobody has told
    engine.bus.publish(id, { type: 'news', seq: 3 })
    await client.until(() => client.of('message').length === 3)
    engine.bus.publish(id, { type: 'news', seq: 4 })
    engine.bus.publish(id, { type: 'news', seq: null })
    await client.until(() => client.texts.at(-1) === 'You said: elsewhere.')
    expect(client.texts).toEqual(['You said: first.', 'elsewhere.', 'You said: elsewhere.'])
    await other.scheduler.drain(1_000)
    client.close()
  })

  it('tells of an owner and of an end that nobody told of', async () => {
    const { client, id } = await begin()
    const { limits, conversations } = engine
    await conversations.amend(id, anyhow, current => takenOver(current, { by: 'usr_agent', now: Date.now(), limits }))
    engine.bus.publish(id, { type: 'news', seq: null })
    engine.bus.publish(id, { type: 'owner', owner: 'human' })
    expect(await client.next('owner')).toEqual({ type: 'owner', owner: 'human' })
    await conversations.amend(id, anyhow, current => erased(current, '2026-11-24T12:00:00.000Z'))
    engine.bus.publish(id, { type: 'news', seq: null })
    expect(await client.ended()).toMatchObject({ code: 1008 })
    expect(client.of('owner').length).toBe(1)
    expect(client.of('error')).toMatchObject([{ code: 'CONVERSATION_NOT_FOUND' }])
  })
})

async function begin() {
  const { client, welcome } = await WsClient.open(url)
  client.say('first.', 'first')
  await client.next('message')
  return { client, id: String(welcome.conversation_id) }
}

const anyhow = () => true

function slowly(real: Store): Store {
  const slow = <T extends Stored>(collection: Collection<T>): Collection<T> => ({
    ...collection,
    async amend(id, guard, change) {
      const made = await collection.amend(id, guard, change)
      await hold
      return made
    },
  })
  return { ...real, collection: definition => slow(real.collection(definition)) }
}

async function until(isSo: () => Promise<boolean>) {
  for (const deadline = Date.now() + 5_000; !(await isSo()); ) {
    expect(Date.now(), 'waited in vain').toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
