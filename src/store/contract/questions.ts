import { describe, expect, test } from 'vitest'
import type { Query, Where } from '../port.ts'
import { type Bench, thing } from './place.ts'

const ids = (documents: readonly { readonly id: string }[]) => documents.map(({ id }) => id)

/** Many documents at a time: find, count, group. */
export function describeQuestions(bench: Bench): void {
  const filled = async () => {
    const things = bench.collection({ indexes: [['kind', 'at']] })
    const all = [
      thing('a', { kind: 'hotel', at: '2027-01-01', stars: 3, tags: ['sea', 'sand'], flag: true, deep: { day: '1' } }),
      thing('b', { kind: 'hotel', at: '2027-03-01', stars: 5, tags: [], flag: false, deep: { day: '2' } }),
      thing('c', { kind: 'flight', at: '2027-02-01', stars: null, tags: ['sea', 1, null], deep: {} }),
      thing('d', { kind: 'flight', at: '2027-02-01', stars: 1, tags: 'sea', flag: 1 }),
      thing('e', { kind: ['hotel'], at: 20270201, stars: '3' }),
    ]
    await Promise.all(all.map(document => things.insert(document)))
    return things
  }

  test.each<[string, Where, string]>([
    ['everything', {}, 'abcde'],
    ['equal text', { kind: 'hotel' }, 'ab'],
    ['equal number, of the same type', { stars: 3 }, 'a'],
    ['true is not 1', { flag: true }, 'a'],
    ['1 is not true', { flag: 1 }, 'd'],
    ['null: null or absent', { flag: null }, 'ce'],
    ['one of several', { stars: { in: [1, '3', true] } }, 'de'],
    ['one of several, null among them', { stars: { in: [5, null] } }, 'bc'],
    ['one of none', { stars: { in: [] } }, ''],
    ['not: present and different', { flag: { not: true } }, 'bd'],
    ['not null: present and something', { stars: { not: null } }, 'abde'],
    ['a list equals nothing, and differs from its element', { kind: { not: 'hotel' } }, 'cde'],
    ['bounds of text', { at: { at_least: '2027-02-01', below: '2027-03-01' } }, 'cd'],
    ['bounds of text leave numbers out', { at: { at_most: '2027-02-01' } }, 'acd'],
    ['bounds of numbers leave text, null and booleans out', { stars: { above: 1, at_most: 5 } }, 'ab'],
    ['a boolean is within no bounds', { flag: { at_least: 0 } }, 'd'],
    ['contains an element', { tags: { contains: 'sea' } }, 'ac'],
    ['contains a number', { tags: { contains: 1 } }, 'c'],
    ['contains null', { tags: { contains: null } }, 'c'],
    ['exists, null included', { stars: { exists: true }, flag: { exists: false } }, 'ce'],
    ['by path', { 'deep.day': '2' }, 'b'],
    ['absent by path', { 'deep.day': null }, 'cde'],
    ['several fields, all of them', { kind: 'hotel', stars: { at_least: 4 } }, 'b'],
    ['by id', { id: { in: ['b', 'd', 'x'] } }, 'bd'],
    ['by a bound of ids', { id: { above: 'c' } }, 'de'],
  ])('finds %s', async (_, where, expected) => {
    const things = await filled()
    expect(ids(await things.find({ where, limit: 10 })).join('')).toBe(expected)
    expect(await things.count(where)).toBe(expected.length)
  })

  test('sorts by a field either way, breaks ties by id, and pages', async () => {
    const things = await filled()
    const where = { id: { not: 'e' } }
    const found = async (query: Partial<Query>) => ids(await things.find({ where, limit: 10, ...query })).join('')
    expect(await found({})).toBe('abcd')
    expect(await found({ sort: '-id' })).toBe('dcba')
    expect(await found({ sort: 'at' })).toBe('acdb')
    expect(await found({ sort: '-at' })).toBe('bcda')
    expect(await found({ sort: 'stars' })).toBe('cdab')
    expect(await found({ sort: 'at', skip: 1, limit: 2 })).toBe('cd')
    expect(await found({ sort: 'at', skip: 4, limit: 2 })).toBe('')
  })

  test.each<[string, Query]>([
    ['no limit', { limit: 0 }],
    ['a limit over 1,000', { limit: 1001 }],
    ['half a document', { limit: 1.5 }],
    ['a negative skip', { limit: 1, skip: -1 }],
    ['a path in quotes', { limit: 1, where: { "a') --": 1 } }],
    ['a path to what the store keeps for itself', { limit: 1, sort: '_version' }],
    // The marked boundary: what the types refuse, the store refuses too.
    ['an undefined condition', { limit: 1, where: { a: undefined } as never }],
    ['an empty condition', { limit: 1, where: { a: {} } }],
    ['an unknown condition', { limit: 1, where: { a: { $ne: 1 } } as never }],
    ['an unknown value', { limit: 1, where: { a: { in: [{}] } } as never }],
    ['an open bound', { limit: 1, where: { a: { at_least: undefined } } as never }],
    ['a list of over 1,000', { limit: 1, where: { a: { in: Array.from({ length: 1001 }, (_, index) => index) } } }],
  ])('refuses %s as a defect', async (_, query) => {
    await expect(bench.collection().find(query)).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  describe('group', () => {
    test('counts and sums by a field, largest first', async () => {
      const things = bench.collection()
      const rows: [string | null, unknown][] = [
        ['a', 1],
        ['b', 10],
        ['a', 2.5],
        [null, 4],
        ['a', 'text'],
        ['b', null],
      ]
      await Promise.all(rows.map(([kind, amount], index) => things.insert(thing(`${index}`, { kind, amount }))))
      await things.insert(thing('without', { amount: 6 }))
      expect(await things.group({ by: 'kind', sum: 'amount' })).toEqual([
        { key: 'a', count: 3, sum: 3.5 },
        { key: null, count: 2, sum: 10 },
        { key: 'b', count: 2, sum: 10 },
      ])
      expect(await things.group({ by: 'kind', where: { amount: { above: 2 } } })).toEqual([
        { key: null, count: 2, sum: 0 },
        { key: 'a', count: 1, sum: 0 },
        { key: 'b', count: 1, sum: 0 },
      ])
    })

    test('keeps booleans apart from numbers', async () => {
      const things = bench.collection()
      await Promise.all(
        [true, true, true, 1, 1, false].map((flag, index) => things.insert(thing(`${index}`, { flag }))),
      )
      expect(await things.group({ by: 'flag' })).toEqual([
        { key: true, count: 3, sum: 0 },
        { key: 1, count: 2, sum: 0 },
        { key: false, count: 1, sum: 0 },
      ])
    })
  })
}
