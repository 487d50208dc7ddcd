type Schema = Readonly<Record<string, unknown>>

/** Why a value does not fit a JSON schema of the kind that structured output takes, by its path; undefined when it does.
 *  Knows what the SDK's translation of a zod schema contains, and nothing more. */
export function misfit(value: unknown, schema: unknown, root: unknown = schema, path = 'output'): string | undefined {
  const { $ref, anyOf, type, properties, items, required, ...rest } = toSchema(schema)
  if (typeof $ref === 'string') return misfit(value, definition(root, $ref), root, path)
  if (Array.isArray(anyOf)) {
    const misfits = anyOf.map(each => misfit(value, each, root, path))
    return misfits.includes(undefined) ? undefined : `${path}: fits none of ${anyOf.length} (${misfits.at(-1)})`
  }
  if ('const' in rest && value !== rest.const) return `${path}: is not ${JSON.stringify(rest.const)}`
  if (Array.isArray(rest.enum) && !rest.enum.includes(value)) return `${path}: is none of the values`
  if (type === 'array') {
    if (!Array.isArray(value)) return `${path}: is no array`
    return firstOf(value.map((each, index) => misfit(each, items, root, `${path}.${index}`)))
  }
  if (type === 'object') {
    const fields = toSchema(properties)
    const given = toSchema(value)
    if (typeof value !== 'object' || value === null) return `${path}: is no object`
    const missing = (Array.isArray(required) ? required : []).find(name => !(name in given))
    const unknown = Object.keys(given).find(name => !(name in fields))
    if (missing !== undefined || unknown !== undefined) return `${path}: ${missing ?? unknown} is missing or unknown`
    return firstOf(Object.entries(given).map(([name, each]) => misfit(each, fields[name], root, `${path}.${name}`)))
  }
  return type === undefined || isOfType(value, type) ? undefined : `${path}: is no ${type}`
}

const isOfType = (value: unknown, type: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : type === 'null' ? value === null : typeof value === type

const firstOf = (misfits: readonly (string | undefined)[]) => misfits.find(each => each !== undefined)

/** `#/$defs/name` */
const definition = (root: unknown, ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => toSchema(at)[name], root)

const toSchema = (value: unknown): Schema => Object(value)
