import type { Clock } from '#src/kernel/clock.ts'
import type { Config } from '#src/kernel/config.ts'
import { organizationId, organizations } from '#src/services/accounts/organization.ts'
import { seedAccounts } from '#src/services/accounts/seed-accounts.ts'
import { seedDemoInventory } from '#src/services/demo/seed-demo-inventory.ts'
import type { Store } from '#src/store/port.ts'

interface Needs {
  readonly config: Config
  readonly store: Store
  readonly clock: Clock
}

/** Demo companies, people and inventory: in an empty store outside production, or always where that is asked. What is there
 *  already is left as it is. */
export async function seedDemo({ config, store, clock }: Needs): Promise<void> {
  if (config.NODE_ENV === 'production' || config.SEED_DEMO === 'never') return
  const [stranger] = await store.collection(organizations).find({ where: { is_demo: { not: true } }, limit: 1 })
  if (config.SEED_DEMO === 'auto' && stranger) return
  await seedAccounts({ store, clock })
  for (const slug of ['demo', 'other'] as const)
    await seedDemoInventory({
      store,
      clock,
      organization_id: organizationId(slug),
      range: slug === 'demo' ? 'east_africa' : 'north',
    })
}
