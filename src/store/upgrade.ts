import { defect } from '#src/kernel/errors.ts'
import type { CollectionDefinition, Stored } from './port.ts'

/** Brings a stored document to its collection's current shape: `upgrades[1]` makes version 2 of version 1, and so on. A
 *  document from the future (a newer program wrote it) is a defect: reading it with old eyes could lose what it holds. */
export function upgrade<T extends Stored>(definition: CollectionDefinition<T>, stored: Stored): T {
  let document = stored
  while (document.schema_version !== definition.schema_version) document = step(definition, document)
  // The marked boundary: what was stored under this definition, in its current version, is a T.
  return document as T
}

/** Whether a stored document has another shape than the current one. */
export const isOutdated = (
  definition: CollectionDefinition,
  { schema_version }: Pick<Stored, 'schema_version'>,
): boolean => schema_version !== definition.schema_version

function step({ name, schema_version, upgrades }: CollectionDefinition, document: Stored): Stored {
  const from = document.schema_version
  const next = from < schema_version ? upgrades?.[from] : undefined
  if (next) return { ...next(document), id: document.id, schema_version: from + 1 }
  throw defect(`store: ${name} ${document.id} has schema_version ${from}, which cannot become ${schema_version}`)
}
