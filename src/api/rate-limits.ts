import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { SharedCounter } from '#src/store/redis/shared-counter.ts'

/** The contract's limits by default. The counts are shared by all processes where there is a counter for it; without one,
 *  and while it does not answer, they live in this process, and each allows as much. */
export interface RateLimits {
  /** 300 a minute an address. */
  limitAddress(request: FastifyRequest): Promise<void>
  /** 60 a minute a principal; of unknown callers, an address. */
  limitWrites(request: FastifyRequest, actor: Actor): Promise<void>
  /** 10 in a quarter of an hour, an address of the network and an account. */
  limitSignIn(request: FastifyRequest, account: string): Promise<void>
  /** 30 a minute an address, on MCP without sign-in. */
  limitOpenMcp(request: FastifyRequest): Promise<void>
}

const MINUTE = 60_000

interface Limit {
  /** Keeps the shared counts of one limit apart from those of another. */
  readonly name: string
  readonly max: number
  readonly timeWindow: number
}

/** Needs @fastify/rate-limit registered with `global: false`. `off` lets everything pass. */
export function createRateLimits(app: FastifyInstance, state: 'on' | 'off', shared?: SharedCounter): RateLimits {
  const limiter = ({ name, max, timeWindow }: Limit) => {
    if (state === 'off') return async () => {}
    const keys = new WeakMap<FastifyRequest, string>()
    const check = app.createRateLimit({ max, timeWindow, keyGenerator: request => keys.get(request) ?? 'inject' })

    /** How long until the window ends in which there were too many; 0 when it may pass. */
    async function waitFor(request: FastifyRequest, key: string): Promise<number> {
      const counted = await shared?.add(`${name} ${key}`, timeWindow)
      if (counted) return counted.count > max ? counted.ends_in_ms : 0
      keys.set(request, key)
      const outcome = await check(request)
      return outcome.isAllowed || !outcome.isExceeded ? 0 : outcome.ttl
    }

    return async (request: FastifyRequest, key: string) => {
      const wait_ms = await waitFor(request, key)
      if (wait_ms === 0) return
      const retry_after = Math.max(1, Math.ceil(wait_ms / 1000))
      throw new AppError('RATE_LIMITED', `Too many requests. Please wait ${retry_after} s.`, {
        details: { retry_after },
      })
    }
  }
  const address = limiter({ name: 'address', max: 300, timeWindow: MINUTE })
  const writes = limiter({ name: 'writes', max: 60, timeWindow: MINUTE })
  const signIn = limiter({ name: 'sign_in', max: 10, timeWindow: 15 * MINUTE })
  const openMcp = limiter({ name: 'open_mcp', max: 30, timeWindow: MINUTE })
  const ipOf = (request: FastifyRequest) => request.ip ?? 'inject'
  return {
    limitAddress: request => address(request, ipOf(request)),
    limitWrites: (request, actor) => writes(request, actor.role === 'anonymous' ? ipOf(request) : actor.id),
    limitSignIn: (request, account) => signIn(request, `${ipOf(request)} ${account}`),
    limitOpenMcp: request => openMcp(request, ipOf(request)),
  }
}
