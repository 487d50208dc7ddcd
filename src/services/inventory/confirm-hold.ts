import { AppError } from '#src/kernel/errors.ts'
import { digest } from '#src/kernel/ids.ts'
import type { HoldRef } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { type AllotmentMonths, monthsOf } from './allotment-months.ts'
import { holds } from './collections.ts'

interface Needs {
  readonly store: Store
  readonly months: AllotmentMonths
}

/** Makes a hold final; what is on request is then requested. HOLD_EXPIRED when it was given back or never came about. */
export function createConfirmHold({ store, months }: Needs) {
  const collection = store.collection(holds)
  return async ({ organization_id, hold_id }: Pick<HoldRef, 'organization_id' | 'hold_id'>) => {
    const amended = await collection.amend(
      hold_id,
      hold => hold.organization_id === organization_id && hold.status === 'held',
      hold => ({
        ...hold,
        status: hold.on_request ? 'requested' : 'confirmed',
        supplier_reference: referenceOf(hold_id),
        sweep_at: null,
      }),
    )
    const hold = amended?.document
    if (hold?.organization_id !== organization_id || (hold.status !== 'confirmed' && hold.status !== 'requested'))
      throw new AppError('HOLD_EXPIRED', 'What was held for you has been given back. Please choose again.')
    if (amended?.changed && !hold.on_request) for (const month of monthsOf(hold)) await months.confirm(hold, month)
    return { status: hold.status, supplier_reference: hold.supplier_reference ?? referenceOf(hold_id) }
  }
}

/** `INV-` and eight letters and digits, always the same for a hold. */
const referenceOf = (hold_id: string): string =>
  `INV-${digest(['supplier reference', hold_id])
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8)
    .toUpperCase()}`
