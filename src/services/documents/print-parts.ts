import { localOf } from '#src/domain/dates.ts'
import { toMinor } from '#src/domain/money.ts'
import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import { factsIn, feeIn, titleIn, titlePartsOf } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'
import type { PaperMoment } from './draw-day.ts'
import type { PaperRow } from './draw-table.ts'
import type { Paper } from './paper.ts'
import type { TripMoment } from './trip-days.ts'

/** Says at the top what no reader may overlook: that nothing here is real, or not final yet. */
export function printWarnings(paper: Paper, booking: StoredBooking, { phrase }: Wording): void {
  if (booking.items.some(({ sandbox }) => sandbox)) paper.notice(phrase('sandbox_notice'))
  if (booking.status === 'held') paper.notice(phrase('held_notice'))
  if (booking.status === 'cancelled') paper.notice(phrase('cancelled_notice'))
}

export function printTravelers(paper: Paper, { travelers }: StoredBooking, { phrase }: Wording): void {
  paper.section(phrase('travellers'))
  const lines = travelers.map(({ given_name, family_name, type }) =>
    phrase('traveller', { name: `${given_name} ${family_name}`, type }),
  )
  paper.paragraph(lines.join('\n'))
}

/** One moment of a day, with what is known of it at the supplier. */
export const toPaperMoment = (moment: TripMoment, words: Wording): PaperMoment => ({
  time: moment.time ?? '',
  title: moment.title,
  details:
    moment.time === null ? moment.details : [words.phrase('zone_time', { zone: moment.zone }), ...moment.details],
  aside: moment.is_departure ? '' : statusOf(moment.item, words).join('\n'),
})

/** "confirmed" and "INV-7K3M9Q2P", as far as there is one. */
export const statusOf = ({ status, supplier_reference }: StoredItem, { phrase }: Wording): string[] => [
  phrase('item_status', { status }),
  ...(supplier_reference === null ? [] : [supplier_reference]),
]

/** What an item is called. */
export const itemTitle = (words: Wording, item: StoredItem): string =>
  titleIn(words, { title: item.title, title_parts: titlePartsOf(item) })

/** What was ordered, line by line, with its sum: to the minor unit what the booking says. */
export function printPrice(paper: Paper, booking: StoredBooking, words: Wording): void {
  const { phrase, money } = words
  const rows: PaperRow[] = booking.items.map(item => {
    const isOff = item.status === 'cancelled' && item.penalty !== null && booking.status !== 'cancelled'
    const name = itemTitle(words, item)
    const title = item.quantity === 1 ? name : `${item.quantity} × ${name}`
    return {
      title: isOff ? phrase('item_cancelled', { title }) : title,
      detail: factsIn(words, item).join(' · '),
      amount: money(isOff && item.penalty ? item.penalty : item.total),
    }
  })
  const balance = balanceOf(booking)
  const sums: PaperRow[] = [
    { title: phrase('total'), amount: money(booking.total), is_sum: true },
    { title: phrase('paid'), amount: money(paidOf(booking)) },
    { title: phrase('balance'), amount: money(balance), is_sum: toMinor(balance) > 0 },
  ]
  paper.table([phrase('what'), phrase('amount_in', { currency: booking.currency })], [...rows, ...sums])
}

/** What is paid on the spot: beside the total, never in it. */
export function printDueLocally(paper: Paper, { due_locally }: StoredBooking, words: Wording): void {
  const { phrase, money } = words
  if (due_locally.length === 0) return
  paper.section(phrase('due_locally'))
  const rows = due_locally.map(fee => {
    const { title, note } = feeIn(words, fee)
    return { title, ...(note === undefined ? {} : { detail: note }), amount: money(fee.total) }
  })
  paper.table([phrase('what'), phrase('amount')], rows)
}

/** Until when cancelling costs what, in words. */
export function printCancellationTerms(paper: Paper, items: readonly StoredItem[], words: Wording): void {
  paper.section(words.phrase('if_you_cancel'))
  for (const item of items) paper.paragraph(`${itemTitle(words, item)}: ${termsOf(item, words)}`, 'quiet')
}

function termsOf({ cancellation_policy, zone, total }: StoredItem, { phrase, money, moment }: Wording): string {
  const [first] = cancellation_policy
  const steps = cancellation_policy.map(({ from, penalty }) => {
    const isAll = toMinor(penalty) >= toMinor(total)
    const cost = toMinor(penalty) === 0 ? 'free' : isAll ? 'all' : money(penalty)
    return phrase('cancel_step', { cost, from: from === null ? '' : moment(from, zone) })
  })
  return `${(first?.from === null ? steps : [phrase('cancel_first_free'), ...steps]).join('; ')}.`
}

/** The day of an instant in UTC, as accounts have it. */
export const dayIn = ({ date }: Wording, instant: string): string => date(localOf(instant, 'UTC').slice(0, 10))
