import { createOutbox, type Outgoing } from './outbox.ts'
import type { ClientFrame, ErrorFrame, HelloFrame, ServerFrame, WelcomeFrame } from './protocol.ts'
import { readFrame } from './read-frame.ts'
import { createSeqTracker } from './seq-tracker.ts'
import type { OpenSocket, Socket } from './socket.ts'
import { createTimers } from './timers.ts'
import type { ConnectionState } from './transcript.ts'

export type Hello = Omit<HelloFrame, 'type' | 'after_seq'>

type TimerName = 'reconnect' | 'welcome' | 'ack' | 'again' | 'ping' | 'pong' | 'gap'

/** Milliseconds, and how often. */
export interface Timing {
  readonly backoff: number
  readonly maxBackoff: number
  /** Failures in a row before we stop and wait for a person, the network or a new message. */
  readonly maxAttempts: number
  readonly welcome: number
  readonly ack: number
  readonly maxSends: number
  readonly ping: number
  readonly pong: number
  readonly gap: number
  /** A line that lived this long was a good one: the next backoff starts small again. */
  readonly stable: number
}

const DEFAULT_TIMING: Timing = {
  backoff: 500,
  maxBackoff: 30_000,
  maxAttempts: 12,
  welcome: 10_000,
  ack: 10_000,
  maxSends: 4,
  ping: 25_000,
  pong: 10_000,
  gap: 3_000,
  stable: 5_000,
}

export interface ConnectionOptions {
  readonly url: string
  readonly openSocket: OpenSocket
  /** Asked anew at every attempt, so that a conversation learnt meanwhile is resumed. */
  readonly hello: () => Hello
  /** Every frame but pong. `isReplay`: the message belongs to what was said before this line. */
  readonly onFrame: (frame: ServerFrame, isReplay: boolean) => void
  readonly onState: (state: ConnectionState, reason?: string) => void
  readonly onFailed: (client_message_id: string, reason: string) => void
  /** The server does not take our conversation or token (any more). The next hello must not name what failed. */
  readonly onLost: (code: string) => void
  readonly now?: () => number
  readonly random?: () => number
  readonly timing?: Partial<Timing>
}

export interface Connection {
  /** Connects unless it is connected; also the answer to "try again". */
  readonly connect: () => void
  readonly send: (outgoing: Outgoing) => void
  readonly forget: (client_message_id: string) => void
  readonly typing: () => void
  readonly read: (seq: number) => void
  /** Drops the line and says hello again, at once: a new identity or language. */
  readonly restart: () => void
  /** What the browser says about the network. */
  readonly setNetwork: (isUp: boolean) => void
  /** Forgets the conversation and what waits to be sent; closes. */
  readonly reset: () => void
  readonly close: () => void
}

const LOST = new Set(['CONVERSATION_NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN'])
const PASSING = new Set(['BUSY', 'RATE_LIMITED', 'INTERNAL', 'SUPPLIER_UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS'])

/** One conversation's line to the server: resumes where it was, repeats what was not acknowledged, never gives a
 *  message two ids, and backs off with jitter. Holds no transcript; what it hears it passes on. */
