import type { Store } from '#src/store/port.ts'
import { bookings } from './stored-booking.ts'

interface Request {
  readonly conversation_id: string
  readonly agent_id: string
}

const MOST = 100

/** From now on the agent sees the bookings that this conversation made: called when a human takes a conversation over. */
export function createFollowConversation({ store }: { readonly store: Store }) {
  const all = store.collection(bookings)
  return async ({ conversation_id, agent_id }: Request): Promise<void> => {
    const found = await all.find({ where: { conversation_id }, limit: MOST })
    for (const { id } of found)
      await all.amend(
        id,
        ({ visible_to }) => !visible_to.includes(agent_id),
        booking => ({ ...booking, visible_to: [...booking.visible_to, agent_id].slice(-MOST) }),
      )
  }
}
