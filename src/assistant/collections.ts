import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { Conversation, Entry } from './conversation.ts'

/** A message outside its document, by the id of the conversation and its key. A settled message never changes, so a row
 *  may be written any number of times. */
export interface HistoryRow extends Stored {
  readonly conversation_id: string
  readonly seq: number
  readonly entry: Entry
}

/** How one try of a turn went: names, ids and times, never sentences. */
export interface Trace extends Stored {
  readonly conversation_id: string
  readonly organization_id: string
  readonly turn_id: string
  readonly attempt: number
  readonly through_seq: number
  readonly seqs: readonly number[]
  /** Commands without what was said: workflow, slot, option, topic, candidates. */
  readonly commands: readonly Readonly<Record<string, string | number>>[]
  readonly engine: string
  readonly confidence: number
  readonly understand_ms: number
  readonly ms: number
  readonly rule: string | null
  readonly calls: readonly TracedCall[]
  readonly template_keys: readonly string[]
  readonly language: string
  readonly owner: 'bot' | 'human'
  /** `OK`, or the code of what stopped it. */
  readonly outcome: string
  readonly created_at: string
  readonly expires_at: string
}

export interface TracedCall {
  readonly tool: string
  readonly step: string
  /** Their names, never their values. */
  readonly arguments: readonly string[]
  readonly outcome: string
  readonly ms: number
}

/** What the engine gave up on: a person has to look. */
export interface DeadLetter extends Stored {
  readonly conversation_id: string
  readonly organization_id: string
  readonly kind: 'turn' | 'delivery'
  /** The turn, or the message that no channel took. */
  readonly subject: string
  readonly attempts: number
  readonly created_at: string
}

export const conversations = defineCollection<Conversation>({
  name: 'conversations',
  schema_version: 1,
  is_never_changed_in_place: true,
  indexes: [['wake_at'], ['actor.id', 'updated_at'], ['organization_id', 'updated_at']],
  unique: [],
  retention: 'until its person has it erased; a shell without content stays',
  personal_fields: ['actor', 'channel.address', 'tail', 'frames', 'memory', 'turn'],
})

export const messages = defineCollection<HistoryRow>({
  name: 'messages',
  schema_version: 1,
  indexes: [['conversation_id', 'seq']],
  unique: [],
  retention: 'as long as their conversation',
  personal_fields: ['entry'],
})

export const traces = defineCollection<Trace>({
  name: 'traces',
  schema_version: 1,
  indexes: [],
  unique: [],
  expires_by: 'expires_at',
  retention: '90 days',
  personal_fields: [],
})

export const deadLetters = defineCollection<DeadLetter>({
  name: 'dead_letters',
  schema_version: 1,
  indexes: [['organization_id', 'created_at'], ['conversation_id']],
  unique: [],
  retention: 'until a person has dealt with it, at most as long as its conversation',
  personal_fields: [],
})
