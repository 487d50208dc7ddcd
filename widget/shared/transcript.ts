import type { Message, Owner } from './protocol.ts'

/** `idle`: nothing was needed yet. `offline`: the browser says so, or we stopped trying. `refused`: the server
 *  (or the page's own security policy) will not have us; only a person's retry goes on from there. */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'reconnecting' | 'offline' | 'refused'

/** A message of one's own that the server has not acknowledged. It keeps its id through every retry. */
export interface PendingSend {
  readonly client_message_id: string
  readonly text: string
  readonly choice?: string
  /** Milliseconds since 1970, by this device. */
  readonly createdAt: number
  readonly status: 'sending' | 'failed'
  /** In the server's words, where it gave any. */
  readonly reason?: string
}

/** An answer that is still being written. It has no seq until the whole message arrives. */
export interface StreamingDraft {
  readonly id: string
  readonly text: string
}

/** Everything the chat shows. `messages` are in order of seq, without repeats; `pending` stand below them. */
export interface Transcript {
  readonly messages: readonly Message[]
  readonly drafts: readonly StreamingDraft[]
  readonly pending: readonly PendingSend[]
  readonly receipts: Readonly<Record<string, string>>
  readonly typing: boolean
  readonly owner: Owner
  readonly connection: ConnectionState
  readonly refusal: string | null
  /** The last seq the person has seen. */
  readonly readSeq: number
  /** The "New messages" line stands below this seq; null when there is none. */
  readonly newAfterSeq: number | null
  /** True while the newest message is on a visible screen. */
  readonly watching: boolean
}

export type TranscriptAction =
  | { readonly type: 'message'; readonly message: Message; readonly isReplay?: boolean }
  | { readonly type: 'delta'; readonly message_id: string; readonly text: string }
  | { readonly type: 'typing'; readonly on: boolean }
  | { readonly type: 'owner'; readonly owner: Owner }
  | { readonly type: 'receipt'; readonly message_id: string; readonly status: string }
  | { readonly type: 'queued'; readonly send: PendingSend }
  | {
      readonly type: 'acknowledged'
      readonly client_message_id: string
      readonly message_id: string
      readonly seq: number
    }
  | { readonly type: 'failed'; readonly client_message_id: string; readonly reason: string }
  | { readonly type: 'retried'; readonly client_message_id: string }
  | { readonly type: 'discarded'; readonly client_message_id: string }
  | { readonly type: 'connection'; readonly state: ConnectionState; readonly reason?: string }
  | { readonly type: 'watching'; readonly on: boolean }
  | { readonly type: 'restored'; readonly pending: readonly PendingSend[]; readonly readSeq: number }
  | { readonly type: 'cleared' }

export const emptyTranscript: Transcript = {
  messages: [],
  drafts: [],
  pending: [],
  receipts: {},
  typing: false,
  owner: 'bot',
  connection: 'idle',
  refusal: null,
  readSeq: 0,
  newAfterSeq: null,
  watching: false,
}

/** The only place where the chat's state changes. Pure; safe with repeats, late frames and any order. */
export function reduceTranscript(state: Transcript, action: TranscriptAction): Transcript {
  switch (action.type) {
    case 'message':
      return received(state, action.message, action.isReplay === true)
    case 'delta':
      return streamed(state, action.message_id, action.text)
    case 'typing':
      return state.typing === action.on ? state : { ...state, typing: action.on }
    case 'owner':
      return state.owner === action.owner ? state : { ...state, owner: action.owner }
    case 'receipt':
      return { ...state, receipts: { ...state.receipts, [action.message_id]: action.status } }
    case 'queued':
      return { ...state, pending: [...state.pending, action.send], readSeq: lastSeq(state), newAfterSeq: null }
    case 'acknowledged':
      return acknowledged(state, action)
    case 'failed':
      return amendPending(state, action.client_message_id, send => ({
        ...send,
        status: 'failed',
        reason: action.reason,
      }))
    case 'retried':
      return amendPending(state, action.client_message_id, ({ reason: _, ...send }) => ({ ...send, status: 'sending' }))
    case 'discarded':
      return { ...state, pending: withoutPending(state, action.client_message_id) }
    case 'connection':
      return connected(state, action.state, action.reason ?? null)
    case 'watching':
      return watched(state, action.on)
    case 'restored':
      return { ...state, pending: action.pending, readSeq: action.readSeq }
    case 'cleared':
      return { ...emptyTranscript, connection: state.connection, watching: state.watching }
  }
}

