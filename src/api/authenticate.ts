import type { FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { AccountServices } from '#src/services/accounts/account-services.ts'

interface Needs {
  readonly accounts: AccountServices
  /** The guest that a conversation token speaks for; undefined when there is none. */
  guestOf(token: string): Promise<Actor | undefined>
  readonly default_organization: string
}

export interface Authenticate {
  /** Who sent it: a signed-in user, a guest by conversation token, or somebody unknown in the organization they name. A
   *  token that is not valid is refused, never taken for none. */
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

  return {
    actorOfToken,
    async actorOf(request, organization) {
      const token = bearerOf(request)
      if (token) return actorOfToken(token)
      const { id } = await accounts.getOrganization(organization ?? organizationOf(request) ?? default_organization)
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
  return typeof organization === 'string' && organization.length <= 80 ? organization : undefined
}
