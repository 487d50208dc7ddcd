/** What travels between a chat and the server: the shapes of the public contract, chat section, as plain types.
 *  Frames from the server are read by `read-frame.ts`, which never trusts them; nothing here runs. */
export type Role = 'traveler' | 'assistant' | 'agent' | 'system'

export type Owner = 'bot' | 'human'

export interface Option {
  readonly id: string
  readonly title: string
}

/** A decimal string and its ISO 4217 currency; `note` says what it covers ("for 3 travellers, taxes included"). */
export interface Price {
  readonly amount: string
  readonly currency: string
  readonly note?: string
}

export type CardAction =
  | { readonly type: 'choose'; readonly option_id: string; readonly title: string }
  | { readonly type: 'link'; readonly url: string; readonly title: string }
  | { readonly type: 'say'; readonly text: string; readonly title: string }

export type CardKind = 'offer' | 'itinerary' | 'confirmation' | 'payment' | 'document'

export type Theme = 'savanna' | 'beach' | 'city' | 'mountain' | 'reef' | 'flight' | 'road'

/** One line of an itinerary or of a confirmation's summary; `date` is ISO where the server knows it. */
export interface CardLine {
  readonly title: string
  readonly detail?: string
  readonly date?: string
}

/** `kind`, `facts`, `badge`, `lines` and `theme` are compatible additions: a card without them is an offer. */
export interface Card {
  readonly title: string
  readonly subtitle: string
  readonly image?: string
  readonly price?: Price
  readonly actions: readonly CardAction[]
  readonly kind?: CardKind
  readonly facts?: readonly string[]
  readonly badge?: string
  readonly lines?: readonly CardLine[]
  readonly theme?: Theme
}

/** A whole message of the conversation. `author_name` is an addition for what a human agent wrote. */
export interface Message {
  readonly id: string
  readonly seq: number
  readonly turn_id: string | null
  readonly role: Role
  readonly text: string
  readonly options: readonly Option[]
  readonly cards: readonly Card[]
  readonly language: string
  readonly created_at: string
  readonly author_name?: string
}

/** Always the first frame of a socket. Unknown ids and tokens are left out, never sent empty. */
export interface HelloFrame {
  readonly type: 'hello'
  readonly organization?: string
  readonly conversation_id?: string
  readonly conversation_token?: string
  readonly after_seq?: number
  readonly locale?: string
  readonly timezone?: string
  readonly access_token?: string
}

export type ClientFrame =
  | HelloFrame
  | { readonly type: 'message'; readonly client_message_id: string; readonly text: string; readonly choice?: string }
  | { readonly type: 'typing' }
  | { readonly type: 'read'; readonly seq: number }
  | { readonly type: 'ping' }

export interface WelcomeFrame {
  readonly type: 'welcome'
  readonly conversation_id: string
  readonly conversation_token?: string
  /** The highest seq at this moment: everything up to it is replayed, in order. */
  readonly seq: number
  readonly owner: Owner
}

export interface AckFrame {
  readonly type: 'ack'
  readonly client_message_id: string
  readonly message_id: string
  readonly seq: number
}

/** `client_message_id` is an addition: which message was refused, where the server says so. */
export interface ErrorFrame {
  readonly type: 'error'
  readonly code: string
  readonly message: string
  readonly client_message_id?: string
}

export type ServerFrame =
  | WelcomeFrame
  | AckFrame
  | ErrorFrame
  | { readonly type: 'typing'; readonly on: boolean }
  | { readonly type: 'delta'; readonly message_id: string; readonly text: string }
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'owner'; readonly owner: Owner }
  | { readonly type: 'receipt'; readonly message_id: string; readonly status: string }
  | { readonly type: 'pong' }
