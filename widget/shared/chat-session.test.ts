import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { type ScriptedChat, serveSocket } from '../dev/socket.ts'
import { openNodeSocket } from '../dev/socket-lab.ts'
import { type ChatSession, createChatSession } from './chat-session.ts'
import { createConversationStore } from './conversation-store.ts'
import type { Message } from './protocol.ts'

let server: WebSocketServer
let chat: ScriptedChat
let origin = ''
let kept: Map<string, string>
const sessions: ChatSession[] = []

beforeEach(async () => {
  kept = new Map()
  chat = { conversations: new Map(), sockets: new Set(), delay: 5, isSilent: false }
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  server.on('connection', socket => serveSocket(chat, socket))
  const address = server.address()
  origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`
})

afterEach(async () => {
  for (const session of sessions.splice(0)) session.refuse('')
  for (const client of server.clients) client.terminate()
  server.close()
  await once(server, 'close')
})

/** A page that is opened (again): new memory, the same browser storage. */
function openPage(): ChatSession {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const session = createChatSession({
    origin,
    organization: 'demo',
    store: createConversationStore({ storage, organization: 'demo', now: Date.now }),
    openSocket: openNodeSocket,
    locale: 'en',
    timezone: 'Europe/Berlin',
    timing: { backoff: 10, maxBackoff: 40, ack: 150, stable: 20 },
  })
  sessions.push(session)
  return session
}

const leave = (session: ChatSession) => session.refuse('left')
const texts = (session: ChatSession) => session.getSnapshot().messages.map(({ text }) => text.slice(0, 20))
const answered = (session: ChatSession, count: number) =>
  vi.waitFor(() => expect(session.getSnapshot().messages).toHaveLength(count))
const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`

describe('a reload', () => {
  it('brings the conversation back, tells nobody that it is new, and does not connect a stranger', async () => {
    const before = openPage()
    expect(before.resume()).toBe(false)
    expect(before.getSnapshot().connection).toBe('idle')
    before.send('hello')
    await answered(before, 2)
    leave(before)

    const after = openPage()
    const heard: Message[] = []
    after.onMessage(message => heard.push(message))
    expect(after.resume()).toBe(true)
    await answered(after, 2)
    expect(texts(after)).toEqual(texts(before))
    expect(heard).toEqual([])
    expect(chat.conversations.size).toBe(1)
  })

  it('sends what was not acknowledged, once', async () => {
    const before = openPage()
    before.send('first')
    await answered(before, 2)
    chat.isSilent = true
    before.send('second')
    leave(before)

    chat.isSilent = false
    const after = openPage()
    after.resume()
    expect(after.getSnapshot().pending).toMatchObject([{ text: 'second', status: 'sending' }])
    await answered(after, 4)
    expect(after.getSnapshot().pending).toEqual([])
    const [conversation] = chat.conversations.values()
    expect(conversation?.messages.filter(({ text }) => text === 'second')).toHaveLength(1)
  })

  it('keeps nothing of a visitor who wrote, but said nothing', async () => {
    const session = openPage()
    session.typing()
    await vi.waitFor(() => expect(session.getSnapshot().connection).toBe('online'))
    expect(kept.size).toBe(0)
  })

  it('begins anew, with the message that waits, when the server has forgotten the conversation', async () => {
    const session = openPage()
    session.send('first')
    await answered(session, 2)
    chat.conversations.clear()
    for (const socket of chat.sockets) socket.terminate()
    session.send('second')
    await vi.waitFor(() => expect(texts(session)[0]).toBe('second'), { timeout: 3_000 })
    await answered(session, 2)
  })
})

describe('two pages', () => {
  it('show the same conversation, and each the other’s words', async () => {
    const one = openPage()
    one.send('hello')
    await answered(one, 2)
    const other = openPage()
    other.resume()
    await answered(other, 2)
    other.send('again')
    await answered(one, 4)
    expect(texts(one)).toEqual(texts(other))
  })
})

describe('a broken line', () => {
  it('loses and doubles nothing over twenty messages', async () => {
    const session = openPage()
    const cutter = setInterval(() => {
      for (const socket of chat.sockets) socket.terminate()
    }, 45)
    for (let index = 0; index < 20; index += 1) {
      session.send(`message ${String(index)}`)
      await new Promise(resolve => setTimeout(resolve, 12))
    }
    clearInterval(cutter)
    await vi.waitFor(() => expect(session.getSnapshot().pending).toEqual([]), { timeout: 5_000 })
    const own = session.getSnapshot().messages.filter(({ role }) => role === 'traveler')
    expect(own.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `message ${String(index)}`))
  })
})

describe('identity', () => {
  it('refuses staff tokens and what is no token', () => {
    const session = openPage()
    expect(session.identify(token({ user_id: 'usr_1', role: 'dmc_admin' }))).toBe(false)
    expect(session.identify(token({ user_id: 'usr_1' }))).toBe(false)
    expect(session.identify('nonsense')).toBe(false)
    expect(session.identify(token({ user_id: 'usr_1', role: 'traveler' }))).toBe(true)
  })

  it('shows a signed-in traveller’s conversation neither to the next one nor to a guest', async () => {
    const ann = openPage()
    ann.identify(token({ user_id: 'usr_ann', role: 'traveler' }))
    ann.send('my secret trip')
    await answered(ann, 2)
    leave(ann)

    const guest = openPage()
    expect(guest.resume()).toBe(false)
    const bob = openPage()
    bob.identify(token({ user_id: 'usr_bob', role: 'traveler' }))
    expect(bob.resume()).toBe(false)
    const annAgain = openPage()
    annAgain.identify(token({ user_id: 'usr_ann', role: 'traveler' }))
    expect(annAgain.resume()).toBe(true)
  })

  it('forgets everything at reset', async () => {
    const session = openPage()
    session.send('hello')
    await answered(session, 2)
    session.reset()
    expect(session.getSnapshot()).toMatchObject({ messages: [], connection: 'idle' })
    expect(kept.size).toBe(0)
    session.send('hello again')
    await answered(session, 2)
    expect(chat.conversations.size).toBe(2)
  })
})

it('fails a refused message, and sends it again under its id', async () => {
  const session = openPage()
  session.send('refuse me')
  await vi.waitFor(() => expect(session.getSnapshot().pending).toMatchObject([{ status: 'failed' }]))
  const [send] = session.getSnapshot().pending
  session.retry(send?.client_message_id ?? '')
  expect(session.getSnapshot().pending).toMatchObject([{ status: 'sending' }])
  await vi.waitFor(() => expect(session.getSnapshot().pending).toMatchObject([{ status: 'failed' }]))
  session.discard(send?.client_message_id ?? '')
  expect(session.getSnapshot().pending).toEqual([])
})
