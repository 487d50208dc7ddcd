import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#src/kernel/access.ts'
import { can } from '#src/kernel/access.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import { digest, randomIds, repeatableIds } from '#src/kernel/ids.ts'
import { type CallContext, callTool, type Tool } from '#tools/define.ts'
import { acceptedLanguage } from './accepted-language.ts'
import { bodyOf } from './body.ts'
import { type Envelope, toEnvelope } from './envelope.ts'
import type { Idempotency } from './idempotency.ts'
import { createQueryDecoder } from './query.ts'

export interface RestNeeds {
  readonly tools: readonly Tool[]
  actorOf(request: FastifyRequest): Promise<Actor>
  contextOf(actor: Actor): Pick<CallContext, 'actor' | 'services' | 'audit'>
  readonly idempotency: Idempotency
  /** Refuses a caller that writes too often. */
  limitWrites(request: FastifyRequest, actor: Actor): Promise<void>
}

/** REST made from the tool list, below `/api/v1`: no such route is written by hand. */
export function restRoutes(app: FastifyInstance, needs: RestNeeds): void {
  for (const tool of needs.tools) {
    const [method, path] = tool.http?.split(' ') ?? []
    if (!method || !path) continue
    const inputOf = createInputReader(tool, method, path)
    app.route({
      method,
      url: `/api/v1${path}`,
      handler: (request, reply) => answer({ ...needs, tool, inputOf }, request, reply),
    })
  }
}

interface ToolRoute extends RestNeeds {
  readonly tool: Tool
  inputOf(request: FastifyRequest): Record<string, unknown>
}

async function answer({ tool, inputOf, ...needs }: ToolRoute, request: FastifyRequest, reply: FastifyReply) {
  const actor = await needs.actorOf(request)
  const input = inputOf(request)
  const key = keyOf(tool, actor, request)
  if (tool.effect !== 'read') await needs.limitWrites(request, actor)

  const scope = [actor.role === 'anonymous' ? request.ip : actor.id, request.method, tool.name]
  const call = async (): Promise<Envelope> => {
    const ids = key ? repeatableIds(...scope, key, digest(input)) : randomIds
    const language = acceptedLanguage(request.headers['accept-language'])
    const context = { ...needs.contextOf(actor), language, ids, consent: 'request' as const, cause: request.id }
    return toEnvelope(tool, await callTool(tool, input, context))
  }
  if (!key) return call()
  const { status, body } = await needs.idempotency({ scope, key, body: input }, call)
  return reply.code(status).send(body)
}

/** The request's Idempotency-Key, checked. Who may not call at all hears that first. */
function keyOf(tool: Tool, actor: Actor, request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (tool.effect === 'read') return undefined
  if (typeof key === 'string' && key !== '') {
    if (key.length <= 255) return key
    throw invalidField('Idempotency-Key', 'may have 255 characters at most')
  }
  const isRequired = (tool.effect === 'commit' || tool.requires_key === true) && can(actor, tool.permission)
  if (!isRequired) return undefined
  throw new AppError(
    'IDEMPOTENCY_KEY_REQUIRED',
    'Send an Idempotency-Key header with this request, new for each order.',
  )
}

/** Path parameters are fields of the tool's input, and so are the query of a GET and the body of anything else. */
function createInputReader(tool: Tool, method: string, path: string) {
  const names = [...path.matchAll(/:([a-z_]+)/g)].flatMap(([, name]) => name ?? [])
  const decodeQuery = createQueryDecoder(tool.input)
  return (request: FastifyRequest): Record<string, unknown> => {
    const query = queryOf(tool, request)
    const given = method === 'GET' || method === 'DELETE' ? decodeQuery(query) : bodyOf(request.body, query)
    const twice = names.find(name => name in given)
    if (twice) throw invalidField(twice, 'stands in the address already')
    return { ...given, ...Object(request.params) }
  }
}

/** Without the organization, which says to what is open to everyone where the caller is, and is no field of any tool. */
function queryOf({ permission }: Tool, { query }: FastifyRequest): Readonly<Record<string, unknown>> {
  const { organization: _organization, ...rest } = Object(query)
  return permission === 'public' ? rest : Object(query)
}
