import { createClientMessageId } from './client-message-id.ts'
import { type Connection, createConnection, type Hello, type Timing } from './connection.ts'
import type { ConversationStore, SavedConversation } from './conversation-store.ts'
import { createListeners } from './listeners.ts'
import type { Message, ServerFrame, WelcomeFrame } from './protocol.ts'
import type { OpenSocket } from './socket.ts'
import { readTokenClaims } from './token-claims.ts'
import {
  countUnread,
  emptyTranscript,
  lastSeq,
  reduceTranscript,
  type Transcript,
  type TranscriptAction,
} from './transcript.ts'

export interface ChatSessionOptions {
  /** The server's origin, `https://host`; the socket's address is made of it. */
  readonly origin: string
  readonly organization: string | null
  readonly store: ConversationStore
  readonly openSocket: OpenSocket
  readonly locale: string
  readonly timezone: string
  readonly now?: () => number
  readonly timing?: Partial<Timing>
}

/** A chat without its looks: what the page, the widget and the host page's own script all talk to. */
export interface ChatSession {
  readonly getSnapshot: () => Transcript
  readonly subscribe: (listener: () => void) => () => void
  /** A message of the other side that has just been said; never one of an earlier visit. */
  readonly onMessage: (listener: (message: Message) => void) => () => void
  readonly onUnread: (listener: (count: number) => void) => () => void
  /** Resumes a conversation this browser knows; true when there is one. */
  readonly resume: () => boolean
  /** Opens the line unless it is open: "try again". */
  readonly connect: () => void
  readonly send: (text: string, choice?: string) => void
  readonly retry: (client_message_id: string) => void
  readonly discard: (client_message_id: string) => void
  /** The person writes; opens the line, so that the first message need not wait for it. */
  readonly typing: () => void
  readonly setWatching: (on: boolean) => void
  /** Signs a traveller in. False, and nothing done, for anything but a traveller's token. */
  readonly identify: (token: string) => boolean
  readonly setLocale: (tag: string) => void
  /** Leaves the conversation and forgets it; the next message begins another. */
  readonly startAnew: () => void
  /** The same, and forgets who was signed in. */
  readonly reset: () => void
  readonly setNetwork: (isUp: boolean) => void
  /** The line cannot be had at all (a security policy forbids it); `reason` is shown. */
  readonly refuse: (reason: string) => void
}

const TYPING_EVERY = 3_000

type Key = Pick<SavedConversation, 'conversation_id' | 'conversation_token'>

