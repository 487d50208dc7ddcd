import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { startTalk } from '#src/testing/talk.ts'

const STAY = 'destination=Diani&check_in=2027-02-12&check_out=2027-02-15&adults=1'

describe('a guest who signs in by a code', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const post = (path: string, body: object, token?: string) =>
    server.call({ method: 'POST', path, body, token, headers: { 'idempotency-key': crypto.randomUUID() } })

  async function startGuest() {
    const talk = startTalk(server.address)
    await talk.say('hello')
    return talk.token()
  }

  async function book(token: string): Promise<string> {
    const offers = await server.call({ path: `/hotels?${STAY}` })
    const items = [{ offer_id: offers.body.data[0].id }]
    const quote = (await post('/quotes', { items, party: { adults: 1, children_ages: [] } }, token)).body.data
    const order = {
      quote_id: quote.id,
      expected_total: quote.total,
      contact: { name: 'Ann Example', email: 'ann@example.com' },
      travelers: [{ given_name: 'Ann', family_name: 'Example', type: 'adult' }],
    }
    return (await post('/bookings', order, token)).body.data.id
  }

  async function codeFor(email: string, organization: string): Promise<string> {
    await post('/auth/codes', { email, organization })
    const folder = join(server.data_dir, 'mail')
    const mails = await Promise.all(
      readdirSync(folder).map(async name => simpleParser(readFileSync(join(folder, name)))),
    )
    const found = mails.find(({ to, subject }) => [to].flat()[0]?.text === email && /^\d{6} is/.test(subject ?? ''))
    return found?.subject?.slice(0, 6) ?? expect.fail(`no code for ${email}`)
  }

  const idsOf = async (token: string) =>
    (await server.call({ path: '/bookings', token })).body.data.map(({ id }: { id: string }) => id)

  it('keeps what they booked', async () => {
    const [guest, stranger] = [await startGuest(), await startGuest()]
    const [mine, theirs] = [await book(guest), await book(stranger)]
    const email = 'ann@example.com'
    const code = await codeFor(email, 'demo')
    const signedIn = await post('/auth/codes/verify', { email, code, organization: 'demo' }, guest)
    expect([signedIn.status, signedIn.body.data.user.role]).toEqual([200, 'traveler'])
    expect(await idsOf(signedIn.body.data.access_token)).toEqual([mine])
    expect(await idsOf(guest)).toEqual([])
    expect(await idsOf(stranger)).toEqual([theirs])
  })

  it('takes nothing to another company, nor by a code that is wrong', async () => {
    const guest = await startGuest()
    const mine = await book(guest)
    const email = 'ben@example.com'
    const code = await codeFor(email, 'other')
    const wrong = await post('/auth/codes/verify', { email, code: '000000', organization: 'demo' }, guest)
    expect(wrong.status).toBe(401)
    const elsewhere = await post('/auth/codes/verify', { email, code, organization: 'other' }, guest)
    expect(elsewhere.status).toBe(200)
    expect(await idsOf(elsewhere.body.data.access_token)).toEqual([])
    expect(await idsOf(guest)).toEqual([mine])
  })

  it('hears that their conversation token is none, and the code stays good', async () => {
    const email = 'cid@example.com'
    const code = await codeFor(email, 'demo')
    const forged = await post('/auth/codes/verify', { email, code }, `cvt_${'0'.repeat(43)}`)
    expect([forged.status, forged.body.error.code]).toEqual([401, 'UNAUTHENTICATED'])
    expect((await post('/auth/codes/verify', { email, code })).status).toBe(200)
  })
})
