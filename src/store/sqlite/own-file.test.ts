import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { anyDefinition, thing } from '../contract/place.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

test('a data file has one owner at a time; others may read it meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'travelweaver-own-'))
  const path = join(folder, 'data.db')
  const first = openSqliteStore(path)
  const definition = anyDefinition()
  await first.collection(definition).insert(thing('a'))
  const told = expect.objectContaining({ code: 'BUSY', message: expect.stringContaining('another DATA_DIR') })
  expect(() => openSqliteStore(path)).toThrow(told)
  const reader = new Database(path, { readonly: true })
  expect(reader.prepare(`SELECT id FROM "${definition.name}"`).pluck().all()).toEqual(['a'])
  reader.close()
  await first.close()
  const second = openSqliteStore(path)
  expect(await second.collection(definition).get('a')).toEqual(thing('a'))
  await second.close()
  rmSync(folder, { recursive: true })
})
