import { pino } from 'pino'
import { expect, it } from 'vitest'
import { AppError, defect } from './errors.ts'
import { logFailure } from './log.ts'

const logged = (error: unknown) => {
  const lines: string[] = []
  logFailure(pino({}, { write: line => lines.push(line) }), error, { work: 'test' })
  return JSON.parse(lines[0] ?? '{}')
}

it('names the kind of what an expected failure came of, and not its words', () => {
  const cause = Object.assign(new TypeError('ann@example.com'), { code: 'ECONNREFUSED' })
  const line = logged(new AppError('SUPPLIER_UNAVAILABLE', 'Not now.', { cause }))
  expect(line).toMatchObject({ code: 'SUPPLIER_UNAVAILABLE', cause: 'TypeError ECONNREFUSED', msg: 'refused' })
  expect(JSON.stringify(line)).not.toContain('ann@')
  expect(logged(new AppError('SOLD_OUT', 'Gone.'))).not.toHaveProperty('cause')
})

it('tells of a defect where it came from', () => {
  const line = logged(defect('it broke', new Error('deep down')))
  expect(line).toMatchObject({ code: 'INTERNAL', msg: 'failed', stack: expect.stringContaining('log.test.ts') })
  expect(line.cause).toContain('deep down')
})
