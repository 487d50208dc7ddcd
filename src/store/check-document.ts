import { defect } from '#src/kernel/errors.ts'
import { isObject, parsePath, readPath } from './field-path.ts'
import type { CollectionDefinition, Stored } from './port.ts'

/** Refuses, as a defect, what one of the databases could not keep as it is: a missing id, a shape of another version, a
 *  value that JSON has no word for, a name with a dot or a `$` in front, a unique field that holds no text. Says whether every
 *  field will be there when it is read again: `undefined` ones will not. */
export function checkDocument<T extends Stored>(definition: CollectionDefinition<T>, document: T): boolean {
  const { name, schema_version, unique } = definition
  if (typeof document.id !== 'string' || document.id === '') throw defect(`store: a document of ${name} without an id`)
  if (document.schema_version !== schema_version)
    throw defect(
      `store: ${name} ${document.id} is written with schema_version ${document.schema_version}, not ${schema_version}`,
    )
  if ('_id' in document || '_version' in document) throw defect(`store: _id and _version are not fields of ${name}`)
  for (const [first = ''] of unique) checkUniqueField(first, readPath(document, parsePath(first)))
  return checkValue(document, name)
}

/** The first field of a unique index holds text, null or nothing: only text takes part, on every database. */
export function checkUniqueField(path: string, value: unknown): void {
  if ((value ?? null) !== null && typeof value !== 'string')
    throw defect(`store: the unique field ${path} must hold text`)
}

/** Refuses what JSON cannot hold, at any depth. `undefined` in an object counts as absent; false when there is any. */
export function checkValue(value: unknown, at: string): boolean {
  if (value === undefined) return false
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (Number.isFinite(value)) return true
  let isWhole = true
  if (Array.isArray(value)) {
    for (const element of value) {
      if (element === undefined) throw defect(`store: undefined in a list of ${at}`)
      if (!checkValue(element, at)) isWhole = false
    }
    return isWhole
  }
  if (!isObject(value) || !isPlain(value))
    throw defect(`store: ${at} holds something that JSON cannot (${typeof value})`)
  for (const name in value) {
    if (name.includes('.') || name.startsWith('$'))
      throw defect(`store: ${at} has a field named ${JSON.stringify(name)}`)
    if (!checkValue(value[name], name)) isWhole = false
  }
  return isWhole
}

function isPlain(value: object) {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
