import type { DocumentLink } from '#src/domain/booking-document.ts'
import { showMoney } from '#src/domain/money.ts'
import type { Organization } from '../accounts/organization.ts'
import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { BookingEventType } from '../bookings/booking-event.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import { showInstant } from '../documents/print-parts.ts'
import type { MailContent } from './mail-template.ts'

/** What a mail about an event says. */
export interface BookingMail {
  readonly subject: string
  readonly content: MailContent
  /** Kinds of document to send along, where the booking has them. */
  readonly attach: readonly ('itinerary' | 'calendar' | 'receipt')[]
}

interface About {
  readonly type: BookingEventType
  readonly booking: StoredBooking
  readonly organization: Organization | undefined
  readonly links: readonly DocumentLink[]
  readonly public_url: string
}

/** The mail of an event; undefined for what needs none, because another event of the same moment says it. */
export function bookingMail(about: About): BookingMail | undefined {
  const { type, booking, organization } = about
  const words = WORDS[type]
  if (!words) return undefined
  const { heading, paragraphs, attach = [] } = words(booking)
  const name = organization?.name ?? 'Your travel company'
  const support = organization ? `Questions: ${organization.support.email} or ${organization.support.phone}.` : ''
  return {
    subject: `${heading} (${booking.reference})`,
    attach,
    content: {
      organization: name,
      heading,
      paragraphs: [`Dear ${booking.contact.name},`, ...paragraphs],
      facts: factsOf(booking),
      lines: booking.items.map(item => ({
        title: item.title,
        detail: `${showInstant(item.starts_at, item.zone)}; ${item.status}${item.supplier_reference ? `, ${item.supplier_reference}` : ''}`,
        amount: showMoney(item.total),
      })),
      links: linksOf(about),
      footer: `${name}. ${support} You get this mail because you booked with us.`.replaceAll('  ', ' '),
    },
  }
}

interface Words {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly attach?: BookingMail['attach']
}

const WORDS: Readonly<Partial<Record<BookingEventType, (booking: StoredBooking) => Words>>> = {
  booking_confirmed: booking => ({
    heading: 'Your booking is confirmed',
    paragraphs: [
      'Thank you. Your itinerary and a calendar file are attached; vouchers and receipts are behind the links below.',
      ...open(booking),
      ...sandbox(booking),
    ],
    attach: ['itinerary', 'calendar'],
  }),
  booking_cancelled: booking => ({
    heading: booking.status === 'cancelled' ? 'Your booking is cancelled' : 'A part of your booking is cancelled',
    paragraphs: lastWords(booking, 'cancelled'),
    attach: booking.status === 'cancelled' ? [] : ['itinerary', 'calendar'],
  }),
  booking_expired: () => ({
    heading: 'The hold on your booking has expired',
    paragraphs: ['It was not paid in time, so the places were given back. Nothing is booked and nothing is owed.'],
  }),
  booking_failed: booking => ({
    heading: 'We could not complete your booking',
    paragraphs: [
      ...lastWords(booking, 'could not be booked'),
      'We are sorry. You can book something else at any time.',
    ],
  }),
  item_confirmed: booking => ({
    heading: 'Good news about your booking',
    paragraphs: lastWords(booking, 'is confirmed'),
    attach: ['itinerary', 'calendar'],
  }),
  payment_returned: booking => ({
    heading: 'Your payment is being returned',
    paragraphs: lastWords(booking, 'being returned'),
  }),
}

const open = ({ items }: StoredBooking): string[] => {
  const waiting = items.filter(({ status }) => status === 'requested' || status === 'unconfirmed')
  return waiting.length === 0
    ? []
    : [`Still waiting for the supplier: ${waiting.map(({ title }) => title).join('; ')}. We will tell you.`]
}

const sandbox = ({ items }: StoredBooking): string[] =>
  items.some(({ sandbox: isSandbox }) => isSandbox)
    ? ['This was made in a sandbox: no real supplier will honour it, and no money moved.']
    : []

/** The newest line of the booking's history that speaks of it. */
const lastWords = ({ timeline }: StoredBooking, about: string): string[] =>
  [...timeline]
    .reverse()
    .flatMap(({ what }) => (what.includes(about) ? [what] : []))
    .slice(0, 1)

const factsOf = (booking: StoredBooking): [string, string][] => [
  ['Reference', booking.reference],
  ['Status', booking.status],
  ['Total', showMoney(booking.total)],
  ['Paid', showMoney(paidOf(booking))],
  ['Balance', showMoney(balanceOf(booking))],
  ...booking.due_locally.map(({ title, total }): [string, string] => [`${title}, paid locally`, showMoney(total)]),
]

const linksOf = ({ links, public_url }: About): MailContent['links'] => [
  { title: 'Open our page', url: `${public_url}/`, is_main: true },
  ...links.map(({ title, url }) => ({ title, url })),
]
