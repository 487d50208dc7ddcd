import type { SupplierReport } from '#src/domain/offer.ts'
import type { Clock } from '#src/kernel/clock.ts'
import { AppError, asAppError, type ErrorCode } from '#src/kernel/errors.ts'
import type { Log } from '#src/kernel/log.ts'
import type { Supplier, SupplierOffer, SupplierQuery } from '#src/providers/supplier.ts'
import { type Outcome, withDeadline } from './with-deadline.ts'

interface Needs {
  readonly suppliers: readonly Supplier[]
  readonly system_clock: Clock
  readonly log: Log
  /** How long a supplier may take. */
  readonly deadline_ms?: number
}

/** An offer, and the supplier to go back to. */
export interface Found {
  readonly supplier: Supplier
  readonly offer: SupplierOffer
}

export interface Answers {
  readonly found: readonly Found[]
  readonly reports: readonly SupplierReport[]
  /** Every supplier answered in time. */
  readonly complete: boolean
}

const DEADLINE_MS = 2500

// What a supplier says of the question, rather than of itself: it did answer.
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['POLICY_REFUSED', 'VALIDATION_FAILED', 'SOLD_OUT', 'OFFER_NOT_FOUND'])

/** Asks all suppliers that serve the organization, side by side and a deadline each. Who is late or fails is reported, and the
 *  others' offers are used. A refusal (too large a party) is thrown only when nobody has anything to offer. */
export function createAskSuppliers({ suppliers, system_clock, log, deadline_ms = DEADLINE_MS }: Needs) {
  return async (query: SupplierQuery): Promise<Answers> => {
    const asked = suppliers.filter(each => each.kinds.includes(query.kind) && each.serves(query.organization_id))
    const answers = await Promise.all(asked.map(supplier => ask(supplier, query)))
    const found = answers.flatMap(({ supplier, outcome }) =>
      outcome.is === 'done' ? outcome.value.map(offer => ({ supplier, offer })) : [],
    )
    const refusal = answers.map(({ outcome }) => refusalOf(outcome)).find(each => each !== undefined)
    if (refusal && found.length === 0) throw refusal
    return { found, reports: answers.map(toReport), complete: answers.every(each => toReport(each).status === 'ok') }
  }

  async function ask(supplier: Supplier, query: SupplierQuery) {
    const started = system_clock()
    const outcome = await withDeadline(deadline_ms, signal => supplier.search(query, { signal }))
    const answer = { supplier, outcome, ms: Math.max(0, system_clock() - started) }
    if (toReport(answer).status !== 'ok')
      log.warn(
        { supplier: supplier.name, status: toReport(answer).status, ms: answer.ms, code: codeOf(outcome) },
        'search',
      )
    return answer
  }
}

interface Answer {
  readonly supplier: Supplier
  readonly outcome: Outcome<readonly SupplierOffer[]>
  readonly ms: number
}

function toReport({ supplier, outcome, ms }: Answer): SupplierReport {
  const { name } = supplier
  if (outcome.is === 'late') return { name, status: 'timeout', ms }
  return { name, status: outcome.is === 'done' || refusalOf(outcome) ? 'ok' : 'error', ms }
}

const refusalOf = (outcome: Outcome<unknown>): AppError | undefined =>
  outcome.is === 'failed' && outcome.error instanceof AppError && REFUSALS.has(outcome.error.code)
    ? outcome.error
    : undefined

const codeOf = (outcome: Outcome<unknown>): ErrorCode | undefined =>
  outcome.is === 'failed' ? asAppError(outcome.error).code : undefined
