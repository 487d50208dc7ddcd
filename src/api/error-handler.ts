import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, asAppError, ERRORS } from '#src/kernel/errors.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import { failure } from './envelope.ts'

type Answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** The one table by which anything thrown below HTTP becomes an answer: our code and words, never a vendor's. */
export function installErrorHandler(app: FastifyInstance, log: Log): void {
  const routes = collectRoutes(app)
  const answer = answerFailure(log)
  app.setErrorHandler(answer)
  app.setNotFoundHandler((request, reply) => answer(notFound(routes, request), request, reply))
}

/** The same table for what fails before there is a route: an address that cannot be read. */
export const answerFailure =
  (log: Log): Answer =>
  (thrown, request, reply) => {
    const error = fromFastify(thrown) ?? asAppError(thrown)
    logFailure(log, error, { request_id: request.id, method: request.method, route: request.routeOptions.url ?? null })
    const { retry_after, allowed } = error.details
    if (typeof retry_after === 'number') void reply.header('retry-after', String(retry_after))
    if (Array.isArray(allowed)) void reply.header('allow', allowed.join(', '))
    return reply.code(ERRORS[error.code].status).send(failure(error))
  }

/** And for what is not HTTP at all, where only a socket is left to answer on. */
export function answerBrokenRequest({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code !== 'ECONNRESET' && socket.writable) {
    const body = JSON.stringify(failure(malformed()))
    const head = ['HTTP/1.1 400 Bad Request', 'connection: close', 'content-type: application/json; charset=utf-8']
    socket.write([...head, `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'))
  }
  socket.destroySoon()
}

interface KnownRoute {
  readonly methods: readonly string[]
  readonly pattern: RegExp
}

function collectRoutes(app: FastifyInstance): KnownRoute[] {
  const routes: KnownRoute[] = []
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return
    const pattern = new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}/?$`)
    routes.push({ methods: [method].flat(), pattern })
  })
  return routes
}

function notFound(routes: readonly KnownRoute[], { url, method }: FastifyRequest): AppError {
  const path = url.split('?')[0] ?? url
  const others = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)
  const allowed = [...new Set(others)].filter(each => each !== 'HEAD' && each !== 'OPTIONS')
  if (allowed.length === 0 || allowed.includes(method))
    return new AppError('ROUTE_NOT_FOUND', 'There is nothing at this address.')
  return new AppError('METHOD_NOT_ALLOWED', `This address takes ${allowed.join(', ')}.`, { details: { allowed } })
}

const BY_FASTIFY_CODE: Readonly<Record<string, () => AppError>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: malformed,
  FST_ERR_CTP_EMPTY_JSON_BODY: malformed,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: malformed,
  FST_ERR_BAD_URL: malformed,
  FST_ERR_MAX_PARAM_LENGTH: () => new AppError('ROUTE_NOT_FOUND', 'A part of the address is longer than any id.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => new AppError('PAYLOAD_TOO_LARGE', 'A body may have 1 MiB at most.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON, as application/json.'),
}

function fromFastify(error: unknown): AppError | undefined {
  if (error instanceof AppError) return undefined
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (BY_FASTIFY_CODE[code]) return BY_FASTIFY_CODE[code]()
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? malformed() : undefined
}

function malformed(): AppError {
  return new AppError('MALFORMED_REQUEST', 'The request cannot be read: it is not valid JSON, or not a valid address.')
}
