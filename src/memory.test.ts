import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startClaudeStandIn } from './testing/claude-stand-in.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk, type Talk } from './testing/talk.ts'

const STAY = 'A hotel in Diani from 3 March 2027 for 4 nights'
const CONTACT = [{ command: 'set', slot: 'contact_email', text: 'ann@example.com' }]
const PEOPLE = 'Ann Example and Ben Example, ann@example.com'

it('hands nothing that was shown of a person to the vendor of a language model', async () => {
  const heard: string[] = []
  const vendor = await startClaudeStandIn({
    script(input) {
      heard.push(JSON.stringify(input))
      const commands = heard.length === 2 ? [{ command: 'recall', about: 'person' }] : CONTACT
      return { commands, certainty: 'sure', is_booking: false, language: 'en' }
    },
  })
  const environment = { ASSISTANT_ENGINE: 'haiku', ANTHROPIC_API_KEY: 'sk-test', ANTHROPIC_BASE_URL: vendor.url }
  const server = await startTestServer(environment)
  const talk = startTalk(server.address)
  await talk.say('my address is ann@example.com')
  expect((await talk.say('so what is it that you know of me')).text).toContain('ann@example.com')
  await talk.say('hmm well then')
  expect(heard[2]).toContain('hmm well then')
  expect(heard[2]).not.toContain('ann@example.com')
  await server.stop()
  await vendor.stop()
})