/** How many messages of others came after the last one seen. */
export const countUnread = ({ messages, readSeq }: Transcript): number =>
  messages.filter(({ role, seq }) => role !== 'traveler' && seq > readSeq).length

/** The highest seq known; 0 for an empty conversation. */
export const lastSeq = ({ messages }: Pick<Transcript, 'messages'>): number => messages.at(-1)?.seq ?? 0

function received(state: Transcript, message: Message, isReplay: boolean): Transcript {
  const messages = insert(state.messages, message)
  const drafts = state.drafts.filter(({ id }) => id !== message.id)
  const next = { ...state, messages, drafts, typing: message.role === 'traveler' ? state.typing : false }
  const isNew = message.role !== 'traveler' && message.seq > state.readSeq
  if (!isNew) return next
  // What came before this visit is marked even on a visible screen; what one watches arriving is not.
  const needsLine = state.newAfterSeq === null && (isReplay || !state.watching)
  return {
    ...next,
    newAfterSeq: needsLine ? state.readSeq : state.newAfterSeq,
    readSeq: state.watching ? message.seq : state.readSeq,
  }
}

function insert(messages: readonly Message[], message: Message): readonly Message[] {
  const others = messages.filter(({ id, seq }) => id !== message.id && seq !== message.seq)
  const after = others.findIndex(({ seq }) => seq > message.seq)
  return after === -1 ? [...others, message] : others.toSpliced(after, 0, message)
}

function streamed(state: Transcript, id: string, text: string): Transcript {
  if (state.messages.some(message => message.id === id)) return state
  const known = state.drafts.find(draft => draft.id === id)
  const drafts = known
    ? state.drafts.map(draft => (draft === known ? { id, text: joinSentences(known.text, text) } : draft))
    : [...state.drafts, { id, text }]
  return { ...state, drafts, typing: false }
}

/** Deltas are whole sentences: a missing space between two of them is put in. */
function joinSentences(before: string, after: string): string {
  return /\S$/.test(before) && /^\S/.test(after) ? `${before} ${after}` : before + after
}

function acknowledged(
  state: Transcript,
  ack: { readonly client_message_id: string; readonly message_id: string; readonly seq: number },
): Transcript {
  const send = state.pending.find(({ client_message_id }) => client_message_id === ack.client_message_id)
  if (!send) return state
  const pending = withoutPending(state, ack.client_message_id)
  // After a lost acknowledgement the message itself may have come first, by replay.
  if (state.messages.some(({ id }) => id === ack.message_id)) return { ...state, pending }
  return { ...state, pending, messages: insert(state.messages, ownMessage(send, ack)) }
}

function ownMessage(send: PendingSend, ack: { readonly message_id: string; readonly seq: number }): Message {
  return {
    id: ack.message_id,
    seq: ack.seq,
    turn_id: null,
    role: 'traveler',
    text: send.text,
    options: [],
    cards: [],
    language: '',
    created_at: new Date(send.createdAt).toISOString(),
  }
}

const withoutPending = ({ pending }: Transcript, id: string) =>
  pending.filter(({ client_message_id }) => client_message_id !== id)

function amendPending(state: Transcript, id: string, change: (send: PendingSend) => PendingSend): Transcript {
  return { ...state, pending: state.pending.map(send => (send.client_message_id === id ? change(send) : send)) }
}

function connected(state: Transcript, connection: ConnectionState, refusal: string | null): Transcript {
  if (connection === 'online') return { ...state, connection, refusal: null }
  // A half-written answer is sent anew after a reconnect; the typing sign of a dead line means nothing.
  return { ...state, connection, refusal, typing: false, drafts: [] }
}

function watched(state: Transcript, on: boolean): Transcript {
  if (state.watching === on) return state
  if (on) return { ...state, watching: true, readSeq: Math.max(state.readSeq, lastSeq(state)) }
  return { ...state, watching: false, newAfterSeq: null }
}
