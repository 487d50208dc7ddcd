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
  /** The same for every call of a prompt version and state: each block ends a prefix that is cached at the vendor, so what
   *  all states share comes first. */
  readonly instructions: readonly string[]
  /** This message and its state, as JSON. Data, never instructions. */
  readonly input: unknown
  readonly schema: z.ZodType<T>
  /** Milliseconds for everything, one retry included. */
  readonly budget_ms: number
}

export interface PhraseRequest {
  /** As for `classify`. */
  readonly instructions: readonly string[]
  /** Facts and question, as JSON. Data, never instructions. */
  readonly input: unknown
  /** Milliseconds for everything, one retry included. */
  readonly budget_ms: number
  /** Milliseconds until the first piece must be there. */
  readonly first_ms: number
  readonly most_tokens: number
  /** Hears every piece of text as it comes; nothing of it was checked. */
  hear(piece: string): void
}

export interface Phrased {
  /** False when it broke off after some text had come: a sentence may be missing or cut. */
  readonly is_whole: boolean
  readonly usage: Usage
  readonly ms: number
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

/** A language model that classifies, and phrases given facts. Anything but a valid answer in time is SUPPLIER_UNAVAILABLE:
 *  the caller has another way. */
export interface LanguageModel {
  readonly name: string
  classify<T>(request: ClassifyRequest<T>): Promise<Classified<T>>
  /** Text in pieces, as they are written. Tries once more only while nothing was heard. */
  phrase(request: PhraseRequest): Promise<Phrased>
  counters(): ModelCounters
}
