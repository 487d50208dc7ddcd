import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Actor } from '#src/kernel/access.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Supplier } from '#src/providers/supplier.ts'
import { ensureReference } from '#src/store/reference/build-reference.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { seedDemoInventory } from '../../demo/seed-demo-inventory.ts'
import type { Dependencies } from '../../dependencies.ts'
import { createOwnInventory } from '../../inventory/own-inventory.ts'
import { createOfferServices } from '../offer-services.ts'
import { openFlightSandbox } from '../open-flight-sandbox.ts'

export const NOW = '2026-11-24T09:00:00Z'

export const traveler = (organization_id = 'demo'): Actor => ({ id: 'usr_ann', role: 'traveler', organization_id })

export type OfferWorld = Awaited<ReturnType<typeof openOfferWorld>>

/** The real thing in a folder of its own: SQLite, reference data, demo inventory of two organizations, flight sandbox. Only the
 *  clock is ours, and suppliers may be added. */
export async function openOfferWorld(more: readonly Supplier[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'offers-'))
  const reference_path = join(projectRoot, 'dist/reference.db')
  await ensureReference(reference_path)
  const reference = openReference(reference_path)
  const store = openSqliteStore(join(folder, 'store.db'))
  const time = { now: Date.parse(NOW) }
  const clock = () => time.now
  for (const organization_id of ['demo', 'other']) await seedDemoInventory({ store, clock, organization_id })
  const inventory = createOwnInventory({ store, clock })
  const dependencies: Dependencies = {
    store,
    reference,
    suppliers: [inventory, openFlightSandbox({ reference, store, clock }), ...more],
    mailer: { send: async () => undefined },
    clock,
    system_clock: Date.now,
    log: pino({ level: 'silent' }),
    public_url: () => 'http://localhost',
    secrets: { signing: 's'.repeat(32), encryption: 'e'.repeat(32) },
  }
  return {
    ...dependencies,
    dependencies,
    time,
    offers: createOfferServices(dependencies),
    close: async () => {
      await store.close()
      reference.close()
      await rm(folder, { recursive: true })
    },
  }
}
