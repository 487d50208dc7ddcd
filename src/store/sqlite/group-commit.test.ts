import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGroupCommit, type GroupCommit } from './group-commit.ts'

let database: Database.Database
let commit: GroupCommit
let transactions = 0

beforeEach(() => {
  transactions = 0
  database = new Database(':memory:', {
    verbose: sql => {
      if (sql === 'COMMIT') transactions++
    },
  })
  database.exec('CREATE TABLE written (value UNIQUE)')
  commit = createGroupCommit(database)
})
afterEach(() => database.close())

const add = (value: number) => () => {
  database.prepare('INSERT INTO written VALUES (?)').run(value)
  return value
}
const written = () => database.prepare('SELECT value FROM written ORDER BY value').pluck().all()

test('writes of one tick share one transaction, in order', async () => {
  const results = await Promise.all([1, 2, 3].map(value => commit.write(add(value))))
  expect([results, written(), transactions]).toEqual([[1, 2, 3], [1, 2, 3], 1])
})

test('nothing is there before the commit, and nobody is told before it', async () => {
  let told = false
  const writing = commit.write(add(1)).then(() => {
    told = true
  })
  await Promise.resolve()
  expect([written(), told]).toEqual([[], false])
  await writing
  expect([written(), told]).toEqual([[1], true])
})

test('a write that throws undoes all of itself, and only itself', async () => {
  const fault = new RangeError('a fault of the work')
  const outcomes = await Promise.allSettled([
    commit.write(add(1)),
    commit.write(() => {
      add(2)()
      throw fault
    }),
    commit.write(add(1)),
    commit.write(add(3)),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toMatchObject({ reason: fault })
  expect(written()).toEqual([1, 3])
})

test('when the transaction fails as a whole, all are BUSY and nothing is written', async () => {
  const outcomes = await Promise.allSettled([
    commit.write(add(1)),
    commit.write(() => {
      database.exec('ROLLBACK') // as SQLite does by itself when the disk is full
      throw new RangeError('disk full')
    }),
    commit.write(add(2)),
  ])
  expect(outcomes).toMatchObject([1, 2, 3].map(() => ({ reason: { code: 'BUSY' } })))
  expect(written()).toEqual([])
  expect(await commit.write(add(3))).toBe(3)
})

test('flush writes at once what waits', async () => {
  const writing = commit.write(add(1))
  commit.flush()
  expect(written()).toEqual([1])
  expect(await writing).toBe(1)
})
