import { join } from 'node:path'
import cors from '@fastify/cors'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance } from 'fastify'
import { registerWebChannel, WEBSOCKET_OPTIONS } from '#channels/web/register-web-channel.ts'
import type { Engine } from '#src/assistant/engine.ts'
import type { Actor } from '#src/kernel/access.ts'
import type { Config } from '#src/kernel/config.ts'
import { randomIds } from '#src/kernel/ids.ts'
import type { Log } from '#src/kernel/log.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Services } from '#src/services/index.ts'
import type { Store } from '#src/store/port.ts'
import type { SharedCounter } from '#src/store/redis/shared-counter.ts'
import { tools } from '#tools/index.ts'
import { accountEndpoints } from './api/account-endpoints.ts'
import { assistantOperations } from './api/assistant-operations.ts'
import type { AuditTrail } from './api/audit-trail.ts'
import { createAuthenticate } from './api/authenticate.ts'
import { docsRoutes } from './api/docs-routes.ts'
import { documentRoutes } from './api/document-routes.ts'
import { endpointRoutes } from './api/endpoint.ts'
import { answerBrokenRequest, answerFailure, installErrorHandler } from './api/error-handler.ts'
import { healthRoutes } from './api/health-routes.ts'
import { createIdempotency } from './api/idempotency.ts'
import { createOpenApi, operationOfEndpoint, operationOfTool } from './api/openapi.ts'
import { pageRoutes } from './api/page-routes.ts'
import { payPage } from './api/pay-page.ts'
import { createRateLimits } from './api/rate-limits.ts'
import { restRoutes } from './api/rest.ts'
import { mcpRoutes } from './mcp/mcp-routes.ts'

export interface AppNeeds {
  readonly config: Config
  readonly log: Log
  readonly store: Store
  readonly services: Services
  readonly engine: Engine
  readonly audit: AuditTrail
  /** The guest that a conversation token speaks for. */
  guestOf(token: string): Promise<Actor | undefined>
  isDraining(): boolean
  public_url(): string
  /** Where several processes count together. */
  readonly counter?: SharedCounter | undefined
  readonly gauges?: Parameters<typeof healthRoutes>[1]['gauges']
}

const BODY_LIMIT = 1024 * 1024

/** Everything that is served, as a table of contents. */
export async function createApp(needs: AppNeeds): Promise<FastifyInstance> {
  const { config, log, store, services, engine, audit } = needs
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: config.TRUST_PROXY === 'on',
    genReqId: () => randomIds('req'),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: answerFailure(log),
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  app.removeContentTypeParser('text/plain')
  installErrorHandler(app, log)
  await app.register(helmet, { contentSecurityPolicy: { directives: PAGE_POLICY } })
  await app.register(cors, { delegator: corsFor(config) })
  await app.register(rateLimit, { global: false })
  await app.register(websocket, WEBSOCKET_OPTIONS)

  const limits = createRateLimits(app, config.RATE_LIMIT, needs.counter)
  const { accounts, bookings } = services
  const default_organization = config.DEFAULT_ORGANIZATION
  const authenticate = createAuthenticate({ accounts, guestOf: needs.guestOf, default_organization })
  const contextOf = (actor: Actor) => ({ actor, services, audit: audit.write })
  const endpoints = accountEndpoints({ accounts, bookings, authenticate, limits, default_organization })
  const operations = [...tools.flatMap(operationOfTool), ...endpoints.map(operationOfEndpoint), ...assistantOperations]

  healthRoutes(app, { isHealthy: store.isHealthy, isDraining: needs.isDraining, gauges: needs.gauges ?? {} })
  await docsRoutes(app, () => createOpenApi(operations, needs.public_url()))
  await app.register(async api => {
    api.addHook('onRequest', limits.limitAddress)
    restRoutes(api, {
      tools,
      actorOf: authenticate.actorOf,
      contextOf,
      idempotency: createIdempotency({ store, clock: engine.system_clock }),
      limitWrites: limits.limitWrites,
    })
    endpointRoutes(api, endpoints)
    documentRoutes(api, { bookings, actorOf: authenticate.actorOf })
  })
  await registerWebChannel(app, {
    engine,
    authenticate: token => accounts.tokens.verify(token),
    async organizationOf(name) {
      const { id, support, languages } = await accounts.getOrganization(name ?? default_organization)
      return { id, locale: languages[0] ?? 'en', timezone: support.zone }
    },
    limitAddress: limits.limitAddress,
    rate_limit: config.RATE_LIMIT,
    counter: needs.counter,
  })
  mcpRoutes(app, {
    tools,
    actorOf: (request, organization) => authenticate.actorOf(request, organization),
    contextOf,
    limits,
    isTrustedOrigin: origin => isOwn(origin, needs.public_url()) || originsOf(config).includes(origin),
    log,
  })
  await app.register(async pay => {
    await pay.register(formbody) // here alone: all the rest takes JSON
    payPage(pay, bookings)
  })
  await pageRoutes(app, join(projectRoot, 'dist', 'widget'))
  return app
}

/** Our own pages load from us alone; the chat speaks to us over a socket; payment and documents open on this origin. */
const PAGE_POLICY = {
  defaultSrc: ["'self'"],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  imgSrc: ["'self'", 'data:'],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
}

/** Any page may embed the chat, without credentials; everything else answers the origins that are configured. */
function corsFor(config: Config) {
  const origins = originsOf(config)
  const methods = ['GET', 'POST', 'PATCH', 'DELETE']
  return (request: { url?: string }, done: (error: Error | null, options: object) => void) => {
    const isOpen = /^\/(api\/v1\/(public|assistant)\/|widget|assets\/)/.test(request.url ?? '')
    done(null, {
      ...(isOpen ? { origin: '*' } : { origin: origins, credentials: true }),
      methods,
      exposedHeaders: ['retry-after'],
      strictPreflight: false,
    })
  }
}

const originsOf = ({ CORS_ORIGINS }: Config) => (CORS_ORIGINS ?? '').split(',').flatMap(origin => origin.trim() || [])

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Our own pages; on this machine by any of its names. */
function isOwn(origin: string, public_url: string): boolean {
  if (!URL.canParse(origin) || !URL.canParse(public_url)) return false
  const [ours, theirs] = [new URL(public_url), new URL(origin)]
  if (ours.origin === theirs.origin) return true
  const isLocal = [ours, theirs].every(({ hostname }) => LOOPBACK.includes(hostname))
  return isLocal && ours.port === theirs.port
}
