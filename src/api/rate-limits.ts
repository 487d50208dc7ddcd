import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'

/** The contract's limits by default. The counts live in this process: with several, each allows as much. */
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

/** Needs @fastify/rate-limit registered with `global: false`. `off` lets everything pass. */
export function createRateLimits(app: FastifyInstance, state: 'on' | 'off'): RateLimits {
  const limiter = (max: number, timeWindow: number) => {
    if (state === 'off') return async () => {}
    const keys = new WeakMap<FastifyRequest, string>()
    const check = app.createRateLimit({ max, timeWindow, keyGenerator: request => keys.get(request) ?? 'inject' })
    return async (request: FastifyRequest, key: string) => {
      keys.set(request, key)
      const outcome = await check(request)
      if (outcome.isAllowed || !outcome.isExceeded) return
      const retry_after = Math.max(1, Math.ceil(outcome.ttl / 1000))
      throw new AppError('RATE_LIMITED', `Too many requests. Please wait ${retry_after} s.`, {
        details: { retry_after },
      })
    }
  }
  const address = limiter(300, MINUTE)
  const writes = limiter(60, MINUTE)
  const signIn = limiter(10, 15 * MINUTE)
  const openMcp = limiter(30, MINUTE)
  const ipOf = (request: FastifyRequest) => request.ip ?? 'inject'
  return {
    limitAddress: request => address(request, ipOf(request)),
    limitWrites: (request, actor) => writes(request, actor.role === 'anonymous' ? ipOf(request) : actor.id),
    limitSignIn: (request, account) => signIn(request, `${ipOf(request)} ${account}`),
    limitOpenMcp: request => openMcp(request, ipOf(request)),
  }
}
