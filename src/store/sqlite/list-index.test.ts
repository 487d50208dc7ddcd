import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { always, anyDefinition, thing } from '../contract/place.ts'
import type { Store } from '../port.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const indexed = anyDefinition({ indexes: [['tags'], ['deep.tags']] })
let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'travelweaver-lists-'))
  store = openSqliteStore(join(folder, 'data.db'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const elements = () => {
  const reader = new Database(join(folder, 'data.db'), { readonly: true })
  const rows = reader.prepare(`SELECT field, value, id FROM "${indexed.name}: elements"`).raw().all()
  reader.close()
  return rows
}

describe('elements of lists', () => {
  test('are found whatever was written before', async () => {
    const things = store.collection(indexed)
    const values = fc.constantFrom('a', 'b', '["a"]', 1, 2, true, null)
    const field = fc.oneof(fc.array(values, { maxLength: 3 }), values, fc.constant(undefined))
    const ids = ['1', '2', '3']
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom('insert', 'amend', 'update', 'delete'), field)
    const tried = fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
      await Promise.all(ids.map(id => things.delete(id)))
      for (const [id, does, tags] of steps) {
        if (does === 'insert') await things.insert(thing(id, { tags }))
        if (does === 'amend') await things.amend(id, always, document => ({ ...document, tags }))
        if (does === 'update') await things.update(id, {}, tags === undefined ? { unset: ['tags'] } : { set: { tags } })
        if (does === 'delete') await things.delete(id)
      }
      const all = await things.find({ limit: 10 })
      for (const value of ['a', '["a"]', 1, 2, true, null]) {
        const holding = all.filter(({ tags }) => Array.isArray(tags) && tags.includes(value))
        expect(await things.find({ where: { tags: { contains: value } }, limit: 10 })).toEqual(holding)
      }
    })
    await fc.assert(tried, { numRuns: 100 })
    await Promise.all(ids.map(id => things.delete(id)))
    expect(elements()).toEqual([])
  })

  test('are gathered from the documents when an index is new, and let go when it is no longer named', async () => {
    const bare = { ...indexed, indexes: [] }
    await store.collection(bare).insert(thing('1', { tags: ['a', 'a', 'b'], deep: { tags: ['c'] } }))
    for (const definition of [indexed, indexed, bare, indexed]) {
      await store.close()
      store = openSqliteStore(join(folder, 'data.db'))
      expect(await store.collection(definition).count({ 'deep.tags': { contains: 'c' } })).toBe(1)
    }
    expect(elements()).toEqual([
      ['deep.tags', 'c', '1'],
      ['tags', 'a', '1'],
      ['tags', 'b', '1'],
    ])
  })
})
