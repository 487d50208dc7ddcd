import { expect, test } from 'vitest'
import { createTurns } from './create-turns.ts'

const tick = () => new Promise(setImmediate)

test('one document: one after another, in the order of coming, whatever becomes of the one before', async () => {
  const inTurn = createTurns(() => 0)
  const seen: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`)
      await tick()
      seen.push(`${name} ends`)
      if (fails) throw new RangeError(name)
      return name
    }
  const outcomes = await Promise.allSettled([
    inTurn('a', work('1', true)),
    inTurn('a', work('2')),
    inTurn('b', work('3')),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(seen.filter(line => !line.startsWith('3'))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends'])
  expect(seen.slice(0, 2)).toEqual(['1 begins', '3 begins'])
})

test('a turn that comes more than ten seconds late is BUSY', async () => {
  let now = 0
  const inTurn = createTurns(() => now)
  const first = inTurn('a', async () => {
    now = 10_001
  })
  await expect(inTurn('a', async () => 'too late')).rejects.toMatchObject({ code: 'BUSY' })
  await first
  expect(await inTurn('a', async () => 'in time')).toBe('in time')
})
