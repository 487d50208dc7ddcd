import Fastify, { type FastifyInstance } from 'fastify'
import { registerWebChannel } from '#channels/web/register-web-channel.ts'
import type { WebChannelOptions } from '#channels/web/web-channel.ts'
import type { Engine } from '#src/assistant/engine.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError, asAppError, ERRORS } from '#src/kernel/errors.ts'

/** Users by the token they show. */
export const PEOPLE: Readonly<Record<string, Actor>> = {
  'token-of-tom': { id: 'usr_tom', role: 'traveler', organization_id: 'org_demo' },
  'token-of-ann': { id: 'usr_ann', role: 'traveler', organization_id: 'org_demo' },
  'token-of-amina': { id: 'usr_amina', role: 'dmc_agent', organization_id: 'org_demo' },
  'token-of-other': { id: 'usr_other', role: 'dmc_admin', organization_id: 'org_other' },
}

/** A server with the web channel alone. */
export async function createEchoApp(
  engine: Engine,
  options: Partial<WebChannelOptions> = {},
): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true })
  app.setErrorHandler((error, _request, reply) => {
    const { code, user_message, details } = asAppError(error)
    return reply.code(ERRORS[code].status).send({ success: false, error: { code, message: user_message, details } })
  })
  await registerWebChannel(app, { engine, authenticate, organizationOf, rate_limit: 'off', ...options })
  return app
}

async function authenticate(token: string): Promise<Actor> {
  const actor = PEOPLE[token]
  if (actor) return actor
  throw new AppError('UNAUTHENTICATED', 'This token is not valid.')
}

async function organizationOf(name = 'demo') {
  const id = name.startsWith('org_') ? name : `org_${name}`
  if (['org_demo', 'org_other'].includes(id)) return { id, locale: 'en', timezone: 'Africa/Nairobi' }
  throw new AppError('ORGANIZATION_NOT_FOUND', 'There is no travel company of that name here.')
}
