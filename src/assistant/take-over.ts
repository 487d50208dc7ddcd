import type { AuditRecord } from '#tools/define.ts'
import { accept } from './accept.ts'
import { answer } from './answer.ts'
import { inBackground } from './background.ts'
import { released, takenOver } from './changes.ts'
import { type Conversation, conversationNotFound } from './conversation.ts'
import type { Engine } from './engine.ts'

export interface TakenOver {
  readonly conversation: Conversation
  /** What the turn that was cut short had already done. A call that is on its way lands there too, so the console reads
   *  it again while it is open (`auditOfInterruptedTurn`). */
  readonly interrupted: readonly AuditRecord[]
}

/** A human takes the conversation; the bot says nothing more until it is released. Taking what another human has only
 *  changes who has it. */
export async function takeOver(engine: Engine, id: string, by: string): Promise<TakenOver> {
  const now = engine.system_clock()
  const taken = await engine.conversations.amend(
    id,
    ({ owner, assigned_to, deleted_at }) => deleted_at === null && !(owner === 'human' && assigned_to === by),
    current =>
      current.owner === 'human'
        ? { ...current, assigned_to: by }
        : takenOver(current, { by, now, limits: engine.limits }),
  )
  if (!taken || taken.document.deleted_at !== null) throw conversationNotFound()
  if (taken.changed) engine.bus.publish(id, { type: 'owner', owner: 'human' })
  return { conversation: taken.document, interrupted: await auditOfInterruptedTurn(engine, taken.document) }
}

export async function auditOfInterruptedTurn(
  { audit }: Engine,
  { interrupted_turn }: Conversation,
): Promise<readonly AuditRecord[]> {
  return interrupted_turn ? audit.findByCause(interrupted_turn) : []
}

/** Gives a conversation back to the bot, which answers what no human did. */
export async function release(engine: Engine, id: string): Promise<Conversation> {
  const result = await engine.conversations.amend(id, ({ owner }) => owner === 'human', released)
  if (!result || result.document.deleted_at !== null) throw conversationNotFound()
  if (result.changed) {
    engine.bus.publish(id, { type: 'owner', owner: 'bot' })
    inBackground(engine, id, () => answer(engine, id))
  }
  return result.document
}

/** No human came in time: the bot has it again, and says so. Guarded by the very moment that was missed. */
export async function handBack(engine: Engine, seen: Conversation): Promise<void> {
  const { id, hand_back_at } = seen
  const result = await engine.conversations.amend(
    id,
    current => current.owner === 'human' && current.hand_back_at === hand_back_at,
    released,
  )
  if (!result?.changed) return
  engine.bus.publish(id, { type: 'owner', owner: 'bot' })
  const text = engine.sentence('handed_back', result.document.language)
  const event = { type: 'handed_back' }
  await accept(engine, id, { key: `handed_back ${hand_back_at}`, role: 'system', text, event })
  await answer(engine, id)
}
