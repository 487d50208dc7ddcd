import { describe, expect, test } from 'vitest'
import { always, type Bench, countUp, thing } from './place.ts'

/** One document at a time: get, insert, amend, update, delete. */
export function describeWrites(bench: Bench): void {
  describe('get and insert', () => {
    test('gives back exactly what was stored, and undefined for what was not', async () => {
      const things = bench.collection()
      const document = thing('a', {
        text: 'Zürich 🚲 "quoted" \\ \n',
        numbers: [0, -1.5, 2 ** 40, 1e-7],
        flag: false,
        nothing: null,
        left: { '2027-02-12': 3, 'a_b-C': [{ deep: [[]] }, {}] },
      })
      expect(await things.insert(document)).toEqual({ inserted: true, document })
      expect(await things.get('a')).toEqual(document)
      expect(await things.get('b')).toBeUndefined()
    })

    test('the first insert of an id wins, and later ones get what it stored', async () => {
      const things = bench.collection()
      const [first, second] = await Promise.all([
        things.insert(thing('a', { by: 'first' })),
        things.insert(thing('a', { by: 'second' })),
      ])
      const winner = first.inserted ? first : second
      expect([first.inserted, second.inserted].filter(Boolean)).toHaveLength(1)
      expect(first.document).toEqual(second.document)
      expect(await things.insert(thing('a', { by: 'third' }))).toEqual({ inserted: false, document: winner.document })
    })

    test('undefined fields count as absent', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { kept: 1, left_out: undefined }))
      expect(Object.keys((await things.get('a')) ?? {}).sort()).toEqual(['id', 'kept', 'schema_version'])
    })

    test('collections do not see each other', async () => {
      const [one, other] = [bench.collection(), bench.collection()]
      await one.insert(thing('a', { in: 'one' }))
      await other.insert(thing('a', { in: 'other' }))
      expect(await one.get('a')).toEqual(thing('a', { in: 'one' }))
      expect(await other.find({ limit: 10 })).toEqual([thing('a', { in: 'other' })])
    })

    test.each([
      ['no id', thing('')],
      ['another version of its shape', { ...thing('a'), schema_version: 2 }],
      ['a date object', thing('a', { at: new Date(0) })],
      ['a number that is none', thing('a', { deep: [{ price: Number.NaN }] })],
      ['a field with a dot in its name', thing('a', { deep: { 'a.b': 1 } })],
      ['a field with $ in front', thing('a', { $set: 1 })],
      ['a field that the store keeps for itself', thing('a', { _version: 1 })],
    ])('refuses a document with %s as a defect', async (_, document) => {
      await expect(bench.collection().insert(document)).rejects.toMatchObject({ code: 'INTERNAL' })
    })
  })

  describe('amend', () => {
    test('changes a document whose guard says yes, and gives the new one', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 1, gone: true }))
      const amended = await things.amend('a', always, ({ gone, ...document }) =>
        // The marked boundary: the type knows no field that goes.
        countUp({ ...document, id: 'a' } as never),
      )
      expect(amended).toEqual({ changed: true, document: thing('a', { count: 2 }) })
      expect(await things.get('a')).toEqual(thing('a', { count: 2 }))
    })

    test('leaves a document whose guard says no, and gives it as it stands', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 1 }))
      expect(await things.amend('a', ({ count }) => count === 2, countUp)).toEqual({
        changed: false,
        document: thing('a', { count: 1 }),
      })
      expect(await things.get('a')).toEqual(thing('a', { count: 1 }))
    })

    test('is undefined when there is no such document', async () => {
      expect(await bench.collection().amend('a', always, countUp)).toBeUndefined()
    })

    test('a guard or change that throws undoes itself only, and its error comes back as it is', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 0 }))
      const fault = new RangeError('a fault of the caller')
      const fail = () => {
        throw fault
      }
      const outcomes = await Promise.allSettled([
        things.amend('a', always, countUp),
        things.amend('a', always, fail),
        things.amend('a', fail, countUp),
        things.amend('a', always, countUp),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(outcomes[1]).toMatchObject({ reason: fault })
      expect(await things.get('a')).toEqual(thing('a', { count: 2 }))
    })

    test('never changes an id, and refuses what insert would refuse', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 1 }))
      expect((await things.amend('a', always, document => ({ ...document, id: 'b' })))?.document.id).toBe('a')
      const wrong = things.amend('a', always, document => ({ ...document, at: new Date(0) }))
      await expect(wrong).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await things.find({ limit: 10 })).toEqual([thing('a', { count: 1 })])
    })
  })

  describe('update', () => {
    test('sets, unsets and increments by path, making what is missing on the way', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { left: { '2027-02-12': 3 }, note: 'x', old: { a: 1, b: 2 } }))
      const expected = thing('a', {
        left: { '2027-02-12': 2, '2027-02-13': -1 },
        note: null,
        old: { b: 2 },
        holds: { 'hld_a-1': { quantity: 1 } },
      })
      const updated = await things.update(
        'a',
        { 'left.2027-02-12': { at_least: 1 } },
        {
          set: { note: null, 'holds.hld_a-1': { quantity: 1 } },
          unset: ['old.a', 'nothing.there'],
          increment: { 'left.2027-02-12': -1, 'left.2027-02-13': -1 },
        },
      )
      expect(updated).toEqual(expected)
      expect(await things.get('a')).toEqual(expected)
    })

    test('is undefined and changes nothing where a condition does not hold or nothing stands', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { left: 1, open: true }))
      const take = { increment: { left: -1 } }
      expect(await things.update('a', { left: { at_least: 2 }, open: true }, take)).toBeUndefined()
      expect(await things.update('a', { left: { at_least: 1 }, open: false }, take)).toBeUndefined()
      expect(await things.update('b', {}, take)).toBeUndefined()
      expect(await things.get('a')).toEqual(thing('a', { left: 1, open: true }))
    })

    test.each([
      ['nothing', {}],
      ['a path twice', { set: { a: 1 }, increment: { a: 1 } }],
      ['a path inside another', { set: { a: 1 }, unset: ['a.b'] }],
      ['the id', { set: { id: 'b' } }],
      ['the version of the shape', { increment: { schema_version: 1 } }],
      ['undefined', { set: { a: undefined } }],
      ['something that JSON cannot hold', { set: { a: new Map() } }],
      ['a strange path', { set: { 'a..b': 1 } }],
      ['a path in quotes', { set: { 'a"]b': 1 } }],
      ['a field that the store keeps for itself', { set: { _version: 7 } }],
      ['by no number', { increment: { a: Number.NaN } }],
    ])('refuses a change of %s as a defect', async (_, change) => {
      const things = bench.collection()
      await things.insert(thing('a', { a: 0 }))
      await expect(things.update('a', {}, change)).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await things.get('a')).toEqual(thing('a', { a: 0 }))
    })

    test.each([
      ['a way through what is no object', { set: { 'text.b': 1 } }],
      ['a sum with what is no number', { increment: { text: 1 } }],
    ])('refuses %s as a defect', async (_, change) => {
      const things = bench.collection()
      await things.insert(thing('a', { text: 'x' }))
      await expect(things.update('a', {}, change)).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await things.get('a')).toEqual(thing('a', { text: 'x' }))
    })
  })

  test('delete says whether there was one', async () => {
    const things = bench.collection()
    await things.insert(thing('a'))
    expect([await things.delete('a'), await things.delete('a')]).toEqual([true, false])
    expect(await things.get('a')).toBeUndefined()
    expect((await things.insert(thing('a', { again: true }))).inserted).toBe(true)
  })
}
