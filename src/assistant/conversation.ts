import type { Message } from '#src/domain/message.ts'
import type { PendingShown, Understanding } from '#src/domain/understanding.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Stored } from '#src/store/port.ts'
import type { Frame } from './frame.ts'

export type Owner = 'bot' | 'human'
export type ChannelKind = 'web' | 'whatsapp' | 'whatsapp_web' | 'sms' | 'terminal'

/** A conversation is this one document of at most 64 KB; everything the engine does is one change of it. */
export interface Conversation extends Stored {
  readonly organization_id: string
  /** Mode, channel and principal are fixed when the conversation is made. */
  readonly mode: 'traveler' | 'dmc'
  readonly channel: { readonly kind: ChannelKind; readonly address: string | null }
  readonly actor: Actor
  /** What replies are written in; BCP 47. */
  readonly language: string
  readonly locale: string
  /** IANA zone of the person. */
  readonly zone: string
  readonly frames: readonly Frame[]
  /** What the dialogue remembers beside its frames. */
  readonly memory: Readonly<Record<string, unknown>>
  readonly next_seq: number
  /** The last messages; an older one has left only after its own row was written. */
  readonly tail: readonly Entry[]
  /** Up to here, rows are known to exist. */
  readonly archived_through: number
  /** Seqs in the tail that nobody, bot or human, has answered. */
  readonly inbox: readonly number[]
  readonly owner: Owner
  /** The member of staff who took it over. */
  readonly assigned_to: string | null
  /** System time at which a human who has not answered loses it to the bot again. */
  readonly hand_back_at: number | null
  /** Who answers now. `epoch` only grows, and with every holder: a write that names an older one is refused. */
  readonly lease: Lease
  readonly turn: Turn | null
  /** What came in may go on: nothing is answered before `until`, which is never far from `since`. System times. */
  readonly burst: { readonly since: number; readonly until: number } | null
  /** Said, and not yet handed to the channel. Empty on the web, which resumes by seq. */
  readonly outbox: readonly Delivery[]
  /** The turn a human cut short: what it did stands in the audit under this cause. */
  readonly interrupted_turn: string | null
  /** When somebody has to look at it next: the one thing recovery searches by. Null: nothing is owed. */
  readonly wake_at: number | null
  readonly created_at: string
  readonly updated_at: string
  /** System time of its person's last sign of life: the token ends 30 days later. */
  readonly used_at: number
  /** Set when its person had it erased: what is left is this shell, so that its token opens nothing. */
  readonly deleted_at: string | null
}

export interface Lease {
  /** The instance, for those who read the document. */
  readonly owner: string | null
  readonly epoch: number
  readonly until: number
}

/** A message as it is kept: what is shown (domain/message.ts) and what the engine knows of it. */
export interface Entry extends Message {
  /** The sender's id of the message, or the event's; unique within the conversation. */
  readonly key: string | null
  readonly choice?: string
  readonly event?: DomainEvent
  /** The member of staff who wrote it. */
  readonly author?: string
  /** On the last message that a turn answered: what the turn came to. */
  readonly outcome?: Outcome
  /** Bytes of it as JSON. */
  readonly size: number
}

/** What happened to something of the person's, such as a payment received. Ids only. */
export interface DomainEvent {
  readonly type: string
  readonly booking_id?: string
  readonly payment_id?: string
  readonly data?: Readonly<Record<string, string | number | boolean>>
}

/** The part of an answer that is not a message, kept so that a repeated request gets the same. */
export interface Outcome {
  readonly understanding: Understanding | null
  readonly pending: PendingShown
  readonly owner: Owner
}

/** Kept from the first claim to the commit, whoever holds the lease, so that a repeat is the same turn. */
export interface Turn {
  readonly id: string
  readonly through_seq: number
  readonly attempt: number
  /** Stored before the first write; a repeat starts from here and does not understand anew. */
  readonly record: TurnRecord | null
}

/** What a turn was understood to be, and when (business time). */
export interface TurnRecord {
  readonly understandings: readonly Understood[]
  readonly now: number
}

/** A message of a turn and what it was understood to be; an event of the domain has no commands of its own. */
export interface Understood {
  readonly seq: number
  readonly understanding: Understanding
  readonly event: DomainEvent | null
}

export interface Delivery {
  readonly seq: number
  readonly attempt: number
  readonly retry_at: number
}

/** Every write of a turn to its conversation asks this, not only the last. */
export const holdsLease =
  ({ lease }: Conversation) =>
  (current: Conversation): boolean =>
    current.lease.epoch === lease.epoch

export const conversationNotFound = (): AppError =>
  new AppError('CONVERSATION_NOT_FOUND', 'There is no such conversation.')
