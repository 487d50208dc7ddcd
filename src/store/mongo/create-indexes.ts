import type { Collection, IndexDescription } from 'mongodb'
import { parsePath } from '../field-path.ts'
import type { CollectionDefinition } from '../port.ts'
import { type Kept, nameOf } from './kept.ts'

/** Makes the indexes of a collection that are missing. What a definition no longer names stays: with several versions of
 *  the program running, another one may still need it. */
export async function createIndexes(collection: Collection<Kept>, definition: CollectionDefinition): Promise<void> {
  const indexes = indexesOf(definition)
  if (indexes.length > 0) await collection.createIndexes(indexes)
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
