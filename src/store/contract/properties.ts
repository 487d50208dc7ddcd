import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Condition, Query, Scalar, Where } from '../port.ts'
import { modelChange, modelFind, modelMeets } from './model.ts'
import { type Bench, type Thing, thing } from './place.ts'

// Few values, chosen to collide: empty, alike, of other alphabets and planes, and such as look like another type.
const texts = fc.constantFrom(
  '',
  'a',
  'ab',
  'a b',
  'B',
  'é',
  '\uFFFD',
  '🚲',
  '[1]',
  '{"a":1}',
  '0',
  'true',
  '2027-02-12',
)
const numbers = fc.constantFrom(-2, 0, 1, 2.5, 1e12)
const scalars: fc.Arbitrary<Scalar> = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null))
const lists = fc.array(scalars, { maxLength: 3 })
const absent = fc.constant(undefined)

const fields = fc.record({
  text: fc.oneof(texts, fc.constant(null), absent),
  number: fc.oneof(numbers, fc.constant(null), absent),
  flag: fc.oneof(fc.boolean(), fc.constant(null), absent),
  any: fc.oneof(scalars, lists, fc.constant({ a: 1 }), absent),
  deep: fc.oneof(fc.record({ '2027-02-12': fc.oneof(scalars, lists, absent) }), fc.constant(null), absent),
})

const paths = fc.constantFrom('text', 'number', 'flag', 'any', 'deep', 'deep.2027-02-12', 'text.a', 'nowhere')
const bounds = fc.oneof(texts, numbers)
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  scalars,
  fc.record({ in: fc.array(scalars, { maxLength: 4 }) }),
  fc.record({ not: scalars }),
  fc.record({ contains: scalars }),
  fc.record({ exists: fc.boolean() }),
  fc.record({ at_least: bounds }),
  fc.record({ at_most: bounds }),
  fc.record({ above: bounds, below: bounds }),
)
const wheres: fc.Arbitrary<Where> = fc.dictionary(paths, conditions, { maxKeys: 3 })

const queries: fc.Arbitrary<Query> = fc.record({
  where: wheres,
  sort: fc.constantFrom('id', '-id', 'text', '-text', 'number', '-number', 'flag', '-flag'),
  skip: fc.nat(3),
  limit: fc.integer({ min: 1, max: 9 }),
})

// One place a change: of paths that lie inside each other only one is named.
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ set: fc.record({ any: fc.oneof(scalars, lists), 'deep.a-b': scalars }), unset: fc.constant(['text']) }),
  fc.record({ increment: fc.record({ number: numbers, 'deep.2027-02-12': numbers }) }),
  fc.record({
    unset: fc.uniqueArray(fc.constantFrom('deep.2027-02-12', 'any.a', 'flag', 'nowhere.b'), { minLength: 1 }),
  }),
  fc.record({ set: fc.record({ 'any.a.b': scalars }), increment: fc.record({ 'text.a': numbers }) }),
)

// What JSON keeps: absent instead of undefined.
const clean = (document: Thing): Thing => JSON.parse(JSON.stringify(document))

/** Whatever is stored and asked: the same as a model in memory. */
export function describeProperties(bench: Bench): void {
  describe('as the model', () => {
    test('find, count', async () => {
      const things = bench.collection({ indexes: [['batch'], ['text', 'number'], ['flag'], ['any'], ['number']] })
      let batch = 0
      const tried = fc.asyncProperty(
        fc.array(fields, { maxLength: 12 }),
        fc.array(queries, { minLength: 1, maxLength: 5 }),
        async (all, asked) => {
          batch++
          const stored = all.map((one, index) => thing(`${batch}-${index}`, { ...one, batch }))
          await Promise.all(stored.map(document => things.insert(document)))
          for (const { where = {}, ...query } of asked) {
            const within = { ...where, batch }
            expect(await things.find({ ...query, where: within })).toEqual(
              modelFind(stored.map(clean), { ...query, where: within }),
            )
            expect(await things.count(within)).toBe(
              stored.map(clean).filter(document => modelMeets(document, where)).length,
            )
          }
        },
      )
      await fc.assert(tried, { numRuns: bench.runs })
    })

    test('update', async () => {
      const things = bench.collection({ indexes: [['any']] })
      let number = 0
      const tried = fc.asyncProperty(fields, wheres, changes, async (one, where, change) => {
        const before = clean(thing(`${++number}`, one))
        await things.insert(before)
        const expected = modelMeets(before, where) ? modelChange(before, change) : undefined
        const updated = await things
          .update(before.id, where, change)
          .catch(({ code }) => (code === 'INTERNAL' ? 'refused' : code))
        expect(updated).toEqual(expected)
        expect(await things.get(before.id)).toEqual(
          expected === undefined || expected === 'refused' ? before : expected,
        )
      })
      await fc.assert(tried, { numRuns: bench.runs })
    })

    test('any sequence of writes', async () => {
      const things = bench.collection()
      let round = 0
      const step = fc.record({
        does: fc.constantFrom('insert' as const, 'amend' as const, 'update' as const, 'delete' as const),
        which: fc.nat(2),
        by: fc.nat(3),
      })
      const tried = fc.asyncProperty(fc.array(step, { maxLength: 10 }), async steps => {
        round++
        const model = new Map<string, number>()
        for (const { does, which, by } of steps) {
          const id = `${round}-${which}`
          const held = model.get(id)
          const counted = (count: number | undefined) => (count === undefined ? undefined : thing(id, { count }))
          if (does === 'insert') {
            expect(await things.insert(thing(id, { count: by }))).toEqual({
              inserted: held === undefined,
              document: counted(held ?? by),
            })
            model.set(id, held ?? by)
          }
          if (does === 'amend') {
            const amended = await things.amend(
              id,
              ({ count }) => count !== by,
              document => ({ ...document, count: by }),
            )
            expect(amended).toEqual(held === undefined ? undefined : { changed: held !== by, document: counted(by) })
            if (held !== undefined) model.set(id, by)
          }
          if (does === 'update') {
            const meets = held !== undefined && held < by
            if (meets) model.set(id, held + by)
            expect(await things.update(id, { count: { below: by } }, { increment: { count: by } })).toEqual(
              meets ? counted(held + by) : undefined,
            )
          }
          if (does === 'delete') expect(await things.delete(id)).toBe(model.delete(id))
        }
        const rest = [...model].map(([id, count]) => thing(id, { count })).sort((a, b) => (a.id < b.id ? -1 : 1))
        const own = { id: { at_least: `${round}-`, below: `${round}.` } }
        expect(await things.find({ where: own, limit: 10 })).toEqual(rest)
      })
      await fc.assert(tried, { numRuns: bench.runs })
    })
  })
}
