import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { accept } from '#src/assistant/accept.ts'
import { acceptEvent } from '#src/assistant/accept-event.ts'
import { chat } from '#src/assistant/chat.ts'
import type { Engine } from '#src/assistant/engine.ts'
import { release, takeOver } from '#src/assistant/take-over.ts'
import type { Respond } from '#src/assistant/turn.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoApp } from '#src/testing/echo-app.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { echoRespond } from '#src/testing/echo-respond.ts'
import { WsClient } from '#src/testing/ws-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'socket-'))
const clients: WsClient[] = []
let store: Store
let engine: Engine
let app: FastifyInstance
let url = ''
let hold: Promise<void> | undefined

const respond: Respond = async turn => {
  if (turn.messages.some(({ text }) => text === 'stream.')) {
    turn.stream(0, 'You said')
    turn.stream(0, ': stream.')
  }
  await hold
  return echoRespond(turn)
}

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'test.db'))
  engine = createEchoEngine(store, { respond })
  app = await createEchoApp(engine, { rate_limit: 'on' })
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/assistant/ws`.replace('http', 'ws')
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(async () => {
  await app.close()
  await engine.scheduler.drain(1_000)
  await store.close()
  rmSync(folder, { recursive: true })
})

async function open(hello: object = {}) {
  const opened = await WsClient.open(url, hello)
  clients.push(opened.client)
  return opened
}

async function connect() {
  const client = new WsClient(url)
  clients.push(client)
  await client.opened()
  return client
}

const whereOf = ({ conversation_id, conversation_token }: Readonly<Record<string, unknown>>) => ({
  conversation_id: String(conversation_id),
  conversation_token,
})

function holding() {
  let go = () => {}
  hold = new Promise(resolve => {
    go = resolve
  })
  return () => {
    hold = undefined
    go()
  }
}

describe('hello', () => {
  it('welcomes a stranger to a new conversation, and stores nothing before something is said', async () => {
    const { welcome } = await open({ organization: 'demo', locale: 'sw-KE', timezone: 'Africa/Nairobi' })
    expect(welcome).toEqual({
      type: 'welcome',
      conversation_id: expect.stringMatching(/^cnv_[\w-]{22}$/),
      conversation_token: expect.stringMatching(/^cvt_[\w-]{43}$/),
      seq: 0,
      owner: 'bot',
    })
    expect(await engine.conversations.get(String(welcome.conversation_id))).toBeUndefined()
    const url = `/api/v1/assistant/conversations/${welcome.conversation_id}`
    const headers = { authorization: `Bearer ${welcome.conversation_token}` }
    expect((await app.inject({ url, headers })).json().data).toMatchObject({ seq: 0, owner: 'bot', messages: [] })
    const { client, welcome: again } = await open(whereOf(welcome))
    expect(again).toMatchObject({ conversation_id: welcome.conversation_id, seq: 0 })
    client.say('jambo.', 'k1')
    expect(await client.next('message')).toMatchObject({ message: { seq: 2, language: 'en' } })
  })

  it('takes who speaks from the header of the connection, where a program sets one', async () => {
    const begun = await WsClient.open(url, {}, { authorization: 'Bearer token-of-tom' })
    clients.push(begun.client)
    expect(begun.welcome).not.toHaveProperty('conversation_token')
    begun.client.say('hello.', 'k1')
    await begun.client.next('message')
    const { conversation_id } = begun.welcome
    expect((await engine.conversations.get(String(conversation_id)))?.actor.id).toBe('usr_tom')

    const guest = await open()
    guest.client.say('hello.', 'k1')
    await guest.client.next('message')
    const authorization = `Bearer ${guest.welcome.conversation_token}`
    const again = await WsClient.open(url, {}, { authorization })
    clients.push(again.client)
    expect(again.welcome.conversation_id).toBe(guest.welcome.conversation_id)

    for (const header of ['Bearer token-of-nobody', 'Basic dG9tOnRvbQ==']) {
      const client = new WsClient(url, { authorization: header })
      clients.push(client)
      await client.opened()
      client.send({ type: 'hello' })
      expect(await client.ended()).toMatchObject({ code: 1008 })
      expect(client.frames).toMatchObject([{ type: 'error', code: 'UNAUTHENTICATED' }])
    }
  })

  it('sends every message after after_seq, in order, one’s own included', async () => {
    const { client, welcome } = await open({ locale: 'de' })
    for (const index of [0, 1, 2]) {
      client.say(`line ${index}.`, `k${index}`)
      await client.next('message', index)
    }
    const all = await open(whereOf(welcome))
    expect(all.welcome).toMatchObject({ seq: 6, owner: 'bot' })
    expect(all.welcome).not.toHaveProperty('conversation_token')
    await all.client.next('message', 5)
    expect(all.client.texts).toEqual([0, 1, 2].flatMap(index => [`line ${index}.`, `You said: line ${index}.`]))
    const rest = await open({ ...whereOf(welcome), after_seq: 5 })
    await rest.client.next('message')
    expect(rest.client.frames.map(({ type }) => type)).toEqual(['welcome', 'message'])
    expect(rest.client.of('message')).toMatchObject([{ message: { seq: 6, role: 'assistant' } }])
  })

  it('resumes what has long left the document, while more is being said', async () => {
    const { client, welcome } = await open({ access_token: 'token-of-tom' })
    const { conversation_id } = welcome
    const id = String(conversation_id)
    client.say('0.', 'k0')
    await client.next('message')
    for (let count = 1; count < 60; count++) await say(id, `${count}.`)
    const other = await open({ access_token: 'token-of-tom', conversation_id })
    await Promise.all(Array.from({ length: 10 }, (_, index) => say(id, `late ${index}.`)))
    await other.client.until(() => other.client.of('message').length >= 71)
    const seqs = other.client.of('message').map(({ message }) => Object(message).seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  it.each([
    ['a wrong token', { conversation_token: `cvt_${'A'.repeat(43)}` }, 'CONVERSATION_NOT_FOUND'],
    ['no token', {}, 'UNAUTHENTICATED'],
    ['somebody else', { access_token: 'token-of-ann' }, 'CONVERSATION_NOT_FOUND'],
    ['an unknown user', { access_token: 'token-of-nobody' }, 'UNAUTHENTICATED'],
  ])('refuses %s for a conversation with an error and 1008', async (_name, credentials, code) => {
    const { client, welcome } = await open()
    client.say('hello.', 'k')
    await client.next('message')
    const stranger = await connect()
    stranger.send({ type: 'hello', conversation_id: welcome.conversation_id, ...credentials })
    expect(await stranger.next('error')).toMatchObject({ code })
    expect((await stranger.ended()).code).toBe(1008)
  })

  it.each([
    ['an unknown organization', { organization: 'nowhere' }, 'ORGANIZATION_NOT_FOUND'],
    ['an unknown field', { colour: 'red' }, 'VALIDATION_FAILED'],
    ['a zone that is none', { timezone: 'Mars/Olympus' }, 'VALIDATION_FAILED'],
  ])('refuses %s with an error and 1008', async (_name, hello, code) => {
    const client = await connect()
    client.send({ type: 'hello', ...hello })
    expect(await client.next('error')).toMatchObject({ code, message: expect.any(String) })
    expect((await client.ended()).code).toBe(1008)
  })

  it('is asked for before a message, and taken once', async () => {
    const client = await connect()
    client.say('hi.', 'k')
    expect(await client.next('error')).toMatchObject({ code: 'UNAUTHENTICATED', client_message_id: 'k' })
    client.send({ type: 'ping' })
    await client.next('pong')
    client.send({ type: 'hello' })
    client.say('hi.', 'k') // at once: it waits for its welcome
    await client.next('message')
    expect(client.frames.map(({ type }) => type).slice(2)).toEqual(['welcome', 'ack', 'typing', 'message', 'typing'])
    client.send({ type: 'hello' })
    expect(await client.next('error', 1)).toMatchObject({ code: 'STATE_CONFLICT' })
    expect(client.closed).toBeUndefined()
  })
})

describe('messages', () => {
  it('are acknowledged once stored, and again for a repeat, which does nothing else', async () => {
    const { client } = await open()
    client.say('hello.', 'k')
    const ack = await client.next('ack')
    const { message } = await client.next('message')
    expect(ack).toMatchObject({ client_message_id: 'k', message_id: expect.stringMatching(/^msg_/), seq: 1 })
    expect(message).toMatchObject({ seq: 2, role: 'assistant', text: 'You said: hello.' })
    client.say('hello.', 'k')
    expect(await client.next('ack', 1)).toEqual(ack)
    client.say('another.', 'k')
    expect(await client.next('error')).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', client_message_id: 'k' })
    await pause(60)
    expect(client.of('message').length).toBe(1)
  })

  it('come to one’s other sockets, and not to the one that sent them', async () => {
    const { client, welcome } = await open()
    client.say('first.', 'k1')
    await client.next('message')
    const other = await open({ ...whereOf(welcome), after_seq: 2 })
    client.say('second.', 'k2')
    await Promise.all([client.next('message', 1), other.client.next('message', 1)])
    expect(client.texts).toEqual(['You said: first.', 'You said: second.'])
    expect(other.client.texts).toEqual(['second.', 'You said: second.'])
    expect(other.client.of('ack')).toEqual([])
  })

  it('sent while a turn runs are answered together in one following turn, with typing around each turn', async () => {
    const { client } = await open()
    const go = holding()
    client.say('one.', 'k1')
    await client.next('typing')
    client.say('two.', 'k2')
    client.say('three', 'k3', { choice: 'opt' })
    await client.next('ack', 2)
    go()
    await client.next('message', 1)
    await client.next('typing', 3)
    expect(client.texts).toEqual(['You said: one.', 'You said: two. | three'])
    expect(client.of('typing').map(({ on }) => on)).toEqual([true, false, true, false])
    expect(client.of('ack').map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('in pieces are answered as one; a complete one is answered at once', async () => {
    const { client } = await open()
    for (const [index, text] of ['hi', 'i need a hotel', 'in Diani'].entries()) {
      client.say(text, `k${index}`)
      await client.next('ack', index)
      await pause(80)
    }
    await client.next('message')
    expect(client.texts).toEqual(['You said: hi | i need a hotel | in Diani'])
    const began = Date.now()
    client.say('Is there breakfast?', 'k9')
    await client.next('message', 1)
    expect(Date.now() - began).toBeLessThan(240)
  })

  it('in pieces wait 1.5 s at most, however long somebody types', async () => {
    const { client } = await open()
    client.say('well', 'k')
    const began = Date.now()
    const typing = setInterval(() => client.send({ type: 'typing' }), 100)
    await client.next('message')
    clearInterval(typing)
    expect(Date.now() - began).toBeGreaterThan(900)
    expect(Date.now() - began).toBeLessThan(1_900)
  })

  it('stream whole sentences under the id of the message that follows', async () => {
    const { client } = await open()
    client.say('stream.', 'k')
    const { message } = await client.next('message')
    expect(client.of('delta')).toEqual([
      { type: 'delta', message_id: Object(message).id, text: 'You said' },
      { type: 'delta', message_id: Object(message).id, text: ': stream.' },
    ])
  })

  it('over 20 a minute are refused by name, and the line lives', async () => {
    const { client } = await open()
    for (let count = 0; count < 21; count++) {
      client.say(`${count}.`, `k${count}`)
      await pause(2)
    }
    expect(await client.next('error')).toMatchObject({ code: 'RATE_LIMITED', client_message_id: 'k20' })
    client.say('3.', 'k3')
    await client.next('ack', 20)
    expect(client.closed).toBeUndefined()
  })
})

describe('a human', () => {
  it('is told of as owner; what they write comes as agent, and what they leave the bot answers', async () => {
    const { client, welcome } = await open()
    client.say('hello.', 'k1')
    await client.next('message')
    const { conversation_id: id } = whereOf(welcome)
    await takeOver(engine, id, 'usr_amina')
    expect(await client.next('owner')).toEqual({ type: 'owner', owner: 'human' })
    client.say('are you there?', 'k2')
    await client.next('ack', 1)
    await accept(engine, id, { key: 'a1', role: 'agent', text: 'Yes, Amina here.', author: 'usr_amina' })
    expect(await client.next('message', 1)).toMatchObject({ message: { role: 'agent', seq: 4, turn_id: null } })
    client.say('thanks.', 'k3')
    await client.next('ack', 2)
    await release(engine, id)
    expect(await client.next('owner', 1)).toEqual({ type: 'owner', owner: 'bot' })
    expect(await client.next('message', 2)).toMatchObject({ message: { text: 'You said: thanks.' } })
  })

  it('comes when the assistant hands over', async () => {
    const { client } = await open()
    client.say('human', 'k', { choice: 'human' })
    expect(await client.next('owner')).toEqual({ type: 'owner', owner: 'human' })
  })
})

it('shows an event once, in its place, and answers it', async () => {
  const { client, welcome } = await open()
  client.say('hello.', 'k')
  await client.next('message')
  const { conversation_id: id } = whereOf(welcome)
  const happened = { event_id: 'evt_1', event: { type: 'payment_received', booking_id: 'bkg_1' }, text: 'Paid.' }
  await Promise.all([acceptEvent(engine, id, happened), acceptEvent(engine, id, happened)])
  await client.next('message', 2)
  expect(client.of('message').slice(1)).toMatchObject([
    { message: { seq: 3, role: 'system', text: 'Paid.' } },
    { message: { seq: 4, role: 'assistant', text: 'You said: Paid.' } },
  ])
})

describe('frames that are no good', () => {
  it('get an error each, and the line lives', async () => {
    const { client } = await open()
    client.send('{"type":')
    client.send('[1]')
    client.send({ type: 'dance' })
    client.send({ type: 'message', client_message_id: 'k', text: '' })
    client.send({ type: 'message', client_message_id: 'l', text: 'x'.repeat(4_001) })
    client.send({ type: 'message', client_message_id: 'm', text: 'x'.repeat(70_000) })
    client.socket.send(Buffer.from('{"type":"ping"}'), { binary: true })
    await client.next('error', 6)
    expect(client.of('error').map(({ code, client_message_id = '' }) => `${code} ${client_message_id}`.trim())).toEqual(
      [
        'MALFORMED_REQUEST',
        'MALFORMED_REQUEST',
        'VALIDATION_FAILED',
        'VALIDATION_FAILED k',
        'VALIDATION_FAILED l',
        'PAYLOAD_TOO_LARGE',
        'UNSUPPORTED_MEDIA_TYPE',
      ],
    )
    client.say('still here.', 'n')
    await client.next('message')
  })

  it('close the line when there are more than 20 in 10 s', async () => {
    const { client } = await open()
    for (let count = 0; count < 21; count++) client.send('?')
    expect((await client.ended()).code).toBe(1008)
    expect(client.of('error').length).toBe(21)
  })
})

describe('frames that say nothing', () => {
  it('are taken twenty a second; typing is told once a second', async () => {
    const { client: one, welcome } = await open()
    one.say('hello.', 'k')
    await one.next('message')
    const { client: two } = await open(whereOf(welcome))
    for (let count = 0; count < 15; count++) one.send({ type: 'typing' })
    for (let count = 0; count < 60; count++) one.send({ type: 'ping' })
    one.say('bye.', 'l')
    await one.next('message', 1)
    expect(one.of('pong').length).toBeLessThan(60)
    await two.until(() => two.texts.includes('You said: bye.'))
    const typed = two.of('typing').filter(({ by, on }) => by === 'traveler' && on)
    expect(typed.length).toBeLessThanOrEqual(2)
    expect(one.of('error')).toEqual([])
  })

  it('close the line when they are a flood', async () => {
    const { client } = await open()
    for (let count = 0; count < 400; count++) client.send({ type: 'ping' })
    expect((await client.ended()).code).toBe(1008)
    expect(client.of('error')).toMatchObject([{ code: 'RATE_LIMITED' }])
  })
})

it('has no room for more than 200 sockets of one address, until one of them leaves', async () => {
  const many: WsClient[] = []
  for (let refused = 0; refused === 0; refused = many.filter(({ closed }) => closed).length) {
    const fresh = await Promise.all(Array.from({ length: 20 }, connect))
    many.push(...fresh)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(many.length).toBeLessThanOrEqual(260)
  }
  expect(many.find(({ closed }) => closed)?.closed).toMatchObject({ code: 1013, reason: 'too many from this address' })
  for (const client of many) client.close()
  await new Promise(resolve => setTimeout(resolve, 200))
  expect((await open()).welcome.type).toBe('welcome')
}, 30_000)

it('closes a line whose conversation is erased elsewhere', async () => {
  const { client, welcome } = await open()
  client.say('forget me.', 'k')
  await client.next('message')
  const { conversation_id, conversation_token } = whereOf(welcome)
  await app.inject({
    method: 'DELETE',
    url: `/api/v1/assistant/conversations/${conversation_id}`,
    headers: { authorization: `Bearer ${conversation_token}` },
  })
  expect(await client.next('error')).toMatchObject({ code: 'CONVERSATION_NOT_FOUND' })
  await client.ended()
})

async function say(id: string, text: string) {
  await chat(engine, id, { client_message_id: text, text })
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
