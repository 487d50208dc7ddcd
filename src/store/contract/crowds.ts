import { describe, expect, test } from 'vitest'
import { AppError } from '#src/kernel/errors.ts'
import { always, type Bench, countUp, thing } from './place.ts'

const CROWD = 200
const crowd = <R>(one: (index: number) => Promise<R>) =>
  Promise.allSettled(Array.from({ length: CROWD }, (_, index) => one(index)))

const values = <R>(outcomes: readonly PromiseSettledResult<R>[]) =>
  outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))

const codes = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap(outcome =>
    outcome.status === 'rejected'
      ? [outcome.reason instanceof AppError ? outcome.reason.code : `${outcome.reason}`]
      : [],
  )

/** Many writers at once. */
export function describeCrowds(bench: Bench): void {
  describe('crowds', () => {
    test('200 who take 5 places by a conditional update: exactly 5 get one', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { left: { '2027-02-12': 5, '2027-02-13': 7 }, holds: {} }))
      const outcomes = await crowd(index =>
        things.update(
          'a',
          { 'left.2027-02-12': { at_least: 1 }, 'left.2027-02-13': { at_least: 1 } },
          { increment: { 'left.2027-02-12': -1, 'left.2027-02-13': -1 }, set: { [`holds.hld_${index}`]: 1 } },
        ),
      )
      expect(codes(outcomes)).toEqual([])
      expect(values(outcomes).filter(Boolean)).toHaveLength(5)
      const rest = await things.get('a')
      expect(rest).toMatchObject({ left: { '2027-02-12': 0, '2027-02-13': 2 } })
      expect(Object.keys(Object(rest?.holds))).toHaveLength(5)
    })

    test('200 who amend one counter: none is lost, and each sees the one before', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 0 }))
      const outcomes = await crowd(() => things.amend('a', always, countUp))
      const counted = values(outcomes).map(amended => Number(amended?.document.count))
      expect(counted.sort((a, b) => a - b)).toEqual(counted.map((_, index) => index + 1))
      expect(await things.get('a')).toEqual(thing('a', { count: counted.length }))
      if (bench.may_be_busy) expect(codes(outcomes).every(code => code === 'BUSY')).toBe(true)
      else expect(counted).toHaveLength(CROWD)
    })

    test('200 who insert one id: one does, all get the same', async () => {
      const things = bench.collection()
      const outcomes = await crowd(index => things.insert(thing('a', { by: index })))
      expect(codes(outcomes)).toEqual([])
      expect(values(outcomes).filter(({ inserted }) => inserted)).toHaveLength(1)
      expect(new Set(values(outcomes).map(({ document }) => document.by)).size).toBe(1)
    })

    test('200 who want one unique value: one gets it, the others are refused', async () => {
      const things = bench.collection({ unique: [['quote_id']] })
      const outcomes = await crowd(index => things.insert(thing(`${index}`, { quote_id: 'q' })))
      expect(values(outcomes).filter(({ inserted }) => inserted)).toHaveLength(1)
      expect(codes(outcomes)).toEqual(Array.from({ length: CROWD - 1 }, () => 'STATE_CONFLICT'))
      expect(await things.count({})).toBe(1)
    })

    test('a reader among writers sees whole documents only, and never one before the last it saw', async () => {
      const things = bench.collection()
      await things.insert(thing('a', { count: 0, twice: 0 }))
      let writing = true
      const write = async () => {
        for (let index = 0; index < 20; index++)
          await things.amend('a', always, document => ({ ...countUp(document), twice: Number(document.count) * 2 + 2 }))
        writing = false
      }
      const read = async () => {
        let last = 0
        while (writing) {
          const seen = await things.get('a')
          expect(Number(seen?.count)).toBeGreaterThanOrEqual(last)
          expect(seen?.twice).toBe(Number(seen?.count) * 2)
          last = Number(seen?.count)
          await new Promise(setImmediate)
        }
      }
      await Promise.all([write(), read()])
    })
  })
}
