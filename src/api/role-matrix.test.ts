import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can, type Role } from '#src/kernel/access.ts'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { startTalk } from '#src/testing/talk.ts'
import { tools } from '#tools/index.ts'

const PASSWORD = 'weaver-demo-2026'
const PEOPLE: readonly (readonly [Role, string])[] = [
  ['super_admin', 'root@demo.test'],
  ['dmc_admin', 'admin@demo.test'],
  ['dmc_manager', 'manager@demo.test'],
  ['dmc_agent', 'agent@demo.test'],
  ['traveler', 'traveler@demo.test'],
]

describe('who may call what', () => {
  let server: TestServer
  const tokens = new Map<Role, string | undefined>([['anonymous', undefined]])

  beforeAll(async () => {
    server = await startTestServer()
    for (const [role, email] of PEOPLE) {
      const { body } = await server.call({ method: 'POST', path: '/auth/login', body: { email, password: PASSWORD } })
      tokens.set(role, body.data.access_token)
    }
    const talk = startTalk(server.address)
    await talk.say('hello')
    tokens.set('guest', talk.token())
  })
  afterAll(() => server.stop())

  const served = tools.filter(({ http }) => http)

  it.each(served.map(tool => [tool.name, tool] as const))('%s', async (_name, tool) => {
    const [method = '', path = ''] = tool.http?.split(' ') ?? []
    for (const [role, token] of tokens) {
      const answer = await server.call({
        method,
        path: path.replace(/:\w+/g, 'xxx_0000000000000000000000'),
        token,
        ...(method === 'GET' ? {} : { body: {}, headers: { 'idempotency-key': `matrix ${role} ${tool.name}` } }),
      })
      const refusal = role === 'anonymous' ? 401 : 403
      const isAllowed = can({ role }, tool.permission)
      expect([role, isAllowed ? [401, 403].includes(answer.status) : answer.status]).toEqual([
        role,
        isAllowed ? false : refusal,
      ])
      if (!isAllowed) expect(answer.body.error.code).toBe(role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
    }
  })
})
