import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './domain/booking.ts'
import type { Message } from './domain/message.ts'
import { startClaudeStandIn } from './testing/claude-stand-in.ts'
import { mongoUri } from './testing/mongo-uri.ts'
import { pdfText } from './testing/pdf-text.ts'
import { recordedAnswers } from './testing/recorded-answers.ts'
import { scriptedTripAnswers } from './testing/scripted-trip-answers.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'

const FIRST =
  'Hi! We are two adults and a 9 year old. From Frankfurt to the Maasai Mara, 12 to 19 February, safari lodge with full board, and two nights in Diani at the end.'

const mongo = await mongoUri()

describe('a trip booked in chat, from the first sentence to the confirmation', () => {
  it('on the embedded default', () => withServer({}, server => bookTrip(server, 'local')))

  it.skipIf(!mongo)('with data in MongoDB', () =>
    withServer({ MONGODB_URI: mongo ?? '' }, server => bookTrip(server, 'local')),
  )

  it('understood by Haiku, at a stand-in that speaks the wire format (recorded answers where there are any, else scripted ones)', async () => {
    const claude = await startClaudeStandIn({ script: recordedAnswers(scriptedTripAnswers) })
    const environment = { ANTHROPIC_API_KEY: 'sk-test', ANTHROPIC_BASE_URL: claude.url, ASSISTANT_ENGINE: 'haiku' }
    try {
      await withServer(environment, server => bookTrip(server, 'haiku'))
    } finally {
      await claude.stop()
    }
  })
})

describe('a guest', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('sees nothing of another guest', async () => {
    const stranger = startTalk(server.address)
    await stranger.say('hello')
    const { body } = await server.call({ path: '/bookings', token: stranger.token() })
    expect(body.data).toEqual([])
  })
})

async function withServer(environment: Record<string, string>, work: (server: TestServer) => Promise<void>) {
  const server = await startTestServer(environment)
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

async function bookTrip(server: TestServer, engine: string): Promise<void> {
  const talk = startTalk(server.address)

  const proposals = await talk.say(FIRST)
  expect(proposals.understanding.engine).toBe(engine)
  expect(proposals.pending).toEqual({ kind: 'choice' })
  expect(proposals.replies.flatMap(reply => reply.cards).length).toBeGreaterThanOrEqual(2)

  const chosen = await talk.say('the second one')
  expect(chosen.pending).toEqual({ kind: 'slot', name: 'traveler_names' })
  const question = await talk.say('Anna Muster, Ben Muster and Carla Muster, anna@example.com')
  expect(question.pending?.kind).toBe('confirmation')

  const three = await talk.say('make the lodge nights 3 instead')
  expect(three.text).toContain('nothing is booked yet')
  expect(three.text).toContain('you travel home on Thu, 18 Feb 2027')
  const four = await talk.say('make the lodge nights 4 instead')
  expect(four.pending?.kind).toBe('confirmation')
  expect(four.text).toContain('4 nights')

  const fees = await talk.say('does the price include park fees?')
  expect(fees.text).toMatch(/No: park fees and local taxes are not in the total of \$/)
  expect(fees.pending?.kind).toBe('confirmation')

  const booked = await talk.say('ok book it')
  expect(booked.text).toMatch(/held for you as \*\*TW-[2-9A-HJ-NP-Z]{6}\*\*/)
  const link = booked.replies.flatMap(reply => reply.cards).flatMap(card => card.actions)[0]
  const paid = await fetch(link?.type === 'link' ? link.url : '', {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'paid' }),
  })
  expect(paid.status).toBe(200)

  const confirmation = await waitFor(async () => (await talk.read()).find(isConfirmation))
  const list = await server.call({ path: '/bookings', token: talk.token() })
  const id = list.body.data[0].id
  const { data } = (await server.call({ path: `/bookings/${id}`, token: talk.token() })).body
  const booking: Booking = data
  expect(list.body.meta.total).toBe(1)
  expect(booking).toMatchObject({ status: 'confirmed', payment_status: 'paid', balance: { amount: '0.00' } })
  expect(confirmation.text).toContain(booking.reference)
  const stays = booking.items.filter(({ kind }) => kind === 'hotel')
  expect(stays.map(({ nights }) => nights)).toEqual([4, 2])
  expect(
    booking.items
      .map(({ kind }) => kind)
      .sort()
      .join(' '),
  ).toBe('flight flight hotel hotel transport transport transport')

  await expectPaperAgrees(server, booking, talk.token())
  const seqs = (await talk.read()).map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
}

/** The PDF and the mail say what the API says. */
async function expectPaperAgrees(server: TestServer, booking: Booking, token: string): Promise<void> {
  const file = await fetch(`${server.address}/api/v1/bookings/${booking.id}/documents/itinerary`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const figures = [booking.reference, Number(booking.total.amount).toLocaleString('en', { minimumFractionDigits: 2 })]
  const pdf = pdfText(Buffer.from(await file.arrayBuffer()))
  for (const figure of [...figures, 'Anna Muster', '4 nights']) expect(pdf).toContain(figure)

  const mails = join(server.data_dir, 'mail')
  const [name] = await waitFor(async () => {
    const found = (existsSync(mails) ? readdirSync(mails) : []).filter(each => each.endsWith('.eml'))
    return found.length > 0 ? found : undefined
  })
  const mail = await simpleParser(readFileSync(join(mails, name ?? '')))
  for (const figure of figures) expect(mail.text).toContain(figure)
  expect(mail.attachments.map(({ contentType }) => contentType).sort()).toEqual(['application/pdf', 'text/calendar'])
}

const isConfirmation = ({ role, text }: Message) => role === 'assistant' && text.includes('is confirmed')

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await wait(100)
  }
  expect.fail('waited in vain')
}
