import type { BookingRefund, BookingTask, StoredBooking, StoredItem, TakenPayment } from './stored-booking.ts'

/** One step outside the booking's own document: at a supplier, a payment provider, or in the list of tasks. */
export type Effect =
  | { readonly kind: 'release'; readonly item: StoredItem }
  | { readonly kind: 'hold'; readonly item: StoredItem }
  | { readonly kind: 'confirm'; readonly item: StoredItem }
  | { readonly kind: 'check'; readonly item: StoredItem }
  | { readonly kind: 'capture'; readonly payment: TakenPayment }
  | { readonly kind: 'refund'; readonly refund: BookingRefund }
  | { readonly kind: 'task'; readonly task: BookingTask }

/** The first thing that the booking owes and that may be tried at this system time. */
export const nextEffect = (booking: StoredBooking, now: number): Effect | undefined =>
  pendingEffects(booking).find(effect => startsAt(effect) <= now)

/** From when on something is owed; null when nothing is. */
export function wakeAt(booking: StoredBooking): number | null {
  const starts = pendingEffects(booking).map(startsAt)
  return starts.length === 0 ? null : Math.min(...starts)
}

/** All that the booking owes now, in the order in which it must be done: give back before taking anew, hold all before
 *  confirming one, confirm what can be undone before what cannot, take the money when everything is booked. */
function pendingEffects(booking: StoredBooking): Effect[] {
  const at = (step: StoredItem['step']) => inOrderOfRisk(booking.items).filter(item => item.step === step)
  const release = at('to_release').reverse()
  const hold = booking.items.filter(({ step }) => step === 'to_hold')
  const confirm = hold.length === 0 ? at('to_confirm') : []
  const isBooked = hold.length === 0 && confirm.length === 0
  const capture = isBooked ? booking.payments.filter(({ state }) => state === 'authorised') : []
  return [
    ...release.map(item => ({ kind: 'release' as const, item })),
    ...hold.map(item => ({ kind: 'hold' as const, item })),
    ...confirm.map(item => ({ kind: 'confirm' as const, item })),
    ...capture.map(payment => ({ kind: 'capture' as const, payment })),
    ...booking.refunds
      .filter(({ state }) => state === 'requested')
      .map(refund => ({ kind: 'refund' as const, refund })),
    ...booking.tasks.filter(task => !task.is_filed).map(task => ({ kind: 'task' as const, task })),
    ...at('uncertain').map(item => ({ kind: 'check' as const, item })),
  ]
}

function startsAt(effect: Effect): number {
  if (effect.kind === 'task') return 0
  if (effect.kind === 'capture') return effect.payment.retry_at ?? 0
  if (effect.kind === 'refund') return effect.refund.retry_at ?? 0
  return effect.item.retry_at ?? 0
}

/** What can be given back free of charge first, what is final once booked (flights before all) last. */
const inOrderOfRisk = (items: readonly StoredItem[]): StoredItem[] => [...items].sort((a, b) => risk(a) - risk(b))

const risk = ({ refundable, kind }: StoredItem) => (refundable ? 0 : 2) + (kind === 'flight' ? 1 : 0)
