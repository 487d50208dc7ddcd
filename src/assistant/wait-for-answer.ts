import { type Conversation, conversationNotFound, type Entry } from './conversation.ts'
import type { Engine } from './engine.ts'

interface Wait {
  readonly conversation_id: string
  /** As it was last seen, if it was. */
  readonly seen: Conversation | undefined
  /** System time. */
  readonly deadline: number
}

// Wake-ups may be lost between processes; then the store is looked at anyway.
const LOOK_EVERY_MS = 1_000

/** The conversation once nobody has to wait for this message's answer any more: a turn has committed it, a human has the
 *  conversation, or the time is up. */
export async function waitForAnswer(engine: Engine, { seq }: Entry, wait: Wait): Promise<Conversation> {
  const { conversation_id, seen, deadline } = wait
  if (seen && isDone(seen, seq)) return seen
  let wake = () => {}
  const stop = engine.bus.subscribe(conversation_id, ({ type }) => {
    if (type === 'turn' || type === 'owner' || type === 'deleted') wake()
  })
  try {
    for (;;) {
      const rung = new Promise<void>(resolve => {
        wake = resolve
      })
      const conversation = await engine.conversations.get(conversation_id) // after the listener is ready
      if (!conversation) throw conversationNotFound()
      const left = deadline - engine.system_clock()
      if (isDone(conversation, seq) || left <= 0) return conversation
      const timer = setTimeout(wake, Math.min(left, LOOK_EVERY_MS))
      await rung
      clearTimeout(timer)
    }
  } finally {
    stop()
  }
}

const isDone = ({ deleted_at, owner, inbox }: Conversation, seq: number) =>
  deleted_at !== null || owner === 'human' || !inbox.includes(seq)
