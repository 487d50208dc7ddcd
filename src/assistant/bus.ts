import type { Message } from '#src/domain/message.ts'
import type { Owner } from './conversation.ts'

/** What those who watch a conversation are told. JSON, so that another process can be told the same. */
export type BusEvent =
  /** New lines, in order of seq. `source` names the socket that sent them. */
  | { readonly type: 'messages'; readonly messages: readonly Message[]; readonly source?: string }
  /** The store has lines up to this seq, which another process put there; null: something may have been missed. */
  | { readonly type: 'news'; readonly seq: number | null }
  /** A turn has committed: everything waiting up to here is answered. */
  | { readonly type: 'turn'; readonly turn_id: string; readonly through_seq: number }
  | { readonly type: 'typing'; readonly on: boolean; readonly by: 'assistant' | 'agent' | 'traveler' }
  | { readonly type: 'delta'; readonly message_id: string; readonly text: string }
  | { readonly type: 'owner'; readonly owner: Owner }
  | { readonly type: 'read'; readonly seq: number }
  | { readonly type: 'receipt'; readonly message_id: string; readonly status: string }
  | { readonly type: 'deleted' }

export type Listener = (event: BusEvent) => void

/** Wake-ups by conversation id. They may be lost: whoever listens can always read the store instead. */
export interface Bus {
  publish(conversation_id: string, event: BusEvent): void
  /** Returns the way to stop. */
  subscribe(conversation_id: string, listener: Listener): () => void
  close(): Promise<void>
}

/** For one process. Listeners are called at once, in the order of their subscription, and must not throw. */
export function createLocalBus(): Bus {
  const listeners = new Map<string, Set<Listener>>()
  return {
    publish(conversation_id, event) {
      for (const listener of listeners.get(conversation_id) ?? []) listener(event)
    },
    subscribe(conversation_id, listener) {
      const own = listeners.get(conversation_id) ?? new Set()
      listeners.set(conversation_id, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && listeners.get(conversation_id) === own) listeners.delete(conversation_id)
      }
    },
    async close() {
      listeners.clear()
    },
  }
}
