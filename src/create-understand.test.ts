import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClaudeStandIn, startClaudeStandIn } from './testing/claude-stand-in.ts'
import { scriptedTripAnswers } from './testing/scripted-trip-answers.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'

describe('a server with a key', () => {
  let vendor: ClaudeStandIn
  let server: TestServer
  beforeAll(async () => {
    vendor = await startClaudeStandIn({ script: scriptedTripAnswers })
    server = await startTestServer({ ANTHROPIC_API_KEY: 'sk-test', ANTHROPIC_BASE_URL: vendor.url })
  })
  afterAll(async () => {
    await server.stop()
    await vendor.stop()
  })

  const metrics = async () => (await fetch(`${server.address}/metrics`)).text()

  it('asks Haiku, counts it, and answers by itself when Haiku is away', async () => {
    const talk = startTalk(server.address)
    expect((await talk.say('hello')).understanding).toMatchObject({ engine: 'haiku', intent: 'greet' })
    expect(await metrics()).toMatch(/^travelweaver_haiku_answers 1$/m)
    expect(await metrics()).toMatch(/^travelweaver_haiku_cost_usd \d/m)

    vendor.always({ kind: 'error', status: 529, type: 'overloaded_error' })
    expect((await talk.say('thanks')).understanding).toMatchObject({ engine: 'local', intent: 'thanks' })
    expect(await metrics()).toMatch(/^travelweaver_haiku_fallbacks 1$/m)
    expect(await metrics()).toMatch(/^travelweaver_haiku_failures 2$/m)
  })
})
