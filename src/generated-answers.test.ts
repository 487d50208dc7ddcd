import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ClaudeStandIn, type Mishap, startClaudeStandIn } from './testing/claude-stand-in.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'
import { WsClient } from './testing/ws-client.ts'

const QUESTION = 'What should we pack for a safari?'
const GOOD =
  'Bring neutral colours and a warm layer, because mornings are cold. Pack a hat and sunscreen for the day. Soft bags are best.'

/** What the model is made to say; everything here is scripted. */
let phrased: unknown = GOOD
let commands: readonly object[] = []

function script(input: unknown): unknown {
  if ('kind' in Object(input)) return phrased
  return { commands, certainty: 'sure', is_booking: false, language: Object(input).conversation_language }
}

describe('answers in generated words (scripted)', () => {
  let vendor: ClaudeStandIn
  let server: TestServer
  beforeAll(async () => {
    vendor = await startClaudeStandIn({ script })
    const environment = {
      ANTHROPIC_API_KEY: 'sk-hidden-key-1',
      ANTHROPIC_BASE_URL: vendor.url,
      ASSISTANT_ENGINE: 'haiku',
    }
    server = await startTestServer(environment)
  })
  afterAll(async () => {
    await server.stop()
    await vendor.stop()
  })
  afterEach(() => {
    phrased = GOOD
    vendor.always(null)
  })

  const asking = (text: string, topic = 'advice') => {
    commands = [{ command: 'ask', topic, question: text }]
    return startTalk(server.address).say(text)
  }
  /** The text that the local engine quotes. */
  async function quoted(): Promise<string> {
    phrased = 'NONE'
    const { text } = await asking(QUESTION)
    phrased = GOOD
    return text
  }
  const lastPhrase = () => {
    const bodies = vendor.received.map(({ body }) => JSON.parse(body))
    return bodies.findLast(({ stream }) => stream)
  }

  it('come from the facts that were found, and say of when they are', async () => {
    const { text } = await asking(QUESTION)
    expect(text).toMatch(/^Bring neutral colours.*Soft bags are best\. \(As of .*2026\.\)$/)
    const { kind, language, question, facts } = JSON.parse(lastPhrase().messages[0].content)
    expect({ kind, language, question }).toEqual({ kind: 'advice', language: 'en', question: QUESTION })
    expect(facts[0].text).toMatch(/light clothes in sand, olive/)
    expect(facts.length).toBeLessThanOrEqual(3)
  })

  it('are not had for what must be quoted or looked up', async () => {
    const before = vendor.received.length
    await asking('What is your cancellation policy?', 'policy')
    await asking('What does a hotel in Diani cost?', 'price')
    expect(vendor.received.slice(before).every(({ body }) => !JSON.parse(body).stream)).toBe(true)
  })

  it.each([
    ['a price', `A good hat is 40 USD. ${GOOD}`, /40/],
    ['a price in words', `A good hat is forty dollars. ${GOOD}`, /forty/],
    ['a name', `Buy it at the Decathlon shop. ${GOOD}`, /Decathlon/],
    ['a link', `See [our shop](https://evil.example). ${GOOD}`, /evil/],
    ['a booking', `Your lodge is booked. ${GOOD}`, /booked/],
    ['a script', `<script>alert(1)</script>\n${GOOD}`, /script/],
  ])('leave out %s that nobody gave', async (_, answer, invention) => {
    phrased = answer
    const { text } = await asking(QUESTION)
    expect(text).toContain(GOOD)
    expect(text).not.toMatch(invention)
  })

  it('are replaced by the text itself when little is left', async () => {
    const plain = await quoted()
    phrased = 'Stay at the Hilton. It costs 90 USD. Pack a hat.'
    expect((await asking(QUESTION)).text).toBe(plain)
    expect(plain).toMatch(/light clothes in sand, olive/)
  })

  it.each<Mishap>([
    { kind: 'error', status: 429, type: 'rate_limit_error', retry_after: 60 },
    { kind: 'hang_up' },
    { kind: 'html' },
    { kind: 'stop', reason: 'refusal' },
  ])('are replaced by the text itself when the model fails: %j', async mishap => {
    const plain = await quoted()
    vendor.next({ kind: 'thinking' }, mishap, mishap) // the classification passes
    expect((await asking(QUESTION)).text).toBe(plain)
  })

  it('keep what was whole when the stream breaks off', async () => {
    phrased = `${GOOD} ${GOOD}`
    vendor.next({ kind: 'thinking' }, { kind: 'truncated' })
    const { text } = await asking(QUESTION)
    expect(text).toMatch(/^Bring neutral colours[^(]*\. \(As of/)
    expect(text).not.toMatch(/ Bring neutral colours.* Bring neutral colours/)
  })

  it('stream as whole sentences, which are the final text', async () => {
    commands = [{ command: 'ask', topic: 'advice', question: QUESTION }]
    phrased = GOOD
    const { client } = await WsClient.open(`${server.address.replace('http', 'ws')}/api/v1/assistant/ws`)
    client.say(QUESTION, 'k1')
    await client.until(() => client.of('message').some(({ message }) => Object(message).role === 'assistant'))
    const message = client
      .of('message')
      .map(({ message }) => Object(message))
      .find(({ role }) => role === 'assistant')
    const deltas = client.of('delta')
    expect(deltas.length).toBeGreaterThanOrEqual(3)
    expect(new Set(deltas.map(({ message_id }) => message_id))).toEqual(new Set([message.id]))
    expect(deltas.map(({ text }) => text).join('')).toBe(message.text)
    for (const { text } of deltas) expect(String(text).trim()).toMatch(/[.)]$/)
    client.close()
  })

  it('stand in the middle of a journey, whose question is put again', async () => {
    const talk = startTalk(server.address)
    commands = [{ command: 'start', workflow: 'search_hotels' }]
    await talk.say('I need a hotel')
    commands = [{ command: 'ask', topic: 'advice', question: QUESTION }]
    const { text, pending } = await talk.say(QUESTION)
    expect(text).toContain(GOOD)
    expect(text.length).toBeGreaterThan(text.indexOf(GOOD) + GOOD.length + 20)
    expect(pending).toMatchObject({ kind: 'slot', name: 'destination' })
  })

  it('may be small talk, when there is nothing else', async () => {
    commands = [{ command: 'social', act: 'greet' }]
    phrased = 'Hello, all is well here. I plan trips to Kenya and Tanzania.'
    expect((await startTalk(server.address).say('hello, how is your day going?')).text).toBe(phrased)
    phrased = 'I am Anna, and your trip is free.'
    expect((await startTalk(server.address).say('hello, how is your day going?')).text).toMatch(/^Hello! I plan trips/)
    const before = vendor.received.length
    await startTalk(server.address).say('hello')
    expect(vendor.received).toHaveLength(before + 1)
  })

  it('are counted, and nothing of key or text stands in the metrics', async () => {
    const metrics = await (await fetch(`${server.address}/metrics`)).text()
    expect(metrics).toMatch(/^travelweaver_haiku_phrased [1-9]/m)
    expect(metrics).toMatch(/^travelweaver_haiku_phrases_replaced [1-9]/m)
    expect(metrics).toMatch(/^travelweaver_haiku_sentences_held_back [1-9]/m)
    expect(metrics).not.toMatch(/sk-hidden|neutral/)
  })
})
