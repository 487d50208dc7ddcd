import { assertNoQuery, invalidField } from '#src/kernel/errors.ts'

/** The fields of a request that has a body; none at all is an empty one. Nothing is taken from the query beside it, and
 *  nothing in it is overlooked. */
export function bodyOf(body: unknown, query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  assertNoQuery(query, 'send it in the body')
  if (body === undefined || body === null) return {}
  if (typeof body === 'object' && !Array.isArray(body)) return { ...body }
  throw invalidField('body', 'must be a JSON object')
}
