import type { FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { WebChannel } from './web-channel.ts'

export interface Bearer {
  readonly actor: Actor | undefined
  /** A conversation token. */
  readonly token: string | undefined
}

const NOBODY: Bearer = { actor: undefined, token: undefined }

/** Who sends a request: a user by access token, a guest by conversation token, or nobody. A token that is not valid is
 *  refused, never taken for none. */
export async function bearerOf(channel: WebChannel, { headers }: FastifyRequest): Promise<Bearer> {
  const token = tokenOf(headers.authorization)
  if (token === undefined) return NOBODY
  return isConversationToken(token)
    ? { actor: undefined, token }
    : { actor: await channel.authenticate(token), token: undefined }
}

/** The token of an Authorization header, where there is one; another scheme is refused. */
export function tokenOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const [, token] = /^Bearer ([\w.~+/=-]{10,4096})$/i.exec(header) ?? []
  if (token !== undefined) return token
  throw new AppError('UNAUTHENTICATED', 'Send the token as “Authorization: Bearer …”.')
}

export const isConversationToken = (token: string): boolean => token.startsWith('cvt_')
