/** How a wait ended: with a value, with what was thrown, or not in time. */
export type Outcome<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'late' }

/** Waits for a call, but not longer than `ms`; what is late is told so by the signal, and its answer is dropped. Never throws. */
export async function withDeadline<T>(ms: number, call: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome<T>>(resolve => {
    timer = setTimeout(() => resolve({ is: 'late' }), ms)
  })
  const answer = attempt(call, controller.signal)
  const outcome = await Promise.race([answer, late])
  clearTimeout(timer)
  if (outcome.is === 'late') controller.abort()
  return outcome
}

async function attempt<T>(call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    return { is: 'done', value: await call(signal) }
  } catch (error) {
    return { is: 'failed', error }
  }
}
