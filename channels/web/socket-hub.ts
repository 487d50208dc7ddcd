import type { Writable } from 'node:stream'
import type { WebSocket } from 'ws'
import { ChatSocket } from './chat-socket.ts'
import { Line } from './line.ts'
import type { WebChannel } from './web-channel.ts'

export interface SocketHub {
  /** `stream` is what lies under the socket, where it is known. */
  add(socket: WebSocket, stream: Writable | undefined): void
  readonly size: number
  /** Tells every client to come back elsewhere, or later. */
  close(): void
}

const BEAT_MS = 25_000
const CHECK_MS = 5_000
const MOST_SOCKETS = 20_000
const TRY_AGAIN_LATER = 1013
const GOING_AWAY = 1001

/** All chat sockets of this process, with one timer for all of them. */
export function createSocketHub(channel: WebChannel): SocketHub {
  const sockets = new Map<WebSocket, ChatSocket>()
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

  return {
    get size() {
      return sockets.size
    },
    add(socket, stream) {
      if (!isOpen || sockets.size >= MOST_SOCKETS) return socket.close(TRY_AGAIN_LATER, 'no room')
      const chat = new ChatSocket(channel, new Line(socket, stream), `${channel.engine.instance} ${names++}`)
      sockets.set(socket, chat)
      socket.on('message', (data, isBinary) => {
        if (Buffer.isBuffer(data)) chat.receive(data, isBinary)
      })
      socket.on('pong', () => chat.live())
      socket.on('close', () => {
        sockets.delete(socket)
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
