import { type Acceptance, accept } from '#src/assistant/accept.ts'
import { answerClaimed, answerLater, seeCommitted } from '#src/assistant/answer.ts'
import { inBackground } from '#src/assistant/background.ts'
import { burstWindow, FIRST_RHYTHM, nextRhythm, type Rhythm } from '#src/assistant/burst-window.ts'
import type { Conversation } from '#src/assistant/conversation.ts'
import type { ClientFrame } from '#src/domain/protocol.ts'
import { AppError, asAppError } from '#src/kernel/errors.ts'
import { logFailure } from '#src/kernel/log.ts'
import { assertNotTooFast } from './chat-route.ts'
import { Follower } from './follower.ts'
import { FrameGate } from './frame-gate.ts'
import type { Line } from './line.ts'
import { type ReadFrame, readClientFrame } from './read-client-frame.ts'
import { sayHello } from './say-hello.ts'
import type { WebChannel } from './web-channel.ts'

type Hello = Extract<ClientFrame, { type: 'hello' }>
type Said = Extract<ClientFrame, { type: 'message' }>

interface Connection {
  /** Tells one's own messages from others. */
  readonly source: string
  /** The header that the connection was asked for with. */
  readonly authorization: string | undefined
}

const HELLO_MS = 10_000
const SILENCE_MS = 75_000
const MOST_BAD = 20
const BAD_WINDOW_MS = 10_000
const MOST_QUEUED = 50
const TYPING_MS = 700
const TYPING_TOLD_MS = 1_000
const LONGEST_BURST_MS = 1_500

/** One socket of one conversation. Frames are worked on in the order in which they came; what the bus tells goes out by
 *  its follower. It has no timer of its own. */
export class ChatSocket {
  readonly #channel: WebChannel
  readonly #line: Line
  readonly #source: string
  readonly #authorization: string | undefined
  readonly #began_at: number
  #seen_at: number
  #state: 'new' | 'greeted' | 'closed' = 'new'
  #follower: Follower | undefined
  #unborn: Conversation | undefined
  #queue: (Hello | Said)[] | undefined
  #rhythm: Rhythm = FIRST_RHYTHM
  #burst: Conversation['burst'] = null
  #bad: number[] | undefined
  #gate: FrameGate | undefined
  #typing_told_at = 0

  constructor(channel: WebChannel, line: Line, { source, authorization }: Connection) {
    this.#channel = channel
    this.#line = line
    this.#source = source
    this.#authorization = authorization
    this.#began_at = channel.engine.system_clock()
    this.#seen_at = this.#began_at
  }

