import { type Acceptance, accept } from './accept.ts'
import { answerClaimed, seeCommitted } from './answer.ts'
import { inBackground } from './background.ts'
import type { DomainEvent } from './conversation.ts'
import type { Engine } from './engine.ts'

interface Happened {
  /** The event's id: it is taken once. */
  readonly event_id: string
  readonly event: DomainEvent
  /** What is shown of it, in the conversation's language. Absent: the engine's sentence for the type. */
  readonly text?: string | ((language: string) => string)
}

/** Something happened to what is the person's: it takes its place among the messages, and a turn answers it. Resolves when
 *  it is durable; the same event again does nothing. */
export async function acceptEvent(
  engine: Engine,
  id: string,
  { event_id, event, text }: Happened,
): Promise<Acceptance> {
  const language = await languageOf(engine, id)
  const shown = (typeof text === 'function' ? text(language) : text) ?? engine.sentence(event.type, language)
  const incoming = { key: event_id, role: 'system' as const, text: shown, event }
  const acceptance = await accept(engine, id, incoming, { claim: true })
  const { conversation, is_claimed, answered } = acceptance
  if (answered) seeCommitted(engine, answered)
  if (is_claimed && conversation) inBackground(engine, id, () => answerClaimed(engine, conversation))
  return acceptance
}

const languageOf = async ({ conversations }: Engine, id: string) => (await conversations.get(id))?.language ?? 'en'
