import { describe, expect, test } from 'vitest'
import { readPath } from '../field-path.ts'
import type { Stored } from '../port.ts'
import { always, anyDefinition, type Bench, countUp, thing } from './place.ts'

const noon = '2027-01-01T12:00:00.000Z'
const later = '2027-01-01T12:00:00.001Z'

/** Expiry, unique indexes, and shapes that grow older than the program. */
export function describeLifetimes(bench: Bench): void {
  describe('expiry', () => {
    const definition = { expires_by: 'expires_at', unique: [['email']] }

    test('what has expired is nowhere to be seen, swept or not', async () => {
      bench.setClock('2027-01-01T11:59:59.999Z')
      const things = bench.collection(definition)
      await things.insert(thing('a', { expires_at: noon, count: 0 }))
      await things.insert(thing('never', { expires_at: null }))
      await things.insert(thing('not_said'))
      expect(await things.get('a')).toBeDefined()
      expect(await things.count({})).toBe(3)
      bench.setClock(noon)
      expect(await things.get('a')).toBeUndefined()
      expect(await things.amend('a', always, countUp)).toBeUndefined()
      expect(await things.update('a', {}, { increment: { count: 1 } })).toBeUndefined()
      expect((await things.find({ limit: 10 })).map(({ id }) => id)).toEqual(['never', 'not_said'])
      expect(await things.count({})).toBe(2)
      expect(await things.group({ by: 'count' })).toEqual([{ key: null, count: 2, sum: 0 }])
      expect(await things.delete('a')).toBe(false)
    })

    test('an id and a unique value are free again when their document has expired', async () => {
      bench.setClock('2027-01-01T00:00:00.000Z')
      const things = bench.collection(definition)
      await things.insert(thing('a', { expires_at: noon, email: 'a@b.test' }))
      await things.insert(thing('c', { expires_at: null, email: 'c@b.test' }))
      bench.setClock(later)
      expect(await things.insert(thing('b', { expires_at: null, email: 'a@b.test' }))).toMatchObject({ inserted: true })
      expect(await things.insert(thing('a', { expires_at: null }))).toMatchObject({ inserted: true })
      expect(await things.get('a')).toEqual(thing('a', { expires_at: null }))
      bench.setClock('2027-01-01T00:00:00.000Z')
      await things.insert(thing('d', { expires_at: noon, email: 'd@b.test' }))
      await things.insert(thing('e', { expires_at: noon, email: 'e@b.test' }))
      bench.setClock(later)
      const amended = await things.amend('a', always, document => ({ ...document, email: 'd@b.test' }))
      expect(amended?.changed).toBe(true)
      expect(await things.update('c', {}, { set: { email: 'e@b.test' } })).toMatchObject({ email: 'e@b.test' })
    })

    test('sweep deletes what has expired by the instant, at most so many a collection', async () => {
      await bench.reopen() // so that only these collections are swept
      bench.setClock('2027-01-01T00:00:00.000Z')
      const things = bench.collection(definition)
      const kept = bench.collection()
      await kept.insert(thing('a', { expires_at: noon }))
      for (const id of ['a', 'b', 'c']) await things.insert(thing(id, { expires_at: noon }))
      await things.insert(thing('d', { expires_at: later }))
      await things.insert(thing('e', { expires_at: null }))
      expect(await bench.store.sweep('2027-01-01T11:59:59.999Z', 10)).toBe(0)
      expect(await bench.store.sweep(noon, 2)).toBe(2)
      expect(await bench.store.sweep(noon, 2)).toBe(1)
      expect((await things.find({ limit: 10 })).map(({ id }) => id)).toEqual(['d', 'e'])
      expect(await kept.count({})).toBe(1)
      await expect(bench.store.sweep(noon, 0)).rejects.toMatchObject({ code: 'INTERNAL' })
    })
  })

  describe('unique', () => {
    const conflict = { code: 'STATE_CONFLICT' }

    test('a value that another id holds is refused, however it comes', async () => {
      const things = bench.collection({ unique: [['email'], ['number', 'organization_id']] })
      await things.insert(thing('a', { email: 'a@b.test', number: 'n', organization_id: 'x' }))
      await things.insert(thing('b', { email: 'b@b.test', number: 'n', organization_id: 'y' }))
      const wanted = { email: 'a@b.test' }
      await expect(things.insert(thing('c', wanted))).rejects.toMatchObject(conflict)
      await expect(things.amend('b', always, document => ({ ...document, ...wanted }))).rejects.toMatchObject(conflict)
      await expect(things.update('b', {}, { set: { organization_id: 'x' } })).rejects.toMatchObject(conflict)
      expect(await things.get('b')).toEqual(thing('b', { email: 'b@b.test', number: 'n', organization_id: 'y' }))
      expect(await things.count({})).toBe(2)
    })

    test('a repeated insert of the same document is no conflict with itself', async () => {
      const things = bench.collection({ unique: [['email']] })
      await things.insert(thing('a', { email: 'a@b.test' }))
      expect(await things.insert(thing('a', { email: 'a@b.test' }))).toMatchObject({ inserted: false })
    })

    test('documents without the first field, or with null there, take no part; later fields may be absent', async () => {
      const things = bench.collection({ unique: [['number', 'organization_id']] })
      for (const [id, number] of [
        ['a', null],
        ['b', null],
        ['c', undefined],
        ['d', undefined],
      ] as const)
        expect((await things.insert(thing(id, { number, organization_id: 'x' }))).inserted).toBe(true)
      await things.insert(thing('e', { number: 'n' }))
      await expect(things.insert(thing('f', { number: 'n', organization_id: null }))).rejects.toMatchObject(conflict)
      expect((await things.insert(thing('g', { number: 'n', organization_id: 'x' }))).inserted).toBe(true)
    })

    test('the first field must hold text', async () => {
      const things = bench.collection({ unique: [['number']] })
      await expect(things.insert(thing('a', { number: 1 }))).rejects.toMatchObject({ code: 'INTERNAL' })
      await things.insert(thing('a'))
      await expect(things.update('a', {}, { increment: { number: 1 } })).rejects.toMatchObject({ code: 'INTERNAL' })
    })
  })

  describe('shapes', () => {
    const first = anyDefinition()
    const nameOf = (document: Stored) => readPath(document, ['name'])
    const third: typeof first = {
      ...first,
      schema_version: 3,
      upgrades: {
        1: document => ({ ...document, ...{ names: [nameOf(document)] } }),
        2: document => ({ ...document, ...{ greeting: `Hello ${nameOf(document)}`, name: undefined } }),
      },
    }
    const young = { schema_version: 3, names: ['Ana'], greeting: 'Hello Ana', count: 0 }

    test('an older document is brought up to date, step by step, wherever it is read, and written back when changed', async () => {
      const old = bench.store.collection(first)
      for (const id of ['a', 'b', 'c']) await old.insert(thing(id, { name: 'Ana', count: 0 }))
      const things = (await bench.reopen()).collection(third)
      expect(await things.get('a')).toEqual({ id: 'a', ...young })
      expect(await things.find({ where: { id: 'b' }, limit: 1 })).toEqual([{ id: 'b', ...young }])
      expect(await things.insert({ id: 'a', schema_version: 3 })).toEqual({
        inserted: false,
        document: { id: 'a', ...young },
      })
      expect(await things.amend('a', ({ greeting }) => greeting === 'Hello Ana', countUp)).toEqual({
        changed: true,
        document: { id: 'a', ...young, count: 1 },
      })
      const updated = { id: 'b', ...young, count: 1 }
      expect(await things.update('b', { greeting: 'Hello Ana' }, { increment: { count: 1 } })).toEqual(updated)
      expect(await things.find({ where: { schema_version: 3 }, limit: 10 })).toEqual([{ ...updated, id: 'a' }, updated])
      expect(await things.update('c', { greeting: 'Bye' }, { increment: { count: 1 } })).toBeUndefined()
    })

    test('a document from the future, or one that no step leads on from, is a defect', async () => {
      const things = (await bench.reopen()).collection(third)
      await things.insert({ id: 'new', schema_version: 3 })
      const old = (await bench.reopen()).collection(first)
      await expect(old.get('new')).rejects.toMatchObject({ code: 'INTERNAL' })
      await expect(old.amend('new', always, countUp)).rejects.toMatchObject({ code: 'INTERNAL' })
      await expect(old.update('new', {}, { set: { a: 1 } })).rejects.toMatchObject({ code: 'INTERNAL' })
      await old.insert(thing('older'))
      const jump = (await bench.reopen()).collection({ ...first, schema_version: 2 })
      await expect(jump.get('older')).rejects.toMatchObject({ code: 'INTERNAL' })
    })
  })
}
