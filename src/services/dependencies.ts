import type { Clock } from '#src/kernel/clock.ts'
import type { Log } from '#src/kernel/log.ts'
import type { Mailer } from '#src/providers/mail/mailer.ts'
import type { Supplier } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import type { Reference } from '#src/store/reference/open-reference.ts'

/** All that the business stands on; only main.ts (and tests) know what is behind each. */
export interface Dependencies {
  readonly store: Store
  readonly reference: Reference
  readonly suppliers: readonly Supplier[]
  readonly mailer: Mailer
  /** Business time: dates, holds, quotes. May be frozen. */
  readonly clock: Clock
  /** System time: deadlines, backoff, tokens. Never frozen. */
  readonly system_clock: Clock
  readonly log: Log
  /** Address of our own pages, without a slash at the end. A function, since a port of 0 is known only after listening. */
  public_url(): string
  readonly secrets: Secrets
}

/** Two secrets of at least 32 characters. */
export interface Secrets {
  readonly signing: string
  readonly encryption: string
}
