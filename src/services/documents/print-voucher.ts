import { showDate } from '#src/domain/dates.ts'
import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { printTravelers, printWarnings } from './print-parts.ts'
import { livingItems, momentsOf } from './trip-days.ts'

/** What travellers show on arrival: one part for each service that its supplier has confirmed, with the supplier's own
 *  reference and no prices. */
export async function printVoucher(booking: StoredBooking, head: Letterhead): Promise<Buffer> {
  const paper = createPaper(head)
  const living = livingItems(booking.items).sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  const open = living.filter(({ status }) => status !== 'confirmed')
  paper.title('Voucher', booking.reference)
  printWarnings(paper, booking)
  paper.paragraph('Please show this on arrival. It is valid for the services, people and dates below.')
  printTravelers(paper, booking)
  for (const item of living.filter(({ status }) => status === 'confirmed')) {
    paper.section(item.title)
    paper.facts(factsOf(item))
    for (const { title, time, date, zone, details } of momentsOf(item)) {
      const when = time === null ? showDate(date) : `${showDate(date)}, ${time} ${zone}`
      paper.paragraph(`${when}: ${[title, ...details].join('. ')}.`, 'quiet')
    }
  }
  if (open.length > 0) {
    paper.section('Not on this voucher yet')
    paper.paragraph(`${open.map(({ title }) => title).join('; ')}: waiting for the supplier’s confirmation.`, 'warn')
  }
  return paper.end()
}

const factsOf = (item: StoredItem): [string, string][] => [
  ['Supplier’s reference', item.supplier_reference ?? ''],
  ['Provided by', item.supplier_shown === 'own' ? 'ourselves' : item.supplier_shown],
  ...stayOf(item),
  [item.quantity === 1 ? 'Includes' : `${item.quantity} times`, item.facts.join(', ') || 'As described'],
]

function stayOf({ hotel }: StoredItem): [string, string][] {
  if (!hotel) return []
  const nights = hotel.nights === 1 ? '1 night' : `${hotel.nights} nights`
  return [
    ['Check-in', showDate(hotel.check_in)],
    ['Check-out', `${showDate(hotel.check_out)} (${nights})`],
  ]
}
