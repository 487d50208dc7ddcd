import { MongoNetworkError, MongoServerError } from 'mongodb'
import { describe, expect, test } from 'vitest'
import { attempt } from './attempt.ts'

const fail = (error: unknown) => attempt('things', () => Promise.reject(error))

describe('an exchange with the database', () => {
  test('gives what came of it', async () => {
    expect(await attempt('things', async () => 1)).toBe(1)
  })

  test('is BUSY at its deadline, though the database says nothing', async () => {
    const silent = attempt('things', () => new Promise(() => {}), 20)
    await expect(silent).rejects.toMatchObject({ code: 'BUSY', message: 'store: things: no answer in 20 ms' })
  })

  test('is BUSY when the network or the server fails for now', async () => {
    await expect(fail(new MongoNetworkError('reset'))).rejects.toMatchObject({ code: 'BUSY' })
    await expect(fail(new MongoServerError({ code: 11_602 }))).rejects.toMatchObject({ code: 'BUSY' })
  })

  test('is a defect when the server does not understand us, without its words in the message', async () => {
    const refused = fail(new MongoServerError({ code: 9, message: 'unknown operator near "a@b.test"' }))
    await expect(refused).rejects.toMatchObject({ code: 'INTERNAL', message: 'store: things: MongoServerError 9' })
  })

  test('leaves errors of ours as they are', async () => {
    const fault = new RangeError('a fault of the caller')
    await expect(fail(fault)).rejects.toBe(fault)
  })
})
