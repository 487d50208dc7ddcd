import { z } from 'zod'
import { PREFERENCE_TOPICS, preferences } from '#src/domain/preferences.ts'
import { type Actor, isStaff } from '#src/kernel/access.ts'
import type { DialogueTurn } from '../dialogue-turn.ts'

/** What a conversation remembers of its person beside slots: for as long as the conversation, and no longer. */
export const personMemory = z
  .object({
    wishes: preferences.catch({}).default({}),
    at_hand: z
      .array(z.enum([...PREFERENCE_TOPICS, 'person']))
      .catch([])
      .default([]),
    is_offered: z.boolean().catch(false).default(false),
    is_needs_said: z.boolean().catch(false).default(false),
  })
  .catch({ wishes: {}, at_hand: [], is_offered: false, is_needs_said: false })
  .default({ wishes: {}, at_hand: [], is_offered: false, is_needs_said: false })

/** The same of a turn that is over. */
export const toPersonMemory = ({ wishes, at_hand, is_offered, is_needs_said }: DialogueTurn) => ({
  wishes,
  at_hand: [...at_hand],
  is_offered,
  is_needs_said,
})

/** Whose wishes may outlive a conversation: of a traveller who has signed in. */
export function personOf(actor: Actor): DialogueTurn['person'] {
  if (actor.role === 'guest') return 'guest'
  return isStaff(actor) ? 'staff' : 'known'
}
