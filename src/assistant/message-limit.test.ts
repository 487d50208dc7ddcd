import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMessageLimit } from './message-limit.ts'

it('lets so many new messages pass in any window, and repeats beside them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 200 }), steps => {
      let now = 0
      const limit = createMessageLimit({ limit: 5, window_ms: 1_000, clock: () => now })
      const passed: { at: number; key: string }[] = []
      for (const [gap, key] of steps) {
        now += gap
        const recent = passed.filter(({ at }) => at > now - 1_000)
        const isKnown = recent.some(each => each.key === `${key}`)
        const wait = limit.waitFor('cnv', `${key}`)
        expect(wait === 0).toBe(isKnown || recent.length < 5)
        if (wait > 0) expect(wait).toBe((recent[0]?.at ?? 0) + 1_000 - now)
        else if (!isKnown) passed.push({ at: now, key: `${key}` })
      }
    }),
  )
})

it('counts each conversation alone', () => {
  const limit = createMessageLimit({ limit: 1, window_ms: 1_000, clock: () => 0 })
  expect([limit.waitFor('a', '1'), limit.waitFor('b', '1'), limit.waitFor('a', '2')]).toEqual([0, 0, 1_000])
})
