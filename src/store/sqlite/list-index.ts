import type Database from 'better-sqlite3'
import { parsePath } from '../field-path.ts'
import type { CollectionDefinition } from '../port.ts'
import { literal } from './json-at.ts'

/** SQLite cannot index the elements of a list. So the elements of every field that has an index of its own, if it holds a
 *  list, stand in a table beside: what `contains` looks into. */
export interface ListIndex {
  /** As it stands in SQL, quoted. */
  readonly table: string
  /** Dotted paths. */
  readonly fields: ReadonlySet<string>
}

export const listIndexOf = ({ name, indexes }: Pick<CollectionDefinition, 'name' | 'indexes'>): ListIndex => ({
  table: `"${name}: elements"`,
  fields: new Set(indexes.flatMap(([first = '', ...others]) => (others.length === 0 ? [first] : []))),
})

/** Makes that table and the triggers that keep it. Where they are not what the definition asks for, both are made anew
 *  from the documents. */
export function prepareListIndex(database: Database.Database, definition: CollectionDefinition): void {
  const { name } = definition
  const { table, fields } = listIndexOf(definition)
  const wanted = [...fields].flatMap(field => triggers(name, table, field))
  const present = database
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`,
    )
    .all(name)
  const known = new Set(present.map(({ sql }) => sql))
  if (known.size === wanted.length && wanted.every(sql => known.has(sql))) return
  for (const trigger of present) database.exec(`DROP TRIGGER "${trigger.name}"`)
  database.exec(`DROP TABLE IF EXISTS ${table}`)
  if (wanted.length === 0) return
  database.exec(`CREATE TABLE ${table} (field, value, id, PRIMARY KEY (field, value, id)) WITHOUT ROWID`)
  for (const sql of wanted) database.exec(sql)
  for (const field of fields) database.exec(add(table, field, { from: `"${name}" d,`, document: 'd' }))
}

function triggers(name: string, table: string, field: string): readonly string[] {
  const path = literal(parsePath(field))
  const added = add(table, field, { from: '', document: 'NEW' })
  const old = `SELECT value FROM json_each(OLD.body, ${path})`
  const removed = `DELETE FROM ${table} WHERE field = '${field}' AND id = OLD.id AND value IN (${old})`
  // Asked first: most fields hold no list, and a trigger that runs costs more than the write itself.
  const isListed = `(json_type(OLD.body, ${path}) = 'array' OR json_type(NEW.body, ${path}) = 'array')`
  const trigger = (event: string, when: string, work: string) =>
    `CREATE TRIGGER "${name}: ${field} ${event}" AFTER ${event} ON "${name}" WHEN ${when} BEGIN ${work}; END`
  return [
    trigger('INSERT', `json_type(NEW.body, ${path}) = 'array'`, added),
    trigger('UPDATE', `${isListed} AND OLD.body -> ${path} IS NOT NEW.body -> ${path}`, `${removed}; ${added}`),
    trigger('DELETE', `json_type(OLD.body, ${path}) = 'array'`, removed),
  ]
}

interface Source {
  /** Further tables, with a comma behind. */
  readonly from: string
  readonly document: string
}

function add(table: string, field: string, { from, document }: Source): string {
  const path = literal(parsePath(field))
  const isList = `json_type(${document}.body, ${path}) = 'array'`
  return `INSERT INTO ${table} SELECT DISTINCT '${field}', e.value, ${document}.id
    FROM ${from} json_each(${document}.body, ${path}) e WHERE ${isList} AND e.value IS NOT NULL`
}
