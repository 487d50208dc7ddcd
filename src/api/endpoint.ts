import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { invalidInput } from '#tools/define.ts'
import { bodyOf } from './body.ts'
import { success } from './envelope.ts'
import { createQueryDecoder } from './query.ts'

/** What REST serves beside the tools: sign-in, the organization's public face. Parsed, answered and documented alike. */
export interface Endpoint<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`. */
  readonly path: string
  readonly title: string
  readonly tag: string
  readonly input: I
  readonly output: O
  /** Method syntax keeps parameters bivariant, so that every endpoint fits into one list. */
  handle(input: z.output<I>, request: FastifyRequest): Promise<z.input<O>>
}

export const defineEndpoint = <I extends z.ZodObject, O extends z.ZodType>(endpoint: Endpoint<I, O>): Endpoint =>
  // The marked boundary: the handler gets what its own schema parsed, so the wider type is safe.
  endpoint as unknown as Endpoint

export function endpointRoutes(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  for (const { method, path, title, input, output, handle } of endpoints) {
    const decodeQuery = createQueryDecoder(input)
    app.route({
      method,
      url: `/api/v1${path}`,
      async handler(request) {
        const given = method === 'GET' ? decodeQuery(request.query) : bodyOf(request.body, Object(request.query))
        const parsed = input.safeParse(given)
        if (!parsed.success) throw invalidInput(parsed.error)
        return success(output.parse(await handle(parsed.data, request)), title)
      },
    })
  }
}
