import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'

const cacheControl = z.strictObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() })
const textBlock = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  cache_control: cacheControl.nullish(),
})

/** The part of a Messages request that we use, as strict as the vendor: an unknown field, a sampling parameter (this model
 *  generation has none) or a prefilled answer is a 400. */
const request = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1).max(128_000),
  thinking: z.strictObject({ type: z.enum(['disabled', 'adaptive']) }).optional(),
  system: z.union([z.string(), z.array(textBlock)]).optional(),
  messages: z
    .array(
      z.strictObject({
        role: z.enum(['user', 'assistant']),
        content: z.union([z.string().min(1), z.array(textBlock)]),
      }),
    )
    .min(1)
    .refine(messages => messages.at(-1)?.role === 'user', 'must end with a user message'),
  output_config: z
    .strictObject({
      effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).optional(),
      format: z.strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) }).optional(),
    })
    .optional(),
  stream: z.boolean().optional(),
})

export type ClaudeRequest = z.infer<typeof request>

/** A request as it would be refused or taken. */
export type ReadRequest =
  | { readonly request: ClaudeRequest }
  | { readonly refused: { readonly status: number; readonly type: string; readonly message: string } }

const VERSIONS: ReadonlySet<string> = new Set(['2023-06-01', '2026-10-21'])

/** Reads a request the way the vendor's door does: who asks, in which version, and is the body right? */
export function readClaudeRequest(headers: IncomingHttpHeaders, body: string): ReadRequest {
  if (!/^Bearer \S+$/.test(headers.authorization ?? ''))
    return refuse(401, 'authentication_error', 'authorization: a bearer key is required')
  const version = headers['anthropic-version']
  if (typeof version !== 'string' || !VERSIONS.has(version))
    return refuse(400, 'invalid_request_error', 'anthropic-version: header is required')
  if (!headers['content-type']?.startsWith('application/json'))
    return refuse(400, 'invalid_request_error', 'content-type: must be application/json')
  const parsed = request.safeParse(toJson(body))
  if (!parsed.success) return refuse(400, 'invalid_request_error', z.prettifyError(parsed.error))
  const fault = schemaFault(parsed.data.output_config?.format?.schema)
  return fault ? refuse(400, 'invalid_request_error', fault) : { request: parsed.data }
}

const refuse = (status: number, type: string, message: string): ReadRequest => ({ refused: { status, type, message } })

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const UNSUPPORTED = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'maxItems', 'oneOf']

/** Structured output takes closed objects and no ranges or patterns. */
function schemaFault(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const node: Readonly<Record<string, unknown>> = Object(schema)
  if (node.type === 'object' && node.additionalProperties !== false)
    return "output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false"
  const keyword = UNSUPPORTED.find(name => name in node && !('properties' in node))
  if (keyword) return `output_config.format.schema: property '${keyword}' is not supported`
  for (const each of Object.values(node)) {
    const fault = schemaFault(each)
    if (fault) return fault
  }
  return undefined
}
