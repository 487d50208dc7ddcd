import type { WebSocket } from 'ws'
import type { BusEvent } from '#src/assistant/bus.ts'
import type { Engine } from '#src/assistant/engine.ts'
import { showMessage } from '#src/assistant/entry.ts'
import { readMessages } from '#src/assistant/read-conversation.ts'
import type { Message } from '#src/domain/message.ts'
import { AppError } from '#src/kernel/errors.ts'
import { refuseSocket, sendError, sendFrame, untilSent } from './send-frame.ts'

interface Following {
  readonly engine: Engine
  readonly socket: WebSocket
  readonly conversation_id: string
  /** Names the socket on the bus. */
  readonly source: string
  /** What the client has. */
  readonly after_seq: number
}

const PAGE = 200

/** Shows a conversation to one socket: every message after what the client has, once and in order of seq, but for what the
 *  socket itself has sent. What the bus does not tell in order is read from the store. */
export class Follower {
  readonly conversation_id: string
  readonly #following: Following
  readonly #stop: () => void
  #through: number
  #own: Set<number> | undefined
  #isReading = false
  #hasMore = false
  #isOver = false

  /** Hears from now on; `catchUp` sends what came before. */
  constructor(following: Following) {
    const { engine, conversation_id, after_seq } = following
    this.conversation_id = conversation_id
    this.#following = following
    this.#through = after_seq
    this.#isReading = true
    this.#stop = engine.bus.subscribe(conversation_id, event => this.#hear(event))
  }

  stop(): void {
    this.#isOver = true
    this.#stop()
  }

  /** Reads and sends until there is nothing that the client does not have. */
  async catchUp(): Promise<void> {
    const { engine, socket } = this.#following
    this.#isReading = true
    try {
      do {
        this.#hasMore = false
        const conversation = await engine.conversations.get(this.conversation_id)
        if (!conversation) continue
        const page = await readMessages(engine, conversation, { after_seq: this.#through, limit: PAGE })
        if (this.#isOver) return
        for (const entry of page) this.#pass(showMessage(entry))
        if (page.length === PAGE) this.#hasMore = true
        await untilSent(socket)
      } while (this.#hasMore && !this.#isOver)
    } finally {
      this.#isReading = false
    }
  }

  #hear(event: BusEvent) {
    const { socket, source } = this.#following
    switch (event.type) {
      case 'messages':
        return this.#hearMessages(event.messages, event.source === source)
      case 'typing':
        if (event.by !== 'traveler') sendFrame(socket, { type: 'typing', on: event.on })
        return
      case 'delta':
      case 'receipt':
      case 'owner':
        return sendFrame(socket, event)
      case 'deleted':
        sendError(socket, new AppError('CONVERSATION_NOT_FOUND', 'This conversation was erased.'))
        return refuseSocket(socket, 'erased')
      default:
    }
  }

  #hearMessages(messages: readonly Message[], isOwn: boolean) {
    if (isOwn) for (const { seq } of messages) this.#own = (this.#own ?? new Set()).add(seq)
    if (this.#isReading) {
      this.#hasMore = true
      return
    }
    for (const message of messages) if (!this.#pass(message)) return this.#readAgain()
  }

  /** False when something before it is missing. */
  #pass(message: Message): boolean {
    const { seq } = message
    if (seq <= this.#through) return true
    if (seq > this.#through + 1) return false
    this.#through = seq
    if (!this.#own?.delete(seq)) sendFrame(this.#following.socket, { type: 'message', message })
    return true
  }

  #readAgain() {
    const { engine, socket } = this.#following
    // A store that does not answer is no reason to leave a gap: the client comes back and resumes.
    engine.scheduler.track(this.catchUp().catch(() => socket.close(1011, 'please come back')))
  }
}
