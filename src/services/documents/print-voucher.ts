import type { StoredBooking, StoredItem } from '../bookings/stored-booking.ts'
import { documentWords } from '../words/document-words.ts'
import { factsIn } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'
import type { Letterhead } from './ink.ts'
import { createPaper } from './paper.ts'
import { itemTitle, printTravelers, printWarnings } from './print-parts.ts'
import { livingItems, momentsOf } from './trip-days.ts'

/** What travellers show on arrival: one part for each service that its supplier has confirmed, with the supplier's own
 *  reference and no prices. */
export async function printVoucher(booking: StoredBooking, head: Letterhead): Promise<Buffer> {
  const words = documentWords(booking.language)
  const { phrase } = words
  const paper = createPaper(head)
  const living = livingItems(booking.items).sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  const open = living.filter(({ status }) => status !== 'confirmed')
  paper.title(phrase('document', { kind: 'voucher' }), booking.reference)
  printWarnings(paper, booking, words)
  paper.paragraph(phrase('voucher_intro'))
  printTravelers(paper, booking, words)
  for (const item of living.filter(({ status }) => status === 'confirmed')) {
    paper.section(itemTitle(words, item))
    paper.facts(factsOf(item, words))
    for (const { title, time, date, zone, details } of momentsOf(item, words)) {
      const when = time === null ? words.date(date) : `${words.date(date)}, ${time} ${zone}`
      paper.paragraph(`${when}: ${[title, ...details].join('. ')}.`, 'quiet')
    }
  }
  if (open.length > 0) {
    paper.section(phrase('not_yet'))
    paper.paragraph(phrase('waiting', { titles: open.map(item => itemTitle(words, item)).join('; ') }), 'warn')
  }
  return paper.end()
}

function factsOf(item: StoredItem, words: Wording): [string, string][] {
  const { phrase } = words
  const provider = item.supplier_shown === 'own' ? phrase('ourselves') : item.supplier_shown
  return [
    [phrase('supplier_reference'), item.supplier_reference ?? ''],
    [phrase('provided_by'), provider],
    ...stayOf(item, words),
    [
      item.quantity === 1 ? phrase('includes') : phrase('times', { count: item.quantity }),
      factsIn(words, item).join(', ') || phrase('as_described'),
    ],
  ]
}

function stayOf({ hotel }: StoredItem, { phrase, date }: Wording): [string, string][] {
  if (!hotel) return []
  return [
    [phrase('check_in'), date(hotel.check_in)],
    [phrase('check_out'), `${date(hotel.check_out)} (${phrase('nights', { nights: hotel.nights })})`],
  ]
}
