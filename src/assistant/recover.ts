import { logFailure } from '#src/kernel/log.ts'
import { answer } from './answer.ts'
import { abandoned, canClaim } from './changes.ts'
import type { Conversation } from './conversation.ts'
import { deliver } from './deliver.ts'
import type { Engine } from './engine.ts'
import { handBack } from './take-over.ts'

// Enough for the turns to overlap, few enough for what is sent now not to wait behind.
const AT_ONCE = 8
const MOST = 200

/** Picks up what a process that died left behind, and what a human left unanswered. Safe to run anywhere at any time.
 *  Returns how many conversations were due, 200 at most. */
export async function recover(engine: Engine): Promise<number> {
  const now = engine.system_clock()
  const due = await engine.conversations.find({ where: { wake_at: { at_most: now } }, sort: 'wake_at', limit: MOST })
  const queue = [...due]
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await pickUp(engine, next, now)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return due.length
}

async function pickUp(engine: Engine, seen: Conversation, now: number) {
  const { id, owner, hand_back_at, outbox } = seen
  try {
    if (owner === 'human' && hand_back_at !== null && hand_back_at <= now) await handBack(engine, seen)
    if ((outbox[0]?.retry_at ?? Number.POSITIVE_INFINITY) <= now) await deliver(engine, id)
    if (canClaim(seen, now)) await answer(engine, id)
  } catch (error) {
    logFailure(engine.log, error, { conversation_id: id })
  }
}

interface Recovering {
  readonly every_ms?: number
  /** No other process writes here: a lease that is not ours is that of a dead one, and need not run out first. */
  readonly is_alone: boolean
}

/** Recovers at once and then again and again. Returns the way to stop. */
export function startRecovery(engine: Engine, { every_ms = 3_000, is_alone }: Recovering): () => void {
  let isRunning = false
  let isFirst = true
  const run = async () => {
    if (isRunning) return
    isRunning = true
    try {
      if (isFirst && is_alone) await abandonLeases(engine)
      isFirst = false
      while ((await recover(engine)) === MOST);
    } catch (error) {
      logFailure(engine.log, error, { work: 'recovery' })
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => engine.scheduler.track(run()), every_ms).unref()
  engine.scheduler.track(run())
  return () => clearInterval(timer)
}

/** Ends every lease that another process has left behind. */
async function abandonLeases({ conversations, instance, system_clock }: Engine): Promise<void> {
  const isForeign = ({ lease }: Conversation) => lease.owner !== null && !lease.owner.startsWith(instance)
  for (let above = system_clock(); ; ) {
    const held = await conversations.find({ where: { wake_at: { above } }, sort: 'wake_at', limit: MOST })
    const foreign = held.filter(isForeign)
    await Promise.all(foreign.map(({ id }) => conversations.amend(id, isForeign, abandoned)))
    const last = held.at(-1)?.wake_at
    if (held.length < MOST || last === null || last === undefined || last === above) return
    above = last
  }
}
