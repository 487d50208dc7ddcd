import { GUEST_MS } from '#src/kernel/access.ts'

/** How much a conversation holds and how long things take. Sizes are bytes of JSON, times milliseconds. */
export interface Limits {
  /** Messages in the document, and the bytes of them. */
  readonly tail: number
  readonly tail_bytes: number
  /** When so many messages or bytes have no row, rows are written, and then all but the last `keep` leave. */
  readonly archive_at: number
  readonly archive_at_bytes: number
  readonly keep: number
  readonly keep_bytes: number
  /** Messages that wait for an answer, and the bytes of what has no row yet. */
  readonly inbox: number
  readonly inbox_bytes: number
  /** Of one turn. */
  readonly replies: number
  readonly reply_bytes: number
  readonly record_bytes: number
  readonly state_bytes: number
  /** Of a claim; extended while its holder works on the turn. */
  readonly lease_ms: number
  /** For so long at most: a turn that takes longer is another's to try. */
  readonly turn_ms: number
  /** Tries of one turn before a human is asked. */
  readonly attempts: number
  /** The first wait after a failure; doubles. */
  readonly retry_ms: number
  /** Tries to hand one message to its channel. */
  readonly deliveries: number
  /** How long a human may leave a person without an answer before the bot takes over again. */
  readonly hand_back_ms: number
  readonly token_ms: number
}

// 40,000 of tail, 9,000 of record, 12,000 of frames and memory, and what is fixed: below 65,536 at every moment.
export const LIMITS: Limits = {
  tail: 40,
  tail_bytes: 40_000,
  archive_at: 6,
  archive_at_bytes: 12_000,
  keep: 3,
  keep_bytes: 8_000,
  inbox: 20,
  inbox_bytes: 24_000,
  replies: 10,
  reply_bytes: 14_000,
  record_bytes: 9_000,
  state_bytes: 12_000,
  lease_ms: 30_000,
  turn_ms: 5 * 60_000,
  attempts: 3,
  retry_ms: 1_000,
  deliveries: 8,
  hand_back_ms: 15 * 60_000,
  token_ms: GUEST_MS,
}
