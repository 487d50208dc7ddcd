import type { Message } from '#src/domain/message.ts'
import type { Clock } from '#src/kernel/clock.ts'
import type { Ids } from '#src/kernel/ids.ts'
import type { Log } from '#src/kernel/log.ts'
import type { Services } from '#src/services/index.ts'
import type { Collection, Store } from '#src/store/port.ts'
import type { AuditRecord } from '#tools/define.ts'
import { type Bus, createLocalBus } from './bus.ts'
import {
  conversations,
  type DeadLetter,
  deadLetters,
  type HistoryRow,
  messages,
  type Trace,
  traces,
} from './collections.ts'
import type { Conversation } from './conversation.ts'
import { type ConversationTokens, createConversationTokens } from './conversation-token.ts'
import { LIMITS, type Limits } from './limits.ts'
import { createRecollection, type Recollection } from './recollection.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import type { Respond, Understand } from './turn.ts'

/** What the engine is given; only main.ts and tests know what is behind each. */
export interface EngineOptions {
  readonly store: Store
  readonly services: Services
  readonly understand: Understand
  readonly respond: Respond
  /** Sentences the engine itself has to say. */
  readonly sentence: Sentence
  readonly audit: AuditTrail
  /** Hands a line to its channel; true when taken. At least once: a receiver tells copies apart by `message.id`. Never
   *  called for the web. */
  readonly send: Send
  readonly ids: Ids
  /** Business time: dates, quotes, what messages are stamped with. */
  readonly clock: Clock
  /** System time: leases, backoff, tokens. */
  readonly system_clock: Clock
  readonly log: Log
  /** At least 32 characters; conversation tokens rest on it. */
  readonly secret: string
  readonly bus?: Bus
  readonly limits?: Partial<Limits>
}

export type Send = (conversation: Conversation, message: Message) => Promise<boolean>

/** `apology`: a turn has failed for good. `handed_back`: no human came. Others: the text of a shown event. */
export type Sentence = (key: 'apology' | 'handed_back' | (string & {}), language: string) => string

export interface AuditTrail {
  write(record: AuditRecord): Promise<void>
  /** What one turn did, for the person who takes over. */
  findByCause(cause: string): Promise<readonly AuditRecord[]>
}

/** What the operations of a conversation need; one of these a process. */
export interface Engine extends Omit<EngineOptions, 'bus' | 'limits' | 'secret'> {
  /** Names this process in leases. */
  readonly instance: string
  readonly bus: Bus
  readonly limits: Limits
  readonly conversations: Collection<Conversation>
  readonly history: Collection<HistoryRow>
  readonly traces: Collection<Trace>
  readonly dead_letters: Collection<DeadLetter>
  readonly scheduler: Scheduler
  readonly tokens: ConversationTokens
  readonly recollection: Recollection
}

export function createEngine({ bus = createLocalBus(), limits, secret, ...options }: EngineOptions): Engine {
  const { store, ids } = options
  return {
    ...options,
    instance: ids('req'),
    bus,
    limits: { ...LIMITS, ...limits },
    conversations: store.collection(conversations),
    history: store.collection(messages),
    traces: store.collection(traces),
    dead_letters: store.collection(deadLetters),
    scheduler: createScheduler(),
    tokens: createConversationTokens(secret),
    recollection: createRecollection(),
  }
}
