import { describe, expect, it } from 'vitest'
import { exampleMonths } from './example-months.ts'
import { stringsFor } from './strings.ts'

const days = Array.from({ length: 366 }, (_, day) => new Date(2028, 0, 1 + day))

describe('the months in the sentences to try', () => {
  it.each(['safari', 'beach'] as const)('are never this month or the next: %s', kind => {
    for (const today of days) {
      const away = (exampleMonths(today)[kind] - today.getMonth() + 12) % 12
      expect(away, today.toDateString()).toBeGreaterThan(1)
    }
  })

  it('are written out', () => {
    const [safari, beach] = stringsFor('en').examples(exampleMonths(new Date(2026, 10, 24)))
    expect(safari).toContain('12 to 19 February')
    expect(beach).toContain('7 to 14 January')
  })
})
