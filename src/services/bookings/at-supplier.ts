import { fromMinor, isSameMoney, type Money, toMinor } from '#src/domain/money.ts'
import type { AppError } from '#src/kernel/errors.ts'
import type { Log } from '#src/kernel/log.ts'
import type { HoldRef, Supplier } from '#src/providers/supplier.ts'
import { type Answer, askSupplier } from './ask-supplier.ts'
import type { ConfirmOutcome } from './on-confirm.ts'
import type { HoldOutcome } from './on-hold.ts'
import type { Failed, FailureCode, StoredBooking, StoredItem } from './stored-booking.ts'

export interface ItemStep {
  readonly booking: StoredBooking
  readonly item: StoredItem
  /** True when a process died during this very step: it may have been done, so it is looked up first. */
  readonly is_suspect: boolean
}

// The supplier keeps a hold a little longer than we do, so that it is always us who give it back.
const GRACE_MS = 10 * 60_000

export type AtSupplier = ReturnType<typeof createAtSupplier>

/** The saga's steps at suppliers. An unknown outcome is looked up by our reference, never repeated blindly. */
export function createAtSupplier({ suppliers, log }: { readonly suppliers: readonly Supplier[]; readonly log: Log }) {
  async function ask<T>(item: StoredItem, call: (supplier: Supplier) => Promise<T>): Promise<Answer<T>> {
    const supplier = suppliers.find(({ name }) => name === item.supplier)
    const answer: Answer<T> = supplier
      ? await askSupplier(() => call(supplier))
      : { is: 'unknown', cause: 'no such supplier' }
    if (answer.is !== 'done') log.warn({ item_id: item.id, supplier: item.supplier, answer }, 'supplier step')
    return answer
  }

  async function lookUp({ booking, item }: ItemStep) {
    const answer = await ask(item, supplier => supplier.lookUp(refOf(booking, item)))
    return answer.is === 'done' ? answer.value : { status: 'unknown' as const, supplier_reference: null }
  }

  async function hold(step: ItemStep): Promise<HoldOutcome> {
    const { booking, item } = step
    if (step.is_suspect) {
      const { status } = await lookUp(step)
      if (status === 'unknown') return { failed: because('SUPPLIER_UNAVAILABLE'), is_uncertain: true }
      if (status !== 'none') return 'held'
    }
    if (booking.phase === 'reviving' && !(await isSamePrice(step)))
      return { failed: because('SOLD_OUT'), is_uncertain: false }
    const expires_at = new Date(Date.parse(booking.hold_expires_at ?? '') + GRACE_MS).toISOString()
    const request = { ...refOf(booking, item), expires_at, booking_id: booking.id }
    const answer = await ask(item, supplier => supplier.hold(request))
    if (answer.is === 'done') return 'held'
    if (answer.is === 'failed') return { failed: toFailed(answer.error), is_uncertain: false }
    const { status } = await lookUp(step)
    if (status !== 'none' && status !== 'unknown') return 'held'
    return { failed: because('SUPPLIER_UNAVAILABLE'), is_uncertain: true }
  }

  async function isSamePrice({ booking, item }: ItemStep): Promise<boolean> {
    const answer = await ask(item, supplier => supplier.price(booking.organization_id, item.supplier_key))
    if (answer.is !== 'done' || !answer.value) return false
    return isSameMoney(times(answer.value.net, item.quantity), item.net)
  }

  /** A confirmation that certainly was not made is made once more, and that is all for now. */
  async function confirm(step: ItemStep): Promise<ConfirmOutcome> {
    const first = step.is_suspect ? await booked(step) : await tryToConfirm(step)
    if (first !== 'held') return first
    const second = await tryToConfirm(step)
    return second === 'held' ? 'uncertain' : second
  }

  async function tryToConfirm(step: ItemStep): Promise<ConfirmOutcome | 'held'> {
    const answer = await ask(step.item, supplier => supplier.confirm(refOf(step.booking, step.item)))
    if (answer.is === 'done') return answer.value
    return answer.is === 'failed' ? { failed: toFailed(answer.error) } : booked(step)
  }

  /** What a look-up says of a booking: done, certainly not there, still only held, or nobody can tell. */
  async function booked(step: ItemStep): Promise<ConfirmOutcome | 'held'> {
    const { status, supplier_reference } = await lookUp(step)
    if (status === 'confirmed' || status === 'requested')
      return { status, supplier_reference: supplier_reference ?? step.item.hold_id }
    if (status === 'held') return 'held'
    return status === 'none' ? { failed: because('HOLD_EXPIRED') } : 'uncertain'
  }

  async function release({ booking, item }: ItemStep): Promise<'released' | 'unknown'> {
    const answer = await ask(item, supplier => supplier.release(refOf(booking, item)))
    return answer.is === 'unknown' ? 'unknown' : 'released'
  }

  return { hold, confirm, release }
}

const refOf = ({ organization_id }: StoredBooking, { hold_id, supplier_key, quantity }: StoredItem): HoldRef => ({
  organization_id,
  hold_id,
  supplier_key,
  quantity,
})

const times = (price: Money, quantity: number) => fromMinor(toMinor(price) * quantity, price.currency)

function toFailed({ code, user_message, details }: AppError): Failed {
  if (code === 'POLICY_REFUSED')
    return { code, rule: typeof details.rule === 'string' ? details.rule : null, message: user_message }
  return because(code === 'HOLD_EXPIRED' ? code : 'SOLD_OUT')
}

const because = (code: FailureCode): Failed => ({ code, rule: null, message: null })
