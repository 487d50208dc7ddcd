import { type Acceptance, accept } from '#src/assistant/accept.ts'
import { acceptEvent } from '#src/assistant/accept-event.ts'
import { answer, answerClaimed, seeCommitted } from '#src/assistant/answer.ts'
import type { Conversation } from '#src/assistant/conversation.ts'
import { recover } from '#src/assistant/recover.ts'
import { release, takeOver } from '#src/assistant/take-over.ts'
import type { Process } from './dying-process.ts'
import type { Ack } from './judge.ts'
import type { Random } from './random.ts'

const SCRIPT = ['buy', 'yes', 'breakfast', 'buy', 'yes', 'yes']
const ASIDES = ['hm', 'no', 'breakfast', 'buy', 'x'.repeat(3000), 'ж'.repeat(4000), '"'.repeat(4000)]

interface Stage extends Random {
  readonly conversations: readonly Conversation[]
  readonly price: { minor: number }
  pause(): Promise<void>
  /** Whether so much runs that nothing more should be begun for its own sake. */
  isBusy(): boolean
  attempt<R>(work: (process: Process) => Promise<R>): Promise<R | undefined>
  /** For what nobody waits for, but the end of the storm. */
  track(job: Promise<unknown>): void
}

interface Line {
  readonly role: 'traveler' | 'agent'
  readonly text: string
}

/** Everybody who writes. `acks` is what they were promised. */
export function createCrowd({ conversations, price, random, pick, pause, attempt, track, isBusy }: Stage) {
  const acks: Ack[] = []
  const agents = pick([0, 1]) // does a human ever step in?
  const bursts = pick([[0], [0, 300, undefined]])
  let keys = 0

  /** Sends until it is acknowledged, as a phone or a vendor does, and then once or twice more. */
  async function write(unborn: Conversation, { role, text }: Line) {
    const { id } = unborn
    const key = `key ${keys++}`
    const send = async (claim: boolean) => {
      const ack = await attempt(({ engine }) =>
        accept(engine, id, { key, role, text }, { claim, burst_ms: pick(bursts), unborn }),
      )
      if (ack) acks.push({ conversation: id, key: `${role} ${key}`, text, seq: ack.entry.seq, id: ack.entry.id })
      return ack
    }
    let ack: Acceptance | undefined
    for (let tries = 0; tries < 500 && !ack; tries++) {
      ack = await send(random() < 0.7)
      if (role === 'agent') break
      if (!ack) await pause()
    }
    const claim = ack?.is_claimed ? ack.conversation : undefined
    const { answered } = ack ?? {}
    if (answered) void attempt(async ({ engine }) => seeCommitted(engine, answered))
    // One in five dies, or forgets, between the taking and the answering.
    if (claim && random() < 0.8) track(attempt(({ engine }) => answerClaimed(engine, claim)))
    else if (random() < 0.7) track(attempt(({ engine }) => answer(engine, id)))
    if (role === 'traveler')
      for (let copies = pick([1, 1, 2]); copies > 0; copies--) track(wait(60).then(() => send(false)))
  }

  async function wait(most: number) {
    for (let pauses = random() * most; pauses > 0; pauses--) await pause()
  }

  async function traveler(conversation: Conversation) {
    for (const text of [...SCRIPT, ...SCRIPT]) {
      const texts = random() < 0.25 ? [pick(ASIDES), text] : [text]
      const burst = Promise.all(texts.map(each => write(conversation, { role: 'traveler', text: each })))
      if (random() < 0.8) await burst
      else track(burst)
      await wait(30)
    }
  }

  async function others(isOver: () => boolean) {
    while (!isOver()) {
      await pause()
      if (isBusy()) continue
      const conversation = pick(conversations)
      const { id } = conversation
      const dice = random()
      if (dice < 0.2) track(attempt(({ engine }) => recover(engine)))
      else if (dice < 0.21) price.minor += 100
      else if (dice < 0.22) track(happen(id))
      else if (dice < 0.22 + 0.02 * agents) track(attempt(({ engine }) => takeOver(engine, id, 'usr_amina')))
      else if (dice < 0.22 + 0.06 * agents) track(write(conversation, { role: 'agent', text: 'This is Amina.' }))
      else if (dice < 0.36) track(attempt(({ engine }) => release(engine, id)))
    }
  }

  /** Vendors tell what happened until they are heard, and then again. */
  async function happen(id: string) {
    const event_id = `evt ${keys++}`
    for (const _ of [1, 2, 3]) {
      await attempt(({ engine }) =>
        acceptEvent(engine, id, { event_id, event: { type: 'payment_received' }, text: 'Paid.' }),
      )
      await wait(20)
    }
  }

  async function come() {
    let isOver = false
    const rest = others(() => isOver)
    await Promise.all(conversations.map(traveler))
    isOver = true
    await rest
  }
  return { acks, come }
}
