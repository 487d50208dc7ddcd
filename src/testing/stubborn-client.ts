import { randomBytes } from 'node:crypto'
import { WsClient } from './ws-client.ts'

export interface Promised {
  readonly client_message_id: string
  readonly text: string
  readonly message_id: string
  readonly seq: number
}

export interface StubbornClient {
  /** What the server has said it has. */
  readonly promised: Promised[]
  /** Seqs of what came, in the order in which it came; its own are not among them. */
  readonly heard: number[]
  readonly where: () => { readonly conversation_id: string; readonly token: string }
  /** Sends so many messages, each until it is acknowledged, and a copy of some. */
  work(count: number): Promise<void>
}

const PATIENCE_MS = 60_000

/** A person on a bad line: every message is sent again, under the same id, until the server has it. Over the WebSocket it
 *  resumes where it was. */
export function createSocketClient(address: string, name: string): StubbornClient {
  const promised: Promised[] = []
  const heard: number[] = []
  const url = `${address.replace('http', 'ws')}/api/v1/assistant/ws`
  let where: { conversation_id: string; token: string } | undefined
  let line: WsClient | undefined
  let through = 0
  let read = 0

  async function connect(): Promise<WsClient> {
    for (;;) {
      try {
        const known = where && {
          conversation_id: where.conversation_id,
          conversation_token: where.token,
          after_seq: through,
        }
        const { client, welcome } = await WsClient.open(url, known ?? {})
        where ??= { conversation_id: String(welcome.conversation_id), token: String(welcome.conversation_token) }
        read = 0
        return client
      } catch {
        await pause(20)
      }
    }
  }

  function listen(client: WsClient) {
    for (const { message } of client.of('message').slice(read)) {
      const { seq } = Object(message)
      read++
      heard.push(seq)
      through = Math.max(through, seq)
    }
  }

  async function send(client_message_id: string, text: string) {
    for (;;) {
      line ??= await connect()
      const client = line
      client.say(text, client_message_id)
      const isOfThis = (frame: Readonly<Record<string, unknown>>) => frame.client_message_id === client_message_id
      const refusals = client.of('error').filter(isOfThis).length
      const isAck = () => client.of('ack').find(isOfThis)
      const isRefused = () => client.of('error').filter(isOfThis).length > refusals
      await client.until(() => isAck() !== undefined || isRefused() || client.closed !== undefined, PATIENCE_MS)
      const ack = isAck()
      if (!ack) await pause(50)
      listen(client)
      if (client.closed) line = undefined
      if (!ack) continue
      const { message_id, seq } = ack
      promised.push({ client_message_id, text, message_id: String(message_id), seq: Number(seq) })
      return
    }
  }

  return {
    promised,
    heard,
    where: () => where ?? { conversation_id: '', token: '' },
    async work(count) {
      for (let index = 0; index < count; index++) {
        const id = randomBytes(12).toString('hex')
        const text = `${name} ${index}${index % 4 === 0 ? '' : '.'}`
        await send(id, text)
        if (index % 5 === 0) await send(id, text)
        await pause(Math.random() * 15)
      }
      if (line) listen(line)
      line?.close()
    },
  }
}

/** The same over POST. Every answer has to hold what was said, and a copy has to get the same answer. */
export function createPostClient(address: string, name: string): StubbornClient {
  const promised: Promised[] = []
  let where: { conversation_id: string; token: string } | undefined

  async function send(client_message_id: string, text: string): Promise<unknown> {
    const body = { client_message_id, text, ...(where ? { conversation_id: where.conversation_id } : {}) }
    const authorization = where ? { authorization: `Bearer ${where.token}` } : {}
    for (;;) {
      try {
        const response = await fetch(`${address}/api/v1/assistant/chat`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...authorization },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        const { data } = Object(await response.json())
        if (response.status !== 200) throw new Error(`status ${response.status}`)
        if (!data.replies.some((reply: { text: string }) => reply.text.includes(text)))
          throw new Error(`no answer to ${text}`)
        where ??= { conversation_id: data.conversation_id, token: data.conversation_token }
        promised.push({ client_message_id, text, message_id: data.message_id, seq: data.seq })
        return data
      } catch (error) {
        if (!(error instanceof TypeError)) throw error // fetch: the server is not there
        await pause(20)
      }
    }
  }

  return {
    promised,
    heard: [],
    where: () => where ?? { conversation_id: '', token: '' },
    async work(count) {
      for (let index = 0; index < count; index++) {
        const id = randomBytes(12).toString('hex')
        const first = await send(id, `${name} ${index}`)
        if (index % 5 !== 0) continue
        const second = await send(id, `${name} ${index}`)
        const isSame = index === 0 || JSON.stringify(first) === JSON.stringify(second)
        if (!isSame) throw new Error(`a copy got another answer: ${JSON.stringify(first)} ${JSON.stringify(second)}`)
      }
    },
  }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
