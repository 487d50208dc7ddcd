import { toInstant } from '#src/kernel/clock.ts'
import { AppError, asAppError, ERRORS } from '#src/kernel/errors.ts'
import { derivedId, digest } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import { type Envelope, failure } from './envelope.ts'

/** What was answered to a key, or that it is being worked on. */
interface KeptAnswer extends Stored {
  readonly body_digest: string
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
      if (document.body_digest !== body_digest)
        throw new AppError('IDEMPOTENCY_CONFLICT', 'This Idempotency-Key was used for another request. Use a new one.')
      if (inserted || (await takeUp(id, now))) return await run(id, work)
      if (document.state === 'done' && document.status !== null)
        return { status: document.status, body: document.answer }
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
    } while (clock() - began <= WAIT_MS)
    throw new AppError(
      'IDEMPOTENCY_IN_PROGRESS',
      'The first request with this key is still being worked on. Try again.',
    )
  }

  async function takeUp(id: string, now: number): Promise<boolean> {
    const taken = await kept.update(
      id,
      { state: 'running', run_until: { at_most: now } },
      { set: { run_until: now + RUN_MS } },
    )
    return taken !== undefined
  }

  async function run(id: string, work: () => Promise<Envelope>): Promise<Answer> {
    try {
      const answer = await work()
      await keep(id, { status: 200, body: answer })
      return { status: 200, body: answer }
    } catch (error) {
      const refusal = asAppError(error)
      const status = ERRORS[refusal.code].status
      if (status >= 500) await kept.delete(id)
      else await keep(id, { status, body: failure(refusal) })
      throw error
    }
  }

  async function keep(id: string, { status, body }: Answer) {
    await kept.update(id, {}, { set: { state: 'done', status, answer: body } })
  }
}

export type Idempotency = ReturnType<typeof createIdempotency>
