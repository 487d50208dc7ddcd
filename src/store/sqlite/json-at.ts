import type { FieldPath } from '../field-path.ts'

/** The value at a path, exactly as the indexes spell it (sqlite-schema.ts), so that they are used. */
export const valueAt = (field: FieldPath): string => (isId(field) ? 'id' : `json_extract(body, ${literal(field)})`)

/** The JSON type at a path, NULL where nothing stands. Costs a look into the document, so it is asked last. */
export const typeAt = (field: FieldPath): string => (isId(field) ? `'text'` : `json_type(body, ${literal(field)})`)

/** A path in SQLite's words, in quotes. Safe: parsePath has let nothing through but letters, digits, `_` and `-`. */
export const literal = (field: FieldPath): string => `'$${field.map(name => `."${name}"`).join('')}'`

const isId = ([first, second]: FieldPath) => first === 'id' && second === undefined
