import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { humanRequestId, humanRequests } from '#src/services/support/request-human.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk, type Talk } from './testing/talk.ts'

describe('somebody in need', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const requestOf = (talk: Talk) => server.store.collection(humanRequests).get(humanRequestId(talk.id()))

  const toQuestion = async () => {
    const talk = startTalk(server.address)
    await talk.say('A hotel in Diani from 3 March 2027 for 4 nights, two adults')
    await talk.say('the cheapest one')
    const turn = await talk.say('Ann Example and Ben Example, ann@example.com')
    expect(turn.pending?.kind).toBe('confirmation')
    return talk
  }

  it.each([
    ['medical', 'My husband has collapsed near Naivasha and does not breathe, please help'],
    ['arrest', 'I have been arrested in Nairobi'],
    ['stranded', 'we are stranded in the Maasai Mara, our jeep broke down in the river'],
    ['robbery', 'I was robbed in Mombasa'],
    ['passport', 'I lost my passport in Diani'],
    ['accident', 'we had an accident on the road to Amboseli'],
    ['es', 'Hemos tenido un accidente cerca de Mombasa'],
    ['fr', 'On nous a volé les passeports à Nairobi'],
    ['de', 'Mein Mann ist bewusstlos, wir sind in Diani'],
    ['it', 'Abbiamo avuto un incidente vicino a Nairobi'],
    ['pt', 'Fui assaltado em Nairobi'],
    ['sw', 'Tumepata ajali karibu na Nairobi'],
  ])('gets the numbers of the place, our line and a person at once: %s', async (_, text) => {
    const talk = startTalk(server.address)
    const { replies, pending } = await talk.say(text)
    expect(replies[0]?.text).toMatch(/Ken[iy]a[^\n]*\*\*999\*\* \/ \*\*112\*\*/)
    expect(replies[0]?.text).not.toMatch(/Tan[sz]ania/)
    expect(replies[0]?.text).toMatch(/\+\d{3}/)
    expect(pending).toBeNull()
    expect(await requestOf(talk)).toMatchObject({ reason: 'emergency', state: 'open' })
  })

  it('gets those of Tanzania in Tanzania, and all of the company where nothing tells the place', async () => {
    expect((await startTalk(server.address).say('my wife was bitten by a snake in Arusha')).text).toMatch(
      /Tanzania: \*\*112/,
    )
    const { text } = await startTalk(server.address).say('my son is unconscious')
    expect(text).toContain('Kenya')
    expect(text).toContain('Tanzania')
  })

  it('is helped before a booking goes on, and the yes that was asked for is gone', async () => {
    const talk = await toQuestion()
    const { text, pending, replies } = await talk.say('wait, my husband has chest pains and can’t breathe')
    expect(text).toContain('999')
    expect(replies.flatMap(({ cards }) => cards)).toEqual([])
    expect(text).not.toMatch(/[$€]|book it/i)
    expect(pending).toBeNull()
    expect((await talk.say('yes')).pending?.kind).toBe('confirmation') // asked anew, not taken
    const { body } = await server.call({ path: '/bookings', token: talk.token() })
    expect(body.meta.total).toBe(0)
  })

  it('is heard beside a yes: nothing is booked', async () => {
    const talk = await toQuestion()
    await talk.say('yes, but we had a car accident, help')
    const { body } = await server.call({ path: '/bookings', token: talk.token() })
    expect(body.meta.total).toBe(0)
  })

  it.each([
    'my heart stopped when I saw the price',
    'is there an emergency exit?',
    'what happens in a medical emergency on safari?',
  ])('is not heard in "%s"', async text => {
    const talk = startTalk(server.address)
    await talk.say(text)
    expect(await requestOf(talk)).toBeUndefined()
  })
})

describe('anger', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it.each(['you are useless, you stupid bot', 'fuck this, worst service ever', 'I am furious about you'])(
    'is met calmly with the offer of a person: %s',
    async text => {
      const reply = (await startTalk(server.address).say(text)).text
      expect(reply).toContain('colleague')
      expect(reply).not.toMatch(/useless|stupid|fuck|language|polite|manners|please calm/i)
    },
  )
})
