import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { randomIds } from '#src/kernel/ids.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { echoRespond } from '#src/testing/echo-respond.ts'
import { accept } from './accept.ts'
import { answer } from './answer.ts'
import type { Engine } from './engine.ts'
import type { Limits } from './limits.ts'
import { startRecovery } from './recover.ts'
import { newConversation, storeConversation } from './start-conversation.ts'
import { takeOver } from './take-over.ts'

const folder = mkdtempSync(join(tmpdir(), 'lease-'))
const store = openSqliteStore(join(folder, 'test.db'))
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const LEASE_MS = 600

/** An engine whose turns take so long, and what it was asked to answer. */
function slow(ms: number, limits: Partial<Limits> = {}) {
  const turns: string[] = []
  const engine = createEchoEngine(store, {
    limits: { lease_ms: LEASE_MS, retry_ms: 10, ...limits },
    respond: async turn => {
      turns.push(turn.turn_id)
      await wait(ms)
      return echoRespond(turn)
    },
  })
  return { engine, turns }
}

async function ask(engine: Engine) {
  const id = randomIds('cnv')
  const actor = { id, role: 'guest' as const, organization_id: 'org_demo' }
  const parents = { id, actor, organization_id: 'org_demo', locale: 'en', timezone: 'UTC' }
  const channel = { kind: 'web' as const, address: null }
  await storeConversation(engine, newConversation(engine, { ...parents, channel }))
  await accept(engine, id, { key: 'k', role: 'traveler', text: 'yes' })
  return id
}

const get = async ({ conversations }: Engine, id: string) => {
  const conversation = await conversations.get(id)
  if (!conversation) throw new Error(`${id} is lost`)
  return conversation
}

describe('a turn that takes longer than its lease', () => {
  it('is one turn with one answer and no apology, though others look for what the dead left', async () => {
    const [ours, others] = [slow(5 * LEASE_MS), slow(0)]
    const id = await ask(ours.engine)
    const answering = answer(ours.engine, id)
    while ((await get(ours.engine, id)).lease.owner === null) await wait(5)
    const stops = [ours, others].map(({ engine }) => startRecovery(engine, { every_ms: 50, is_alone: false }))
    await answering
    await wait(2 * LEASE_MS)
    for (const stop of stops) stop()
    await Promise.all([ours, others].map(({ engine }) => engine.scheduler.drain(5_000)))
    const { tail, lease, turn } = await get(ours.engine, id)
    expect([ours.turns.length, others.turns.length]).toEqual([1, 0])
    expect(tail.map(({ text }) => text)).toEqual(['yes', 'You said: yes'])
    expect([lease.owner, lease.until, turn]).toEqual([null, 0, null])
  })

  it('is another’s once it has taken far too long', async () => {
    const [ours, others] = [slow(5 * LEASE_MS, { turn_ms: 2 * LEASE_MS }), slow(0)]
    const id = await ask(ours.engine)
    const answering = answer(ours.engine, id)
    await wait(3 * LEASE_MS)
    await answer(others.engine, id)
    await answering
    expect(others.turns).toEqual(ours.turns)
    expect((await get(ours.engine, id)).tail).toHaveLength(2)
  })

  it('extends nothing after a human has taken over', async () => {
    const { engine } = slow(2 * LEASE_MS)
    const id = await ask(engine)
    const answering = answer(engine, id)
    await wait(LEASE_MS / 2)
    await takeOver(engine, id, 'usr_amina')
    await answering
    const { lease, owner, tail } = await get(engine, id)
    expect([lease.owner, lease.until, owner, tail.length]).toEqual([null, 0, 'human', 1])
  })
})
