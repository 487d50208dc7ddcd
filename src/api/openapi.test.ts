import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { tools } from '#tools/index.ts'

describe('the OpenAPI document', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is valid OpenAPI 3.1 and holds every tool that REST serves', async () => {
    const { body } = await server.call({ path: '/openapi.json' })
    const result = await new Validator().validate(structuredClone(body))
    expect(result.errors).toBeUndefined()
    const ids = Object.values(body.paths).flatMap(path =>
      Object.values(Object(path)).map(each => Object(each).operationId),
    )
    expect(ids).toEqual(
      expect.arrayContaining(['chat', 'getConversation', ...tools.filter(({ http }) => http).map(({ name }) => name)]),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says where an organization can be named', async () => {
    const { paths } = (await server.call({ path: '/openapi.json' })).body
    const named = expect.objectContaining({ name: 'organization', in: 'query', required: false })
    for (const operation of [paths['/api/v1/hotels'].get, paths['/api/v1/quotes'].post])
      expect(operation.parameters).toContainEqual(named)
    expect(paths['/api/v1/bookings'].get.parameters).not.toContainEqual(named)
  })

  it('is there to read', async () => {
    const page = await fetch(`${server.address}/docs/`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  })
})
