import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { AppError } from '#src/kernel/errors.ts'

/** One connection and its conversation. */
export interface ChatLine {
  /** Sends, and resolves when the first message of the answer is there; rejects after a minute, or on an error frame. */
  say(text: string): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  seq: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const PATIENCE_MS = 60_000

/** Connects, says hello and is welcomed. Speaks as the product and as the bare echo do. */
export async function openLine(url: string): Promise<ChatLine> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const waiting = new Map<string, Waiting>()
  let welcome = () => {}

  function hear(data: unknown) {
    const frame = JSON.parse(String(data))
    if (frame.type === 'welcome') return welcome()
    if (frame.type === 'ack') {
      const own = waiting.get(frame.client_message_id)
      if (own) own.seq = frame.seq
    }
    if (frame.type === 'message' && frame.message.role === 'assistant')
      for (const [id, own] of waiting) {
        if (own.seq >= frame.message.seq) continue
        waiting.delete(id)
        own.resolve()
      }
    if (frame.type === 'error') fail(new AppError('INTERNAL', `The server says ${frame.code}: ${frame.message}`))
  }
  function fail(error: AppError) {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  socket.on('message', hear)
  socket.on('close', code => fail(new AppError('INTERNAL', `The connection was closed with ${code}.`)))
  await new Promise<void>((resolve, reject) => {
    welcome = resolve
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', timezone: 'Europe/Berlin' })))
  })

  return {
    say(text) {
      const client_message_id = randomBytes(12).toString('hex')
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new AppError('INTERNAL', `No answer to "${text}".`)), PATIENCE_MS)
        const done = () => {
          clearTimeout(timer)
          resolve()
        }
        waiting.set(client_message_id, { seq: Number.POSITIVE_INFINITY, resolve: done, reject })
        socket.send(JSON.stringify({ type: 'message', client_message_id, text }))
      })
    },
    close: () =>
      new Promise(resolve => {
        if (socket.readyState === WebSocket.CLOSED) return resolve()
        socket.once('close', () => resolve())
        socket.close()
      }),
  }
}

/** So many at once, a few at a time. */
export async function openLines(url: string, count: number): Promise<ChatLine[]> {
  const lines: ChatLine[] = []
  while (lines.length < count)
    lines.push(...(await Promise.all(Array.from({ length: Math.min(50, count - lines.length) }, () => openLine(url)))))
  return lines
}
