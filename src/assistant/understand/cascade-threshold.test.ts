import { describe, expect, it } from 'vitest'
import { cascadeThreshold, loadThresholds } from './cascade-threshold.ts'

const row = (threshold: number, sent: number, accuracy: number) => ({ threshold, sent, accuracy })

describe('cascadeThreshold', () => {
  it('is the smallest at which what stays is right in 97 of 100', () => {
    expect(cascadeThreshold([row(0.9, 0.4, 0.99), row(0.5, 0.1, 0.95), row(0.7, 0.2, 0.971)])).toBe(0.7)
  })

  it('is the most accurate one where none is good enough', () => {
    expect(cascadeThreshold([row(0.5, 0.1, 0.9), row(0.8, 0.4, 0.96), row(0.95, 0.8, 0.94)])).toBe(0.8)
  })

  it('is a guess without a table', () => {
    expect(cascadeThreshold(undefined)).toBe(0.7)
    expect(cascadeThreshold([])).toBe(0.7)
    expect(loadThresholds('/nowhere.json')).toBeUndefined()
  })

  it('follows from the data card of the model that is in use', () => {
    const table = loadThresholds() ?? []
    const kept = table.find(({ threshold }) => threshold === cascadeThreshold(table))
    expect(kept?.accuracy).toBeGreaterThanOrEqual(0.97)
    expect(kept?.sent).toBeLessThan(0.2)
  })
})
