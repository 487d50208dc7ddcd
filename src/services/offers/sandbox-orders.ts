import type { OrderLedger, OrderState } from '#src/providers/flights/sandbox/order-ledger.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'

/** What the flight sandbox remembers of one order; its id is our hold's. */
interface SandboxOrder extends Stored {
  readonly state: OrderState
}

export const sandboxOrders = defineCollection<SandboxOrder>({
  name: 'sandbox_orders',
  schema_version: 1,
  indexes: [],
  unique: [],
  retention: 'as long as the bookings they belong to',
  personal_fields: [],
})

/** The memory of the flight sandbox in our store, so that a lost answer can be looked up after a restart too. */
export function createSandboxOrders({ store }: { readonly store: Store }): OrderLedger {
  const orders = store.collection(sandboxOrders)
  return {
    get: async hold_id => (await orders.get(hold_id))?.state,
    async set(hold_id, state) {
      const { inserted } = await orders.insert({ id: hold_id, schema_version: sandboxOrders.schema_version, state })
      if (!inserted) await orders.update(hold_id, {}, { set: { state } })
    },
  }
}
