import type { Message } from '#src/domain/message.ts'
import { accept, type Reception } from './accept.ts'
import { answerClaimed, answerTurn, seeCommitted } from './answer.ts'
import { inBackground } from './background.ts'
import { type Conversation, conversationNotFound, type Entry, type Outcome } from './conversation.ts'
import type { Engine } from './engine.ts'
import { showMessage } from './entry.ts'
import { readMessages } from './read-conversation.ts'
import { waitForAnswer } from './wait-for-answer.ts'

interface Said {
  readonly client_message_id: string
  readonly text: string
  readonly choice?: string | undefined
  readonly unborn?: Reception['unborn']
}

/** What a message came to. `replies` are all those of the turn that answered it. */
export interface ChatAnswer extends Outcome {
  readonly conversation_id: string
  readonly message_id: string
  readonly seq: number
  /** Null for what a human answers. */
  readonly turn_id: string | null
  readonly replies: readonly Message[]
  /** False when the time was up first: read on with `after_seq`. */
  readonly is_answered: boolean
}

const WAIT_MS = 20_000

/** Takes one message and waits for the turn that answers it, 20 s at most. Never waits for a burst; a human's conversation
 *  answers at once, with no replies. The same message again gets the same answer. Errors: those of `accept`. */
export async function chat(engine: Engine, id: string, said: Said, wait_ms = WAIT_MS): Promise<ChatAnswer> {
  const deadline = engine.system_clock() + wait_ms
  const { client_message_id: key, text, choice, unborn } = said
  const incoming = { key, role: 'traveler' as const, text, choice }
  const acceptance = await accept(engine, id, incoming, { burst_ms: 0, claim: true, unborn })
  const { entry, conversation, is_claimed, answered } = acceptance
  if (answered) {
    seeCommitted(engine, answered)
    return answerTo(engine, entry, answered.after)
  }
  const committed = is_claimed && conversation ? await answerNow(engine, conversation, deadline) : undefined
  if (committed) return answerTo(engine, entry, committed)
  return answerTo(
    engine,
    entry,
    await waitForAnswer(engine, entry, { conversation_id: id, seen: conversation, deadline }),
  )
}

/** Answers the turn just claimed, and in the background what follows. */
async function answerNow(engine: Engine, claim: Conversation, deadline: number): Promise<Conversation | undefined> {
  const committing = answerTurn(engine, claim)
  inBackground(engine, claim.id, async () => {
    const next = (await committing)?.next
    if (next) await answerClaimed(engine, next)
  })
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, deadline - engine.system_clock())).unref()
  })
  const committed = await Promise.race([committing, patience])
  clearTimeout(timer)
  return committed?.document
}

// From a message to the last reply of its turn: what waited, what came in meanwhile, what was said.
const MOST_OF_A_TURN = 80

async function answerTo(engine: Engine, asked: Entry, conversation: Conversation): Promise<ChatAnswer> {
  if (conversation.deleted_at !== null) throw conversationNotFound()
  const { id, owner, inbox } = conversation
  const near = await readMessages(engine, conversation, { after_seq: asked.seq - 1, limit: MOST_OF_A_TURN })
  const turn_id = near.find(({ seq }) => seq === asked.seq)?.turn_id ?? null
  const turn = turn_id === null ? [] : near.filter(entry => entry.turn_id === turn_id)
  const outcome = turn.find(entry => entry.outcome)?.outcome
  const isWaiting = turn_id === null && owner === 'bot' && inbox.includes(asked.seq)
  return {
    conversation_id: id,
    message_id: asked.id,
    seq: asked.seq,
    turn_id: turn_id ?? (isWaiting ? (conversation.turn?.id ?? null) : null),
    replies: turn.filter(({ role }) => role === 'assistant').map(showMessage),
    understanding: outcome?.understanding ?? null,
    pending: outcome?.pending ?? null,
    owner: outcome?.owner ?? owner,
    is_answered: !isWaiting,
  }
}
