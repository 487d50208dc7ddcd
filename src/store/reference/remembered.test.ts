import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('asks once for what is asked for again and again, and forgets what is not', () => {
  const asked: string[] = []
  const lengthOf = remembered(key => {
    asked.push(key)
    return key.length
  }, 2)
  for (const key of ['a', 'bb', 'a', 'ccc', 'a', 'dddd', 'a', 'eeeee', 'a', 'bb'])
    expect(lengthOf(key)).toBe(key.length)
  expect(asked).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee', 'bb'])
})

test('what is not there is not asked for again either, and a long key is not kept', () => {
  const asked: string[] = []
  const find = remembered(key => {
    asked.push(key)
    return [] as readonly string[]
  }, 10)
  const long = 'x'.repeat(100)
  for (const key of ['nowhere', 'nowhere', long, long]) find(key)
  expect(asked).toEqual(['nowhere', long, long])
})
