import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message, Role } from './protocol.ts'
import {
  countUnread,
  emptyTranscript,
  lastSeq,
  reduceTranscript,
  type Transcript,
  type TranscriptAction,
} from './transcript.ts'

const message = (seq: number, role: Role = 'assistant', text = `text ${String(seq)}`): Message => ({
  id: `msg_${String(seq)}`,
  seq,
  turn_id: null,
  role,
  text,
  options: [],
  cards: [],
  language: 'en',
  created_at: '2027-02-01T10:00:00Z',
})

const play = (actions: readonly TranscriptAction[], from: Transcript = emptyTranscript) =>
  actions.reduce(reduceTranscript, from)
const arrive = (...messages: Message[]) => messages.map(each => ({ type: 'message' as const, message: each }))
const queued = (id: string, text = 'hello') => ({
  type: 'queued' as const,
  send: { client_message_id: id, text, createdAt: 1_000, status: 'sending' as const },
})

describe('order', () => {
  it('holds every message once and in order of seq, whatever the order and the repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), seqs => {
        const { messages } = play(arrive(...seqs.map(seq => message(seq))))
        const expected = [...new Set(seqs)].sort((a, b) => a - b)
        expect(messages.map(({ seq }) => seq)).toEqual(expected)
      }),
    )
  })

  it('takes the later text of a message that comes again', () => {
    const { messages } = play(arrive(message(1), { ...message(1), text: 'corrected' }))
    expect(messages.map(({ text }) => text)).toEqual(['corrected'])
  })
})

describe('sending', () => {
  it('turns a pending message into a message at its acknowledgement', () => {
    const ack = { type: 'acknowledged' as const, client_message_id: 'a', message_id: 'msg_1', seq: 1 }
    const { messages, pending } = play([queued('a'), ack])
    expect(pending).toEqual([])
    expect(messages).toMatchObject([{ id: 'msg_1', role: 'traveler', text: 'hello' }])
  })

  it('does not show a message twice that was replayed before its acknowledgement came', () => {
    const ack = { type: 'acknowledged' as const, client_message_id: 'a', message_id: 'msg_1', seq: 1 }
    const { messages, pending } = play([queued('a'), ...arrive(message(1, 'traveler')), ack, ack])
    expect(pending).toEqual([])
    expect(messages).toHaveLength(1)
  })

  it('puts an answer that overtook the acknowledgement below the question', () => {
    const ack = { type: 'acknowledged' as const, client_message_id: 'a', message_id: 'msg_1', seq: 1 }
    const { messages } = play([queued('a'), ...arrive(message(2)), ack])
    expect(messages.map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('keeps a failed message with its reason, and forgets the reason when it is tried again', () => {
    const failed = play([queued('a'), { type: 'failed', client_message_id: 'a', reason: 'Too long.' }])
    expect(failed.pending).toMatchObject([{ status: 'failed', reason: 'Too long.' }])
    const retried = play([{ type: 'retried', client_message_id: 'a' }], failed)
    expect(retried.pending[0]).toEqual({ client_message_id: 'a', text: 'hello', createdAt: 1_000, status: 'sending' })
  })
})

describe('streaming', () => {
  it('collects sentences, and gives way to the whole message', () => {
    const delta = (text: string) => ({ type: 'delta' as const, message_id: 'msg_2', text })
    const streaming = play([delta('One.'), delta('Two. '), delta('Three.')])
    expect(streaming.drafts).toEqual([{ id: 'msg_2', text: 'One. Two. Three.' }])
    const done = play(arrive(message(2)), streaming)
    expect(done.drafts).toEqual([])
    expect(play([delta('late')], done).drafts).toEqual([])
  })

  it('drops half an answer when the line breaks: it comes again', () => {
    const broken = play([
      { type: 'delta', message_id: 'msg_2', text: 'One.' },
      { type: 'typing', on: true },
      { type: 'connection', state: 'reconnecting' },
    ])
    expect(broken).toMatchObject({ drafts: [], typing: false })
  })
})

describe('unread', () => {
  it('counts what others said while nobody watched, and nothing that one said oneself', () => {
    const state = play(arrive(message(1, 'traveler'), message(2), message(3, 'agent')))
    expect(countUnread(state)).toBe(2)
    expect(countUnread(play([{ type: 'watching', on: true }], state))).toBe(0)
  })

  it('draws the line below what was seen, keeps it while one watches, and takes it away with one’s next word', () => {
    const seen = play([{ type: 'watching', on: true }, ...arrive(message(1, 'traveler'), message(2))])
    expect(seen.newAfterSeq).toBeNull()
    const away = play([{ type: 'watching', on: false }, ...arrive(message(3), message(4))], seen)
    expect(away).toMatchObject({ newAfterSeq: 2, readSeq: 2 })
    const back = play([{ type: 'watching', on: true }], away)
    expect(back).toMatchObject({ newAfterSeq: 2, readSeq: 4 })
    expect(play([queued('a')], back).newAfterSeq).toBeNull()
  })

  it('marks what came between two visits even on a visible screen', () => {
    const visit = play([
      { type: 'restored', pending: [], readSeq: 2 },
      { type: 'watching', on: true },
      { type: 'message', message: message(1, 'traveler'), isReplay: true },
      { type: 'message', message: message(2), isReplay: true },
      { type: 'message', message: message(3), isReplay: true },
    ])
    expect(visit).toMatchObject({ newAfterSeq: 2, readSeq: 3 })
  })
})

it('is empty but still connected after a new start', () => {
  const state = play([...arrive(message(1)), { type: 'connection', state: 'online' }, { type: 'cleared' }])
  expect(state).toMatchObject({ messages: [], connection: 'online' })
  expect(lastSeq(state)).toBe(0)
})
