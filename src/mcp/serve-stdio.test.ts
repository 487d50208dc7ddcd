import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { serveStdio } from './serve-stdio.ts'

const HELLO = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
}

describe('MCP on stdin and stdout', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('answers every line with its id and nothing else, and survives one it cannot read', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const said = text(output)
    const served = serveStdio({ address: server.address, input, output })
    const lines = [
      JSON.stringify(HELLO),
      JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
      'not json',
      JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' }),
      JSON.stringify({ jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name: 'list_bookings', arguments: {} } }),
    ]
    input.end(`${lines.join('\n')}\n`)
    await served
    output.end()
    const answers = (await said)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const byId = new Map(answers.map(answer => [answer.id, answer]))
    expect(answers).toHaveLength(4)
    expect(byId.get(1).result.serverInfo.name).toBe('travelweaver')
    expect(byId.get(2).result.tools.length).toBeGreaterThan(5)
    expect(byId.get(3).error.data.code).toBe('UNAUTHENTICATED')
    expect(byId.get(null).error.code).toBe(-32700)
  })
})
