import { toInstant } from '#src/kernel/clock.ts'
import { AppError, asAppError, ERRORS } from '#src/kernel/errors.ts'
import { derivedId, digest } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import { type Envelope, failure } from './envelope.ts'

/** What was answered to a key, or that it is being worked on. */
interface KeptAnswer extends Stored {
  /** Null when the last run ended in a fault of ours: nothing is kept of it, and the key is free for any body. */
  readonly body_digest: string | null
  readonly state: 'running' | 'done'
  /** A run that has not ended by then died with its process, and may be taken up again. */
  readonly run_until: number
  readonly status: number | null
  readonly answer: unknown
  readonly expires_at: string
}

export const idempotencyKeys = defineCollection<KeptAnswer>({
  name: 'idempotency_keys',
  schema_version: 1,
  indexes: [['expires_at']],
  unique: [],
  expires_by: 'expires_at',
  retention: '7 days',
  personal_fields: ['answer'],
})

const KEPT_MS = 7 * 24 * 60 * 60_000
const RUN_MS = 60_000
const WAIT_MS = 5_000
const POLL_MS = 50

interface Needs {
  readonly store: Store
  /** System time. */
  readonly clock: () => number
}

interface KeyedRequest {
  /** Caller, method and route: a key means nothing outside them. */
  readonly scope: readonly string[]
  readonly key: string
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Runs the work once a key. The same key and body again gets the first answer, failures included but for 5xx; with
 *  another body it is a conflict; while the first still runs it waits up to 5 s. */
export function createIdempotency({ store, clock }: Needs) {
  const kept = store.collection(idempotencyKeys)

  return async ({ scope, key, body }: KeyedRequest, work: () => Promise<Envelope>): Promise<Answer> => {
    const id = derivedId('idk', ...scope, key)
    const body_digest = digest(body)
    const began = clock()
    do {
      const now = clock()
      const fresh: KeptAnswer = {
        id,
        schema_version: 1,
        body_digest,
        state: 'running',
        run_until: now + RUN_MS,
        status: null,
        answer: null,
        expires_at: toInstant(now + KEPT_MS),
      }
      const { inserted, document } = await kept.insert(fresh)
      if (document.body_digest !== null && document.body_digest !== body_digest)
        throw new AppError('IDEMPOTENCY_CONFLICT', 'This Idempotency-Key was used for another request. Use a new one.')
      if (inserted || (await takeUp(id, fresh))) return await run(fresh, work)
      if (document.state === 'done' && document.status !== null)
        return { status: document.status, body: document.answer }
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
    } while (clock() - began <= WAIT_MS)
    throw new AppError(
      'IDEMPOTENCY_IN_PROGRESS',
      'The first request with this key is still being worked on. Try again.',
    )
  }

  async function takeUp(id: string, { run_until, body_digest }: KeptAnswer): Promise<boolean> {
    const isOver = { state: 'running', run_until: { at_most: run_until - RUN_MS } }
    return (await kept.update(id, isOver, { set: { run_until, body_digest } })) !== undefined
  }

  async function run(mine: KeptAnswer, work: () => Promise<Envelope>): Promise<Answer> {
    try {
      const answer = await work()
      await end(mine, { state: 'done', status: 200, answer })
      return { status: 200, body: answer }
    } catch (error) {
      const refusal = asAppError(error)
      const status = ERRORS[refusal.code].status
      // A fault of ours is not an answer: whoever comes next runs it again.
      await end(
        mine,
        status >= 500 ? { run_until: 0, body_digest: null } : { state: 'done', status, answer: failure(refusal) },
      )
      throw error
    }
  }

  /** Only what is still this run's: one that took too long has been taken up by another, whose answer stands. */
  async function end({ id, run_until }: KeptAnswer, set: Partial<KeptAnswer>) {
    await kept.update(id, { state: 'running', run_until }, { set })
  }
}

export type Idempotency = ReturnType<typeof createIdempotency>
