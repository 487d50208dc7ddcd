import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancellationSteps } from './cancellation-steps.ts'

const tiers = [
  { days_before: 30, share: 0.2 },
  { days_before: 14, share: 0.5 },
  { days_before: 2, share: 1 },
]
const stay = { tiers, date: '2027-06-30', time: '14:00', zone: 'Africa/Nairobi' }

test('counts back in the hotel’s own time, and says what holds now first', () => {
  expect(cancellationSteps({ ...stay, now: Date.parse('2027-01-01T00:00:00Z') })).toEqual([
    { from: null, share: 0 },
    { from: '2027-05-31T11:00:00.000Z', share: 0.2 },
    { from: '2027-06-16T11:00:00.000Z', share: 0.5 },
    { from: '2027-06-28T11:00:00.000Z', share: 1 },
  ])
})

test('folds what has passed into now', () => {
  expect(cancellationSteps({ ...stay, now: Date.parse('2027-06-16T11:00:00Z') })).toEqual([
    { from: null, share: 0.5 },
    { from: '2027-06-28T11:00:00.000Z', share: 1 },
  ])
})

test('the penalty never exceeds the price and never falls as the start comes nearer', () => {
  const tier = fc.record({
    days_before: fc.integer({ min: 0, max: 90 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(tier, { maxLength: 6 }), fc.integer({ min: -5, max: 100 }), (any, daysAhead) => {
      const now = Date.parse('2027-06-30T11:00:00Z') - daysAhead * 86_400_000
      const steps = cancellationSteps({ ...stay, tiers: any, now })
      expect(steps[0]?.from).toBeNull()
      steps.forEach((step, index) => {
        expect(step.share).toBeLessThanOrEqual(1)
        const before = steps[index - 1]
        if (!before) return
        expect(step.share).toBeGreaterThan(before.share)
        expect(step.from !== null && (before.from === null || step.from >= before.from)).toBe(true)
      })
    }),
    { numRuns: 100 },
  )
})
