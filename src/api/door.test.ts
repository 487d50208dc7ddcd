import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'

const STAY = 'destination=Diani&check_in=2027-02-12&check_out=2027-02-15&adults=2'

describe('the door of the API, before any route', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it.each(['/%E0%A4%A', '/bookings/%'])(
    'answers an address that cannot be read with a code of its own (%#)',
    async path => {
      const { status, body } = await server.call({ path })
      expect([status, body]).toEqual([
        400,
        { success: false, error: { code: 'MALFORMED_REQUEST', message: expect.any(String), details: {} } },
      ])
    },
  )

  it.each([
    [`/offers/${'x'.repeat(150)}`, 'OFFER_NOT_FOUND'],
    ['/offers/%00', 'OFFER_NOT_FOUND'],
    [`/quotes/${'x'.repeat(150)}`, 'QUOTE_NOT_FOUND'],
    [`/offers/${'x'.repeat(2_000)}`, 'ROUTE_NOT_FOUND'],
    ['/assistant/ws', 'ROUTE_NOT_FOUND'],
  ])('finds nothing at an address that no thing can have (%#)', async (path, code) => {
    const { status, body } = await server.call({ path })
    expect([status, body.success, body.error.code]).toEqual([404, false, code])
  })

  it('names the methods that an address takes where it refuses one', async () => {
    const { status, body, headers } = await server.call({ method: 'PUT', path: '/bookings' })
    expect([status, body.error.code, headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST, GET'])
  })

  it.each([
    ['POST', '/auth/login?x=1', { email: 'agent@demo.test', password: 'x' }],
    ['POST', '/assistant/chat?x=1', { text: 'hello' }],
    ['POST', '/quotes?x=1', {}],
    ['GET', '/public/countries?x=1', undefined],
    ['GET', '/public/config?__proto__=1', undefined],
    ['GET', '/public/countries?__proto__=1', undefined],
  ])('refuses a parameter that it does not know, by name (%s %s)', async (method, path, body) => {
    const answer = await server.call({ method, path, body })
    const name = path.includes('__proto__') ? '__proto__' : 'x'
    expect([answer.status, answer.body.error.details.fields?.[0]?.path]).toEqual([422, name])
  })

  it('refuses a parameter at a document too', async () => {
    const body = { email: 'agent@demo.test', password: 'weaver-demo-2026' }
    const { data } = (await server.call({ method: 'POST', path: '/auth/login', body })).body
    const answer = await server.call({ path: '/bookings/bkg_x/documents/invoice?x=1', token: data.access_token })
    expect([answer.status, answer.body.error.details.fields[0].path]).toEqual([422, 'x'])
  })

  it.each(['nonsense\r\n\r\n', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`])(
    'answers what is not HTTP in the same words (%#)',
    async bytes => {
      const { hostname, port } = new URL(server.address)
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write(bytes)
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"MALFORMED_REQUEST"/)
    },
  )

  it.each(['/api/v1/quotes', '/api/v1/auth/login', '/api/v1/assistant/chat', '/mcp'])(
    'takes nothing but JSON at %s',
    async path => {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'text/xml', 'multipart/form-data']) {
        const init = { method: 'POST', headers: { 'content-type': type }, body: 'text=hello' }
        const answer = await fetch(`${server.address}${path}`, init)
        expect([type, answer.status, Object(await answer.json()).error.code]).toEqual([
          type,
          415,
          'UNSUPPORTED_MEDIA_TYPE',
        ])
      }
    },
  )

  it('takes a form on the payment page alone', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const post = { method: 'POST', headers, body: 'outcome=paid' }
    const answer = await fetch(`${server.address}/pay/pay_0000000000000000000000`, post)
    expect([answer.status, Object(await answer.json()).error.code]).toEqual([404, 'PAYMENT_NOT_FOUND'])
  })

  it('answers an OPTIONS that is no preflight', async () => {
    const answer = await fetch(`${server.address}/api/v1/hotels?${STAY}`, { method: 'OPTIONS' })
    expect(answer.status).toBe(204)
  })

  it('lets the pages of /docs load over plain http, by any name', async () => {
    const page = await fetch(`${server.address}/docs/`)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  })
})

it('builds addresses from PUBLIC_URL, with a slash at its end or without', async () => {
  const server = await startTestServer({ PUBLIC_URL: 'https://desk.example/travel/' })
  const { body } = await server.call({ path: '/openapi.json' })
  expect(body.servers).toEqual([{ url: 'https://desk.example/travel' }])
  await server.stop()
})
