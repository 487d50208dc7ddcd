import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, can } from '#src/kernel/access.ts'
import { AppError, asAppError, defect, ERRORS } from '#src/kernel/errors.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { CallContext, Tool } from '#tools/define.ts'
import { isOnMcp } from '#tools/surfaces.ts'
import { createMcpServer } from './create-mcp-server.ts'

interface Needs {
  readonly tools: readonly Tool[]
  /** The caller; without a token, somebody unknown in the named organization. */
  actorOf(request: FastifyRequest, organization: string | undefined): Promise<Actor>
  contextOf(actor: Actor): Pick<CallContext, 'actor' | 'services' | 'audit'>
  readonly limits: Limits
  /** Whether a browser may call from there: our own pages, and those that are configured. */
  isTrustedOrigin(origin: string): boolean
  readonly log: Log
}

interface Limits {
  limitOpenMcp(request: FastifyRequest): Promise<void>
  limitWrites(request: FastifyRequest, actor: Actor): Promise<void>
}

type Incoming = Parameters<ReturnType<typeof toNodeHandler>>[0]

const params = z.object({ organization: z.string().max(80).optional() })
const call = z.object({ method: z.literal('tools/call'), params: z.object({ name: z.string() }) })

/** MCP over Streamable HTTP at `/mcp` and `/mcp/:organization`, without sessions: each request brings its own caller. */
export function mcpRoutes(app: FastifyInstance, needs: Needs): void {
  const { tools, actorOf, contextOf, limits, log } = needs
  const callers = new Map<string, Actor>()
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const actor = callers.get(authInfo?.token ?? '')
      if (!actor) throw defect('an MCP request without a caller')
      const cause = authInfo?.token ?? ''
      return createMcpServer(tools, { ...contextOf(actor), ids: randomIds, consent: 'request', cause })
    },
    { onerror: error => logFailure(log, error, { door: 'mcp' }) },
  )
  const serve = toNodeHandler(handler)

  async function handle(request: FastifyRequest, reply: FastifyReply) {
    const { origin } = request.headers
    if (origin !== undefined && !needs.isTrustedOrigin(origin))
      throw new AppError('FORBIDDEN', 'Pages of this origin may not call MCP here: CORS_ORIGINS names those that may.')
    const { organization } = params.parse(request.params)
    const actor = await actorOf(request, organization).catch((error: unknown) => {
      void reply.header(
        'www-authenticate',
        challengeOf(asAppError(error).code === 'UNAUTHENTICATED' ? 'invalid_token' : null),
      )
      throw error
    })
    if (actor.role === 'anonymous') await limits.limitOpenMcp(request)
    const called = calledTools(tools, request.body)
    const hidden = called.find(tool => isOnMcp(tool) && !can(actor, tool.permission))
    if (hidden) return refuse(reply, { actor, tool: hidden, id: idOf(request.body) })
    if (actor.role !== 'anonymous')
      for (const { effect } of called) if (effect !== 'read') await limits.limitWrites(request, actor)
    // One ticket a request, so that the server made for it finds its caller; it ends with the answer.
    const ticket = request.id
    callers.set(ticket, actor)
    reply.raw.on('close', () => callers.delete(ticket))
    reply.hijack()
    // The marked boundary: Node's request is what the adapter is made for; its own type is stricter about undefined.
    const raw = Object.assign(request.raw, { auth: { token: ticket, clientId: actor.id, scopes: [] } })
    await serve(raw as unknown as Incoming, reply.raw, request.body)
  }

  for (const url of ['/mcp', '/mcp/:organization'])
    app.route({ method: ['GET', 'POST', 'DELETE'], url, handler: handle })
}

/** The tools that a message, or a list of them, calls: one entry a call. */
function calledTools(tools: readonly Tool[], body: unknown): Tool[] {
  const calls = [body].flat().flatMap(each => call.safeParse(each).data ?? [])
  return calls.flatMap(({ params }) => tools.find(({ name }) => name === params.name) ?? [])
}

interface Refused {
  readonly actor: Actor
  readonly tool: Tool
  readonly id: string | number | null
}

/** Of one message; a list of them has none. */
const idOf = (body: unknown) => z.object({ id: z.union([z.string(), z.number()]) }).safeParse(body).data?.id ?? null

/** Tells a client that signing in, or another role, is what is missing: 401 or 403 with a challenge. */
function refuse(reply: FastifyReply, { actor: { role }, tool: { title, permission }, id }: Refused) {
  const code = role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
  const message = role === 'anonymous' ? `Sign in to use “${title}”.` : `“${title}” needs the permission ${permission}.`
  const challenge = challengeOf(role === 'anonymous' ? null : 'insufficient_scope')
  return reply
    .code(ERRORS[code].status)
    .header('www-authenticate', challenge)
    .send({ jsonrpc: '2.0', id, error: { code: -32001, message, data: { code } } })
}

const challengeOf = (error: string | null) => `Bearer realm="travelweaver"${error ? `, error="${error}"` : ''}`
