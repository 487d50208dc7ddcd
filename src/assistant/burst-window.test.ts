import fc from 'fast-check'
import { expect, it } from 'vitest'
import { burstWindow, FIRST_RHYTHM, nextRhythm, type Rhythm } from './burst-window.ts'

it.each([
  'Do you have a hotel in Diani?',
  'Yes.',
  '2',
  '👍',
  'from 10 January to the 14th (4 nights)',
  'هل لديكم فندق؟',
  '我想要一个酒店。',
  'we are two adults and two children and want to see the big five',
])('is 0 for what is complete in itself: %s', text => {
  expect(burstWindow({ text }, FIRST_RHYTHM)).toBe(0)
})

it('is 0 for a chosen option, and a pause for a fragment', () => {
  expect(burstWindow({ text: 'Palm Lodge', choice: 'ofr_1' }, FIRST_RHYTHM)).toBe(0)
  expect(burstWindow({ text: 'i need a hotel' }, FIRST_RHYTHM)).toBe(500)
})

it('follows a person’s rhythm, between 250 and 1,500 ms', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 30 }), gaps => {
      let rhythm: Rhythm = FIRST_RHYTHM
      let now = 1_000_000
      for (const gap of gaps) {
        now += gap
        rhythm = nextRhythm(rhythm, now)
        expect(rhythm.pause_ms).toBeGreaterThanOrEqual(250)
        expect(rhythm.pause_ms).toBeLessThanOrEqual(1_500)
      }
    }),
  )
  const quick = nextRhythm({ pause_ms: 500, last_at: 10_000 }, 10_800)
  expect(quick.pause_ms).toBe(1_200)
  expect(nextRhythm(quick, 60_000).pause_ms).toBe(960)
})
