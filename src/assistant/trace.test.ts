import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { startTalk } from '#src/testing/talk.ts'
import type { Trace } from './collections.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** As staff read it over REST, oldest first. */
async function readTraces(conversation_id: string, count: number): Promise<Trace[]> {
  const body = { email: 'agent@demo.test', password: 'weaver-demo-2026' }
  const session = await server.call({ method: 'POST', path: '/auth/login', body })
  const token = session.body.data.access_token
  for (;;) {
    const { body } = await server.call({ path: `/assistant/conversations/${conversation_id}/trace`, token })
    if (body.data.length >= count) return body.data.reverse()
  }
}

it('shows how each turn was decided, and no word of what was said', async () => {
  const talk = startTalk(server.address)
  await talk.say('A hotel in Diani from 3 March 2027 for 4 nights for two adults, please')
  await talk.say('the cheapest one')
  await talk.say('Zebedee Quux and Ann Quux, zebedee@example.com')
  await talk.say('yes, but make it 5 nights')
  await talk.say('book it')
  await talk.say('this is an emergency, my wife had an accident')
  const traces = await readTraces(talk.id(), 6)

  expect(traces[0]).toMatchObject({
    engine: 'local',
    confidence: expect.any(Number),
    commands: expect.arrayContaining([
      { command: 'start', workflow: 'search_hotels' },
      { command: 'set', slot: 'adults' },
    ]),
    calls: [{ tool: 'search_hotels', outcome: 'OK', arguments: expect.arrayContaining(['destination', 'check_in']) }],
    template_keys: ['stays_found'],
    rule: null,
    outcome: 'OK',
  })
  expect(traces.map(({ rule }) => rule).slice(3)).toEqual(['QUESTION_DROPPED', 'YES_BINDS', 'HANDOFF_EMERGENCY'])
  expect(traces[4]?.calls[0]).toMatchObject({
    tool: 'confirm_booking',
    arguments: expect.arrayContaining(['quote_id']),
  })
  expect(JSON.stringify(traces)).not.toMatch(/quux|zebedee|example\.com|accident/i)
})
