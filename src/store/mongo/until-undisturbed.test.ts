import { expect, test, vi } from 'vitest'
import { untilUndisturbed } from './until-undisturbed.ts'

const patience = { system_clock: () => 0, random: () => 0 }

test('does the work again until nobody came in between', async () => {
  const work = vi.fn(async () => (work.mock.calls.length < 3 ? undefined : { result: 'done' }))
  expect(await untilUndisturbed(patience, work)).toBe('done')
  expect(work).toHaveBeenCalledTimes(3)
})

test('is BUSY after 50 tries', async () => {
  const work = vi.fn(async () => undefined)
  await expect(untilUndisturbed(patience, work)).rejects.toMatchObject({ code: 'BUSY' })
  expect(work).toHaveBeenCalledTimes(50)
})

test('is BUSY after ten seconds', async () => {
  let now = 0
  const work = vi.fn(async () => {
    now += 4000
    return undefined
  })
  await expect(untilUndisturbed({ ...patience, system_clock: () => now }, work)).rejects.toMatchObject({ code: 'BUSY' })
  expect(work).toHaveBeenCalledTimes(3)
})

test('stops at an error', async () => {
  const fault = new RangeError('a fault')
  await expect(untilUndisturbed(patience, () => Promise.reject(fault))).rejects.toBe(fault)
})
