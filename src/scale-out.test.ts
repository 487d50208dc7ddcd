import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { acceptEvent } from './assistant/accept-event.ts'
import { release, takeOver } from './assistant/take-over.ts'
import type { Message } from './domain/message.ts'
import { mongoUri } from './testing/mongo-uri.ts'
import { hasRedis, type RedisServer, startRedisServer } from './testing/redis-server.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk, type Talk } from './testing/talk.ts'
import { WsClient } from './testing/ws-client.ts'

const FIRST = 'A safari lodge with full board in the Maasai Mara for two adults, 12 to 16 February 2027.'

const mongo = await mongoUri()

describe.skipIf(!mongo || !hasRedis())('two processes over MongoDB and Redis', () => {
  let redis: RedisServer
  let a: TestServer
  let b: TestServer
  const later: TestServer[] = []
  const sockets: WsClient[] = []

  const start = (extra: Readonly<Record<string, string>> = {}) =>
    startTestServer({
      MONGODB_URI: mongo ?? '',
      REDIS_URL: redis.url,
      JWT_SECRET: 'the same in every process of the test',
      SECRETS_KEY: 'the same in every process of the test',
      ASSISTANT_ENGINE: 'local',
      ...extra,
    })

  beforeAll(async () => {
    redis = await startRedisServer()
    ;[a, b] = await Promise.all([start(), start()])
  })
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close()
  })
  afterAll(async () => {
    await Promise.all([a, b, ...later].map(server => server?.stop()))
    await redis?.kill()
  })

  async function watch(server: TestServer, talk: Talk): Promise<WsClient> {
    const url = `${server.address.replace('http', 'ws')}/api/v1/assistant/ws`
    const { client, welcome } = await WsClient.open(url, {
      conversation_id: talk.id(),
      conversation_token: talk.token(),
    })
    sockets.push(client)
    await client.until(() => client.of('message').length === welcome.seq)
    return client
  }

  const say = (server: TestServer, talk: Talk, text: string) =>
    server.call({
      method: 'POST',
      path: '/assistant/chat',
      body: { text, conversation_id: talk.id() },
      token: talk.token(),
    })

  async function beginTalk(server: TestServer): Promise<Talk> {
    const talk = startTalk(server.address)
    await talk.say('hello')
    return talk
  }

  it('show on a socket of one what is said to the other, and that it is writing', async () => {
    const talk = await beginTalk(b)
    const socket = await watch(a, talk)
    const before = socket.frames.length
    const { replies } = await talk.say('Do I need a visa for Kenya?') // one that is looked up, and takes its time
    const last = replies.at(-1)?.seq ?? 0
    await socket.until(() => socket.of('message').length === last, 900) // sooner than anybody looks by themselves
    await socket.until(() => socket.of('typing').some(({ on }) => on === false), 900)
    const heard = socket.frames.slice(before)
    expect(heard.filter(({ type }) => type === 'typing').map(({ on }) => on)).toEqual([true, false])
    expect(seqsOf(socket)).toEqual(upTo(last))
    expect(
      socket
        .of('message')
        .slice(-replies.length)
        .map(({ message }) => message),
    ).toEqual(replies)
  })

  it('show a socket everything but its own, in order', async () => {
    const talk = await beginTalk(b)
    const [red, blue] = [await watch(a, talk), await watch(b, talk)]
    for (let index = 1; index <= 5; index++) {
      red.say(`hello, red ${index}.`, `red ${index}`)
      blue.say(`hello, blue ${index}.`, `blue ${index}`)
      await Promise.all([red.next('ack', index - 1), blue.next('ack', index - 1)])
    }
    const all = await settled(talk)
    expect(all.map(({ seq }) => seq)).toEqual(upTo(all.length))
    for (const [socket, name] of [
      [red, 'red'],
      [blue, 'blue'],
    ] as const) {
      const own = all.filter(({ role, text }) => role === 'traveler' && text.includes(name)).map(({ seq }) => seq)
      await socket.until(() => socket.of('message').length + own.length >= all.length)
      expect(seqsOf(socket)).toEqual(upTo(all.length).filter(seq => !own.includes(seq)))
      expect(socket.of('ack').map(({ seq }) => seq)).toEqual(own)
    }
  })

  it('answer one turn at a time, each message once', async () => {
    const talk = await beginTalk(a)
    const socket = await watch(b, talk)
    const texts = Array.from({ length: 20 }, (_, index) => `hello number ${index + 1}.`)
    const answers = await Promise.all(
      texts.map(async (text, index) => {
        await new Promise(resolve => setTimeout(resolve, index * 15))
        return say(index % 2 === 0 ? a : b, talk, text)
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200))
    const all = await settled(talk)
    expect(all.map(({ seq }) => seq)).toEqual(upTo(all.length))
    const said = all.filter(({ role, text }) => role === 'traveler' && text !== 'hello')
    expect(said.map(({ text }) => text).sort()).toEqual([...texts].sort())
    for (const { body } of answers) {
      const { seq, turn_id, replies } = body.data
      expect(all.find(message => message.seq === seq)?.turn_id).toBe(turn_id)
      expect(replies.length).toBeGreaterThan(0)
      expect(all.filter(message => message.role === 'assistant' && message.turn_id === turn_id)).toEqual(replies)
    }
    expect(turnsOverlap(all)).toBe(false)
    await socket.until(() => socket.of('message').length === all.length)
    expect(seqsOf(socket)).toEqual(upTo(all.length))
  })

  it('show on a socket of one what happened and was taken in by the other', async () => {
    const talk = await beginTalk(a)
    const socket = await watch(a, talk)
    const happened = { event_id: `evt_${talk.id()}`, event: { type: 'booking_completed' }, text: 'Your trip is over.' }
    await Promise.all([b, b].map(({ engine }) => acceptEvent(engine, talk.id(), happened)))
    await socket.until(() => socket.texts.includes('Your trip is over.'), 900)
    const all = await settled(talk)
    expect(all.filter(({ text }) => text === 'Your trip is over.')).toHaveLength(1)
  })

  it('tell of a human and of the end', async () => {
    const talk = await beginTalk(a)
    const socket = await watch(a, talk)
    await takeOver(b.engine, talk.id(), 'usr_agent')
    expect(await socket.next('owner')).toEqual({ type: 'owner', owner: 'human' })
    await release(b.engine, talk.id())
    expect(await socket.next('owner', 1)).toEqual({ type: 'owner', owner: 'bot' })
    await b.call({ method: 'DELETE', path: `/assistant/conversations/${talk.id()}`, token: talk.token() })
    expect(await socket.ended()).toMatchObject({ code: 1008 })
  })

  it('show what happens to a booking, and mail it once', async () => {
    const talk = startTalk(b.address)
    const link = await book(talk)
    const socket = await watch(a, talk)
    const paid = await fetch(link, { method: 'POST', body: new URLSearchParams({ outcome: 'paid' }) })
    expect(paid.status).toBe(200)
    await socket.until(() => socket.texts.some(text => String(text).includes('is confirmed')), 15_000)
    expect(seqsOf(socket)).toEqual(upTo(seqsOf(socket).length))
    const list = await a.call({ path: '/bookings', token: talk.token() })
    expect(list.body.data).toMatchObject([{ status: 'confirmed', payment_status: 'paid' }])
    await until(() => mailsOf(a, b).length > 0)
    expectOnce(mailsOf(a, b))
  })

  it('lose nothing while Redis is away, and are quick again when it is back', { timeout: 40_000 }, async () => {
    const talk = await beginTalk(b)
    const socket = await watch(a, talk)
    await redis.kill()
    for (const text of ['hello one.', 'hello two.', 'hello three.']) await talk.say(text)
    const { status } = await say(a, talk, 'hello four.')
    expect(status).toBe(200)
    await takeOver(b.engine, talk.id(), 'usr_agent')
    const all = await settled(talk)
    await socket.until(() => socket.of('message').length === all.length, 8_000)
    await socket.next('owner')
    await release(b.engine, talk.id())
    await redis.start()
    const metrics = async (server: TestServer) => (await fetch(`${server.address}/metrics`)).text()
    for (const server of [a, b]) await until(async () => /redis_heard 1/.test(await metrics(server)))
    await socket.next('owner', 1)
    const { replies } = await talk.say('what can you do?')
    await socket.until(() => socket.of('message').length === replies.at(-1)?.seq, 900)
    expect(seqsOf(socket)).toEqual(upTo(seqsOf(socket).length))
  })

  it('are ready without Redis', async () => {
    await redis.kill()
    expect((await fetch(`${a.address}/readyz`)).status).toBe(200)
    await redis.start()
  })

  it('end a hold once, tell it once and mail it once, whoever comes first', { timeout: 60_000 }, async () => {
    const talk = startTalk(a.address)
    await book(talk)
    const socket = await watch(b, talk)
    const tomorrow = { CLOCK: '2026-11-27T12:00:00Z' }
    later.push(...(await Promise.all([start(tomorrow), start(tomorrow)])))
    await Promise.all(later.map(({ services }) => services.bookings.expireHolds()))
    await socket.until(() => socket.texts.some(text => String(text).includes('has ended without a payment')), 15_000)
    const { body } = await b.call({ path: '/bookings', token: talk.token() })
    expect(body.data).toMatchObject([{ status: 'expired' }])
    const told = (await settled(talk)).filter(({ text }) => text.includes('has ended without a payment'))
    expect(told).toHaveLength(1)
    await until(() => mailsOf(a, b, ...later).length > 1)
    expectOnce(mailsOf(a, b, ...later))
  })

  it('send their sockets away when they end, and the others go on', async () => {
    const [ending] = later
    if (!ending) expect.fail('no third process')
    const talk = await beginTalk(ending)
    const socket = await watch(ending, talk)
    later.shift()
    await ending.stop()
    expect(await socket.ended()).toEqual({ code: 1001, reason: 'restarting' })
    const resumed = await watch(b, talk)
    expect((await say(a, talk, 'hello again.')).status).toBe(200)
    await resumed.until(() => resumed.texts.includes('hello again.') && seqsOf(resumed).length === 4)
  })
})

