import { expect, it } from 'vitest'
import { createConversationStore } from './conversation-store.ts'

const fakeStorage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const CONVERSATION = { conversation_id: 'cnv_1', conversation_token: 'cvt_1', user_id: null, readSeq: 4, outbox: [] }

it('gives back what was saved, for its organization only', () => {
  const storage = fakeStorage()
  createConversationStore({ storage, organization: 'demo', now: () => 1_000 }).save(CONVERSATION)
  const again = createConversationStore({ storage, organization: 'demo', now: () => 2_000 })
  expect(again.load(null)).toEqual({ ...CONVERSATION, savedAt: 1_000 })
  expect(createConversationStore({ storage, organization: 'other', now: () => 2_000 }).load(null)).toBeNull()
})

it('shows a traveller’s conversation to nobody else, and hands a guest’s one on', () => {
  const store = createConversationStore({ storage: fakeStorage(), organization: null, now: () => 0 })
  store.save({ ...CONVERSATION, user_id: 'usr_1' })
  expect([store.load('usr_1')?.user_id, store.load('usr_2'), store.load(null)]).toEqual(['usr_1', null, null])
  store.amend(null, () => ({ readSeq: 9 }))
  expect(store.load('usr_1')?.readSeq).toBe(4)
  store.save(CONVERSATION)
  expect(store.load('usr_2')?.conversation_id).toBe('cnv_1')
})

it('forgets a token that has ended, and what it cannot read', () => {
  const storage = fakeStorage()
  const at = (now: number) => createConversationStore({ storage, organization: null, now: () => now })
  at(0).save(CONVERSATION)
  expect(at(29 * 86_400_000).load(null)).not.toBeNull()
  expect(at(31 * 86_400_000).load(null)).toBeNull()
  for (const bad of ['{', '[]', '{"conversation_id":"x"}', 'null']) {
    storage.kept.set('travelweaver:chat:', bad)
    expect(at(0).load(null)).toBeNull()
  }
})

it('goes on in memory where nothing can be kept', () => {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError')
  }
  const storage = { getItem: () => null, setItem: refuse, removeItem: refuse }
  const store = createConversationStore({ storage, organization: null, now: () => 0 })
  expect(() => store.save(CONVERSATION)).not.toThrow()
  expect(() => store.clear()).not.toThrow()
  const none = createConversationStore({ storage: null, organization: null, now: () => 0 })
  none.save(CONVERSATION)
  expect(none.load(null)?.conversation_id).toBe('cnv_1')
})
