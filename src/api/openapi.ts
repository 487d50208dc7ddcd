import { z } from 'zod'
import { ERRORS } from '#src/kernel/errors.ts'
import type { Tool } from '#tools/define.ts'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

/** One operation, whatever it was made from. */
export interface Operation {
  readonly method: string
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly tag: string
  readonly input: z.ZodObject
  /** Of `data`. */
  readonly output: z.ZodType
  readonly is_list: boolean
  readonly needs_sign_in: boolean
  /** Open to everyone: the query may say in which organization. */
  readonly names_organization?: boolean
  readonly key: 'required' | 'optional' | 'none'
  /** What it makes is written in a language: that of the input, else the one the header asks for. */
  readonly writes_language?: boolean
}

export const operationOfTool = (tool: Tool): readonly Operation[] => {
  const [method, path] = tool.http?.split(' ') ?? []
  if (!method || !path) return []
  const items = tool.output.shape.items
  const isList = items instanceof z.ZodArray && tool.output.shape.meta !== undefined
  return [
    {
      method,
      path,
      id: tool.name,
      title: tool.title,
      description: tool.description,
      tag: path.split('/')[1] ?? 'other',
      input: tool.input,
      output: isList ? items : tool.output,
      is_list: isList,
      needs_sign_in: tool.permission !== 'public',
      names_organization: tool.permission === 'public',
      writes_language: tool.effect === 'commit' && 'language' in tool.input.shape,
      key: tool.effect === 'commit' || tool.requires_key ? 'required' : tool.effect === 'read' ? 'none' : 'optional',
    },
  ]
}

export const operationOfEndpoint = ({ method, path, title, tag, input, output }: Endpoint): Operation => ({
  method,
  path,
  id: `${method.toLowerCase()}${path.replace(/[/:_]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  title,
  tag,
  input,
  output,
  is_list: false,
  needs_sign_in: path === '/auth/me',
  key: 'none',
})

/** The OpenAPI 3.1 document, made from the same schemas that parse and strip. */
export function createOpenApi(operations: readonly Operation[], public_url: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = `/api/v1${operation.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'TravelWeaver',
      version: '1.0.0',
      description:
        'Search, quote, book, pay and cancel, and the chat that does the same. Money is a decimal string with its currency; dates are YYYY-MM-DD; instants are RFC 3339 in UTC. Bodies have 1 MiB at most.',
    },
    servers: [{ url: public_url }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of /auth/login, or the conversation_token of a guest.',
        },
      },
      schemas: { Error: errorSchema() },
    },
  }
}

function describe(operation: Operation): Json {
  const { method, path, input } = operation
  const schema = toJson(input, 'input')
  const inPath = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])
  const isRead = method === 'GET' || method === 'DELETE'
  const properties = Object.entries(Object(schema.properties))
  const required: readonly string[] = Array.isArray(schema.required) ? schema.required : []
  const parameters = properties
    .filter(([name]) => isRead || inPath.includes(name))
    .map(([name, property]) => {
      const isInPath = inPath.includes(name)
      const isRequired = isInPath || required.includes(name)
      const list = Object(property).type === 'array' ? { style: 'form', explode: false } : {}
      return { name, in: isInPath ? 'path' : 'query', required: isRequired, schema: property, ...list }
    })
  const bodyProperties = Object.fromEntries(properties.filter(([name]) => !inPath.includes(name)))
  const bodyRequired = required.filter(name => !inPath.includes(name))
  const body = { ...schema, properties: bodyProperties, required: bodyRequired }
  return {
    operationId: operation.id,
    summary: operation.title,
    ...(operation.description ? { description: operation.description } : {}),
    tags: [operation.tag],
    ...(operation.needs_sign_in ? { security: [{ bearer: [] }] } : { security: [{}, { bearer: [] }] }),
    parameters: [
      ...parameters,
      ...organizationParameter(operation),
      ...keyParameter(operation),
      ...languageParameter(operation),
    ],
    ...(isRead
      ? {}
      : { requestBody: { required: bodyRequired.length > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: operation.title, content: { 'application/json': { schema: envelopeOf(operation) } } },
      default: {
        description: 'Refused: see the code.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

function organizationParameter({ names_organization }: Operation): Json[] {
  if (!names_organization) return []
  const schema = { type: 'string', minLength: 1, maxLength: 80 }
  const description =
    'Slug of the travel company, for callers without a token; by default the first one here. A token belongs to one company: naming another is FORBIDDEN, but for a super_admin, who then acts in that one.'
  return [{ name: 'organization', in: 'query', required: false, schema, description }]
}

function keyParameter({ key }: Operation): Json[] {
  if (key === 'none') return []
  const schema = { type: 'string', maxLength: 255 }
  const description = 'The same key and body again gets the first answer. Kept for 7 days.'
  return [{ name: 'Idempotency-Key', in: 'header', required: key === 'required', schema, description }]
}

function languageParameter({ writes_language }: Operation): Json[] {
  if (!writes_language) return []
  const schema = { type: 'string', maxLength: 200 }
  const description =
    'What mail and documents are written in, where the body does not say; else the first language of the company.'
  return [{ name: 'Accept-Language', in: 'header', required: false, schema, description }]
}

function envelopeOf({ output, is_list }: Operation): Json {
  const data = toJson(output, 'output')
  const count = { type: 'integer' }
  const meta = { type: 'object', properties: { page: count, limit: count, total: count, pages: count } }
  return {
    type: 'object',
    required: ['success', 'data', 'message'],
    properties: {
      success: { const: true },
      data: is_list ? { type: 'array', items: data } : data,
      message: { type: 'string' },
      ...(is_list ? { meta } : {}),
    },
  }
}

const errorSchema = (): Json => ({
  type: 'object',
  required: ['success', 'error'],
  properties: {
    success: { const: false },
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: {
        code: { enum: Object.keys(ERRORS) },
        message: { type: 'string' },
        details: { type: 'object' },
      },
    },
  },
})

function toJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
