import type { FastifyRequest } from 'fastify'
import type { Engine } from '#src/assistant/engine.ts'
import type { MessageLimit } from '#src/assistant/message-limit.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { SharedCounter } from '#src/store/redis/shared-counter.ts'

/** What the web channel is given. */
export interface WebChannelOptions {
  readonly engine: Engine
  /** The user of an access token or API key; refuses with UNAUTHENTICATED. Conversation tokens never come here. */
  authenticate(token: string): Promise<Actor>
  /** The organization by slug or id, or the default one; refuses with ORGANIZATION_NOT_FOUND. `locale` and `timezone` are
   *  those of who tells neither. */
  organizationOf(
    name: string | undefined,
  ): Promise<{ readonly id: string; readonly locale: string; readonly timezone: string }>
  /** Refuses an address that asks too often. */
  limitAddress?(request: FastifyRequest): Promise<void>
  /** How long a POST waits for its answer; 20 s. */
  readonly answer_within_ms?: number
  /** `off` only in tests. */
  readonly rate_limit: 'on' | 'off'
  /** Where several processes count together. */
  readonly counter?: SharedCounter | undefined
}

/** The same, with what the parts share. */
export interface WebChannel extends WebChannelOptions {
  readonly message_limit: MessageLimit
}
