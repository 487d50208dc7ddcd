import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from './domain/message.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'

const FIRST =
  'Hi! We are two adults and a 9 year old. From Frankfurt to the Maasai Mara, 12 to 19 February, safari lodge with full board, and two nights in Diani at the end.'

describe('a trip booked in chat', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('goes from the first sentence to a confirmed booking that API, PDF and mail agree on', async () => {
    const talk = startTalk(server.address)

    const proposals = await talk.say(FIRST)
    expect(proposals.pending).toEqual({ kind: 'choice' })
    const cards = proposals.replies.flatMap(reply => reply.cards)
    expect(cards.length).toBeGreaterThanOrEqual(2)

    const chosen = await talk.say('the second one')
    expect(chosen.pending).toEqual({ kind: 'slot', name: 'traveler_names' })
    const question = await talk.say('Anna Muster, Ben Muster and Carla Muster, anna@example.com')
    expect(question.pending?.kind).toBe('confirmation')

    const four = await talk.say('make the lodge nights 4 instead')
    expect(four.pending?.kind).toBe('confirmation')
    expect(four.text).toContain('4 nights')

    const fees = await talk.say('does the price include park fees?')
    expect(fees.text).toMatch(/No: park fees and local taxes are not in the total of \$/)
    expect(fees.pending?.kind).toBe('confirmation')

    const booked = await talk.say('ok book it')
    expect(booked.text).toMatch(/held for you as \*\*TW-[2-9A-HJ-NP-Z]{6}\*\*/)
    const link = booked.replies.flatMap(reply => reply.cards).flatMap(card => card.actions)[0]
    const url = link?.type === 'link' ? link.url : ''
    const paid = await fetch(url, { method: 'POST', body: new URLSearchParams({ outcome: 'paid' }) })
    expect(paid.status).toBe(200)

    const confirmation = await waitFor(async () => (await talk.read()).find(isConfirmation))
    const list = await server.call({ path: '/bookings', token: talk.token() })
    const [booking] = list.body.data
    expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid', balance: { amount: '0.00' } })
    expect(confirmation.text).toContain(booking.reference)
    const stays = booking.items.filter((item: { kind: string }) => item.kind === 'hotel')
    expect(stays.map((stay: { nights: number }) => stay.nights)).toEqual([4, 2])
    expect(booking.items.map((item: { kind: string }) => item.kind).sort()).toEqual([
      'flight',
      'flight',
      'hotel',
      'hotel',
      'transport',
      'transport',
      'transport',
    ])
    const seqs = (await talk.read()).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  it('lets a guest see nothing of another guest', async () => {
    const stranger = startTalk(server.address)
    await stranger.say('hello')
    const { body } = await server.call({ path: '/bookings', token: stranger.token() })
    expect(body.data).toEqual([])
  })
})

const isConfirmation = ({ role, text }: Message) => role === 'assistant' && text.includes('is confirmed')

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await wait(100)
  }
  expect.fail('waited in vain')
}
