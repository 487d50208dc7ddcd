import { conversationKey } from './conversation-key.ts'
import type { Outgoing } from './outbox.ts'
import { isRecord, readList, readNumber, readText } from './read-value.ts'

/** A message that was not acknowledged when the page was left. Milliseconds since 1970. */
interface SavedSend extends Outgoing {
  readonly createdAt: number
}

/** What is needed to go on after a reload. No message that was acknowledged is kept in the browser. */
export interface SavedConversation {
  readonly conversation_id: string
  readonly conversation_token: string
  /** Who was signed in when it was made; null for a guest. It is resumed for nobody else. */
  readonly user_id: string | null
  readonly readSeq: number
  readonly outbox: readonly SavedSend[]
  readonly savedAt: number
}

export interface ConversationStore {
  readonly load: (user_id: string | null) => SavedConversation | null
  readonly save: (conversation: Omit<SavedConversation, 'savedAt'>) => void
  /** Changes parts of what is saved for this person, and does nothing when nothing is. Reads again first: another
   *  tab may have written. */
  readonly amend: (user_id: string | null, change: (saved: SavedConversation) => Partial<SavedConversation>) => void
  readonly clear: () => void
}

interface StoreOptions {
  /** Null where the browser keeps nothing: the conversation then lives as long as the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  readonly organization: string | null
  readonly now: () => number
}

/** A conversation token ends 30 days after its last use. */
const MAX_AGE = 30 * 24 * 60 * 60 * 1000

/** One conversation per organization in the browser's local storage. Full, blocked or spoilt storage is no error. */
export function createConversationStore({ storage, organization, now }: StoreOptions): ConversationStore {
  const key = conversationKey(organization)
  let memory: string | null = null

  const read = (): SavedConversation | null => {
    try {
      return parse(storage ? storage.getItem(key) : memory, now())
    } catch {
      return null
    }
  }
  const write = (conversation: Omit<SavedConversation, 'savedAt'>) => {
    const text = JSON.stringify({ ...conversation, savedAt: now() })
    memory = text
    try {
      storage?.setItem(key, text)
    } catch {
      // No room or not allowed: it goes on without.
    }
  }

  // A guest's conversation may become a signed-in traveller's; one of a traveller is only ever theirs.
  const load = (user_id: string | null) => {
    const saved = read()
    return saved && (saved.user_id === null || saved.user_id === user_id) ? saved : null
  }

  return {
    load,
    save: write,
    amend(user_id, change) {
      const saved = load(user_id)
      if (saved) write({ ...saved, ...change(saved) })
    },
    clear() {
      memory = null
      try {
        storage?.removeItem(key)
      } catch {
        // Nothing kept, nothing to remove.
      }
    },
  }
}

function parse(text: string | null, now: number): SavedConversation | null {
  const value: unknown = text ? JSON.parse(text) : null
  if (!isRecord(value)) return null
  const conversation_id = readText(value.conversation_id)
  const conversation_token = readText(value.conversation_token)
  const savedAt = readNumber(value.savedAt) ?? 0
  if (!conversation_id || !conversation_token || now - savedAt > MAX_AGE) return null
  return {
    conversation_id,
    conversation_token,
    user_id: readText(value.user_id) || null,
    readSeq: readNumber(value.readSeq) ?? 0,
    outbox: readList(value.outbox, readSend),
    savedAt,
  }
}

function readSend(value: unknown): SavedSend | null {
  if (!isRecord(value)) return null
  const client_message_id = readText(value.client_message_id)
  const text = readText(value.text)
  const choice = readText(value.choice)
  const createdAt = readNumber(value.createdAt)
  if (!client_message_id || createdAt === null) return null
  return { client_message_id, text, createdAt, ...(choice && { choice }) }
}
