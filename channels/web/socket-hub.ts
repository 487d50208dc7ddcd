import type { Writable } from 'node:stream'
import type { WebSocket } from 'ws'
import { ChatSocket } from './chat-socket.ts'
import { Line } from './line.ts'
import type { WebChannel } from './web-channel.ts'

interface Origin {
  /** What lies under the socket, where it is known. */
  readonly stream: Writable | undefined
  /** Where it comes from. */
  readonly address: string
  readonly authorization: string | undefined
}

export interface SocketHub {
  add(socket: WebSocket, from: Origin): void
  readonly size: number
  /** Tells every client to come back elsewhere, or later. */
  close(): void
}

const BEAT_MS = 25_000
const CHECK_MS = 5_000
const MOST_SOCKETS = 20_000
const MOST_OF_AN_ADDRESS = 200
const TRY_AGAIN_LATER = 1013
const GOING_AWAY = 1001

/** All chat sockets of this process, with one timer for all of them. */
export function createSocketHub(channel: WebChannel): SocketHub {
  const sockets = new Map<WebSocket, ChatSocket>()
  const addresses = new Map<string, number>()
  let names = 0
  let isOpen = true
  let beaten_at = 0

  const timer = setInterval(beat, CHECK_MS).unref()

  function beat() {
    const now = channel.engine.system_clock()
    const isPingDue = now - beaten_at >= BEAT_MS
    if (isPingDue) beaten_at = now
    for (const chat of sockets.values()) chat.beat(now, isPingDue)
  }

  /** One more or less of an address; nothing is kept of one that has left. */
  function count(address: string, change: 1 | -1) {
    const left = (addresses.get(address) ?? 0) + change
    if (left > 0) addresses.set(address, left)
    else addresses.delete(address)
  }

  const isCrowded = (address: string) =>
    channel.rate_limit === 'on' && (addresses.get(address) ?? 0) >= MOST_OF_AN_ADDRESS

  return {
    get size() {
      return sockets.size
    },
    add(socket, { stream, address, authorization }) {
      if (!isOpen || sockets.size >= MOST_SOCKETS) return socket.close(TRY_AGAIN_LATER, 'no room')
      if (isCrowded(address)) return socket.close(TRY_AGAIN_LATER, 'too many from this address')
      const source = `${channel.engine.instance} ${names++}`
      const chat = new ChatSocket(channel, new Line(socket, stream), { source, authorization })
      sockets.set(socket, chat)
      count(address, 1)
      socket.on('message', (data, isBinary) => {
        if (Buffer.isBuffer(data)) chat.receive(data, isBinary)
      })
      socket.on('pong', () => chat.live())
      socket.on('close', () => {
        if (sockets.delete(socket)) count(address, -1)
        chat.close()
      })
    },
    close() {
      isOpen = false
      clearInterval(timer)
      for (const socket of sockets.keys()) socket.close(GOING_AWAY, 'restarting')
    },
  }
}
