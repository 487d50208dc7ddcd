import type { Engine } from '#src/assistant/engine.ts'
import { LIMITS } from '#src/assistant/limits.ts'
import { recover } from '#src/assistant/recover.ts'
import { newConversation } from '#src/assistant/start-conversation.ts'
import { release } from '#src/assistant/take-over.ts'
import type { UnderstandRequest } from '#src/assistant/turn.ts'
import type { Message } from '#src/domain/message.ts'
import { asAppError } from '#src/kernel/errors.ts'
import type { IdPrefix } from '#src/kernel/ids.ts'
import { createLog, type Log } from '#src/kernel/log.ts'
import type { Store } from '#src/store/port.ts'
import { createEchoEngine } from '../echo-engine.ts'
import { createCrowd } from './crowd.ts'
import { type Around, Crash, type Process, startProcess, type Weather } from './dying-process.ts'
import { judge, type Sent } from './judge.ts'
import { createRandom } from './random.ts'
import { createTill, understandTill } from './till.ts'
import { watchConversations } from './watch.ts'

const SMALL = { tail: 14, archive_at: 3, keep: 1, inbox: 3, tail_bytes: 30_000, inbox_bytes: 13_000 }

interface Options {
  /** Milliseconds that pass at most while somebody rests: the longest lets leases run out under a running turn. */
  readonly paces?: readonly number[]
  readonly rest?: () => Promise<void>
  /** The channel of each conversation. */
  readonly kinds?: readonly ('web' | 'sms')[]
}

// A slow store must not be buried under what nobody waits for.
const MOST_RUNNING = 60
const PACES = [20, 400, 2_000]
const KINDS = ['web', 'sms', 'web'] as const
const nextTick = () => new Promise<void>(resolve => setImmediate(resolve))

/** Two instances that die anywhere, people who send everything twice, an agent who comes and goes, prices that move: one
 *  seed, one weather. Throws when a rule was broken. */
export async function storm(
  real: Store,
  seed: number,
  { paces = PACES, rest = nextTick, kinds = KINDS }: Options = {},
) {
  const { random, pick } = createRandom(seed)
  const clock = { now: Date.parse('2026-12-01T09:00:00Z') }
  const pace = pick(paces)
  const weather: Weather = { random, crashes: pick([0, 0.004, 0.02]), pause }
  const { store, answered, broken, most } = watchConversations(real)
  const price = { minor: 20_000 }
  const limits = pick([{}, {}, SMALL])
  const sent: Sent[] = []
  const running = new Set<Promise<unknown>>()
  const engines: Engine[] = []
  const is_instant = pick([true, false])
  let names = 0
  let crashes = 0

  const make = (own: Store, around: Around) => {
    const till = createTill(own, price)
    const engine = createEchoEngine(own, {
      // Now and then the same words are understood differently: what counts is what a turn wrote down first.
      understand: Object.assign(
        (request: UnderstandRequest) =>
          around(() => understandTill(random() < 0.15 ? { ...request, text: 'hm' } : request)),
        { is_instant },
      ),
      respond: till.respond,
      audit: till.audit,
      send: (conversation, message) => around(() => send(conversation.id, message)),
      // Of one length, so that a reply, whose id is its turn's and a digit, is never called as another message is.
      ids: (prefix: IdPrefix) => `${prefix}_${seed}_${String(names++).padStart(6, '0')}`,
      clock: () => clock.now,
      system_clock: () => clock.now,
      log: quietLog(failure => broken.push(failure)),
      limits,
    })
    engines.push(engine)
    // Timers would ring in real time, and a seed would not repeat its run: recovery does their work.
    return { ...engine, scheduler: { ...engine.scheduler, set: () => {} } }
  }
  const start = () => startProcess(store, weather, make)
  const processes = [start(), start()]
  const [first = start()] = processes
  const conversations = kinds.map((kind, index) => {
    const id = `cnv_${index}_${seed}`
    const actor = { id, role: 'guest' as const, organization_id: 'org_demo' }
    const channel = { kind, address: null }
    const parents = { id, actor, organization_id: 'org_demo', locale: 'en', timezone: 'UTC', channel }
    return newConversation(first.engine, parents)
  })

  async function pause() {
    const ticks = random() < 0.01 ? 100 : 1 + random() * 3 // now and then somebody sleeps through everything
    for (let tick = 0; tick < ticks; tick++) await rest()
    clock.now += Math.floor(random() * pace)
  }

  // One message in ten is refused by its channel, and offered again.
  async function send(conversation: string, message: Message) {
    return random() < 0.9 && sent.push({ conversation, message }) > 0
  }

  /** Does it on some instance; undefined when that died or refused. A dead one is started again, and looks around. */
  async function attempt<R>(work: (process: Process) => Promise<R>): Promise<R | undefined> {
    const index = pick([0, 1])
    const process = processes[index] ?? start()
    try {
      return await work(process)
    } catch (error) {
      if (!(error instanceof Crash) && asAppError(error).code === 'INTERNAL') throw error
      if (process.isAlive() || processes[index] !== process) return undefined
      crashes++
      processes[index] = start()
      track(attempt(({ engine }) => recover(engine)))
      return undefined
    }
  }

  function track(job: Promise<unknown>) {
    const tracked: Promise<unknown> = job.finally(() => running.delete(tracked))
    running.add(tracked)
  }

  async function settle() {
    while (running.size > 0) await Promise.all(running)
    for (const engine of engines) await engine.scheduler.drain(10_000)
  }

  const isBusy = () => running.size > MOST_RUNNING
  const crowd = createCrowd({ conversations, random, pick, pause, attempt, track, price, isBusy })
  await crowd.come()
  await settle()

  weather.crashes = 0 // calm at last: whatever is still owed must now come
  for (let round = 0; round < 12; round++) {
    clock.now += LIMITS.lease_ms * 2
    for (const { id } of conversations) await attempt(({ engine }) => release(engine, id))
    await attempt(({ engine }) => recover(engine))
    await settle()
  }
  if (broken.length > 0) throw new Error(broken.join('\n')) // a test's own failure
  const { acks } = crowd
  const sales = await judge({ store: real, till: createTill(real, price), conversations, acks, sent, answered })
  return { messages: answered.size, copies: acks.length - answered.size, crashes, sales, ...most }
}

/** Defects that the engine would only log are failures here; a death is not. */
function quietLog(fail: (detail: string) => void): Log {
  const log = createLog('silent')
  log.error = (entry: { detail?: string; stack?: string }) => {
    if (!entry.detail?.includes('Crash')) fail(`${entry.detail} ${entry.stack ?? ''}`)
  }
  return log
}
