import { showDate } from '#src/domain/dates.ts'
import { showMoney, toMinor } from '#src/domain/money.ts'
import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import type { PaperMoment } from './draw-day.ts'
import type { PaperRow } from './draw-table.ts'
import type { Paper } from './paper.ts'
import type { TripMoment } from './trip-days.ts'

/** Says at the top what no reader may overlook: that nothing here is real, or not final yet. */
export function printWarnings(paper: Paper, booking: StoredBooking): void {
  if (booking.items.some(({ sandbox }) => sandbox))
    paper.notice('Sandbox: made for a demonstration. No real supplier will honour it.')
  if (booking.status === 'held') paper.notice('Held, not confirmed: it is booked once it is paid.')
  if (booking.status === 'cancelled') paper.notice('This booking is cancelled.')
}

export function printTravelers(paper: Paper, { travelers }: StoredBooking): void {
  paper.section('Travellers')
  paper.paragraph(travelers.map(each => `${each.given_name} ${each.family_name} (${each.type})`).join('\n'))
}

/** One moment of a day, with what is known of it at the supplier. */
export const toPaperMoment = ({ time, title, details, item, zone }: TripMoment): PaperMoment => ({
  time: time ?? '',
  title,
  details: time === null ? details : [`${zone} time`, ...details],
  aside: title.startsWith('Leave ') ? '' : statusOf(item),
})

/** "confirmed, INV-7K3M9Q2P". */
export const statusOf = ({ status, supplier_reference }: StoredItem): string =>
  supplier_reference === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}\n${supplier_reference}`

const STATUS_WORDS: Readonly<Record<StoredItem['status'], string>> = {
  held: 'held',
  confirmed: 'confirmed',
  requested: 'requested, the supplier will answer',
  unconfirmed: 'not confirmed yet',
  cancelled: 'cancelled',
  failed: 'not booked',
}

/** What was ordered, line by line, with its sum: to the minor unit what the booking says. */
export function printPrice(paper: Paper, booking: StoredBooking): void {
  const rows: PaperRow[] = booking.items.map(item => {
    const isOff = item.status === 'cancelled' && item.penalty !== null && booking.status !== 'cancelled'
    const title = item.quantity === 1 ? item.title : `${item.quantity} × ${item.title}`
    return {
      title: isOff ? `${title} (cancelled: penalty)` : title,
      detail: item.facts.join(' · '),
      amount: showMoney(isOff && item.penalty ? item.penalty : item.total),
    }
  })
  const paid = paidOf(booking)
  const balance = balanceOf(booking)
  const sums: PaperRow[] = [
    { title: 'Total', amount: showMoney(booking.total), is_sum: true },
    { title: 'Paid', amount: showMoney(paid) },
    { title: 'Balance', amount: showMoney(balance), is_sum: toMinor(balance) > 0 },
  ]
  paper.table(['What', `Amount in ${booking.currency}`], [...rows, ...sums])
}

/** What is paid on the spot: beside the total, never in it. */
export function printDueLocally(paper: Paper, { due_locally }: StoredBooking): void {
  if (due_locally.length === 0) return
  paper.section('To be paid locally, not included in the total')
  paper.table(
    ['What', 'Amount'],
    due_locally.map(({ title, total, note }) => ({
      title,
      ...(note === undefined ? {} : { detail: note }),
      amount: showMoney(total),
    })),
  )
}

/** Until when cancelling costs what, in words. */
export function printCancellationTerms(paper: Paper, items: readonly StoredItem[]): void {
  paper.section('If you cancel')
  for (const item of items) paper.paragraph(`${item.title}: ${termsOf(item)}`, 'quiet')
}

function termsOf({ cancellation_policy, zone, total }: StoredItem): string {
  const [first] = cancellation_policy
  const steps = cancellation_policy.map(({ from, penalty }) => {
    const when = from === null ? 'from now on' : `from ${showInstant(from, zone)}`
    if (toMinor(penalty) === 0) return `free of charge ${when}`
    const isAll = toMinor(penalty) >= toMinor(total)
    return isAll ? `nothing comes back ${when}` : `${showMoney(penalty)} is kept ${when}`
  })
  return `${(first?.from === null ? steps : ['free of charge', ...steps]).join('; ')}.`
}

/** "Fri 12 Feb 2027, 14:00 Africa/Nairobi". */
export function showInstant(instant: string, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(instant),
  )
  return `${showDay(instant, zone)}, ${time} ${zone}`
}

/** The local day of an instant, for people. */
export const showDay = (instant: string, zone: string): string =>
  showDate(new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(Date.parse(instant)))
