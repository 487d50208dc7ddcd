import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFrame } from './read-frame.ts'
import { readMessage } from './read-message.ts'

const MESSAGE = {
  id: 'msg_1',
  seq: 3,
  turn_id: 'trn_1',
  role: 'assistant',
  text: 'Hello',
  options: [{ id: 'a', title: 'A' }],
  cards: [
    {
      kind: 'offer',
      title: 'Lodge',
      subtitle: 'Mara',
      price: { amount: '1234.50', currency: 'USD', note: 'per night' },
      facts: ['Full board'],
      lines: [{ title: 'Day', date: '2027-02-12' }],
      theme: 'savanna',
      actions: [{ type: 'choose', option_id: 'a', title: 'Choose' }],
    },
  ],
  language: 'en',
  created_at: '2027-02-01T10:00:00Z',
}

it('reads a whole message as it is', () => {
  expect(readFrame(JSON.stringify({ type: 'message', message: MESSAGE }))).toEqual({
    type: 'message',
    message: MESSAGE,
  })
})

it('reads every frame of the contract', () => {
  const frames = [
    { type: 'welcome', conversation_id: 'cnv_1', conversation_token: 'cvt_1', seq: 0, owner: 'bot' },
    { type: 'ack', client_message_id: 'c', message_id: 'm', seq: 1 },
    { type: 'typing', on: true },
    { type: 'delta', message_id: 'm', text: 'One.' },
    { type: 'owner', owner: 'human' },
    { type: 'receipt', message_id: 'm', status: 'read' },
    { type: 'pong' },
    { type: 'error', code: 'BUSY', message: 'Please wait.' },
  ]
  for (const frame of frames) expect(readFrame(JSON.stringify(frame))).toEqual(frame)
})

it('leaves out what it does not know, and keeps the rest of the message', () => {
  const odd = {
    ...MESSAGE,
    options: [{ id: 'a' }, 7, { id: 'b', title: 'B' }],
    cards: [
      {
        title: 'X',
        price: { amount: '1e9', currency: 'usd' },
        theme: 'moon',
        actions: [{ type: 'run', title: 'Run' }],
      },
      'no card',
    ],
  }
  const read = readMessage(odd)
  expect(read?.options).toEqual([{ id: 'b', title: 'B' }])
  expect(read?.cards).toEqual([{ title: 'X', subtitle: '', actions: [] }])
})

it('never throws, whatever comes', () => {
  const nested = fc.jsonValue({ maxDepth: 4 })
  const types = ['welcome', 'ack', 'typing', 'delta', 'message', 'owner', 'receipt', 'pong', 'error']
  const frame = fc.record({
    type: fc.constantFrom(...types),
    message: nested,
    seq: nested,
    text: nested,
    message_id: nested,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        frame.map(each => JSON.stringify(each)),
        nested,
      ),
      data => void readFrame(data),
    ),
  )
})
