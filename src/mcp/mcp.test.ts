import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { startTalk } from '#src/testing/talk.ts'

const OPEN = [
  'discover_destinations',
  'get_offer',
  'quote_booking',
  'search_experiences',
  'search_flights',
  'search_hotels',
  'search_knowledge',
  'search_transport',
]
const STAY = { destination: 'Diani', check_in: '2027-02-12', check_out: '2027-02-15', adults: 2 }

describe('MCP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ CORS_ORIGINS: 'https://pages.example' })
  })
  afterAll(() => server.stop())

  const connect = async (token?: string) => {
    const client = new Client({ name: 'test', version: '1' })
    const requestInit = token ? { headers: { authorization: `Bearer ${token}` } } : {}
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`), { requestInit }))
    return client
  }

  it('lists without sign-in what is open to everyone, and searches', async () => {
    const client = await connect()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(OPEN)
    const found = await client.callTool({ name: 'search_hotels', arguments: STAY })
    expect(found.structuredContent).toMatchObject({ meta: { page: 1 } })
    expect(JSON.stringify(found)).not.toMatch(/"(net|cost|margin|markup)"/)
    await client.close()
  })

  it('serves a client of the older generation from the same address', async () => {
    const client = new OldClient({ name: 'old', version: '1' })
    await client.connect(new OldTransport(new URL(`${server.address}/mcp/demo`)))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(OPEN)
    await client.close()
  })

  it('shows a guest the bookings too, at most 25 tools', async () => {
    const talk = startTalk(server.address)
    await talk.say('hello')
    const client = await connect(talk.token())
    const { tools } = await client.listTools()
    expect(tools.length).toBeLessThanOrEqual(25)
    expect(tools.find(({ name }) => name === 'confirm_booking')?.annotations).toMatchObject({ destructiveHint: true })
    const { structuredContent } = await client.callTool({ name: 'list_bookings', arguments: {} })
    expect(structuredContent).toMatchObject({ items: [] })
    await client.close()
  })

  it('tells wrong input as a tool error with the field', async () => {
    const client = await connect()
    const answer = await client
      .callTool({ name: 'search_hotels', arguments: { ...STAY, check_in: '2027-02-30' } })
      .catch(String)
    expect(JSON.stringify(answer)).toContain('check_in')
    await client.close()
  })

  it('challenges who calls a tool that is not listed for them', async () => {
    const post = (token?: string) =>
      fetch(`${server.address}/mcp`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: 'list_bookings', arguments: {} },
        }),
      })
    const unknown = await post()
    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')])
    expect(await unknown.json()).toMatchObject({ id: 1, error: { data: { code: 'UNAUTHENTICATED' } } })
    const forged = await post('cvt_0000000000000000000000000000000000000000000')
    expect([forged.status, forged.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('invalid_token'),
    ])
  })

  it('takes pages of our own and configured origins, and no others', async () => {
    const post = async (origin?: string) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
      const init = { method: 'POST', headers: { ...headers, ...(origin ? { origin } : {}) }, body }
      const answer = await fetch(`${server.address}/mcp`, init)
      return [answer.status, (await answer.text()).includes('"FORBIDDEN"')]
    }
    const { port } = new URL(server.address)
    for (const origin of [undefined, 'https://pages.example', `http://localhost:${port}`, `http://127.0.0.1:${port}`])
      expect([origin, ...(await post(origin))]).toEqual([origin, 200, false])
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1', 'https://pages.example.evil.example'])
      expect([origin, ...(await post(origin))]).toEqual([origin, 403, true])
  })

  it('keeps organizations apart', async () => {
    const other = new Client({ name: 'test', version: '1' })
    await other.connect(new StreamableHTTPClientTransport(new URL(`${server.address}/mcp/other`)))
    const found = await other.callTool({ name: 'search_hotels', arguments: STAY })
    expect(found.structuredContent).toMatchObject({ items: [] })
    await other.close()
  })
})

describe('MCP with limits', () => {
  it('counts what a signed-in caller writes, and not what they read', async () => {
    const server = await startTestServer({ RATE_LIMIT: 'on' })
    const body = { email: 'agent@demo.test', password: 'weaver-demo-2026' }
    const { access_token } = (await server.call({ method: 'POST', path: '/auth/login', body })).body.data
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${access_token}`,
    }
    const post = async (...names: readonly string[]) => {
      const calls = names.map((name, id) => ({
        jsonrpc: '2.0',
        id,
        method: 'tools/call',
        params: { name, arguments: {} },
      }))
      const text = JSON.stringify(calls.length === 1 ? calls[0] : calls)
      const answer = await fetch(`${server.address}/mcp`, { method: 'POST', headers, body: text })
      await answer.text()
      return answer.status
    }
    for (let count = 0; count < 58; count++) expect(await post('quote_booking')).toBe(200)
    for (let count = 0; count < 10; count++) expect(await post('list_bookings')).toBe(200)
    expect(await post('quote_booking', 'quote_booking', 'quote_booking')).toBe(429)
    expect(await post('quote_booking')).toBe(429)
    expect(await post('list_bookings')).toBe(200)
    await server.stop()
  })
})
