import { defect } from '#src/kernel/errors.ts'
import { type FieldPath, isObject, parsePath } from './field-path.ts'
import type { Scalar, Where } from './port.ts'

export type Bound = 'at_least' | 'at_most' | 'above' | 'below'

/** One thing that a field must be: what both databases and `matches` translate. */
export type Demand = { readonly field: FieldPath } & (
  | { readonly is: 'one_of'; readonly values: readonly Scalar[] }
  | { readonly is: Bound; readonly value: string | number }
  | { readonly is: 'not'; readonly value: Scalar }
  | { readonly is: 'contains'; readonly value: Scalar }
  | { readonly is: 'exists'; readonly value: boolean }
)

const LONGEST_LIST = 1000

/** Takes conditions apart, all of which have to hold. A shape that the port does not know is a defect, so that a filter
 *  with a hole in it (`{owner: undefined}`) never finds everything. */
export function parseWhere(where: Where): readonly Demand[] {
  return Object.entries<unknown>(where).flatMap(([path, condition]) => {
    const field = parsePath(path)
    if (isScalar(condition)) return { field, is: 'one_of', values: [condition] } satisfies Demand
    if (!isObject(condition) || Object.keys(condition).length === 0) throw unknownShape(path, condition)
    return Object.entries(condition).map(([is, value]) => parseDemand(field, is, value))
  })
}

function parseDemand(field: FieldPath, is: string, value: unknown): Demand {
  if (is === 'in' && isList(value)) return { field, is: 'one_of', values: value }
  if ((is === 'not' || is === 'contains') && isScalar(value)) return { field, is, value }
  if (is === 'exists' && typeof value === 'boolean') return { field, is, value }
  if (isBound(is) && isScalar(value) && value !== null && typeof value !== 'boolean') return { field, is, value }
  throw unknownShape(field.join('.'), { [is]: value })
}

const isBound = (word: string): word is Bound => ['at_least', 'at_most', 'above', 'below'].includes(word)

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

const isList = (value: unknown): value is readonly Scalar[] =>
  Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isScalar)

// Only the kinds are told: a value may be personal, and this goes to the log.
function unknownShape(path: string, condition: unknown) {
  const told = isObject(condition)
    ? `{${Object.entries(condition).map(([is, value]) => `${is}: ${typeof value}`)}}`
    : typeof condition
  return defect(`store: the condition on ${path} has an unknown shape, ${told} (lists hold at most ${LONGEST_LIST})`)
}
