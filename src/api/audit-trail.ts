import { createHmac } from 'node:crypto'
import { toInstant } from '#src/kernel/clock.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import type { AuditRecord } from '#tools/define.ts'

type AuditEvent = AuditRecord & Stored & { readonly at: string }

export const auditEvents = defineCollection<AuditEvent>({
  name: 'audit_events',
  schema_version: 1,
  indexes: [['cause'], ['organization_id', 'at']],
  unique: [],
  retention: '7 years',
  personal_fields: ['actor_id'],
})

interface Needs {
  readonly store: Store
  readonly clock: () => number
  /** Keys the digests of inputs: what was sent cannot be found by trying, short as it may be. */
  readonly secret: string
}

/** Where the door writes what was done: names, ids and digests, never sentences. */
export function createAuditTrail({ store, clock, secret }: Needs) {
  const events = store.collection(auditEvents)
  const keyed = (input_digest: string) =>
    createHmac('sha256', secret).update(`audit input ${input_digest}`).digest('base64url')
  return {
    async write(record: AuditRecord): Promise<void> {
      const input_digest = keyed(record.input_digest)
      await events.insert({ ...record, input_digest, id: randomIds('aud'), schema_version: 1, at: toInstant(clock()) })
    },
    findByCause: (cause: string): Promise<readonly AuditRecord[]> =>
      events.find({ where: { cause }, sort: 'at', limit: 100 }),
  }
}

export type AuditTrail = ReturnType<typeof createAuditTrail>
