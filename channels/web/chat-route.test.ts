import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '#src/assistant/engine.ts'
import { release, takeOver } from '#src/assistant/take-over.ts'
import { tracesOf } from '#src/assistant/trace.ts'
import type { Respond } from '#src/assistant/turn.ts'
import { AppError } from '#src/kernel/errors.ts'
import { randomIds } from '#src/kernel/ids.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoApp } from '#src/testing/echo-app.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { echoRespond } from '#src/testing/echo-respond.ts'

const folder = mkdtempSync(join(tmpdir(), 'chat-'))
let store: Store
let engine: Engine
let app: FastifyInstance
let later = 0
let failures = 0
let hold: Promise<void> | undefined

const respond: Respond = async turn => {
  await hold
  if (failures-- > 0) throw new AppError('SUPPLIER_UNAVAILABLE', 'not now')
  return echoRespond(turn)
}

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'test.db'))
  engine = createEchoEngine(store, { respond, system_clock: () => Date.now() + later, limits: { retry_ms: 5 } })
  app = await createEchoApp(engine, { rate_limit: 'on', answer_within_ms: 400 })
})
afterAll(async () => {
  await app.close()
  await engine.scheduler.drain(1_000)
  await store.close()
  rmSync(folder, { recursive: true })
})

const key = () => randomIds('msg')

async function post(body: object, token?: string, more: Readonly<Record<string, string>> = {}) {
  const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...more }
  const response = await app.inject({ method: 'POST', url: '/api/v1/assistant/chat', payload: body, headers })
  return { status: response.statusCode, ...response.json() }
}

async function get(path: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await app.inject({ method: 'GET', url: `/api/v1/assistant/conversations${path}`, headers })
  return { status: response.statusCode, ...response.json() }
}

async function begin(text = 'hello', token?: string) {
  const { data } = await post({ text }, token)
  return { id: data.conversation_id, token: data.conversation_token, data }
}

