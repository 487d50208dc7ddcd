import { type Clock, toInstant } from '#src/kernel/clock.ts'
import type { PaymentLedger } from '../payments/payment-ledger.ts'
import type { AtSupplier } from './at-supplier.ts'
import { onConfirm } from './on-confirm.ts'
import { onHold } from './on-hold.ts'
import { onCapture, onRefund } from './on-money.ts'
import { onRelease } from './on-release.ts'
import type { Effect } from './pending-effects.ts'
import type { StoredBooking } from './stored-booking.ts'
import type { TaskList } from './task.ts'

interface Needs {
  readonly at_supplier: AtSupplier
  readonly ledger: PaymentLedger
  readonly tasks: TaskList
  readonly clock: Clock
  readonly system_clock: Clock
}

interface Performance {
  readonly effect: Effect
  readonly booking: StoredBooking
  /** True when a process died during this very step. */
  readonly is_suspect: boolean
}

type Change = (booking: StoredBooking) => StoredBooking

/** Does one thing outside the booking's document, and gives the pure change of the document that follows from it. Whatever
 *  it does may have been done before by a process that died: everything here is safe to be done again. */
export function createPerformEffect({ at_supplier, ledger, tasks, clock, system_clock }: Needs) {
  const when = () => ({ at: toInstant(clock()), now: system_clock() })

  return async ({ effect, booking, is_suspect }: Performance): Promise<Change> => {
    switch (effect.kind) {
      case 'hold': {
        const { item } = effect
        const outcome = isTooLate(booking, clock()) ? TOO_LATE : await at_supplier.hold({ booking, item, is_suspect })
        const then = when()
        return current => onHold(current, { item, outcome, ...then })
      }
      case 'confirm':
      case 'check': {
        const { item, kind } = effect
        const outcome = await at_supplier.confirm({ booking, item, is_suspect: is_suspect || kind === 'check' })
        const then = when()
        return current => onConfirm(current, { item, outcome, ...then })
      }
      case 'release': {
        const { item } = effect
        const outcome = await at_supplier.release({ booking, item, is_suspect })
        const then = when()
        return current => onRelease(current, { item, outcome, ...then })
      }
      case 'capture': {
        const { payment } = effect
        const outcome = await ledger.capture(payment)
        const then = when()
        return current => onCapture(current, { payment, outcome, ...then })
      }
      case 'refund': {
        const { refund } = effect
        const outcome = await ledger.giveBack(booking, refund)
        const then = when()
        return current => onRefund(current, { refund, outcome, ...then })
      }
      case 'task': {
        const { task } = effect
        await tasks.file(booking, task)
        return current => ({ ...current, tasks: current.tasks.map(each => filed(each, task.id)) })
      }
    }
  }
}

// A process may have died while placing, and another finds it hours later: what was never held is not held now.
const TOO_LATE = { failed: { code: 'HOLD_EXPIRED', rule: null, message: null }, is_uncertain: true } as const

const isTooLate = ({ hold_expires_at }: StoredBooking, now: number) => Date.parse(hold_expires_at ?? '') <= now

const filed = <T extends { readonly id: string; readonly is_filed: boolean }>(task: T, id: string): T =>
  task.id === id ? { ...task, is_filed: true } : task
