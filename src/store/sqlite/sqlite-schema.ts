import type Database from 'better-sqlite3'
import { defect } from '#src/kernel/errors.ts'
import { parsePath } from '../field-path.ts'
import type { CollectionDefinition } from '../port.ts'
import { valueAt } from './json-at.ts'
import { prepareListIndex } from './list-index.ts'

/** Makes a collection's table and indexes, and drops indexes that its definition no longer names (a unique one would go
 *  on refusing). The id has no type, so that nothing is turned into text to be found. */
export function prepareTable(database: Database.Database, definition: CollectionDefinition): void {
  const { name } = definition
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(name)) throw defect(`store: ${JSON.stringify(name)} is no name for a collection`)
  const prepare = database.transaction(() => {
    database.exec(`CREATE TABLE IF NOT EXISTS "${name}" (id PRIMARY KEY NOT NULL, body TEXT NOT NULL)`)
    prepareIndexes(database, definition)
    prepareListIndex(database, definition)
  })
  prepare()
}

function prepareIndexes(database: Database.Database, definition: CollectionDefinition) {
  const wanted = indexesOf(definition)
  const present = database
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
    )
    .all(definition.name)
  const kept = new Set<string>()
  for (const { name, sql } of present)
    if (wanted.get(name) === sql) kept.add(name)
    else database.exec(`DROP INDEX "${name}"`)
  for (const [index, sql] of wanted) if (!kept.has(index)) database.exec(sql)
}

// The id at the end of an index makes the order of equal values the port's, without sorting.
function indexesOf({ name, indexes, unique, expires_by }: CollectionDefinition): Map<string, string> {
  const plain = expires_by === undefined ? indexes : [...indexes, [expires_by]]
  const made = new Map<string, string>()
  for (const fields of plain) {
    const index = `${name}: ${fields.join(', ')}`
    made.set(index, `CREATE INDEX "${index}" ON "${name}" (${[...fields.map(expression), 'id'].join(', ')})`)
  }
  for (const [index, sql] of unique.flatMap(fields => uniqueIndexes(name, fields))) made.set(index, sql)
  return made
}

function uniqueIndexes(
  name: string,
  [first = '', ...others]: readonly string[],
): readonly (readonly [string, string])[] {
  const index = `${name}: unique ${[first, ...others].join(', ')}`
  const takesPart = `${expression(first)} IS NOT NULL`
  const columns = [first, ...others].map(expression).join(', ')
  const main = [index, `CREATE UNIQUE INDEX "${index}" ON "${name}" (${columns}) WHERE ${takesPart}`] as const
  if (others.length === 0) return [main]
  // For SQLite no two NULLs are equal. Behind the first field, absent equals absent, as on MongoDB: a second index sees
  // to that, of the few documents that lack a field, so that the main one can be asked by plain conditions.
  const filled = others.map(field => `ifnull(${expression(field)}, x'')`)
  const lacking = others.map(field => `${expression(field)} IS NULL`).join(' OR ')
  const lacks = `CREATE UNIQUE INDEX "${index} (lacking)" ON "${name}" (${[expression(first), ...filled].join(', ')}) WHERE ${takesPart} AND (${lacking})`
  return [main, [`${index} (lacking)`, lacks]]
}

const expression = (field: string) => valueAt(parsePath(field))
