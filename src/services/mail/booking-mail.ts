import type { DocumentLink } from '#src/domain/booking-document.ts'
import type { Organization } from '../accounts/organization.ts'
import { balanceOf, paidOf } from '../bookings/balance.ts'
import type { BookingEventType } from '../bookings/booking-event.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import { itemTitle, statusOf } from '../documents/print-parts.ts'
import { documentWords } from '../words/document-words.ts'
import { lastTold } from '../words/told.ts'
import { feeIn, yes } from '../words/trade-words.ts'
import type { Wording } from '../words/wording.ts'
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

/** The mail of an event, in the language of the booking; undefined for what needs none, because another event of the same
 *  moment says it. */
export function bookingMail(about: About): BookingMail | undefined {
  const { type, booking, organization } = about
  const words = documentWords(booking.language)
  const { phrase, money, moment } = words
  const letter = LETTERS[type]?.(words, booking)
  if (!letter) return undefined
  const { heading, paragraphs, attach = [] } = letter
  const name = organization?.name ?? phrase('company')
  const { email, phone } = organization?.support ?? {}
  const support = email && phone ? [phrase('questions', { email, phone })] : []
  return {
    subject: `${heading} (${booking.reference})`,
    attach,
    content: {
      language: words.language,
      organization: name,
      heading,
      paragraphs: [phrase('dear', { name: booking.contact.name }), ...paragraphs],
      facts: factsOf(words, booking),
      lines: booking.items.map(item => ({
        title: itemTitle(words, item),
        detail: `${moment(item.starts_at, item.zone)}; ${statusOf(item, words).join(', ')}`,
        amount: money(item.total),
      })),
      links: linksOf(words, about),
      footer: [`${name}.`, ...support, phrase('why_mail')].join(' '),
    },
  }
}

interface Letter {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly attach?: BookingMail['attach']
}

type Write = (words: Wording, booking: StoredBooking) => Letter

const LETTERS: Readonly<Partial<Record<BookingEventType, Write>>> = {
  booking_confirmed: (words, booking) => ({
    heading: words.phrase('confirmed_heading'),
    paragraphs: [words.phrase('confirmed'), ...open(words, booking), ...sandbox(words, booking)],
    attach: ['itinerary', 'calendar'],
  }),
  booking_cancelled(words, booking) {
    const isWhole = booking.status === 'cancelled'
    return {
      heading: words.phrase('cancelled_heading', { whole: yes(isWhole) }),
      paragraphs: lastTold(words, booking, ['cancelled', 'part_cancelled']),
      attach: isWhole ? [] : ['itinerary', 'calendar'],
    }
  },
  booking_expired: ({ phrase }) => ({ heading: phrase('expired_heading'), paragraphs: [phrase('expired')] }),
  booking_failed: (words, booking) => ({
    heading: words.phrase('not_booked_heading'),
    paragraphs: [...lastTold(words, booking, ['not_booked']), words.phrase('not_booked_sorry')],
  }),
  item_confirmed: (words, booking) => ({
    heading: words.phrase('item_confirmed_heading'),
    paragraphs: lastTold(words, booking, ['item_confirmed']),
    attach: ['itinerary', 'calendar'],
  }),
  payment_returned: (words, booking) => ({
    heading: words.phrase('returned_heading'),
    paragraphs: lastTold(words, booking, ['payment_not_owed', 'payment_too_late']),
  }),
}

function open(words: Wording, { items }: StoredBooking): string[] {
  const waiting = items.filter(({ status }) => status === 'requested' || status === 'unconfirmed')
  if (waiting.length === 0) return []
  return [words.phrase('still_waiting', { titles: waiting.map(item => itemTitle(words, item)).join('; ') })]
}

const sandbox = ({ phrase }: Wording, { items }: StoredBooking): string[] =>
  items.some(({ sandbox: isSandbox }) => isSandbox) ? [phrase('sandbox_mail')] : []

const factsOf = (words: Wording, booking: StoredBooking): [string, string][] => {
  const { phrase, money } = words
  return [
    [phrase('reference'), booking.reference],
    [phrase('status'), phrase('booking_status', { status: booking.status })],
    [phrase('total'), money(booking.total)],
    [phrase('paid'), money(paidOf(booking))],
    [phrase('balance'), money(balanceOf(booking))],
    ...booking.due_locally.map((fee): [string, string] => [
      phrase('paid_locally', { title: feeIn(words, fee).title }),
      money(fee.total),
    ]),
  ]
}

const linksOf = ({ phrase }: Wording, { links, public_url }: About): MailContent['links'] => [
  { title: phrase('open_page'), url: `${public_url}/`, is_main: true },
  ...links.map(({ title, url }) => ({ title, url })),
]
