import { expect, it } from 'vitest'
import { FrameGate } from './frame-gate.ts'

const START = Date.parse('2026-11-24T12:00:00Z')

it('takes twenty frames a second and drops the rest', () => {
  const gate = new FrameGate()
  for (const second of [0, 1, 2]) {
    const judged = Array.from({ length: 25 }, () => gate.judge(START + second * 1_000))
    expect(judged).toEqual([...Array(20).fill('take'), ...Array(5).fill('drop')])
  }
})

it('knows a flood by a hundred dropped in ten seconds, and no other way', () => {
  const gate = new FrameGate()
  for (let second = 0; second < 60; second++)
    for (let count = 0; count < 29; count++) expect(gate.judge(START + second * 1_000)).not.toBe('flood')
  const judged = Array.from({ length: 130 }, () => gate.judge(START + 100_000))
  expect(judged.indexOf('flood')).toBe(120)
})
