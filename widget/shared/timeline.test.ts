import { expect, it } from 'vitest'
import type { Message } from './protocol.ts'
import { findQuickReplies, layOutTimeline } from './timeline.ts'
import { emptyTranscript, type Transcript } from './transcript.ts'

const at = (seq: number, created_at: string, extra: Partial<Message> = {}): Message => ({
  id: `msg_${String(seq)}`,
  seq,
  turn_id: null,
  role: 'assistant',
  text: 'text',
  options: [],
  cards: [],
  language: 'en',
  created_at,
  ...extra,
})
const transcript = (extra: Partial<Transcript>): Transcript => ({ ...emptyTranscript, ...extra })
const kinds = (extra: Partial<Transcript>) => layOutTimeline(transcript(extra)).map(({ kind }) => kind)

it('draws a line for the first day, every new day, and the time after half an hour of silence', () => {
  const messages = [
    at(1, '2027-02-01T10:00:00'),
    at(2, '2027-02-01T10:20:00'),
    at(3, '2027-02-01T11:00:00'),
    at(4, '2027-02-02T09:00:00'),
  ]
  expect(kinds({ messages })).toEqual(['day', 'message', 'message', 'gap', 'message', 'day', 'message'])
})

it('puts the "New messages" line before the first message of the other side after what was seen', () => {
  const messages = [
    at(1, '2027-02-01T10:00:00'),
    at(2, '2027-02-01T10:00:10', { role: 'traveler' }),
    at(3, '2027-02-01T10:00:20'),
  ]
  expect(kinds({ messages, newAfterSeq: 1 })).toEqual(['day', 'message', 'message', 'new', 'message'])
  expect(kinds({ messages, newAfterSeq: 0 })).not.toContain('new')
})

it('joins messages of one side, but not over a change of person', () => {
  const messages = [
    at(1, '2027-02-01T10:00:00'),
    at(2, '2027-02-01T10:00:10'),
    at(3, '2027-02-01T10:00:20', { role: 'agent', author_name: 'Grace' }),
    at(4, '2027-02-01T10:00:30', { role: 'agent', author_name: 'John' }),
  ]
  const rows = layOutTimeline(transcript({ messages }))
  const joined = rows.flatMap(row => (row.kind === 'message' ? [row.isContinued] : []))
  expect(joined).toEqual([false, true, false, false])
})

it('keeps the questions of the last answer open until something is said', () => {
  const messages = [
    at(1, '2027-02-01T10:00:00', { role: 'traveler' }),
    at(2, '2027-02-01T10:00:10'),
    at(3, '2027-02-01T10:00:20'),
  ]
  const open = (extra: Partial<Transcript>) =>
    layOutTimeline(transcript(extra)).flatMap(row => (row.kind === 'message' && row.isOpen ? row.message.seq : []))
  expect(open({ messages })).toEqual([2, 3])
  const send = { client_message_id: 'a', text: 'yes', createdAt: 0, status: 'sending' as const }
  expect(open({ messages, pending: [send] })).toEqual([])
  expect(open({ messages, pending: [{ ...send, status: 'failed' }] })).toEqual([2, 3])
})

it('offers the options of the last message, without those that its cards have, and none once one has answered', () => {
  const options = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ]
  const cards = [{ title: 'A', subtitle: '', actions: [{ type: 'choose' as const, option_id: 'a', title: 'Choose' }] }]
  const asked = at(1, '2027-02-01T10:00:00', { options, cards })
  expect(findQuickReplies(transcript({ messages: [asked] }))).toEqual([{ id: 'b', title: 'B' }])
  const answered = [asked, at(2, '2027-02-01T10:00:10', { role: 'traveler' })]
  expect(findQuickReplies(transcript({ messages: answered }))).toEqual([])
})
