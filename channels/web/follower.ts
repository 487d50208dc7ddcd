import type { BusEvent } from '#src/assistant/bus.ts'
import type { Entry, Owner } from '#src/assistant/conversation.ts'
import type { Engine } from '#src/assistant/engine.ts'
import { showMessage } from '#src/assistant/entry.ts'
import { keyOf } from '#src/assistant/incoming.ts'
import { readMessages } from '#src/assistant/read-conversation.ts'
import type { Message } from '#src/domain/message.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Line } from './line.ts'

interface Following {
  readonly engine: Engine
  readonly line: Line
  readonly conversation_id: string
  /** Names the socket on the bus. */
  readonly source: string
  /** What the client has. */
  readonly after_seq: number
  /** Whom the client was told of. */
  readonly owner: Owner
}

const PAGE = 200

/** Shows a conversation to one socket: every message after what the client has, once and in order of seq, but for what the
 *  socket itself has sent. What the bus does not tell in order is read from the store. */
export class Follower {
  readonly conversation_id: string
  readonly #following: Following
  readonly #stop: () => void
  #through: number
  #owner: Owner
  #own: Set<number> | undefined
  #expected: string | undefined
  #isReading = false
  #hasMore = false
  #isOver = false

  /** Hears from now on; `catchUp` sends what came before. */
  constructor(following: Following) {
    const { engine, conversation_id, after_seq, owner } = following
    this.conversation_id = conversation_id
    this.#following = following
    this.#through = after_seq
    this.#owner = owner
    this.#isReading = true
    this.#stop = engine.bus.subscribe(conversation_id, event => this.#hear(event))
  }

  stop(): void {
    this.#isOver = true
    this.#stop()
  }

  /** A message of the socket's own is on its way, or no more: it is not shown, should it be read from the store before the
   *  bus tells whose it is. */
  expect(client_message_id: string | undefined): void {
    this.#expected = client_message_id && keyOf({ role: 'traveler', key: client_message_id })
  }

  /** Reads and sends until there is nothing that the client does not have. */
  async catchUp(): Promise<void> {
    const { engine, line } = this.#following
    this.#isReading = true
    try {
      do {
        this.#hasMore = false
        const conversation = await engine.conversations.get(this.conversation_id)
        if (!conversation) continue
        if (conversation.deleted_at !== null) return this.#end()
        const page = await readMessages(engine, conversation, { after_seq: this.#through, limit: PAGE })
        if (this.#isOver) return
        for (const entry of page) this.#passRead(entry)
        this.#tellOwner(conversation.owner)
        if (page.length === PAGE) this.#hasMore = true
        await line.untilSent()
      } while (this.#hasMore && !this.#isOver)
    } finally {
      this.#isReading = false
    }
  }

  #hear(event: BusEvent) {
    const { line, source } = this.#following
    switch (event.type) {
      case 'messages':
        return this.#hearMessages(event.messages, event.source === source)
      case 'news':
        if (event.seq === null || event.seq > this.#through) this.#readAgain()
        return
      case 'typing':
        if (event.by !== 'traveler') line.send({ type: 'typing', on: event.on })
        return
      case 'delta':
      case 'receipt':
        return line.send(event)
      case 'owner':
        if (this.#isReading) this.#hasMore = true // what is being read may be older
        return this.#tellOwner(event.owner)
      case 'deleted':
        return this.#end()
      default:
    }
  }

  #tellOwner(owner: Owner) {
    if (this.#owner === owner) return
    this.#owner = owner
    this.#following.line.send({ type: 'owner', owner })
  }

  #end() {
    const { line } = this.#following
    line.sendError(new AppError('CONVERSATION_NOT_FOUND', 'This conversation was erased.'))
    line.refuse('erased')
  }

  #hearMessages(messages: readonly Message[], isOwn: boolean) {
    if (isOwn) for (const { seq } of messages) if (seq > this.#through) this.#own = (this.#own ?? new Set()).add(seq)
    if (this.#isReading) {
      this.#hasMore = true
      return
    }
    for (const message of messages) if (!this.#pass(message)) return this.#readAgain()
  }

  #passRead(entry: Entry) {
    const { key, seq } = entry
    if (key !== null && key === this.#expected) this.#through = Math.max(this.#through, seq)
    else this.#pass(showMessage(entry))
  }

  /** False when something before it is missing. */
  #pass(message: Message): boolean {
    const { seq } = message
    if (seq <= this.#through) return true
    if (seq > this.#through + 1) return false
    this.#through = seq
    if (!this.#own?.delete(seq)) this.#following.line.send({ type: 'message', message })
    return true
  }

  #readAgain() {
    const { engine, line } = this.#following
    if (this.#isReading) {
      this.#hasMore = true
      return
    }
    // A store that does not answer is no reason to leave a gap: the client comes back and resumes.
    engine.scheduler.track(this.catchUp().catch(() => line.restart()))
  }
}