export function createConnection(options: ConnectionOptions): Connection {
  const timing = { ...DEFAULT_TIMING, ...options.timing }
  const now = options.now ?? Date.now
  const random = options.random ?? Math.random
  const outbox = createOutbox()
  const seqs = createSeqTracker()
  const timers = createTimers<TimerName>()
  let socket: Socket | null = null
  let line = 0
  let openedAt = 0
  let isWelcome = false
  let isNetworkUp = true
  let wasOnline = false
  let attempt = 0
  let conversation: string | null = null
  let refusal: ErrorFrame | null = null
  let repairedAt = -1

  const put = (frame: ClientFrame) => socket?.send(JSON.stringify(frame))

  function connect() {
    if (socket) return
    if (!isNetworkUp) return options.onState('offline')
    timers.stop('reconnect')
    line += 1
    const own = line
    isWelcome = false
    refusal = null
    openedAt = now()
    options.onState(wasOnline || attempt > 0 ? 'reconnecting' : 'connecting')
    const isCurrent = () => own === line
    socket = options.openSocket(options.url, {
      onOpen: () => isCurrent() && sayHello(),
      onData: data => isCurrent() && hear(readFrame(data)),
      onClose: () => isCurrent() && ended(),
    })
    timers.start('welcome', timing.welcome, drop)
  }

  function sayHello() {
    const hello = options.hello()
    put({ type: 'hello', ...hello, ...(hello.conversation_id ? { after_seq: seqs.through() } : {}) })
  }

  function hear(frame: ServerFrame | null) {
    if (!frame) return
    if (frame.type === 'welcome') return welcomed(frame)
    if (frame.type === 'error') return isWelcome ? refusedMessage(frame) : refusedHello(frame)
    if (!isWelcome) return
    if (frame.type === 'pong') return timers.stop('pong')
    if (frame.type === 'ack') {
      outbox.remove(frame.client_message_id)
      seqs.noteOwn(frame.seq)
      watchAcks()
    }
    const isReplay = frame.type === 'message' && seqs.note(frame.message.seq)
    options.onFrame(frame, isReplay)
    watchGap()
  }

  function welcomed(frame: WelcomeFrame) {
    if (conversation !== null && conversation !== frame.conversation_id) seqs.reset()
    conversation = frame.conversation_id
    isWelcome = true
    wasOnline = true
    timers.stop('welcome')
    seqs.startReplay(frame.seq)
    options.onFrame(frame, false)
    options.onState('online')
    outbox.rewind()
    flush()
    timers.every('ping', timing.ping, ping)
  }

  function flush() {
    if (!isWelcome) return
    for (const outgoing of outbox.take(now())) put({ type: 'message', ...outgoing })
    watchAcks()
  }

  /** No acknowledgement in time: the line is dead or the server lost it. Both are cured by a new line. */
  function watchAcks() {
    const since = outbox.oldestSentAt()
    if (since === null) return timers.stop('ack')
    timers.start('ack', Math.max(0, since + timing.ack - now()), () => {
      const id = outbox.oldestSent()
      if (id !== null && outbox.sendsOf(id) >= timing.maxSends) fail(id, '')
      else drop()
    })
  }

  function fail(id: string, reason: string) {
    outbox.remove(id)
    options.onFailed(id, reason)
    watchAcks()
  }

  function refusedMessage(frame: ErrorFrame) {
    const id = frame.client_message_id ?? outbox.oldestSent()
    if (id === null) return
    if (!PASSING.has(frame.code) || outbox.sendsOf(id) >= timing.maxSends) return fail(id, frame.message)
    outbox.again(id)
    watchAcks()
    timers.start('again', timing.backoff * 4 * outbox.sendsOf(id), flush)
  }

  function refusedHello(frame: ErrorFrame) {
    refusal = frame
  }

  function watchGap() {
    if (!seqs.hasGap()) return timers.stop('gap')
    if (timers.isRunning('gap')) return
    timers.start('gap', timing.gap, () => {
      if (!seqs.hasGap()) return
      if (repairedAt === seqs.through()) return seqs.skipGap()
      repairedAt = seqs.through()
      drop()
    })
  }

  function ping() {
    put({ type: 'ping' })
    if (!timers.isRunning('pong')) timers.start('pong', timing.pong, drop)
  }

  /** Leaves this line without waiting for its end, which may never be told. */
  function drop() {
    const old = socket
    ended()
    old?.close()
  }

  function ended() {
    line += 1
    socket = null
    timers.stopAll()
    const wasGood = isWelcome && now() - openedAt >= timing.stable
    isWelcome = false
    attempt = wasGood ? 0 : attempt + 1
    if (refusal) return refused(refusal)
    later()
  }

  function refused({ code, message }: ErrorFrame) {
    const hello = options.hello()
    if (LOST.has(code) && (hello.conversation_id || hello.access_token)) {
      options.onLost(code)
      return later()
    }
    if (PASSING.has(code)) return later()
    options.onState('refused', message)
  }

  function later() {
    if (!isNetworkUp || attempt > timing.maxAttempts) return options.onState('offline')
    options.onState('reconnecting')
    const ceiling = Math.min(timing.maxBackoff, timing.backoff * 2 ** Math.max(0, attempt - 1))
    timers.start('reconnect', attempt === 0 ? 0 : ceiling * (0.5 + random() / 2), connect)
  }

  function hangUp() {
    line += 1
    const old = socket
    socket = null
    isWelcome = false
    timers.stopAll()
    old?.close()
  }

  return {
    connect() {
      attempt = 0
      connect()
    },
    send(outgoing) {
      outbox.add(outgoing)
      if (isWelcome) return flush()
      if (!timers.isRunning('reconnect')) attempt = 0
      connect()
    },
    forget: id => outbox.remove(id),
    typing() {
      if (isWelcome) put({ type: 'typing' })
    },
    read(seq) {
      if (isWelcome) put({ type: 'read', seq })
    },
    restart() {
      if (!socket) return
      hangUp()
      attempt = 0
      connect()
    },
    setNetwork(isUp) {
      if (isNetworkUp === isUp) return
      isNetworkUp = isUp
      if (isUp && !socket && (wasOnline || attempt > 0 || !outbox.isEmpty())) {
        attempt = 0
        connect()
      } else if (!isUp && (socket || timers.isRunning('reconnect'))) {
        hangUp()
        options.onState('offline')
      }
    },
    reset() {
      hangUp()
      outbox.clear()
      seqs.reset()
      conversation = null
      wasOnline = false
      attempt = 0
      options.onState('idle')
    },
    close() {
      hangUp()
      options.onState('idle')
    },
  }
}
