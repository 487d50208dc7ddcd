import { useSyncExternalStore } from 'react'
import type { ChatSession } from '../../shared/chat-session.ts'
import type { Owner } from '../../shared/protocol.ts'

/** Who answers: the assistant, or a person who has taken over. */
export const useOwner = (session: ChatSession): Owner =>
  useSyncExternalStore(session.subscribe, () => session.getSnapshot().owner)