describe('POST /assistant/chat', () => {
  it('answers a first message with a new conversation, its token, and the whole turn', async () => {
    const { status, data } = await post({ text: ' hello ', locale: 'de-AT', timezone: 'Europe/Vienna' })
    expect(status).toBe(200)
    expect(data).toMatchObject({
      conversation_id: expect.stringMatching(/^cnv_[\w-]{22}$/),
      conversation_token: expect.stringMatching(/^cvt_[\w-]{43}$/),
      message_id: expect.stringMatching(/^msg_/),
      seq: 1,
      turn_id: expect.stringMatching(/^trn_/),
      understanding: { intent: 'greet', engine: 'echo' },
      pending: null,
      owner: 'bot',
      replies: [{ seq: 2, role: 'assistant', text: 'You said: hello', options: [], cards: [], language: 'de' }],
    })
    expect(data.replies[0].turn_id).toBe(data.turn_id)
    expect(Object.keys(data.replies[0]).sort()).toEqual(
      ['cards', 'created_at', 'id', 'language', 'options', 'role', 'seq', 'text', 'turn_id'].sort(),
    )
  })

  it('gives a repeated first message its conversation, the same token and the same answer', async () => {
    const client_message_id = key()
    const first = await post({ text: 'hello', client_message_id })
    const again = await post({ text: 'hello', client_message_id })
    expect(again).toEqual(first)
    const known = await post(
      { text: 'hello', client_message_id, conversation_id: first.data.conversation_id },
      first.data.conversation_token,
    )
    expect(known.data.replies).toEqual(first.data.replies)
    const other = await post({ text: 'another', client_message_id })
    expect([other.status, other.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
  })

  it('opens no conversation to a stranger who comes upon the same short id', async () => {
    for (const client_message_id of ['1', 'x'.repeat(15)]) {
      const first = await post({ text: 'hello', client_message_id })
      const stranger = await post({ text: 'hello', client_message_id })
      expect([first.status, stranger.status]).toEqual([200, 200])
      expect(stranger.data.conversation_id).not.toBe(first.data.conversation_id)
      const body = { text: 'hello', client_message_id, conversation_id: first.data.conversation_id }
      expect((await post(body, first.data.conversation_token)).data.message_id).toBe(first.data.message_id)
    }
  })

  it('takes an Idempotency-Key for the id of a message that has none', async () => {
    const headers = { 'idempotency-key': key() }
    const first = await post({ text: 'hello' }, undefined, headers)
    expect(await post({ text: 'hello' }, undefined, headers)).toEqual(first)
    const another = await post({ text: 'another' }, undefined, headers)
    expect([another.status, another.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
    const own = await post({ text: 'hello', client_message_id: key() }, undefined, headers)
    expect(own.data.conversation_id).not.toBe(first.data.conversation_id)
    expect((await post({ text: 'hello' }, undefined, { 'idempotency-key': 'x'.repeat(256) })).status).toBe(422)
  })

  it('refuses a locale that is no language tag', async () => {
    for (const locale of ['de_AT', 'english please', '-de', 'e', 'de-12'])
      expect([locale, (await post({ text: 'hello', locale })).status]).toEqual([locale, 422])
    expect((await post({ text: 'hello', locale: 'zh-Hant-TW' })).status).toBe(200)
  })

  it('keeps first messages of the same id apart by organization and by who is signed in', async () => {
    const client_message_id = key()
    const answers = await Promise.all([
      post({ text: 'a', client_message_id }),
      post({ text: 'b', client_message_id, organization: 'other' }),
      post({ text: 'c', client_message_id }, 'token-of-tom'),
      post({ text: 'd', client_message_id }, 'token-of-ann'),
    ])
    expect(new Set(answers.map(({ data }) => data.conversation_id)).size).toBe(4)
  })

  it('gives every copy that comes at once the same answer, and stores one message', async () => {
    const { id, token } = await begin()
    const body = { text: 'twice', client_message_id: key(), conversation_id: id }
    const answers = await Promise.all([post(body, token), post(body, token), post(body, token)])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    const { data } = await get(`/${id}`, token)
    expect(data.messages.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('folds what comes while a turn runs into one following turn, with the same answer for each', async () => {
    const { id, token } = await begin()
    let go = () => {}
    hold = new Promise(resolve => {
      go = resolve
    })
    const say = (text: string) => post({ text, conversation_id: id, client_message_id: key() }, token)
    const first = say('one')
    while (!(await engine.conversations.get(id))?.turn) await new Promise(resolve => setTimeout(resolve, 2))
    const rest = [say('two'), say('three')]
    while ((await engine.conversations.get(id))?.inbox.length !== 3)
      await new Promise(resolve => setTimeout(resolve, 2))
    hold = undefined
    go()
    const [one, two, three] = await Promise.all([first, ...rest])
    expect(one?.data.replies.map(({ text }: { text: string }) => text)).toEqual(['You said: one'])
    expect(two?.data.replies.map(({ text }: { text: string }) => text)).toEqual(['You said: two | three'])
    expect(three?.data.replies).toEqual(two?.data.replies)
    expect(three?.data.turn_id).toBe(two?.data.turn_id)
    expect(three?.data.message_id).not.toBe(two?.data.message_id)
  })

  it('finds the answer to a message whose turn has left the document', async () => {
    const { id, token } = await begin()
    const client_message_id = key()
    const first = await post({ text: 'early', client_message_id, conversation_id: id }, token)
    for (let count = 0; count < 40; count++) {
      if (count % 15 === 0) later += 61_000
      await post({ text: `line ${count}`, conversation_id: id }, token)
    }
    expect((await engine.conversations.get(id))?.tail[0]?.seq).toBeGreaterThan(10)
    later += 61_000
    expect(await post({ text: 'early', client_message_id, conversation_id: id }, token)).toEqual(first)
    const { data } = await get(`/${id}`, token)
    expect(data.messages.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 84 }, (_, i) => i + 1))
    const tail = await get(`/${id}?after_seq=80`, token)
    expect(tail.data.messages).toEqual(data.messages.slice(80))
  })

  it('answers at once, with no replies, while a human has the conversation', async () => {
    const { id, token } = await begin()
    await takeOver(engine, id, 'usr_amina')
    const { status, data } = await post({ text: 'are you there', conversation_id: id }, token)
    expect([status, data.replies, data.owner, data.turn_id, data.understanding]).toEqual([200, [], 'human', null, null])
    await release(engine, id)
    await until(async () => (await engine.conversations.get(id))?.inbox.length === 0)
    const { data: shown } = await get(`/${id}`, token)
    expect(shown.messages.at(-1).text).toBe('You said: are you there')
  })

  it('tries a turn that fails again, and the request waits for it', async () => {
    failures = 2
    const { data } = await begin('try')
    expect(data.replies[0].text).toBe('You said: try')
  })

  it('apologises after three tries, hands over to a human and keeps a dead letter', async () => {
    failures = 9
    const { id, data } = await begin('poison')
    failures = 0
    expect(data).toMatchObject({ owner: 'human', pending: null, replies: [{ text: /^Sorry/ }] })
    expect(await engine.dead_letters.get(data.turn_id)).toMatchObject({
      conversation_id: id,
      kind: 'turn',
      attempts: 3,
    })
  })

  it('says 202 with the turn when its time is up, and the answer comes by after_seq', async () => {
    let go = () => {}
    hold = new Promise(resolve => {
      go = resolve
    })
    const { status, data } = await post({ text: 'slow' })
    hold = undefined
    go()
    expect([status, data.replies, data.seq]).toEqual([202, [], 1])
    expect(data.turn_id).toMatch(/^trn_/)
    const { conversation_id: id, conversation_token: token } = data
    await until(async () => (await engine.conversations.get(id))?.inbox.length === 0)
    const { data: shown } = await get(`/${id}?after_seq=1`, token)
    expect(shown.messages).toMatchObject([{ seq: 2, turn_id: data.turn_id, text: 'You said: slow' }])
  })

  it('tells strangers 401, a wrong token 404, and everybody which fields are wrong', async () => {
    const { id, token } = await begin()
    const { token: other } = await begin()
    const body = { text: 'hi', conversation_id: id }
    const codes = [
      await post(body),
      await post(body, other),
      await post(body, `${token.slice(0, -1)}x`),
      await post(body, 'token-of-tom'),
      await post(body, 'token-of-nobody'),
      await post({ text: 'hi', conversation_id: 'cnv_0000000000000000000000' }),
      await post({ text: 'hi', conversation_id: 'cnv_0000000000000000000000' }, token),
      await post({ text: 'hi', organization: 'nowhere' }),
      await post({ text: '  ' }),
      await post({ text: 'hi', colour: 'red' }),
      await post({ text: 'x'.repeat(4_001) }),
      await post({ text: 'hi', timezone: 'Mars/Olympus' }),
    ]
    const shown = codes.map(({ status, error }) =>
      `${status} ${error.code} ${error.details.fields?.[0].path ?? ''}`.trim(),
    )
    expect(shown).toEqual([
      '401 UNAUTHENTICATED',
      '404 CONVERSATION_NOT_FOUND',
      '404 CONVERSATION_NOT_FOUND',
      '404 CONVERSATION_NOT_FOUND',
      '401 UNAUTHENTICATED',
      '401 UNAUTHENTICATED',
      '404 CONVERSATION_NOT_FOUND',
      '404 ORGANIZATION_NOT_FOUND',
      '422 VALIDATION_FAILED text',
      '422 VALIDATION_FAILED colour',
      '422 VALIDATION_FAILED text',
      '422 VALIDATION_FAILED timezone',
    ])
  })

  it('allows 20 new messages a minute, and repeats beside them', async () => {
    const { id, token } = await begin()
    const client_message_id = key()
    await post({ text: 'kept', conversation_id: id, client_message_id }, token)
    for (let count = 2; count < 20; count++) await post({ text: 'again', conversation_id: id }, token)
    const refused = await post({ text: 'too much', conversation_id: id }, token)
    expect([refused.status, refused.error.code]).toEqual([429, 'RATE_LIMITED'])
    expect(refused.error.details.retry_after).toBeGreaterThan(50)
    expect((await post({ text: 'kept', conversation_id: id, client_message_id }, token)).status).toBe(200)
    later += 61_000
    expect((await post({ text: 'later', conversation_id: id }, token)).status).toBe(200)
  })

  it('ends a token 30 days after its last use', async () => {
    const { id, token } = await begin()
    later += 29 * 86_400_000
    expect((await get(`/${id}`, token)).status).toBe(200)
    later += 29 * 86_400_000
    expect((await get(`/${id}`, token)).status).toBe(200)
    later += 31 * 86_400_000
    expect((await get(`/${id}`, token)).status).toBe(401)
  })
})

describe('conversations', () => {
  it('lists a person’s own, and to a guest the one', async () => {
    const tom = await begin('first', 'token-of-tom')
    await begin('second', 'token-of-tom')
    expect(tom.token).toBeUndefined()
    const list = await get('?limit=1', 'token-of-tom')
    expect(list.meta).toMatchObject({ page: 1, limit: 1, pages: list.meta.total })
    expect(list.data).toMatchObject([
      { owner: 'bot', mode: 'traveler', seq: 2, last_message: { text: 'You said: second' } },
    ])
    const orders = ['created_at', '-created_at'].map(async sort => {
      const { data } = await get(`?limit=100&sort=${sort}`, 'token-of-tom')
      return data.map((each: { created_at: string }) => each.created_at)
    })
    const [oldest, newest] = await Promise.all(orders)
    expect(oldest).toEqual(oldest.toSorted())
    expect(newest).toEqual(oldest.toReversed())
    expect((await get('?sort=colour', 'token-of-tom')).status).toBe(422)
    const guest = await begin()
    expect((await get('', guest.token)).data).toMatchObject([{ id: guest.id }])
    expect((await get('')).status).toBe(401)
    expect((await get('?colour=red', guest.token)).status).toBe(422)
  })

  it('gives staff a conversation of their own in DMC mode, which no other staff may open', async () => {
    const { id } = await begin('arrivals', 'token-of-amina')
    expect((await get(`/${id}`, 'token-of-amina')).data.mode).toBe('dmc')
    expect((await get(`/${id}`, 'token-of-other')).status).toBe(404)
  })

  it('shows traces to staff of the organization only, without a word of what was said', async () => {
    const { id, token } = await begin('a secret plan')
    await until(async () => (await get(`/${id}/trace`, 'token-of-amina')).data.length === 1)
    const { data } = await get(`/${id}/trace`, 'token-of-amina')
    expect(data[0]).toMatchObject({ attempt: 1, engine: 'echo', template_keys: ['echo'], outcome: 'OK', seqs: [1] })
    expect(JSON.stringify(data)).not.toContain('secret')
    expect((await get(`/${id}/trace`, 'token-of-other')).status).toBe(404)
    expect((await get(`/${id}/trace`, 'token-of-tom')).status).toBe(403)
    expect((await get(`/${id}/trace`, token)).status).toBe(403)
    expect((await get(`/${id}/trace`)).status).toBe(401)
  })

  it('erases a conversation for good', async () => {
    const { id, token } = await begin('remember me')
    for (let count = 0; count < 17; count++) await post({ text: `line ${count}`, conversation_id: id }, token)
    const headers = { authorization: `Bearer ${token}` }
    const url = `/api/v1/assistant/conversations/${id}`
    expect((await app.inject({ method: 'DELETE', url })).statusCode).toBe(401)
    expect((await app.inject({ method: 'DELETE', url, headers })).json().data).toEqual({ id, deleted: true })
    expect((await get(`/${id}`, token)).status).toBe(404)
    expect((await post({ text: 'hello', conversation_id: id }, token)).status).toBe(404)
    const left = async () =>
      (await engine.history.count({ conversation_id: id })) + (await engine.traces.count(tracesOf(id)))
    await until(async () => (await left()) === 0)
    expect(JSON.stringify(await engine.conversations.get(id))).not.toContain('line')
  })
})

async function until(isSo: () => Promise<boolean>) {
  const deadline = Date.now() + 5_000
  while (!(await isSo())) {
    expect(Date.now()).toBeLessThan(deadline)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
