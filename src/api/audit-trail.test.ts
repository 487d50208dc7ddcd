import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digest } from '#src/kernel/ids.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createAuditTrail } from './audit-trail.ts'

it('keeps of an input a digest that nobody can compute without the secret, and the same for the same input', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'travelweaver-'))
  const store = openSqliteStore(join(folder, 'test.db'))
  const input_digest = digest({ email: 'ann@example.com' })
  const who = { actor_id: 'usr_a', organization_id: 'org_a', cause: 'req_a', made: null }
  const record = { ...who, tool: 'search_hotels', effect: 'read' as const, input_digest, outcome: 'FORBIDDEN' as const }
  const [first, second] = ['a secret', 'another secret'].map(secret =>
    createAuditTrail({ store, clock: Date.now, secret }),
  )
  for (const trail of [first, first, second]) await trail?.write(record)
  const digests = (await first?.findByCause('req_a'))?.map(each => each.input_digest) ?? []
  expect(digests).toHaveLength(3)
  expect(new Set(digests).size).toBe(2)
  expect(digests).not.toContain(input_digest)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