/** Joins the connection, the transcript and what the browser keeps. */
export function createChatSession(options: ChatSessionOptions): ChatSession {
  const { store } = options
  const now = options.now ?? Date.now
  const changes = createListeners<void>()
  const messages = createListeners<Message>()
  const unreads = createListeners<number>()
  let transcript = emptyTranscript
  let locale = options.locale
  let access_token: string | null = null
  let user_id: string | null = null
  let hadFirstLine = false
  let typedAt = 0
  let toldReadSeq = 0
  let unborn: Key | null = null

  function dispatch(action: TranscriptAction) {
    const before = transcript
    transcript = reduceTranscript(before, action)
    if (transcript === before) return
    if (transcript.readSeq !== before.readSeq) tellRead()
    changes.tell()
    const unread = countUnread(transcript)
    if (unread !== countUnread(before)) unreads.tell(unread)
  }

  function tellRead() {
    const { readSeq } = transcript
    store.amend(user_id, () => ({ readSeq }))
    if (readSeq <= toldReadSeq) return
    toldReadSeq = readSeq
    connection.read(readSeq)
  }

  function hello(): Hello {
    const known = store.load(user_id)
    return {
      ...(options.organization && { organization: options.organization }),
      ...(known && { conversation_id: known.conversation_id, conversation_token: known.conversation_token }),
      ...(access_token && { access_token }),
      locale,
      ...(options.timezone && { timezone: options.timezone }),
    }
  }

  /** Keeps the conversation in the browser from its first word on; before, the server does not keep it either. */
  function keep({ conversation_id, conversation_token }: Key) {
    const waiting = transcript.pending.filter(({ status }) => status === 'sending')
    const outbox = waiting.map(({ status: _, ...send }) => send)
    store.save({ conversation_id, conversation_token, user_id, readSeq: transcript.readSeq, outbox })
    unborn = null
  }

  function welcomed(frame: WelcomeFrame) {
    const before = store.load(user_id)
    const isSame = before?.conversation_id === frame.conversation_id
    const conversation_token = frame.conversation_token ?? (isSame ? before.conversation_token : '')
    if (before && !isSame) forgetMessages()
    const key = { conversation_id: frame.conversation_id, conversation_token }
    if (frame.seq > 0 || transcript.pending.length > 0) keep(key)
    else unborn = key
    dispatch({ type: 'owner', owner: frame.owner })
  }

  function onFrame(frame: ServerFrame, isReplay: boolean) {
    switch (frame.type) {
      case 'welcome':
        return welcomed(frame)
      case 'message': {
        const { message } = frame
        const isKnown = transcript.messages.some(({ id }) => id === message.id)
        dispatch({ type: 'message', message, isReplay: isReplay && !hadFirstLine })
        const isNews = !isReplay || hadFirstLine
        if (isNews && !isKnown && message.role !== 'traveler') messages.tell(message)
        return
      }
      case 'ack':
        forgetSend(frame.client_message_id)
        return dispatch({ ...frame, type: 'acknowledged' })
      case 'delta':
      case 'typing':
      case 'owner':
      case 'receipt':
        return dispatch(frame)
      case 'error':
      case 'pong':
        return
    }
  }

  function forgetSend(id: string) {
    store.amend(user_id, ({ outbox }) => ({
      outbox: outbox.filter(({ client_message_id }) => client_message_id !== id),
    }))
  }

  function forgetMessages() {
    hadFirstLine = false
    toldReadSeq = 0
    const { pending } = transcript
    dispatch({ type: 'cleared' })
    dispatch({ type: 'restored', pending, readSeq: 0 })
  }

  function startAnew() {
    store.clear()
    unborn = null
    connection.reset()
    hadFirstLine = false
    toldReadSeq = 0
    dispatch({ type: 'cleared' })
  }

  const connection: Connection = createConnection({
    url: socketAddress(options.origin),
    openSocket: options.openSocket,
    hello,
    onFrame,
    onState(state, reason) {
      // The first line's replay is over when the next one starts.
      if (state === 'reconnecting' && lastSeq(transcript) > 0) hadFirstLine = true
      dispatch({ type: 'connection', state, ...(reason && { reason }) })
    },
    onFailed(client_message_id, reason) {
      forgetSend(client_message_id)
      dispatch({ type: 'failed', client_message_id, reason })
    },
    onLost(code) {
      if (access_token && code === 'UNAUTHENTICATED') {
        access_token = null
        return
      }
      store.clear()
      unborn = null
      forgetMessages()
    },
    now,
    ...(options.timing && { timing: options.timing }),
  })

  function resume(): boolean {
    const saved = store.load(user_id)
    if (!saved) return false
    toldReadSeq = saved.readSeq
    const pending = saved.outbox.map(send => ({ ...send, status: 'sending' as const }))
    dispatch({ type: 'restored', pending, readSeq: saved.readSeq })
    for (const { createdAt: _, ...outgoing } of saved.outbox) connection.send(outgoing)
    connection.connect()
    return true
  }

  return {
    getSnapshot: () => transcript,
    subscribe: changes.add,
    onMessage: messages.add,
    onUnread: unreads.add,
    resume,
    connect: () => connection.connect(),
    send(text, choice) {
      const trimmed = text.trim()
      if (!trimmed) return
      const outgoing = { client_message_id: createClientMessageId(), text: trimmed, ...(choice && { choice }) }
      const send = { ...outgoing, createdAt: now() }
      dispatch({ type: 'queued', send: { ...send, status: 'sending' } })
      if (unborn) keep(unborn)
      else store.amend(user_id, ({ outbox }) => ({ outbox: [...outbox, send] }))
      connection.send(outgoing)
    },
    retry(id) {
      const send = transcript.pending.find(({ client_message_id }) => client_message_id === id)
      if (!send) return
      dispatch({ type: 'retried', client_message_id: id })
      connection.send({ client_message_id: id, text: send.text, ...(send.choice && { choice: send.choice }) })
    },
    discard(id) {
      connection.forget(id)
      forgetSend(id)
      dispatch({ type: 'discarded', client_message_id: id })
    },
    typing() {
      if (transcript.connection === 'idle') connection.connect()
      if (now() - typedAt < TYPING_EVERY) return
      typedAt = now()
      connection.typing()
    },
    setWatching: on => dispatch({ type: 'watching', on }),
    identify(token) {
      const claims = readTokenClaims(token)
      if (claims?.role !== 'traveler' || !claims.user_id) return false
      const isAnother = user_id !== null && user_id !== claims.user_id
      access_token = token
      user_id = claims.user_id
      if (isAnother) {
        startAnew()
      } else {
        store.amend(user_id, () => ({ user_id }))
        if (transcript.connection === 'idle') resume()
        else connection.restart()
      }
      return true
    },
    setLocale(tag) {
      if (tag === locale) return
      locale = tag
      connection.restart()
    },
    startAnew,
    reset() {
      access_token = null
      user_id = null
      startAnew()
    },
    setNetwork: isUp => connection.setNetwork(isUp),
    refuse(reason) {
      connection.close()
      dispatch({ type: 'connection', state: 'refused', reason })
    },
  }
}

function socketAddress(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/api/v1/assistant/ws`
}