describe('memory with consent', () => {
  let server: TestServer
  let count = 0
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  /** Somebody with a sign-in of their own, who has never been here before. */
  async function person(): Promise<string> {
    const email = `person${++count}@example.com`
    await server.call({ method: 'POST', path: '/auth/codes', body: { email } })
    const code = await codeFor(email)
    const { body } = await server.call({ method: 'POST', path: '/auth/codes/verify', body: { email, code } })
    return body.data.access_token
  }

  async function codeFor(email: string): Promise<string> {
    const folder = join(server.data_dir, 'mail')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const mails = files
      .filter(name => /\.(?:eml|json|txt)$/.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    const mail = mails.find(text => text.includes(email))
    return /\b(\d{6}) is your sign-in code/.exec(mail ?? '')?.[1] ?? ''
  }

  const as = (token: string) => startTalk(server.address, undefined, token)
  const preferencesOf = async (token: string) =>
    (await server.call({ path: '/assistant/preferences', token })).body.data

  async function book(talk: Talk, stay = `${STAY}, two adults`) {
    await talk.say(stay)
    await talk.say('the cheapest one')
    const question = await talk.say(PEOPLE)
    expect(question.pending?.kind).toBe('confirmation')
    return { question, booked: await talk.say('yes, book it') }
  }

  it('keeps nothing that was only said', async () => {
    const token = await person()
    const talk = as(token)
    expect((await talk.say("I'm vegetarian")).text).toContain('Noted for this trip: vegetarian food')
    await talk.say(`${STAY}, two adults`)
    expect(await preferencesOf(token)).toMatchObject({ kept_for: 'person', updated_at: null })
    expect((await as(token).say('what do you know about me?')).text).toContain('I keep no wishes of yours')
  })

  it('keeps what the traveller asks for, shows it in another conversation, and forgets it on request', async () => {
    const token = await person()
    expect((await as(token).say("remember that I'm vegan and that we always fly from Munich")).text).toMatch(
      /I will remember .*Munich and vegan food/,
    )
    const later = as(token)
    expect((await later.say('what do you know about me?')).text).toMatch(/departure from Munich[\s\S]*vegan food/)
    expect((await later.say('forget my home airport')).text).toContain('Forgotten: departure from Munich')
    expect(await preferencesOf(token)).toMatchObject({ diet: ['vegan'] })
    expect((await later.say('forget everything about me')).text).toContain('Shall I forget everything')
    expect((await later.say('yes')).text).toContain('forgotten everything')
    expect(await preferencesOf(token)).not.toHaveProperty('diet')
  })

  it('understands "forget that" right after something was kept, and otherwise as leaving the journey', async () => {
    const token = await person()
    const talk = as(token)
    await talk.say('remember that I like window seats')
    expect((await talk.say('forget that')).text).toContain('Forgotten: a window seat')
    expect(await preferencesOf(token)).not.toHaveProperty('seat')
    await talk.say('a hotel in Diani')
    expect((await talk.say('forget it')).text).toContain('put that aside')
  })

  it('turns what was noted into what is kept on "remember that"', async () => {
    const token = await person()
    const talk = as(token)
    await talk.say('my wife uses a wheelchair')
    expect((await talk.say('remember that')).text).toContain('I will remember')
    expect(await preferencesOf(token)).toMatchObject({ mobility: ['wheelchair'] })
  })

  it('tells a guest that nothing outlives the chat, and keeps it within', async () => {
    const talk = as('')
    expect((await talk.say("remember that I'm vegetarian")).text).toContain('nothing about you beyond this chat')
    expect((await talk.say('what do you know about me?')).text).toMatch(/only in this chat[\s\S]*vegetarian food/)
    expect((await as('').say('what do you know about me?')).text).not.toContain('vegetarian')
  })

  it('never mixes two people', async () => {
    const [ann, bo] = [await person(), await person()]
    await as(ann).say('remember that I use a wheelchair')
    expect((await as(bo).say('what do you know about me?')).text).not.toContain('wheelchair')
    expect((await as(bo).say(STAY)).text).not.toContain('wheelchair')
    const erasing = as(bo)
    await erasing.say('forget everything about me')
    await erasing.say('yes')
    expect(await preferencesOf(ann)).toMatchObject({ mobility: ['wheelchair'] })
  })

  it('says aloud what is usual, and takes a correction', async () => {
    const token = await person()
    await as(token).say('remember that we are 2 adults and a child of 9')
    await as(token).say('remember that we always fly from Munich')
    const talk = as(token)
    const { text, pending } = await talk.say('flights to Mombasa on 5 March 2027')
    expect(text).toContain('From Munich as usual, for 2 adults and 1 child (9).')
    expect(pending?.kind).toBe('choice')
    expect((await talk.say('just me this time, 1 adult and no children')).text).toMatch(/for 1 adult\b/)
    expect((await as(token).say('flights from Frankfurt to Mombasa on 5 March 2027, 1 adult')).text).not.toContain(
      'as usual',
    )
  })

  it('passes food and help on to the suppliers, and says so before the yes', async () => {
    const token = await person()
    await as(token).say("remember that I'm vegetarian")
    const talk = as(token)
    const { question } = await book(talk)
    expect(question.text).toContain('The suppliers are told: vegetarian food.')
    const { body } = await server.call({ path: '/bookings', token })
    expect(body.data[0].notes).toBe('Diet: vegetarian.')
  })

  it('asks anew when a wish changes what is booked', async () => {
    const talk = as(await person())
    await talk.say(`${STAY}, two adults`)
    await talk.say('the cheapest one')
    await talk.say(PEOPLE)
    const { text, pending } = await talk.say('yes, and I use a wheelchair')
    expect(text).toContain('The suppliers are told: wheelchair access.')
    expect(pending?.kind).toBe('confirmation')
    expect((await server.call({ path: '/bookings', token: talk.token() })).body.meta.total).toBe(0)
  })

  it('offers once after a booking to remember, and keeps exactly what was shown', async () => {
    const token = await person()
    const talk = as(token)
    const { booked } = await book(talk)
    expect(booked.text).toContain('Shall I remember for next time: travelling as 2 adults?')
    expect(booked.pending?.kind).toBe('confirmation')
    expect((await talk.say('yes please')).text).toContain('I will remember')
    expect((await preferencesOf(token)).party).toEqual({ adults: 2, children_ages: [] })
    expect((await book(talk, 'A hotel in Watamu from 3 March 2027 for 2 nights')).booked.text).not.toContain(
      'Shall I remember',
    )
  })

  it('keeps nothing on a no, nor when the offer is passed over', async () => {
    for (const answer of ['no thanks', 'what should I pack?']) {
      const token = await person()
      const talk = as(token)
      await book(talk)
      const { pending } = await talk.say(answer)
      expect(pending).toBeNull()
      expect((await talk.say('yes')).text).toContain('Nothing is waiting')
      expect(await preferencesOf(token)).not.toHaveProperty('party')
    }
  })

  it('offers a guest nothing of the kind', async () => {
    expect((await book(as(''))).booked.text).not.toContain('Shall I remember')
  })

  it('answers "like last time" with the last booking of that person', async () => {
    const token = await person()
    await book(as(token))
    const { text } = await as(token).say('like last time, please')
    expect(text).toMatch(/Your last trip with us was \*\*TW-/)
    expect((await as(await person()).say('like last time, please')).text).toContain('no earlier trip')
  })

  it('greets by name who has given one', async () => {
    const body = { email: 'traveler@demo.test', password: 'weaver-demo-2026' }
    const signed = await server.call({ method: 'POST', path: '/auth/login', body })
    expect((await as(signed.body.data.access_token).say('hello')).text).toContain('Hello Tara')
    expect((await as(await person()).say('hello')).text).toContain('Hello! I plan trips')
  })

  it('keeps nothing on a yes with a change beside it', async () => {
    const token = await person()
    const talk = as(token)
    await book(talk)
    expect((await talk.say('yes, and for 3 adults')).text).not.toContain('I will remember')
    expect(await preferencesOf(token)).not.toHaveProperty('party')
  })

  it('takes the pick-up of a transfer for no home', async () => {
    const token = await person()
    const talk = as(token)
    await talk.say('a transfer from Mombasa airport to Diani on 5 March 2027 at 10:00 for 2 adults')
    expect((await talk.say('what do you know about me?')).text).not.toMatch(/departure/)
  })

  it('takes a change back for later journeys too', async () => {
    const talk = as('')
    await talk.say('a hotel in Diani from 3 March 2027 for 4 nights, 2 adults')
    await talk.say('make it 4 adults')
    expect((await talk.say('undo that')).text).toContain('2 adults')
    const { text } = await talk.say('and flights from Frankfurt to Mombasa on 3 March 2027')
    expect(text).toContain('2 adults')
    expect(text).not.toContain('4 adults')
  })

  it('shows staff no trips of customers as their own', async () => {
    await book(as(await person()))
    const body = { email: 'manager@demo.test', password: 'weaver-demo-2026' }
    const login = await server.call({ method: 'POST', path: '/auth/login', body })
    const token = login.body.data.access_token
    expect((await server.call({ path: '/bookings', token })).body.meta.total).toBeGreaterThan(0)
    expect((await as(token).say('what do you know about me?')).text).not.toMatch(/bookings? of yours/)
    expect((await as(token).say('like last time, please')).text).not.toContain('TW-')
  })

  it('leaves nothing of it in a trace', async () => {
    const token = await person()
    const talk = as(token)
    await talk.say('remember that I use a wheelchair')
    const body = { email: 'agent@demo.test', password: 'weaver-demo-2026' }
    const staff = (await server.call({ method: 'POST', path: '/auth/login', body })).body.data.access_token
    const trace = await server.call({ path: `/assistant/conversations/${talk.id()}/trace`, token: staff })
    expect(trace.body.data).toHaveLength(1)
    expect(JSON.stringify(trace.body.data)).not.toContain('wheelchair')
    expect(JSON.stringify(trace.body.data)).toContain('save_preferences')
  })
})
