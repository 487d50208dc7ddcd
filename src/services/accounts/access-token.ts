import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Actor, permissionsOf } from '#src/kernel/access.ts'
import type { Clock } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { User } from './user.ts'

export const ACCESS_TOKEN_SECONDS = 15 * 60

const claims = z.object({
  user_id: z.string(),
  role: z.enum(['super_admin', 'dmc_admin', 'dmc_manager', 'dmc_agent', 'traveler']),
  organization_id: z.string(),
})

const ISSUER = 'travelweaver'
const AUDIENCE = 'travelweaver-api'

/** Signs and reads access tokens (HS256, a quarter of an hour). Verifying throws UNAUTHENTICATED and says nothing more. */
export function createAccessTokens({ secret, clock }: { readonly secret: string; readonly clock: Clock }) {
  const key = new TextEncoder().encode(secret)
  return {
    sign({ id, email, role, organization_id }: User): Promise<string> {
      const issued = Math.floor(clock() / 1000)
      return new SignJWT({ user_id: id, email, role, organization_id, permissions: permissionsOf(role) })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(issued)
        .setExpirationTime(issued + ACCESS_TOKEN_SECONDS)
        .sign(key)
    },

    async verify(token: string): Promise<Actor> {
      const options = { algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE, currentDate: new Date(clock()) }
      const verified = await jwtVerify(token, key, options).catch(() => undefined)
      const read = claims.safeParse(verified?.payload)
      if (!read.success)
        throw new AppError('UNAUTHENTICATED', 'Your sign-in is not valid any more. Please sign in again.')
      const { user_id, role, organization_id } = read.data
      return { id: user_id, role, organization_id }
    },
  }
}

export type AccessTokens = ReturnType<typeof createAccessTokens>
