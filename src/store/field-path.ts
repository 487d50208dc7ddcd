import { defect } from '#src/kernel/errors.ts'

/** The names that lead to a field, from the outside in. */
export type FieldPath = readonly string[]

const PART = '[A-Za-z0-9_-]{1,100}'
const PATH = new RegExp(`^${PART}(?:\\.${PART}){0,9}$`)

// The first two are MongoDB's own column and our version counter there, the last is not a field in JavaScript.
const RESERVED: ReadonlySet<string> = new Set(['_id', '_version', '__proto__'])

/** Reads a dotted path (`left.2027-02-12`), at most ten names of at most 100 letters, digits, `_` and `-`. What passes may
 *  stand in SQL between quotes; anything else is a defect of the caller. */
export function parsePath(path: string): FieldPath {
  const parts = path.split('.')
  if (PATH.test(path) && !parts.some(part => RESERVED.has(part))) return parts
  throw defect(`store: ${JSON.stringify(path)} is no path to a field (letters, digits, _ and -, joined by dots)`)
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at the path, undefined when nothing does. Paths lead through objects, never through lists. */
export function readPath(document: unknown, path: FieldPath): unknown {
  let value = document
  for (const part of path) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined
    value = value[part]
  }
  return value
}