/** A trip in chat, up to the link to pay it. */
async function book(talk: Talk): Promise<string> {
  await talk.say(FIRST)
  let turn = await talk.say('the first one')
  if (turn.pending?.kind !== 'confirmation') turn = await talk.say('Anna Muster and Ben Muster, anna@example.com')
  expect(turn.pending?.kind).toBe('confirmation')
  const booked = await talk.say('ok book it')
  const action = booked.replies.flatMap(reply => reply.cards).flatMap(card => card.actions)[0]
  return action?.type === 'link' ? action.url : expect.fail(booked.text)
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

const seqsOf = (socket: WsClient): number[] => socket.of('message').map(({ message }) => Number(Object(message).seq))

/** Whether one turn answered a message before another turn, begun earlier, had said all it had to say. */
function turnsOverlap(messages: readonly Message[]): boolean {
  const turns = messages.filter(({ role }) => role === 'assistant').map(({ turn_id }) => turn_id)
  const changes = turns.filter((turn, index) => turn !== turns[index - 1])
  return new Set(changes).size !== changes.length
}

/** All messages, once none waits for an answer. */
async function settled(talk: Talk): Promise<readonly Message[]> {
  let messages: readonly Message[] = []
  await until(async () => {
    messages = await talk.read()
    return messages.every(({ role, turn_id }) => role !== 'traveler' || turn_id !== null)
  })
  return messages
}

/** The mails that several processes have put into their folders, by the id of the event. */
function mailsOf(...servers: readonly TestServer[]): string[] {
  return servers.flatMap(({ data_dir }) => {
    try {
      return readdirSync(join(data_dir, 'mail')).filter(name => name.endsWith('.eml'))
    } catch {
      return []
    }
  })
}

const expectOnce = (names: readonly string[]) => expect([...names].sort()).toEqual([...new Set(names)].sort())

async function until(isSo: () => boolean | Promise<boolean>, timeout_ms = 15_000): Promise<void> {
  for (const deadline = Date.now() + timeout_ms; !(await isSo()); ) {
    expect(Date.now(), 'waited in vain').toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
