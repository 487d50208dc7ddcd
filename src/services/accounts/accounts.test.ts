import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Collection, Store, Stored } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createAccessTokens } from './access-token.ts'
import { organizationId } from './organization.ts'
import { seedAccounts } from './seed-accounts.ts'
import { createSessions, refreshTokens } from './session.ts'
import { createSignInCodes } from './sign-in-code.ts'
import { users } from './user.ts'

const SECRET = 'a secret of a test, long enough to sign'
const PASSWORD = 'weaver-demo-2026'
const [demo, other] = [organizationId('demo'), organizationId('other')]
const clock = Date.now
const folder = mkdtempSync(join(tmpdir(), 'travelweaver-'))
const tokens = createAccessTokens({ secret: SECRET, clock })
const sent: { to: string; subject: string }[] = []

let store: Store
beforeAll(async () => {
  store = openSqliteStore(join(folder, 'test.db'))
  await seedAccounts({ store, clock })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('accounts', () => {
  const codes = () => {
    const mailer = {
      async send(mail: { to: string; subject: string }) {
        sent.push(mail)
      },
    }
    const secrets = { signing: SECRET, encryption: SECRET }
    return createSignInCodes({ store, system_clock: clock, mailer, secrets })
  }
  const verify = async (email: string, organization_id: string) => {
    await codes().send({ email, organization_id })
    return codes().verify({ email, organization_id, code: sent.at(-1)?.subject.slice(0, 6) ?? '' })
  }

  it('are seeded once, by however many at a time, with ids that nobody can compute', async () => {
    const people = store.collection(users)
    const before = await people.find({ where: {}, limit: 100 })
    await Promise.all([seedAccounts({ store, clock }), seedAccounts({ store, clock })])
    expect(await people.find({ where: {}, limit: 100 })).toEqual(before)

    const second = openSqliteStore(join(folder, 'second.db'))
    await Promise.all([seedAccounts({ store: second, clock }), seedAccounts({ store: second, clock })])
    const there = await second.collection(users).find({ where: {}, limit: 100 })
    await second.close()
    expect(there.map(({ email }) => email).sort()).toEqual(before.map(({ email }) => email).sort())
    for (const { id } of before) expect(there.map(each => each.id)).not.toContain(id)
  })

  it('of a traveller are one with each company', async () => {
    const first = await verify('ann@example.com', demo)
    const elsewhere = await verify('Ann@Example.com ', other)
    expect([first.organization_id, elsewhere.organization_id]).toEqual([demo, other])
    expect(elsewhere.id).not.toBe(first.id)
    expect((await verify('ann@example.com', demo)).id).toBe(first.id)
    await expect(verify('agent@demo.test', demo)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await verify('agent@demo.test', other)).role).toBe('traveler')
  })

  it('with a password are one an address in the whole installation', async () => {
    const { signIn } = createSessions({ store, system_clock: clock, tokens })
    const { user } = await signIn({ email: 'agent@demo.test', password: PASSWORD })
    expect([user.role, user.organization_id]).toEqual(['dmc_agent', demo])
    const twin = { ...user, id: 'usr_twin', schema_version: 1, organization_id: other, login: user.email }
    const stored = { ...twin, role: 'dmc_agent' as const, password_hash: 'x', is_active: true, created_at: '' }
    await expect(store.collection(users).insert({ ...stored, email: 'another@demo.test' })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    })
  })
})

describe('a family of refresh tokens', () => {
  const login = { email: 'traveler@demo.test', password: PASSWORD }

  /** A store that inserts refresh tokens only when it is let to. */
  function slowStore() {
    let letGo = () => {}
    let gate: Promise<void> | undefined
    const slow = <T extends Stored>(collection: Collection<T>): Collection<T> => ({
      ...collection,
      async insert(document) {
        await gate
        return collection.insert(document)
      },
    })
    return {
      store: { ...store, collection: definition => slow(store.collection(definition)) } satisfies Store,
      close: () => {
        gate = new Promise(resolve => {
          letGo = resolve
        })
      },
      open: () => letGo(),
    }
  }

  it.each(['a second use', 'a sign-out', 'a second use of an ancestor'] as const)(
    'has no living heir after %s during a refresh',
    async what => {
      const slow = slowStore()
      const sessions = createSessions({ store: slow.store, system_clock: clock, tokens })
      const first = await sessions.signIn(login)
      const second = await sessions.refresh(first.refresh_token)
      slow.close()
      const under_way = sessions.refresh(second.refresh_token).catch((error: unknown) => error)
      await new Promise(resolve => setTimeout(resolve, 100))
      const given = what === 'a second use of an ancestor' ? first.refresh_token : second.refresh_token
      if (what === 'a sign-out') await sessions.signOut(given)
      else await expect(sessions.refresh(given)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      slow.open()
      expect(await under_way).toMatchObject({ code: 'UNAUTHENTICATED' })
      expect(await store.collection(refreshTokens).count({ state: 'fresh', user_id: first.user.id })).toBe(0)
    },
  )

  it('ends when many use one token at once', async () => {
    const sessions = createSessions({ store, system_clock: clock, tokens })
    const { refresh_token, user } = await sessions.signIn(login)
    await Promise.allSettled(Array.from({ length: 10 }, () => sessions.refresh(refresh_token)))
    expect(await store.collection(refreshTokens).count({ state: 'fresh', user_id: user.id })).toBe(0)
  })
})
