import { AppError } from '#src/kernel/errors.ts'
import type { HoldRequest, Supplier, SupplierOffer } from '#src/providers/supplier.ts'

/** What the next call of a kind does instead of answering. `lost` does the work and loses the answer. */
export type Mishap = 'sold_out' | 'refused' | 'silent' | 'lost'

type Kept = 'held' | 'confirmed' | 'released'

/** A supplier with a stock a key, that counts what it was asked and keeps every hold it ever gave. */
export function createFakeSupplier(name: string, stock: Readonly<Record<string, number>>) {
  const left = new Map(Object.entries(stock))
  const holds = new Map<string, { key: string; quantity: number; status: Kept; booking_id: string }>()
  const mishaps: { step: keyof Supplier; what: Mishap }[] = []
  const calls: string[] = []
  const prices = new Map<string, string>()

  function happens(step: keyof Supplier): Mishap | undefined {
    const index = mishaps.findIndex(each => each.step === step)
    return index < 0 ? undefined : mishaps.splice(index, 1)[0]?.what
  }

  async function perform<T>(step: keyof Supplier, id: string, work: () => T): Promise<T> {
    calls.push(`${step} ${id}`)
    const mishap = happens(step)
    if (mishap === 'sold_out') throw new AppError('SOLD_OUT', 'Sold out.')
    if (mishap === 'refused')
      throw new AppError('POLICY_REFUSED', 'Not on a Monday.', { details: { rule: 'NO_MONDAY' } })
    if (mishap === 'silent') throw new AppError('SUPPLIER_UNAVAILABLE', 'No answer.')
    const result = work()
    if (mishap === 'lost') throw new AppError('SUPPLIER_UNAVAILABLE', 'No answer.')
    return result
  }

  function take({ hold_id, supplier_key, quantity, booking_id }: HoldRequest): { status: 'held' } {
    const before = holds.get(hold_id)
    if (before?.status === 'released') throw new AppError('HOLD_EXPIRED', 'Given back.')
    if (before) return { status: 'held' }
    const stocked = left.get(supplier_key) ?? 0
    if (stocked < quantity) throw new AppError('SOLD_OUT', 'Sold out.')
    left.set(supplier_key, stocked - quantity)
    holds.set(hold_id, { key: supplier_key, quantity, status: 'held', booking_id })
    return { status: 'held' }
  }

  const supplier: Supplier = {
    name,
    kinds: ['flight', 'hotel', 'transport', 'experience'],
    serves: () => true,
    search: async () => [],
    price: (_organization, key) =>
      perform('price', key, () => {
        // The marked boundary: the saga reads nothing of a price but its net.
        return { net: { amount: prices.get(key) ?? '100.00', currency: 'USD' } } as SupplierOffer
      }),
    hold: request => perform('hold', request.hold_id, () => take(request)),
    confirm: ({ hold_id }) =>
      perform('confirm', hold_id, () => {
        const hold = holds.get(hold_id)
        if (!hold || hold.status === 'released') throw new AppError('HOLD_EXPIRED', 'Given back.')
        holds.set(hold_id, { ...hold, status: 'confirmed' })
        return { status: 'confirmed' as const, supplier_reference: `REF-${hold_id.slice(4, 10)}` }
      }),
    release: ({ hold_id }) =>
      perform('release', hold_id, () => {
        const hold = holds.get(hold_id)
        if (!hold || hold.status === 'released') return
        left.set(hold.key, (left.get(hold.key) ?? 0) + hold.quantity)
        holds.set(hold_id, { ...hold, status: 'released' })
      }),
    lookUp: ({ hold_id }) =>
      perform('lookUp', hold_id, () => {
        const hold = holds.get(hold_id)
        const supplier_reference = hold?.status === 'confirmed' ? `REF-${hold_id.slice(4, 10)}` : null
        const status = !hold || hold.status === 'released' ? ('none' as const) : hold.status
        return { status, supplier_reference }
      }),
  }

  return {
    supplier,
    holds,
    left,
    calls,
    /** The next call of that kind goes wrong. */
    next: (step: keyof Supplier, what: Mishap) => mishaps.push({ step, what }),
    setPrice: (key: string, amount: string) => prices.set(key, amount),
    standing: (booking_id: string) =>
      [...holds].filter(([, hold]) => hold.booking_id === booking_id && hold.status !== 'released'),
  }
}

export type FakeSupplier = ReturnType<typeof createFakeSupplier>
