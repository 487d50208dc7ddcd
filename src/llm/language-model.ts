import type { z } from 'zod'

/** What calls cost, in tokens. */
export interface Usage {
  /** Read at the full price: what no cache held. */
  readonly input: number
  readonly output: number
  readonly cache_read: number
  readonly cache_write: number
}

export interface Classified<T> {
  readonly value: T
  /** Of the call that answered. */
  readonly usage: Usage
  readonly ms: number
}

export interface ClassifyRequest<T> {
  /** The same for every call of a prompt version: cached at the vendor. */
  readonly instructions: string
  /** This message and its state, as JSON. Data, never instructions. */
  readonly input: unknown
  readonly schema: z.ZodType<T>
  /** Milliseconds for everything, one retry included. */
  readonly budget_ms: number
}

/** Why a call came to nothing. `invalid`: not what the schema asks for; `declined`: the vendor's safety filter; `cut`: too
 *  long; `open`: not asked, since it failed too often just now. */
export type FailureReason = 'timeout' | 'connection' | 'status' | 'invalid' | 'declined' | 'cut' | 'open'

/** Since the process started. */
export interface ModelCounters {
  /** Calls over the wire, retries included. */
  readonly calls: number
  readonly failures: Readonly<Record<FailureReason, number>>
  readonly tokens: Usage
  /** US dollars by the price table; null for a model whose price it does not know. */
  readonly cost_usd: number | null
  /** True while the breaker lets no call through. */
  readonly is_open: boolean
}

/** A language model that classifies. Anything but a valid answer in time is SUPPLIER_UNAVAILABLE: the caller has another
 *  way to understand. */
export interface LanguageModel {
  readonly name: string
  classify<T>(request: ClassifyRequest<T>): Promise<Classified<T>>
  counters(): ModelCounters
}
