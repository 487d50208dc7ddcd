import type { FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { AccountServices } from '#src/services/accounts/account-services.ts'

interface Needs {
  readonly accounts: AccountServices
  /** The guest that a conversation token speaks for; undefined when there is none. */
  guestOf(token: string): Promise<Actor | undefined>
  readonly default_organization: string
}

export interface Authenticate {
  /** Who sent it: a signed-in user, a guest by conversation token, or somebody unknown in the organization they name. A
   *  token that is not valid is refused, never taken for none, and so is naming an organization that is not the token's. */
  actorOf(request: FastifyRequest, organization?: string): Promise<Actor>
  /** The same for a bare token, as a WebSocket carries it. */
  actorOfToken(token: string): Promise<Actor>
}

export function createAuthenticate({ accounts, guestOf, default_organization }: Needs): Authenticate {
  async function actorOfToken(token: string): Promise<Actor> {
    if (!token.startsWith('cvt_')) return accounts.tokens.verify(token)
    const guest = await guestOf(token)
    if (!guest) throw new AppError('UNAUTHENTICATED', 'This conversation token is not valid, or not valid any more.')
    return guest
  }

  /** A token says where its owner belongs; only a super_admin may name another organization, and then acts in that one. */
  async function within(actor: Actor, named: string | undefined): Promise<Actor> {
    if (named === undefined) return actor
    const { id } = await accounts.getOrganization(named)
    if (id === actor.organization_id) return actor
    if (actor.role === 'super_admin') return { ...actor, organization_id: id }
    throw new AppError('FORBIDDEN', 'Your sign-in belongs to another travel company than the one you name.')
  }

  return {
    actorOfToken,
    async actorOf(request, organization) {
      const named = organization ?? organizationOf(request)
      const token = bearerOf(request)
      if (token) return within(await actorOfToken(token), named)
      const { id } = await accounts.getOrganization(named ?? default_organization)
      return { id: 'anonymous', role: 'anonymous', organization_id: id }
    },
  }
}

/** The token of an `Authorization: Bearer` header; another scheme is refused. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  const header = headers.authorization
  if (header === undefined) return undefined
  const [, token] = /^Bearer ([\w.~+/=-]{10,4096})$/i.exec(header) ?? []
  if (token) return token
  throw new AppError('UNAUTHENTICATED', 'Send the token as “Authorization: Bearer …”.')
}

function organizationOf({ query }: FastifyRequest): string | undefined {
  const { organization } = Object(query)
  if (organization === undefined) return undefined
  if (typeof organization === 'string' && organization !== '' && organization.length <= 80) return organization
  throw invalidField('organization', 'is the slug of one travel company, such as demo')
}
