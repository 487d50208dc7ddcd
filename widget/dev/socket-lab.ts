import { once } from 'node:events'
import { WebSocket, WebSocketServer } from 'ws'
import { isRecord } from '../shared/read-value.ts'
import type { OpenSocket } from '../shared/socket.ts'

export type Frame = Record<string, unknown>

/** One line as the server of a test sees it. */
export interface Line {
  readonly heard: Frame[]
  readonly send: (...frames: Frame[]) => void
  readonly close: (code?: number) => void
  /** Ends without a word, as a network does. */
  readonly cut: () => void
}

/** A real WebSocket server on a free port whose every move a test decides. */
export async function startSocketLab(onFrame: (frame: Frame, line: Line, lines: readonly Line[]) => void) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const lines: Line[] = []
  server.on('connection', socket => {
    const line: Line = {
      heard: [],
      send: (...frames) => {
        for (const frame of frames) socket.send(JSON.stringify(frame))
      },
      close: code => socket.close(code),
      cut: () => socket.terminate(),
    }
    lines.push(line)
    socket.on('message', data => {
      const frame: unknown = JSON.parse(String(data))
      if (!isRecord(frame)) return
      line.heard.push(frame)
      onFrame(frame, line, lines)
    })
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    lines,
    heard: () => lines.flatMap(line => line.heard),
    async stop() {
      for (const client of server.clients) client.terminate()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The widget's socket, made by `ws`, since Node 20 has none of its own. */
export const openNodeSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url)
  socket.on('open', events.onOpen)
  socket.on('message', data => events.onData(String(data)))
  socket.on('close', code => events.onClose(code))
  socket.on('error', () => {})
  return { send: text => socket.send(text), close: () => socket.close() }
}
