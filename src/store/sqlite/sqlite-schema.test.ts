import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { anyDefinition } from '../contract/place.ts'
import { parseWhere } from '../parse-where.ts'
import type { CollectionDefinition, Where } from '../port.ts'
import { valueAt } from './json-at.ts'
import { listIndexOf } from './list-index.ts'
import { prepareTable } from './sqlite-schema.ts'
import { whereToSql } from './where-to-sql.ts'

let database: Database.Database
const definition = {
  ...anyDefinition({
    indexes: [['organization_id', 'status', 'starts_at'], ['left.2027-02-12'], ['visible_to']],
    unique: [['reference', 'organization_id']],
    expires_by: 'expires_at',
  }),
  name: 'things',
}

beforeEach(() => {
  database = new Database(':memory:')
})

function plan(where: Where, sort?: string): string {
  const { text, values } = whereToSql(parseWhere(where), listIndexOf(definition))
  const order = sort ? `ORDER BY ${valueAt([sort])}, id` : ''
  const rows = database
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT body FROM things WHERE ${text} ${order}`)
    .all(...values)
  return rows.map(({ detail }) => detail).join('; ')
}

describe('indexes', () => {
  test.each<[string, Where, string | undefined, string]>([
    ['equal fields', { organization_id: 'demo', status: 'held' }, undefined, 'organization_id, status, starts_at'],
    ['a bound', { organization_id: 'demo', status: 'held', starts_at: { at_most: '2027' } }, undefined, 'starts_at'],
    ['one of several', { organization_id: 'demo', status: { in: ['held', 'confirmed'] } }, undefined, 'status'],
    ['order, ties by id included', { organization_id: 'demo', status: 'held' }, 'starts_at', 'organization_id, status'],
    ['a path of data', { 'left.2027-02-12': { at_least: 1 } }, undefined, 'left.2027-02-12'],
    ['a unique value', { organization_id: 'demo', reference: 'TW-ABCDEF' }, undefined, 'unique reference'],
    ['its first field alone', { reference: 'TW-ABCDEF' }, undefined, 'unique reference'],
    ['an element of a list', { visible_to: { contains: 'usr_a' } }, undefined, 'things: elements'],
    ['the id', { id: 'a' }, undefined, 'sqlite_autoindex'],
  ])('serve %s', (_, where, sort, index) => {
    prepareTable(database, definition)
    expect(plan(where, sort)).toMatch(/^SEARCH/)
    expect(plan(where, sort)).toContain(index)
    expect(plan(where, sort)).not.toContain('TEMP B-TREE')
  })

  test('follow the definition: new ones are made, dropped ones go, the rest is left alone', () => {
    const names = (of: CollectionDefinition) => {
      prepareTable(database, of)
      return database
        .prepare(`SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE%INDEX%' ORDER BY name`)
        .pluck()
        .all()
    }
    const before = names(definition)
    expect(names(definition)).toEqual(before)
    expect(names({ ...definition, unique: [], indexes: [['kind']] })).toEqual(['things: expires_at', 'things: kind'])
  })
})

test('a collection needs a plain name', () => {
  const wrong = { ...definition, name: 'things"; DROP TABLE things; --' }
  expect(() => prepareTable(database, wrong)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
})
