import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MAX_TEXT, type Message } from '#src/domain/message.ts'
import { AppError } from '#src/kernel/errors.ts'
import { randomIds } from '#src/kernel/ids.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { echoRespond, echoUnderstand } from '#src/testing/echo-respond.ts'
import { defineTool } from '#tools/define.ts'
import { accept } from './accept.ts'
import { acceptEvent } from './accept-event.ts'
import { answer } from './answer.ts'
import { claimed } from './changes.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { LIMITS } from './limits.ts'
import { recover, startRecovery } from './recover.ts'
import { newConversation, storeConversation } from './start-conversation.ts'
import { release, takeOver } from './take-over.ts'
import type { Respond } from './turn.ts'

const folder = mkdtempSync(join(tmpdir(), 'engine-'))
const clock = { now: Date.parse('2026-12-01T09:00:00Z') }
const sent: Message[] = []
let store: Store
let engine: Engine

beforeAll(() => {
  store = openSqliteStore(join(folder, 'test.db'))
  engine = make()
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function make(options: Partial<EngineOptions> = {}): Engine {
  const made = createEchoEngine(store, {
    clock: () => clock.now,
    system_clock: () => clock.now,
    send: async (_conversation, message) => sent.push(message) > 0,
    limits: { archive_at: 1, keep: 1 },
    ...options,
  })
  return { ...made, scheduler: { ...made.scheduler, set: () => {} } } // time stands still here: nothing rings
}

async function open(kind: 'web' | 'sms' = 'sms') {
  const id = randomIds('cnv')
  const actor = { id, role: 'guest' as const, organization_id: 'org_demo' }
  const parents = { id, actor, organization_id: 'org_demo', locale: 'en', timezone: 'UTC' }
  await storeConversation(engine, newConversation(engine, { ...parents, channel: { kind, address: null } }))
  return id
}

const say = (id: string, key: string, text: string, by = engine) =>
  accept(by, id, { key, role: 'traveler', text }).then(({ entry }) => entry)
const get = async (id: string) => {
  const conversation = await engine.conversations.get(id)
  if (!conversation) throw new Error(`${id} is lost`)
  return conversation
}
const settle = (of = engine) => of.scheduler.drain(5_000)
const saidIn = (id: string) => get(id).then(({ tail }) => tail.map(({ text }) => text))
const expire = () => {
  clock.now += LIMITS.lease_ms + 1
}

describe('a message', () => {
  it('that sleeps between looking and writing, through the whole life of its copy, is taken once', async () => {
    const id = await open()
    let isFirst = true
    const amend: Engine['conversations']['amend'] = async (...request) => {
      if (isFirst) {
        isFirst = false
        await say(id, 'k', 'hello')
        await answer(engine, id)
        await say(id, 'l', 'more')
        await answer(engine, id)
        await settle()
      }
      return engine.conversations.amend(...request)
    }
    const sleepy = make()
    const copy = await say(id, 'k', 'hello', { ...sleepy, conversations: { ...engine.conversations, amend } })
    expect([copy.seq, (await get(id)).next_seq]).toEqual([1, 5])
  })

  it('is remembered however old it is, and only with the same words', async () => {
    const id = await open()
    const first = await say(id, 'k', 'hello')
    for (const index of [1, 2, 3, 4]) {
      await answer(engine, id)
      await say(id, `k${index}`, `line ${index}`)
    }
    await settle()
    expect((await get(id)).tail[0]?.seq).toBeGreaterThan(1)
    expect((await say(id, 'k', 'hello', make())).id).toBe(first.id) // another process, which remembers nothing
    await expect(say(id, 'k', 'hallo')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
  })

  it('of a person cannot pass for an event, nor the other way round', async () => {
    const id = await open()
    await say(id, 'evt_1', 'hello')
    const { entry } = await acceptEvent(engine, id, { event_id: 'evt_1', event: { type: 'paid' }, text: 'Paid.' })
    expect(entry.seq).toBe(2)
  })

  it('loses control characters and lone surrogates, and may not be empty', async () => {
    const id = await open()
    expect((await say(id, 'k', ' a\u0000b\ud800c\r\nd ')).text).toBe('a b\ufffdc\nd')
    await expect(say(id, 'l', '\u0007 ')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  it('for nobody is refused', async () => {
    await expect(say('cnv_none', 'k', 'hello')).rejects.toMatchObject({ code: 'CONVERSATION_NOT_FOUND' })
    const id = await open()
    const agent = accept(engine, id, { key: 'a', role: 'agent', text: 'hi' })
    await expect(agent).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
  })

  it('too many for anybody to answer are refused before the document is too large', async () => {
    const id = await open()
    const flood = Array.from({ length: 50 }, (_, index) => say(id, `k${index}`, '漢'.repeat(MAX_TEXT)))
    const refused = (await Promise.allSettled(flood)).filter(({ status }) => status === 'rejected')
    const conversation = await get(id)
    expect(conversation.inbox.length).toBeGreaterThan(0)
    expect(conversation.inbox.length + refused.length).toBe(50)
    expect(Buffer.byteLength(JSON.stringify(conversation))).toBeLessThan(30_000)
  })
})

describe('a turn', () => {
  it('that kills whoever reads it ends with an apology and a human, after three tries', async () => {
    const id = await open()
    await say(id, 'k', 'hello')
    const dying = make({ understand: () => Promise.reject(new Error('dies')) })
    for (let attempt = 1; attempt <= LIMITS.attempts; attempt++) {
      await answer(dying, id)
      const { turn, lease } = await get(id)
      expect([turn?.attempt, lease.until - clock.now]).toEqual([attempt, 1_000 * 2 ** (attempt - 1)])
      await answer(dying, id) // too early
      expect((await get(id)).turn?.attempt).toBe(attempt)
      expire()
    }
    await answer(dying, id)
    await settle(dying)
    expect([(await get(id)).owner, sent.at(-1)?.text]).toEqual(['human', 'Sorry, a colleague will answer you.'])
    expect(await engine.dead_letters.count({ conversation_id: id })).toBe(1)
  })

  it('that was overtaken neither replaces the record of the other nor speaks', async () => {
    const id = await open()
    await say(id, 'k', 'one')
    const before = sent.length
    const slow = make({
      understand: async request => {
        expire()
        await answer(engine, id)
        await settle()
        await say(id, 'l', 'two')
        const next = { turn_id: 'trn_next', instance: 'other', now: clock.now, lease_ms: 1 }
        await engine.conversations.amend(
          id,
          () => true,
          current => claimed(current, next),
        )
        return echoUnderstand(request)
      },
      respond: async turn => {
        await turn.door(note, { text: 'late' }, { step: 'note', consent: 'unasked' }).catch(() => {})
        return echoRespond(turn)
      },
    })
    await answer(slow, id)
    await settle(slow)
    const { turn, inbox } = await get(id)
    expect([turn?.id, turn?.record, inbox.length, sent.length - before, notes.size]).toEqual([
      'trn_next',
      null,
      1,
      1,
      0,
    ])
  })

  it('that died after its first write starts from what it wrote down, and makes nothing twice', async () => {
    const id = await open()
    await say(id, 'k', 'remember')
    const heard: string[] = []
    const respond: Respond = async turn => {
      heard.push(turn.record.understandings[0]?.understanding.engine ?? '')
      await turn.door(note, { text: 'once' }, { step: 'note', consent: 'unasked' })
      if (heard.length === 1) throw new AppError('SUPPLIER_UNAVAILABLE', 'dies here')
      return echoRespond(turn)
    }
    const understand: EngineOptions['understand'] = async request => ({
      ...(await echoUnderstand(request)),
      engine: `try ${heard.length}`,
    })
    const first = make({ respond, understand })
    await answer(first, id)
    clock.now += 60_000
    await answer(make({ respond, understand }), id)
    expect(heard).toEqual(['try 0', 'try 0'])
    expect([...notes.values()]).toEqual(['once'])
    expect((await saidIn(id)).at(-1)).toBe('You said: remember')
  })

  it('keeps what it may take up: cards are left off, words are cut, a frame too many is given up', async () => {
    const id = await open('web')
    await say(id, 'k', 'much')
    const card = { kind: 'offer' as const, title: 'x'.repeat(2_000), subtitle: '', actions: [] }
    const frame = { workflow: 'plan_trip' as const, slots: {}, steps: {}, options: null, pending: null }
    const big = { ...frame, steps: { found: { input: '', result: 'y'.repeat(7_000) } } }
    const respond: Respond = async turn => {
      const said = await echoRespond(turn)
      const reply = { text: 'z'.repeat(5_000), cards: [card, card, card], options: [], language: 'en' }
      return { ...said, replies: [reply, reply, reply, reply], frames: [big, { ...big, workflow: 'search_hotels' }] }
    }
    await answer(make({ respond }), id)
    const { tail, frames, next_seq } = await get(id)
    expect(frames.map(({ workflow }) => workflow)).toEqual(['search_hotels'])
    expect(next_seq).toBeGreaterThan(3)
    expect(tail.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(LIMITS.reply_bytes + 200)
  })
})

describe('a human', () => {
  it('who steps in keeps a turn that has already written from speaking, and gets to know what it did', async () => {
    const id = await open()
    await say(id, 'k', 'hello')
    const audit: string[] = []
    const cut = make({
      audit: { write: async ({ tool, cause }) => void audit.push(`${tool} ${cause}`), findByCause: async () => [] },
      respond: async turn => {
        await turn.door(note, { text: 'cut' }, { step: 'note', consent: 'unasked' })
        await takeOver(engine, id, 'usr_amina')
        return echoRespond(turn)
      },
    })
    const before = sent.length
    await answer(cut, id)
    const { inbox, interrupted_turn, owner, assigned_to } = await get(id)
    expect(audit).toEqual([`note_down ${interrupted_turn}`])
    expect([inbox, owner, assigned_to, sent.length - before]).toEqual([[1], 'human', 'usr_amina', 0])
    await release(engine, id)
    await settle()
    expect((await saidIn(id)).at(-1)).toBe('You said: hello')
  })

  it('who does not answer in time loses the conversation to the bot, which says so', async () => {
    const id = await open()
    await takeOver(engine, id, 'usr_amina')
    await say(id, 'k', 'anybody?')
    clock.now += LIMITS.hand_back_ms - 1
    await recover(engine)
    expect((await get(id)).owner).toBe('human')
    clock.now += 1
    await recover(engine)
    await settle()
    expect((await get(id)).owner).toBe('bot')
    expect(sent.at(-1)?.text).toBe('You said: anybody? | (handed_back)')
  })

  it('is left with /end, which the bot answers with all that waits', async () => {
    const id = await open()
    await takeOver(engine, id, 'usr_amina')
    await say(id, 'k', 'anybody?')
    await say(id, 'l', '/end')
    await answer(engine, id)
    await settle()
    const { owner, assigned_to } = await get(id)
    expect([owner, assigned_to, (await saidIn(id)).at(-1)]).toEqual(['bot', null, 'You said: anybody? | /end'])
  })

  it('who has answered keeps it', async () => {
    const id = await open()
    await takeOver(engine, id, 'usr_amina')
    await say(id, 'k', 'anybody?')
    await accept(engine, id, { key: 'a', role: 'agent', text: 'Yes.', author: 'usr_amina' })
    const { wake_at, outbox } = await get(id)
    expect([wake_at, outbox.length]).toEqual([clock.now, 1]) // what is owed is the delivery
    await recover(engine)
    expect((await get(id)).wake_at).toBe(null)
    clock.now += LIMITS.hand_back_ms * 2
    await recover(engine)
    expect((await get(id)).owner).toBe('human')
  })
})

describe('a channel', () => {
  it('that does not take a message is asked again, later and in order, and at last given up', async () => {
    const id = await open()
    const taken: string[] = []
    let refusals = 3
    const flaky = make({ send: async (_conversation, { text }) => refusals-- <= 0 && taken.push(text) > 0 })
    await say(id, 'k', 'one')
    await answer(flaky, id)
    await say(id, 'l', 'two')
    await answer(flaky, id)
    await settle(flaky)
    for (let round = 0; round < 5; round++) {
      clock.now += 60_000
      await recover(flaky)
    }
    expect(taken).toEqual(['You said: one', 'You said: two'])

    refusals = Number.POSITIVE_INFINITY
    await say(id, 'm', 'three')
    await answer(flaky, id)
    for (let round = 0; round < 12; round++) {
      clock.now += 3_600_000
      await recover(flaky)
    }
    expect((await get(id)).outbox).toEqual([])
    expect(await engine.dead_letters.count({ conversation_id: id, kind: 'delivery' })).toBe(1)
  })
})

it('ends the leases of dead processes at once where it is alone, and its own never', async () => {
  const id = await open()
  await say(id, 'k', 'hello')
  await engine.conversations.amend(
    id,
    () => true,
    current => claimed(current, { turn_id: 'trn_dead', instance: 'a dead one', now: clock.now, lease_ms: 30_000 }),
  )
  const stop = startRecovery(engine, { is_alone: true })
  await settle()
  stop()
  const { tail, turn } = await get(id)
  expect([turn, tail.at(-1)?.turn_id, tail.at(-1)?.text]).toEqual([null, 'trn_dead', 'You said: hello'])
})

const notes = new Map<string, string>()

/** Writes something down under an id that a repeat of the call makes again. */
const note = defineTool({
  name: 'note_down',
  title: 'Note',
  description: 'A note.',
  input: z.object({ text: z.string() }),
  output: z.object({ id: z.string() }),
  permission: 'public',
  effect: 'write',
  async handler({ text }, { ids }) {
    const id = ids('evt')
    if (text !== 'cut') notes.set(id, text)
    return { id }
  },
})
