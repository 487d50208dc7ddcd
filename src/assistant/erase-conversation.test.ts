import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { derivedId, randomIds } from '#src/kernel/ids.ts'
import { openReferenceData } from '#src/open-reference-data.ts'
import { createRequestHuman, humanRequests } from '#src/services/support/request-human.ts'
import { preferencesKept } from '#src/services/travelers/preferences.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoEngine } from '#src/testing/echo-engine.ts'
import { eraseConversation } from './erase-conversation.ts'
import { newConversation, storeConversation } from './start-conversation.ts'

const folder = mkdtempSync(join(tmpdir(), 'erase-'))
const store = openSqliteStore(join(folder, 'test.db'))
const engine = createEchoEngine(store)
const reference = await openReferenceData()
const requestHuman = createRequestHuman({ store, reference, clock: Date.now, system_clock: Date.now })
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function begin() {
  const id = randomIds('cnv')
  const actor = { id, role: 'guest' as const, organization_id: 'org_demo' }
  const parents = { id, actor, organization_id: 'org_demo', locale: 'en', timezone: 'UTC' }
  const channel = { kind: 'web' as const, address: null }
  await storeConversation(engine, newConversation(engine, { ...parents, channel }))
  await requestHuman({ actor: { ...actor, conversation_id: id }, reason: 'emergency' })
  for (const kind of ['turn', 'delivery'] as const)
    await engine.dead_letters.insert({
      id: randomIds('trn'),
      schema_version: 1,
      conversation_id: id,
      organization_id: 'org_demo',
      kind,
      subject: 'msg_1',
      attempts: 3,
      created_at: '2026-11-24T09:00:00.000Z',
    })
  return id
}

const left = async (conversation_id: string) => [
  await engine.dead_letters.count({ conversation_id }),
  (await store.collection(humanRequests).find({ where: {}, limit: 100 })).filter(
    each => each.conversation_id === conversation_id,
  ).length,
]

it('erases the wish for a person and the letters about what failed, of that conversation alone', async () => {
  const [id, other] = [await begin(), await begin()]
  await eraseConversation(engine, { id })
  await eraseConversation(engine, { id })
  expect([await left(id), await left(other)]).toEqual([
    [0, 0],
    [2, 1],
  ])
})

it('erases what a guest wanted kept, and leaves what a person with a sign-in did', async () => {
  const kept = store.collection(preferencesKept)
  const of = (owner_id: string) => ({
    id: derivedId('prf', 'org_demo', owner_id),
    schema_version: 1,
    organization_id: 'org_demo',
    owner_id,
    kept: { diet: ['vegan' as const] },
    updated_at: '2026-11-24T09:00:00.000Z',
    expires_at: null,
  })
  const id = await begin()
  await kept.insert(of(id))
  await kept.insert(of('usr_1'))
  await eraseConversation(engine, { id })
  expect([await kept.count({ owner_id: id }), await kept.count({ owner_id: 'usr_1' })]).toEqual([0, 1])
})
