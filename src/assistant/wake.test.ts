import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWakeLine, toWake, writeWakeLine } from './wake.ts'

const SAID = 'My passport number is C01X00T47'
const message = {
  id: 'msg_1',
  seq: 7,
  turn_id: null,
  role: 'traveler' as const,
  text: SAID,
  options: [],
  cards: [],
  language: 'en',
  created_at: '2026-11-24T12:00:00.000Z',
}

describe('what other processes are told', () => {
  it('is where to look, never what was said', () => {
    expect(toWake({ type: 'messages', messages: [{ ...message, seq: 6 }, message], source: 'socket 1' })).toEqual({
      type: 'news',
      seq: 7,
    })
    expect(toWake({ type: 'delta', message_id: 'msg_2', text: SAID })).toBeUndefined()
  })

  it('comes back as it was', () => {
    const events = [
      { type: 'news', seq: 3 },
      { type: 'news', seq: null },
      { type: 'turn', turn_id: 'trn_1', through_seq: 4 },
      { type: 'typing', on: true, by: 'assistant' },
      { type: 'owner', owner: 'human' },
      { type: 'read', seq: 9 },
      { type: 'receipt', message_id: 'msg_1', status: 'delivered' },
      { type: 'deleted' },
    ] as const
    for (const event of events)
      expect(readWakeLine(writeWakeLine({ from: 'a', id: 'cnv_1', event }))).toEqual({ from: 'a', id: 'cnv_1', event })
    expect(readWakeLine(writeWakeLine({ from: 'a', lost: true }))).toEqual({ from: 'a', lost: true })
  })

  it('is a hint to look where it says something that this version does not know', () => {
    const line = JSON.stringify({ from: 'b', id: 'cnv_1', event: { type: 'reaction', emoji: '👍' } })
    expect(readWakeLine(line)).toEqual({ from: 'b', id: 'cnv_1', event: { type: 'news', seq: null } })
  })

  it('is bounded', () => {
    const event = { type: 'receipt', message_id: 'msg_1', status: 'x'.repeat(2_000) } as const
    const line = writeWakeLine({ from: 'a', id: 'cnv_1', event })
    expect(line.length).toBeLessThan(1_000)
    expect(readWakeLine(line)).toMatchObject({ event: { type: 'news', seq: null } })
  })

  it('is taken from no other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readWakeLine(text)).toBeUndefined()
      }),
    )
    expect(readWakeLine(`{"from":"a","lost":true,"more":"${'x'.repeat(1_000)}"}`)).toBeUndefined()
  })
})
