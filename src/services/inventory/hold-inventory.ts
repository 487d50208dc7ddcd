import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError, defect } from '#src/kernel/errors.ts'
import { digest } from '#src/kernel/ids.ts'
import type { HoldRequest } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { type AllotmentMonths, monthsOf } from './allotment-months.ts'
import { holds, type StoredHold } from './collections.ts'
import type { Evaluation } from './evaluation.ts'
import type { ReleaseHold } from './release-hold.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly months: AllotmentMonths
  readonly release: ReleaseHold
  sellAgain(request: {
    readonly organization_id: string
    readonly supplier_key: string
    readonly ignore_sold_out: boolean
  }): Promise<Evaluation | undefined>
}

type Held = { readonly status: 'held' | 'on_request' }

const HOLD_ID = /^[A-Za-z0-9_-]{1,80}$/

/** Takes inventory for a booking. The hold is written before the first take and taken month by month; when a later month is
 *  full, the earlier ones are given back and SOLD_OUT is said. The same request again gets the first answer, or finishes what
 *  a process that died had begun. */
export function createHoldInventory({ store, clock, months, release, sellAgain }: Needs) {
  const collection = store.collection(holds)

  return async (request: HoldRequest): Promise<Held> => {
    if (!HOLD_ID.test(request.hold_id)) throw defect(`hold id ${request.hold_id} cannot be part of a path`)
    const before = await collection.get(request.hold_id)
    const hold = before ?? (await collection.insert(await toHold(request))).document
    if (hold.organization_id !== request.organization_id || hold.request_digest !== digestOf(request))
      throw new AppError('IDEMPOTENCY_CONFLICT', 'This hold was made for something else.')
    if (hold.status === 'taking') return take(hold)
    return answer(hold)
  }

  async function toHold(request: HoldRequest): Promise<StoredHold> {
    const { organization_id, supplier_key, booking_id, expires_at } = request
    const sold = await sellAgain({ organization_id, supplier_key, ignore_sold_out: true })
    if (!sold) throw soldOut()
    if (sold.refusal)
      throw new AppError('POLICY_REFUSED', sold.refusal.message, { details: { rule: sold.refusal.rule } })
    return {
      id: request.hold_id,
      schema_version: 1,
      organization_id,
      booking_id,
      product_id: sold.take.product_id,
      unit_id: sold.take.unit_id,
      dates: sold.take.dates,
      quantity: sold.take.quantity * request.quantity,
      request_digest: digestOf(request),
      on_request: sold.on_request,
      allotment: sold.allotment,
      status: sold.on_request ? 'held' : 'taking',
      sold_out: false,
      expires_at: toInstant(Date.parse(expires_at)),
      sweep_at: toInstant(Date.parse(expires_at)),
      supplier_reference: null,
      created_at: toInstant(clock()),
    }
  }

  async function take(hold: StoredHold): Promise<Held> {
    for (const month of monthsOf(hold)) {
      const taken = await months.take(hold, month)
      if (taken === 'released') throw expired()
      if (taken === 'sold_out') {
        const isOurs = await release({ organization_id: hold.organization_id, hold_id: hold.id, sold_out: true })
        if (!isOurs) await giveBack({ ...hold, sold_out: true })
        throw soldOut()
      }
    }
    const amended = await collection.amend(
      hold.id,
      ({ status }) => status === 'taking',
      document => ({ ...document, status: 'held' }),
    )
    const now = amended?.document ?? hold
    // While we took, another process found that the hold is over: what we took it cannot have seen.
    if (isOver(now)) await giveBack(now)
    return answer(now)
  }

  async function giveBack(hold: StoredHold): Promise<void> {
    for (const month of monthsOf(hold)) await months.giveBack(hold, month)
  }

  function answer(hold: StoredHold): Held {
    if (hold.sold_out) throw soldOut()
    if (isOver(hold)) throw expired()
    return { status: hold.on_request ? 'on_request' : 'held' }
  }
}

const isOver = ({ status }: StoredHold): boolean => status === 'releasing' || status === 'released'

const digestOf = ({ supplier_key, quantity, booking_id }: HoldRequest) => digest([supplier_key, quantity, booking_id])

const soldOut = () => new AppError('SOLD_OUT', 'The last of these has just been sold. Nothing was booked or charged.')
const expired = () => new AppError('HOLD_EXPIRED', 'What was held for you has been given back. Please choose again.')
