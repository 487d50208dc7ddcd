export type OrderState = 'held' | 'confirmed' | 'released'

/** What the sandbox remembers of an order, so that a lost answer can be looked up. */
export interface OrderLedger {
  get(hold_id: string): Promise<OrderState | undefined>
  set(hold_id: string, state: OrderState): Promise<void>
}

const MAX_ORDERS = 10_000

/** Remembers the last 10,000 orders for as long as the process lives. */
export function createMemoryLedger(): OrderLedger {
  const orders = new Map<string, OrderState>()
  return {
    get: async hold_id => orders.get(hold_id),
    set: async (hold_id, state) => {
      orders.delete(hold_id)
      orders.set(hold_id, state)
      const [oldest] = orders.keys()
      if (orders.size > MAX_ORDERS && oldest !== undefined) orders.delete(oldest)
    },
  }
}