  /** From the one heartbeat: who has not said hello in time, or nothing for long, is gone. */
  beat(now: number, isPingDue: boolean) {
    if (this.#state === 'new' && now - this.#began_at > HELLO_MS) return this.#line.refuse('no hello')
    if (now - this.#seen_at > SILENCE_MS) return this.#line.terminate()
    if (isPingDue) this.#line.ping()
  }

  live(): void {
    this.#seen_at = this.#channel.engine.system_clock()
  }

  close(): void {
    this.#state = 'closed'
    this.#follower?.stop()
    this.#follower = undefined
    this.#queue = undefined
  }

  receive(data: Buffer, isBinary: boolean) {
    this.live()
    const read = readClientFrame(data, isBinary)
    if ('error' in read) return this.#refuseFrame(read)
    const { frame } = read
    if (frame.type !== 'message' && !this.#letIn()) return
    switch (frame.type) {
      case 'ping':
        return this.#line.send({ type: 'pong' })
      case 'typing':
        return this.#hearTyping()
      case 'read':
        return this.#tell({ type: 'read', seq: frame.seq })
      case 'hello':
        if (this.#state !== 'new') return this.#line.sendError(new AppError('STATE_CONFLICT', 'You have said hello.'))
        this.#state = 'greeted'
        return this.#enqueue(frame)
      case 'message':
        if (this.#state === 'new')
          return this.#refuseFrame({ error: new AppError('UNAUTHENTICATED', 'Say hello first.'), ...frame })
        return this.#enqueue(frame)
    }
  }

  /** Frames that say nothing are cheap to send and not to work on. */
  #letIn(): boolean {
    this.#gate ??= new FrameGate()
    const judged = this.#gate.judge(this.#seen_at)
    if (judged === 'flood') {
      this.#line.sendError(new AppError('RATE_LIMITED', 'Too many frames. Please come back more slowly.'))
      this.#line.refuse('too many frames')
    }
    return judged === 'take'
  }

  #tell(event: { type: 'read'; seq: number } | { type: 'typing'; on: boolean; by: 'traveler' }) {
    if (this.#follower) this.#channel.engine.bus.publish(this.#follower.conversation_id, event)
  }

  #refuseFrame({ error, type, client_message_id }: Extract<ReadFrame, { error: AppError }>) {
    this.#line.sendError(error, client_message_id)
    if (type === 'hello' && this.#state === 'new') return this.#line.refuse('hello refused')
    const now = this.#channel.engine.system_clock()
    this.#bad = [...(this.#bad ?? []).filter(at => at > now - BAD_WINDOW_MS), now]
    if (this.#bad.length > MOST_BAD) this.#line.refuse('too many bad frames')
  }

  /** Somebody who types has not finished: an open burst waits for them, within its bound. Others hear of it once a second. */
  #hearTyping() {
    const { engine } = this.#channel
    const now = engine.system_clock()
    if (now - this.#typing_told_at >= TYPING_TOLD_MS) {
      this.#typing_told_at = now
      this.#tell({ type: 'typing', on: true, by: 'traveler' })
    }
    if (!this.#follower || !this.#burst || this.#burst.until <= now) return
    const until = Math.min(now + TYPING_MS, this.#burst.since + LONGEST_BURST_MS)
    if (until <= this.#burst.until) return
    this.#burst = { ...this.#burst, until }
    answerLater(engine, this.#follower.conversation_id, until)
  }

  #enqueue(frame: Hello | Said) {
    if (this.#queue && this.#queue.length >= MOST_QUEUED) {
      const error = new AppError('BUSY', 'Please wait for an answer before you send more.')
      return this.#line.sendError(error, frame.type === 'message' ? frame.client_message_id : undefined)
    }
    if (this.#queue) this.#queue.push(frame)
    else {
      this.#queue = [frame]
      void this.#work()
    }
  }

  async #work() {
    for (let frame = this.#queue?.[0]; frame; frame = this.#queue?.[0]) {
      try {
        if (frame.type === 'hello') await this.#greet(frame)
        else await this.#take(frame)
      } catch (error) {
        this.#refuse(error, frame)
      }
      this.#queue?.shift()
    }
    this.#queue = undefined
  }

  #refuse(error: unknown, frame: Hello | Said) {
    const failure = asAppError(error)
    const { log } = this.#channel.engine
    if (failure.code === 'INTERNAL')
      logFailure(log, error, { conversation_id: this.#follower?.conversation_id ?? null })
    this.#line.sendError(failure, frame.type === 'message' ? frame.client_message_id : undefined)
    if (frame.type === 'hello') this.#line.refuse('hello refused')
  }

  async #greet(hello: Hello) {
    const { conversation, is_unborn, token } = await sayHello(this.#channel, hello, this.#authorization)
    if (this.#state === 'closed') return
    const seq = conversation.next_seq - 1
    this.#line.send({
      type: 'welcome',
      conversation_id: conversation.id,
      ...(token === null ? {} : { conversation_token: token }),
      seq,
      owner: conversation.owner,
    })
    this.#unborn = is_unborn ? conversation : undefined
    this.#follower = new Follower({
      engine: this.#channel.engine,
      line: this.#line,
      conversation_id: conversation.id,
      source: this.#source,
      after_seq: Math.min(hello.after_seq ?? 0, seq),
      owner: conversation.owner,
    })
    await this.#follower.catchUp()
  }

  async #take({ client_message_id, text, choice }: Said) {
    const { engine } = this.#channel
    const follower = this.#follower
    if (!follower) return
    const id = follower.conversation_id
    await assertNotTooFast(this.#channel, id, client_message_id)
    this.#rhythm = nextRhythm(this.#rhythm, engine.system_clock())
    const incoming = { key: client_message_id, role: 'traveler' as const, text, choice, source: this.#source }
    const burst_ms = burstWindow({ text, choice }, this.#rhythm)
    follower.expect(client_message_id)
    const acceptance = await accept(engine, id, incoming, { burst_ms, claim: true, unborn: this.#unborn }).finally(() =>
      follower.expect(undefined),
    )
    this.#unborn = undefined
    const { entry } = acceptance
    this.#line.send({ type: 'ack', client_message_id, message_id: entry.id, seq: entry.seq })
    this.#seeToAnswer(id, acceptance)
  }

  #seeToAnswer(id: string, { conversation, is_claimed, is_repeat, answered }: Acceptance) {
    const { engine } = this.#channel
    if (answered) seeCommitted(engine, answered)
    if (!conversation || is_repeat) return
    this.#burst = conversation.burst
    if (is_claimed) inBackground(engine, id, () => answerClaimed(engine, conversation))
    else if (conversation.burst && conversation.owner === 'bot') answerLater(engine, id, conversation.burst.until)
  }
}
