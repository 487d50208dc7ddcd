import { AppError, defect } from '#src/kernel/errors.ts'
import type { Supplier, SupplierOffer } from '#src/providers/supplier.ts'
import { withDeadline } from './with-deadline.ts'

interface Request {
  readonly organization_id: string
  /** The supplier's `name`. */
  readonly supplier: string
  readonly supplier_key: string
}

const DEADLINE_MS = 5000

/** Asks a supplier for today's price of the very same thing; undefined when it no longer sells it. SUPPLIER_UNAVAILABLE when it
 *  does not answer within 5 s. */
export function createPriceAtSupplier({ suppliers }: { readonly suppliers: readonly Supplier[] }) {
  return async ({ organization_id, supplier: name, supplier_key }: Request): Promise<SupplierOffer | undefined> => {
    const supplier = suppliers.find(each => each.name === name && each.serves(organization_id))
    if (!supplier) return undefined
    const outcome = await withDeadline(DEADLINE_MS, () => supplier.price(organization_id, supplier_key))
    if (outcome.is === 'done') return outcome.value
    if (outcome.is === 'late') throw unavailable(name)
    if (!(outcome.error instanceof AppError)) throw defect(`${name} failed to price`, outcome.error)
    if (outcome.error.code === 'SOLD_OUT' || outcome.error.code === 'OFFER_NOT_FOUND') return undefined
    throw outcome.error
  }
}

const unavailable = (name: string) =>
  new AppError('SUPPLIER_UNAVAILABLE', 'The price could not be checked just now. Please try again in a moment.', {
    detail: `${name} did not price in ${DEADLINE_MS} ms`,
  })
