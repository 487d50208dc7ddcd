import { type Collection, type IndexDescription, type IndexDescriptionInfo, MongoServerError } from 'mongodb'
import { parsePath } from '../field-path.ts'
import type { CollectionDefinition } from '../port.ts'
import { type Kept, nameOf } from './kept.ts'

/** Makes the indexes of a collection that are missing, and drops those of an earlier definition, since a unique one would go
 *  on refusing. Indexes that others made, by whatever name, are left alone. */
export async function createIndexes(collection: Collection<Kept>, definition: CollectionDefinition): Promise<void> {
  const indexes = indexesOf(definition)
  if (indexes.length > 0) await collection.createIndexes(indexes)
  const wanted = new Set(indexes.map(({ name }) => name))
  const stale = (await presentIndexes(collection)).filter(index => isOwn(index) && !wanted.has(index.name))
  for (const { name = '' } of stale) await collection.dropIndex(name).catch(unless(INDEX_NOT_FOUND, undefined)) // another process was first
}

const presentIndexes = (collection: Collection<Kept>): Promise<IndexDescriptionInfo[]> =>
  collection.indexes().catch(unless(NAMESPACE_NOT_FOUND, [])) // nothing was ever written there

const NAMESPACE_NOT_FOUND = 26
const INDEX_NOT_FOUND = 27

function unless<T>(code: number, otherwise: T): (error: unknown) => T {
  return error => {
    if (error instanceof MongoServerError && error.code === code) return otherwise
    throw error
  }
}

/** Whether `indexesOf` made it, for any definition: its name follows from its keys, and its shape from its name. */
function isOwn({ name, key, unique = false, partialFilterExpression }: IndexDescriptionInfo): boolean {
  const fields = Object.keys(key).map(field => (field === '_id' ? 'id' : field))
  if (Object.values(key).some(direction => direction !== 1)) return false
  if (!unique) return partialFilterExpression === undefined && fields.length > 1 && `${name}, id` === fields.join(', ')
  const [first = ''] = Object.keys(key)
  const takesPart = JSON.stringify(partialFilterExpression) === JSON.stringify({ [first]: { $gte: '' } })
  return takesPart && name === `unique ${fields.join(', ')}`
}

function indexesOf({ indexes, unique, expires_by }: CollectionDefinition): IndexDescription[] {
  const made = new Map<string, IndexDescription>()
  for (const fields of expires_by === undefined ? indexes : [...indexes, [expires_by]])
    made.set(fields.join(', '), { key: { ...keyOf(fields), _id: 1 } })
  for (const fields of unique) {
    const [first = ''] = fields
    // Sparse in the port's sense: only text takes part, so that neither absent nor null does (check-document.ts).
    const partialFilterExpression = { [nameOf(parsePath(first))]: { $gte: '' } }
    made.set(`unique ${fields.join(', ')}`, { key: keyOf(fields), unique: true, partialFilterExpression })
  }
  return [...made].map(([name, index]) => ({ ...index, name }))
}

const keyOf = (fields: readonly string[]) =>
  Object.fromEntries(fields.map(field => [nameOf(parsePath(field)), 1 as const]))
