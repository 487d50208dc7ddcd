import { z } from 'zod'
import { invalidField } from '#src/kernel/errors.ts'

type JsonSchema = z.core.JSONSchema._JSONSchema | undefined
type Decode = (query: unknown) => Record<string, unknown>

/** A query string holds words; the schema says which of them are numbers, lists or yes-or-no. What cannot be decoded is
 *  left as it is, for the schema to refuse by name. A parameter given twice is refused. */
export function createQueryDecoder(input: z.ZodObject): Decode {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return query => {
    const words: [string, unknown][] = Object.entries(Object(query))
    return Object.fromEntries(words.map(([name, value]) => [name, decode(name, value, properties[name])]))
  }
}

function decode(name: string, value: unknown, schema: JsonSchema): unknown {
  if (typeof value !== 'string') throw invalidField(name, 'may be given once only')
  if (typeof schema !== 'object') return value
  if (schema.type === 'array') {
    const items = Array.isArray(schema.items) ? undefined : schema.items
    return value === '' ? [] : value.split(',').map(item => decode(name, item.trim(), items))
  }
  if (schema.type === 'integer' || schema.type === 'number')
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  return value
}
