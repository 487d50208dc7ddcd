import { AppError, type ErrorCode } from '#src/kernel/errors.ts'

/** A step at a supplier ends done, failed, or unknown: no answer in time, or one that says nothing about the outcome. */
export type Answer<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'failed'; readonly error: AppError }
  | { readonly is: 'unknown'; readonly cause: unknown }

const DEADLINE_MS = 15_000

// An answer of ours about our own trouble, or the supplier's, says nothing about whether the step was done.
const SAYS_NOTHING: ReadonlySet<ErrorCode> = new Set(['SUPPLIER_UNAVAILABLE', 'BUSY', 'INTERNAL', 'RATE_LIMITED'])

/** Asks a supplier or payment provider once, and waits 15 s at most. Never throws. */
export async function askSupplier<T>(call: () => Promise<T>, deadline_ms = DEADLINE_MS): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer<T>>(resolve => {
    timer = setTimeout(() => resolve({ is: 'unknown', cause: `no answer in ${deadline_ms} ms` }), deadline_ms)
  })
  try {
    const answer = call().then(value => ({ is: 'done' as const, value }))
    return await Promise.race([answer, late])
  } catch (cause) {
    if (cause instanceof AppError && !SAYS_NOTHING.has(cause.code)) return { is: 'failed', error: cause }
    return { is: 'unknown', cause }
  } finally {
    clearTimeout(timer)
  }
}
