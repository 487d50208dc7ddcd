import type { Writable } from 'node:stream'
import type { WebSocket } from 'ws'
import type { ServerFrame } from '#src/domain/protocol.ts'
import type { AppError } from '#src/kernel/errors.ts'

// Who reads so slowly comes back and resumes by seq; nothing piles up here meanwhile.
const MOST_WAITING_BYTES = 1_048_576
const COME_BACK = 1011
const TRY_AGAIN_LATER = 1013
const POLICY_VIOLATION = 1008
const OPEN = 1

/** What goes out on one socket. Frames sent in one go leave in one write. */
export class Line {
  readonly #socket: WebSocket
  readonly #stream: Writable | undefined
  #isHeld = false

  /** `stream` is what lies under the socket, where it is known. */
  constructor(socket: WebSocket, stream: Writable | undefined) {
    this.#socket = socket
    this.#stream = stream
  }

  /** Sends a frame, unless the socket is closed or so slow that it is closed for it. */
  send(frame: ServerFrame) {
    if (this.#socket.readyState !== OPEN) return
    if (this.#socket.bufferedAmount > MOST_WAITING_BYTES)
      return this.#socket.close(TRY_AGAIN_LATER, 'reading too slowly')
    if (this.#stream && !this.#isHeld) {
      this.#isHeld = true
      this.#stream.cork()
      process.nextTick(letGo, this)
    }
    this.#socket.send(JSON.stringify(frame))
  }

  letGo(): void {
    this.#isHeld = false
    this.#stream?.uncork()
  }

  /** What was wrong, in words that a traveller may see; of a message, with its id. */
  sendError({ code, user_message }: AppError, client_message_id?: string): void {
    const about = client_message_id === undefined ? {} : { client_message_id }
    this.send({ type: 'error', code, message: user_message, ...about })
  }

  refuse(reason: string): void {
    this.#socket.close(POLICY_VIOLATION, reason)
  }

  /** The client should come back, and resume. */
  restart(): void {
    this.#socket.close(COME_BACK, 'please come back')
  }

  ping(): void {
    this.#socket.ping()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  /** Resolves when what was sent has left this process, or the socket has closed. */
  untilSent(): Promise<void> {
    return new Promise(resolve => {
      if (this.#socket.readyState !== OPEN || this.#socket.bufferedAmount === 0) return resolve()
      this.#socket.ping(undefined, undefined, () => resolve()) // behind everything that waits
    })
  }
}

const letGo = (line: Line) => line.letGo()
