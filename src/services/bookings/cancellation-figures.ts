import { fromMinor, type Money, sumMoney, toMinor, zeroMoney } from '#src/domain/money.ts'
import { AppError } from '#src/kernel/errors.ts'
import { paidOf } from './balance.ts'
import type { StoredBooking, StoredItem } from './stored-booking.ts'

/** Rules of cancelling, as refusals, quotes and tests name them. */
export type CancellationRule =
  | 'CANCEL_HELD_FREE'
  | 'CANCEL_FREE'
  | 'CANCEL_PENALTY'
  | 'CANCEL_NON_REFUNDABLE'
  | 'CANCEL_AFTER_START'
  | 'CANCEL_NOT_OPEN'
  | 'CANCEL_BY_SUPPLIER'

export interface CancellationLine {
  readonly item_id: string
  readonly title: string
  readonly total: Money
  readonly penalty: Money
  readonly rule: CancellationRule
}

export interface CancellationFigures {
  readonly lines: readonly CancellationLine[]
  readonly penalty: Money
  readonly refund: Money
  readonly rule: CancellationRule
  /** What the booking costs afterwards: what stays, and the penalties. */
  readonly total: Money
  /** The next instant (ms) at which a penalty grows; infinite when none does. */
  readonly changes_at: number
}

interface What {
  readonly item_ids: readonly string[] | undefined
  readonly now: number
  /** The supplier takes it back (weather, no room after all): always free. */
  readonly is_by_supplier?: boolean
}

/** What cancelling these items costs at an instant. The penalty is the policy's step in force, never above the price; while
 *  a booking is only held it is free. What comes back is what was paid above what the booking costs afterwards. */
export function cancellationFigures(
  booking: StoredBooking,
  { item_ids, now, is_by_supplier = false }: What,
): CancellationFigures {
  const open = booking.items.filter(isOpen)
  const chosen = item_ids === undefined ? open : item_ids.map(id => pick(open, id))
  if (chosen.length === 0) throw refuse('CANCEL_NOT_OPEN', 'There is nothing left to cancel in this booking.')
  const lines = chosen.map(item =>
    is_by_supplier ? toFreeLine(item, 'CANCEL_BY_SUPPLIER') : toLine(item, booking, now),
  )
  const kept = open.filter(item => !chosen.includes(item)).map(({ total }) => total)
  const before = booking.items.flatMap(({ penalty }) => penalty ?? [])
  const penalties = lines.map(({ penalty }) => penalty)
  const total = sumMoney([...kept, ...before, ...penalties], booking.currency)
  const [worst] = [...lines].sort((a, b) => toMinor(b.penalty) - toMinor(a.penalty))
  return {
    lines,
    penalty: sumMoney(penalties, booking.currency),
    refund: fromMinor(Math.max(0, toMinor(paidOf(booking)) - toMinor(total)), booking.currency),
    rule: worst?.rule ?? 'CANCEL_FREE',
    total,
    changes_at: booking.status === 'held' ? Number.POSITIVE_INFINITY : nextStep(chosen, now),
  }
}

/** Still part of the booking. */
export const isOpen = ({ status }: StoredItem): boolean => status !== 'cancelled' && status !== 'failed'

function pick(open: readonly StoredItem[], id: string): StoredItem {
  const item = open.find(each => each.id === id)
  if (item) return item
  throw refuse('CANCEL_NOT_OPEN', 'One of these items is not, or no longer, part of the booking.')
}

const toFreeLine = ({ id: item_id, title, total }: StoredItem, rule: CancellationRule): CancellationLine => ({
  item_id,
  title,
  total,
  penalty: zeroMoney(total.currency),
  rule,
})

function toLine(item: StoredItem, { status }: StoredBooking, now: number): CancellationLine {
  const { id: item_id, title, total } = item
  if (status === 'held') return toFreeLine(item, 'CANCEL_HELD_FREE')
  if (Date.parse(item.starts_at) <= now)
    throw refuse('CANCEL_AFTER_START', `“${title}” has begun and cannot be cancelled.`)
  const step = [...item.cancellation_policy].reverse().find(({ from }) => from === null || Date.parse(from) <= now)
  const minor = Math.min(toMinor(total), toMinor(step?.penalty ?? zeroMoney(total.currency)))
  const rule = minor === 0 ? 'CANCEL_FREE' : item.refundable ? 'CANCEL_PENALTY' : 'CANCEL_NON_REFUNDABLE'
  return { item_id, title, total, penalty: fromMinor(minor, total.currency), rule }
}

const nextStep = (items: readonly StoredItem[], now: number): number =>
  Math.min(
    ...items.flatMap(({ cancellation_policy, starts_at }) =>
      [...cancellation_policy.map(({ from }) => Date.parse(from ?? '')), Date.parse(starts_at)].filter(at => at > now),
    ),
  )

const refuse = (rule: CancellationRule, message: string) =>
  new AppError('POLICY_REFUSED', message, { details: { rule } })
