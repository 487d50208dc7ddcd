import { createHash, randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import type { Role } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { Dependencies } from '../dependencies.ts'
import { ACCESS_TOKEN_SECONDS, type AccessTokens } from './access-token.ts'
import { normalizeEmail, type User, users } from './user.ts'

/** A refresh token, by its digest: the token itself is never stored. */
interface RefreshToken extends Stored {
  readonly user_id: string
  /** All tokens that came of one sign-in: one of them used twice ends them all. */
  readonly family: string
  readonly state: 'fresh' | 'used' | 'revoked'
  readonly expires_at: string
}

export const refreshTokens = defineCollection<RefreshToken>({
  name: 'refresh_tokens',
  schema_version: 1,
  indexes: [['family'], ['expires_at']],
  unique: [],
  expires_by: 'expires_at',
  retention: '30 days after the last use',
  personal_fields: ['user_id'],
})

const REFRESH_MS = 30 * 24 * 60 * 60_000
// Verified against when there is no such account, so that the time taken does not tell.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$4m4Qf3mvdGDlX1yDo3Gc6X0a3q8pSFCFzd7gTqQ0VtY'

interface Needs extends Pick<Dependencies, 'store' | 'system_clock'> {
  readonly tokens: AccessTokens
}

export interface SessionTokens {
  readonly access_token: string
  readonly token_type: 'Bearer'
  readonly expires_in: number
  readonly refresh_token: string
  readonly user: ShownUser
}

/** A user as the person may see it. */
export interface ShownUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly organization_id: string
}

/** Sign-in by password, rotation of refresh tokens, sign-out. Wrong address and wrong password answer alike. */
export function createSessions({ store, system_clock, tokens }: Needs) {
  const people = store.collection(users)
  const refresh = store.collection(refreshTokens)

  async function open(user: User, family: string): Promise<SessionTokens> {
    const refresh_token = `twr_${randomBytes(32).toString('base64url')}`
    const expires_at = toInstant(system_clock() + REFRESH_MS)
    const id = idOf(refresh_token)
    await refresh.insert({ id, schema_version: 1, user_id: user.id, family, state: 'fresh', expires_at })
    const access_token = await tokens.sign(user)
    return { access_token, token_type: 'Bearer', expires_in: ACCESS_TOKEN_SECONDS, refresh_token, user: showUser(user) }
  }

  /** The token first, then its kin: an heir made at the same time is found here, or finds the family revoked itself. */
  async function revokeFamily({ id, family }: RefreshToken) {
    await refresh.update(id, {}, { set: { state: 'revoked' } })
    for (const heir of await refresh.find({ where: { family, state: 'fresh' }, limit: 1000 }))
      await refresh.update(heir.id, {}, { set: { state: 'revoked' } })
  }

  const isRevoked = async (family: string) => (await refresh.count({ family, state: 'revoked' })) > 0

  return {
    async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<SessionTokens> {
      const where = { email: normalizeEmail(email), password_hash: { not: null } }
      const [user] = await people.find({ where, limit: 1 })
      const isRight = await verify(user?.password_hash ?? NOBODY, password).catch(() => false)
      if (!user?.password_hash || !isRight || !user.is_active)
        throw new AppError('UNAUTHENTICATED', 'That e-mail address and password do not belong together.')
      return open(user, randomBytes(16).toString('base64url'))
    },

    /** For somebody who proved who they are by other means than a password. */
    start: (user: User): Promise<SessionTokens> => open(user, randomBytes(16).toString('base64url')),

    /** A token serves once; one that comes a second time was stolen or lost, and ends the whole family. */
    async refresh(refresh_token: string): Promise<SessionTokens> {
      const id = idOf(refresh_token)
      const used = await refresh.update(id, { state: 'fresh' }, { set: { state: 'used' } })
      const user = used && (await people.get(used.user_id))
      const heir = used && user?.is_active ? await open(user, used.family) : undefined
      if (used && heir && !(await isRevoked(used.family))) return heir
      const known = await refresh.get(id)
      if (known) await revokeFamily(known)
      throw new AppError('UNAUTHENTICATED', 'Please sign in again.')
    },

    async signOut(refresh_token: string): Promise<void> {
      const known = await refresh.get(idOf(refresh_token))
      if (known) await revokeFamily(known)
    },

    async me(user_id: string): Promise<ShownUser> {
      const user = await people.get(user_id)
      if (!user) throw new AppError('UNAUTHENTICATED', 'Please sign in again.')
      return showUser(user)
    },
  }
}

export const showUser = ({ id, email, name, role, organization_id }: User): ShownUser => ({
  id,
  email,
  name,
  role,
  organization_id,
})

const idOf = (token: string) => `rtk_${createHash('sha256').update(token).digest('base64url').slice(0, 32)}`
