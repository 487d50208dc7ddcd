import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AppError } from '#src/kernel/errors.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { type Envelope, success } from './envelope.ts'
import { createIdempotency } from './idempotency.ts'

const folder = mkdtempSync(join(tmpdir(), 'travelweaver-'))
const request = (key: string) => ({ scope: ['usr_a', 'POST', 'quote_booking'], key, body: { party: 2 } })
const LATE_MS = 61_000

let store: Store
let now = Date.parse('2026-11-24T12:00:00Z')
beforeAll(() => {
  store = openSqliteStore(join(folder, 'test.db'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Work that ends when it is told to. */
function startWork() {
  const told = new EventEmitter()
  const begun = once(told, 'begun')
  const work = async (): Promise<Envelope> => {
    const end = once(told, 'end')
    told.emit('begun')
    const [outcome] = await end
    if (outcome instanceof AppError) throw outcome
    return outcome
  }
  return { work, begun, end: (outcome: Envelope | AppError) => told.emit('end', outcome) }
}

it.each([
  ['an answer', success({ by: 'slow' }, 'Done')],
  ['a refusal', new AppError('SOLD_OUT', 'Gone.')],
  ['a defect', new AppError('INTERNAL', 'Oh.')],
])('keeps what the run that took over answered, when %s of the slow one comes late', async (what, outcome) => {
  const idempotency = createIdempotency({ store, clock: () => now })
  const slow = startWork()
  const first = idempotency(request(what), slow.work).catch(() => undefined)
  await slow.begun
  now += LATE_MS
  const answer = success({ by: 'second' }, 'Done')
  expect((await idempotency(request(what), async () => answer)).body).toEqual(answer)
  slow.end(outcome)
  await first
  const third = await idempotency(request(what), async () => expect.fail('was run again'))
  expect(third).toEqual({ status: 200, body: answer })
})

it('keeps nothing of a fault of ours: the key is free for another body, which then holds it', async () => {
  const idempotency = createIdempotency({ store, clock: () => now })
  const broken = async () => {
    throw new AppError('BUSY', 'Later.')
  }
  const other = { ...request('free'), body: { party: 3 } }
  await expect(idempotency(request('free'), broken)).rejects.toMatchObject({ code: 'BUSY' })
  const answers = await Promise.allSettled(
    [request('free'), other, request('free'), other].map(each =>
      idempotency(each, async () => success(each.body, 'Done')),
    ),
  )
  const outcomes = answers.map(each =>
    each.status === 'fulfilled' ? Object(each.value.body).data.party : each.reason.code,
  )
  expect(outcomes).toEqual([2, 'IDEMPOTENCY_CONFLICT', 2, 'IDEMPOTENCY_CONFLICT'])
})

it('runs again after a fault of ours, and keeps a refusal', async () => {
  const idempotency = createIdempotency({ store, clock: () => now })
  const fail = (code: 'INTERNAL' | 'SOLD_OUT') => async () => {
    throw new AppError(code, 'No.')
  }
  await expect(idempotency(request('again'), fail('INTERNAL'))).rejects.toMatchObject({ code: 'INTERNAL' })
  await expect(idempotency(request('again'), fail('SOLD_OUT'))).rejects.toMatchObject({ code: 'SOLD_OUT' })
  const kept = await idempotency(request('again'), async () => expect.fail('was run again'))
  expect([kept.status, Object(kept.body).error.code]).toEqual([409, 'SOLD_OUT'])
})
