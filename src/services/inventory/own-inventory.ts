import type { Clock } from '#src/kernel/clock.ts'
import type { HoldRef, Supplier, SupplierQuery } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { createAllotmentMonths } from './allotment-months.ts'
import { holds, type StoredHold } from './collections.ts'
import { createConfirmHold } from './confirm-hold.ts'
import { createHoldInventory } from './hold-inventory.ts'
import { createReleaseHold } from './release-hold.ts'
import { createSearchInventory, type Refused } from './search-inventory.ts'
import { createSellAgain } from './sell-again.ts'
import { createSetAllotment } from './set-allotment.ts'
import { createSweepHolds } from './sweep-holds.ts'

interface Needs {
  readonly store: Store
  /** Business time: today, holds, notice. */
  readonly clock: Clock
}

export type OwnInventory = ReturnType<typeof createOwnInventory>

/** What an organization sells of its own (hotels, transfers, experiences), as one supplier among others. Every call reads the
 *  store; nothing is kept between calls. */
export function createOwnInventory({ store, clock }: Needs) {
  const months = createAllotmentMonths({ store })
  const release = createReleaseHold({ store, clock, months })
  const sellAgain = createSellAgain({ store, clock })
  const search = createSearchInventory({ store, clock })
  const collection = store.collection(holds)

  const supplier: Supplier = {
    name: 'own',
    kinds: ['hotel', 'transport', 'experience'],
    serves: () => true,
    search: async query => (query.kind === 'flight' ? [] : (await search(query)).offers),
    price: async (organization_id, supplier_key) => (await sellAgain({ organization_id, supplier_key }))?.offer,
    hold: createHoldInventory({ store, clock, months, release, sellAgain }),
    confirm: createConfirmHold({ store, months }),
    release: async ({ organization_id, hold_id }) => {
      await release({ organization_id, hold_id })
    },
    lookUp: async ({ organization_id, hold_id }: HoldRef) => {
      const hold = await collection.get(hold_id)
      if (hold?.organization_id !== organization_id) return { status: 'none', supplier_reference: null }
      return { status: KNOWN_AS[hold.status], supplier_reference: hold.supplier_reference }
    },
  }

  return {
    ...supplier,
    /** Why the products of a place are not offered, one rule each: what a reply says when a search comes back empty. */
    explain: async (query: SupplierQuery): Promise<readonly Refused[]> =>
      query.kind === 'flight' ? [] : (await search(query)).refused,
    sweepHolds: createSweepHolds({ store, clock, months, release }),
    setAllotment: createSetAllotment({ store }),
  }
}

/** What is half taken counts as nothing: asking again finishes it, and else the sweep returns it. */
const KNOWN_AS = {
  taking: 'none',
  held: 'held',
  confirmed: 'confirmed',
  requested: 'requested',
  releasing: 'none',
  released: 'none',
} as const satisfies Record<StoredHold['status'], string>
