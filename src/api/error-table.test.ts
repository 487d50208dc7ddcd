import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiCall, startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { startTalk } from '#src/testing/talk.ts'
import { idempotencyKeys } from './idempotency.ts'

const PARTY = { adults: 2, children_ages: [] }
const STAY = 'destination=Diani&check_in=2027-02-12&check_out=2027-02-15&adults=2'

describe('wrong input gets the error table, and stores nothing', () => {
  let server: TestServer
  let guest = ''
  let admin = ''

  beforeAll(async () => {
    server = await startTestServer()
    const talk = startTalk(server.address)
    await talk.say('hello')
    guest = talk.token()
    const body = { email: 'admin@demo.test', password: 'weaver-demo-2026' }
    admin = (await server.call({ method: 'POST', path: '/auth/login', body })).body.data.access_token
  })
  afterAll(() => server.stop())

  const refused = async (request: ApiCall) => {
    const { status, body } = await server.call(request)
    return [status, body.error?.code]
  }
  const quote = async () => {
    const offers = await server.call({ path: `/hotels?${STAY}` })
    const items = [{ offer_id: offers.body.data[0].id }]
    return (await server.call({ method: 'POST', path: '/quotes', body: { items, party: PARTY } })).body.data
  }
  const order = (made: { id: string; total: object }) => ({
    quote_id: made.id,
    expected_total: made.total,
    contact: { name: 'Ann Example', email: 'ann@example.com' },
    travelers: [
      { given_name: 'Ann', family_name: 'Example', type: 'adult' },
      { given_name: 'Ben', family_name: 'Example', type: 'adult' },
    ],
  })

  it.each([
    ['broken JSON', { method: 'POST', path: '/quotes', body: '{"items":' }, 400, 'MALFORMED_REQUEST'],
    ['a list for an object', { method: 'POST', path: '/quotes', body: '[]' }, 422, 'VALIDATION_FAILED'],
    ['an empty body', { method: 'POST', path: '/quotes', body: {} }, 422, 'VALIDATION_FAILED'],
    [
      'an unknown field',
      { method: 'POST', path: '/quotes', body: { items: [{ offer_id: 'x' }], party: PARTY, net: 1 } },
      422,
      'VALIDATION_FAILED',
    ],
    ['a wrong type', { method: 'POST', path: '/quotes', body: { items: 'x', party: PARTY } }, 422, 'VALIDATION_FAILED'],
    [
      'an unknown offer',
      { method: 'POST', path: '/quotes', body: { items: [{ offer_id: 'ofr_x' }], party: PARTY } },
      404,
      'OFFER_NOT_FOUND',
    ],
    ['an unknown parameter', { path: `/hotels?${STAY}&colour=red` }, 422, 'VALIDATION_FAILED'],
    ['a parameter given twice', { path: `/hotels?${STAY}&adults=3` }, 422, 'VALIDATION_FAILED'],
    [
      'a date that does not exist',
      { path: '/hotels?destination=Diani&check_in=2027-02-30&check_out=2027-03-02&adults=2' },
      422,
      'VALIDATION_FAILED',
    ],
    [
      'an end before the start',
      { path: '/hotels?destination=Diani&check_in=2027-02-12&check_out=2027-02-10&adults=2' },
      422,
      'VALIDATION_FAILED',
    ],
    [
      'a day that has passed',
      { path: '/hotels?destination=Diani&check_in=2026-02-12&check_out=2026-02-14&adults=2' },
      422,
      'VALIDATION_FAILED',
    ],
    ['too many a page', { path: `/hotels?${STAY}&limit=101` }, 422, 'VALIDATION_FAILED'],
    [
      'a place that is none',
      { path: '/hotels?destination=Xyzzyville&check_in=2027-02-12&check_out=2027-02-15&adults=2' },
      404,
      'PLACE_NOT_FOUND',
    ],
    ['an address that is none', { path: '/nothing' }, 404, 'ROUTE_NOT_FOUND'],
    ['another method', { method: 'DELETE', path: '/quotes' }, 405, 'METHOD_NOT_ALLOWED'],
    ['no organization of that name', { path: `/hotels?${STAY}&organization=nobody` }, 404, 'ORGANIZATION_NOT_FOUND'],
    ['a booking by nobody', { method: 'POST', path: '/bookings', body: {} }, 401, 'UNAUTHENTICATED'],
    [
      'a token that is none',
      { path: '/bookings', token: 'cvt_0000000000000000000000000000000000000000000' },
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a signature that is none',
      { path: '/bookings', token: 'eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoieCJ9.x' },
      401,
      'UNAUTHENTICATED',
    ],
    ['a quote that is none', { path: '/quotes/qte_none' }, 404, 'QUOTE_NOT_FOUND'],
    [
      'text as another type',
      { method: 'POST', path: '/quotes', body: 'x', headers: { 'content-type': 'text/csv' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a wrong password',
      { method: 'POST', path: '/auth/login', body: { email: 'admin@demo.test', password: 'x' } },
      401,
      'UNAUTHENTICATED',
    ],
    [
      'an unknown account',
      { method: 'POST', path: '/auth/login', body: { email: 'no@demo.test', password: 'x' } },
      401,
      'UNAUTHENTICATED',
    ],
  ] as const)('%s', async (_what, request, status, code) => {
    expect(await refused(request)).toEqual([status, code])
  })

  it('a body over 1 MiB', async () => {
    const body = { items: [], party: PARTY, promo_code: 'x'.repeat(1_100_000) }
    expect(await refused({ method: 'POST', path: '/quotes', body })).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  })

  it('a commit without its key', async () => {
    expect(await refused({ method: 'POST', path: '/bookings', body: {}, token: guest })).toEqual([
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
    ])
    expect(await refused({ method: 'POST', path: '/payments', body: {}, token: guest })).toEqual([
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
    ])
  })

  it('another total, another quote under the same key, and an unchanged repeat', async () => {
    const made = await quote()
    const send = (body: object, key: string, token = guest) =>
      server.call({ method: 'POST', path: '/bookings', body, token, headers: { 'idempotency-key': key } })
    const wrong = await send({ ...order(made), expected_total: { amount: '1.00', currency: 'USD' } }, 'k1')
    expect([wrong.status, wrong.body.error.code]).toEqual([409, 'PRICE_CHANGED'])
    expect(wrong.body.error.details.quote.id).toMatch(/^qte_/)

    const first = await send(order(made), 'k2')
    expect(first.status).toBe(200)
    expect((await send(order(made), 'k2')).body).toEqual(first.body)
    const other = await send({ ...order(made), notes: 'sea view' }, 'k2')
    expect([other.status, other.body.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
    expect((await send(order(made), 'k3')).body.data.id).toBe(first.body.data.id)
    const { body } = await server.call({ path: '/bookings', token: guest })
    expect(body.meta.total).toBe(1)
  })

  it('the same key for another body, long after, makes another thing', async () => {
    const send = async (adults: number) => {
      const offers = await server.call({ path: `/hotels?${STAY.replace('adults=2', `adults=${adults}`)}` })
      const body = { items: [{ offer_id: offers.body.data[0].id }], party: { ...PARTY, adults } }
      return server.call({ method: 'POST', path: '/quotes', body, headers: { 'idempotency-key': 'worn out' } })
    }
    const first = await send(2)
    const kept = server.store.collection(idempotencyKeys)
    for (const { id } of await kept.find({ where: {}, limit: 1000 })) await kept.delete(id)
    const second = await send(1)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.data.id).not.toBe(first.body.data.id)
  })

  it('an organization that is named, where anybody may ask', async () => {
    const other = await server.call({ path: `/hotels?${STAY}&organization=other` })
    expect([other.status, other.body.data]).toEqual([200, []])
    const offers = await server.call({ path: `/hotels?${STAY}&organization=demo` })
    const body = { items: [{ offer_id: offers.body.data[0].id }], party: PARTY }
    expect((await server.call({ method: 'POST', path: '/quotes?organization=demo', body })).status).toBe(200)
    const elsewhere = { method: 'POST', path: '/quotes?organization=other', body }
    expect(await refused(elsewhere)).toEqual([404, 'OFFER_NOT_FOUND'])
    expect(await refused({ path: `/hotels?${STAY}&organization=demo&organization=other` })).toEqual([
      422,
      'VALIDATION_FAILED',
    ])
    expect(await refused({ path: '/bookings?organization=demo', token: admin })).toEqual([422, 'VALIDATION_FAILED'])
  })

  it('another organization than that of the sign-in, but for a super_admin', async () => {
    const login = { email: 'root@demo.test', password: 'weaver-demo-2026' }
    const root = (await server.call({ method: 'POST', path: '/auth/login', body: login })).body.data.access_token
    const path = `/hotels?${STAY}&organization=other`
    for (const token of [admin, guest]) expect(await refused({ path, token })).toEqual([403, 'FORBIDDEN'])
    const allowed = await server.call({ path, token: root })
    expect([allowed.status, allowed.body.data]).toEqual([200, []])
    expect((await server.call({ path: path.replace('other', 'demo'), token: admin })).body.data).not.toEqual([])
  })

  it('what belongs to somebody else is not there', async () => {
    const talk = startTalk(server.address)
    await talk.say('hello')
    const mine = await server.call({ path: '/bookings', token: guest })
    const id = mine.body.data[0].id
    expect(await refused({ path: `/bookings/${id}`, token: talk.token() })).toEqual([404, 'BOOKING_NOT_FOUND'])
    const body = { email: 'admin@other.test', password: 'weaver-demo-2026' }
    const stranger = (await server.call({ method: 'POST', path: '/auth/login', body })).body.data.access_token
    expect(await refused({ path: `/bookings/${id}`, token: stranger })).toEqual([404, 'BOOKING_NOT_FOUND'])
    expect((await server.call({ path: `/bookings/${id}`, token: admin })).status).toBe(200)
  })

  it('shows travellers no key that tells what we pay', async () => {
    const offers = await server.call({ path: `/hotels?${STAY}` })
    const made = await quote()
    expect(JSON.stringify([offers.body, made])).not.toMatch(/"(net|cost|margin|markup)"/)
  })

  it('a refresh token used twice ends its family', async () => {
    const body = { email: 'agent@demo.test', password: 'weaver-demo-2026' }
    const first = (await server.call({ method: 'POST', path: '/auth/login', body })).body.data
    const second = await server.call({
      method: 'POST',
      path: '/auth/refresh',
      body: { refresh_token: first.refresh_token },
    })
    expect(second.status).toBe(200)
    const again = { method: 'POST', path: '/auth/refresh', body: { refresh_token: first.refresh_token } }
    expect(await refused(again)).toEqual([401, 'UNAUTHENTICATED'])
    const heir = { method: 'POST', path: '/auth/refresh', body: { refresh_token: second.body.data.refresh_token } }
    expect(await refused(heir)).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('lives on', async () => {
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
  })
})
