import {
  type BookingDocument,
  type DocumentKind,
  type DocumentLink,
  documentKind,
} from '#src/domain/booking-document.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { organizations } from '../accounts/organization.ts'
import { findVisible } from '../bookings/booking-scope.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import { payments } from '../payments/stored-payment.ts'
import { refunds } from '../payments/stored-refund.ts'
import { documentWords } from '../words/document-words.ts'
import { readDocumentToken, signDocumentToken } from './document-token.ts'
import { letterheadOf } from './letterhead.ts'

type Needs = Pick<Dependencies, 'store' | 'system_clock' | 'public_url' | 'secrets'>

const MOST_PAYMENTS = 100

export type BookingDocuments = ReturnType<typeof createBookingDocuments>

/** A booking's papers, made anew from the booking each time somebody asks. Equal bookings give equal bytes. */
export function createBookingDocuments({ store, system_clock, public_url, secrets }: Needs) {
  const all = store.collection(bookings)
  const companies = store.collection(organizations)
  const paid = store.collection(payments)
  const given = store.collection(refunds)

  async function print(booking: StoredBooking, kind: DocumentKind): Promise<BookingDocument> {
    if (!has(booking, kind))
      throw new AppError('DOCUMENT_NOT_FOUND', `There is no ${kind} for a booking that is ${booking.status}.`)
    const organization = await companies.get(booking.organization_id)
    const words = documentWords(booking.language)
    const head = letterheadOf(booking, { organization, title: words.phrase('document', { kind }), words })
    return { ...fileOf(booking, kind), content: await contentOf(booking, { kind, head }) }
  }

  // What prints is heavy, and loaded when the first paper is asked for: a process starts without it.
  async function contentOf(
    booking: StoredBooking,
    { kind, head }: { readonly kind: DocumentKind; readonly head: ReturnType<typeof letterheadOf> },
  ): Promise<Buffer> {
    if (kind === 'itinerary') return (await import('./print-itinerary.ts')).printItinerary(booking, head)
    if (kind === 'voucher') return (await import('./print-voucher.ts')).printVoucher(booking, head)
    if (kind === 'invoice') return (await import('./print-invoice.ts')).printInvoice(booking, head)
    if (kind === 'calendar') return (await import('./print-calendar.ts')).printCalendar(booking, head)
    const query = { where: { booking_id: booking.id }, sort: 'created_at', limit: MOST_PAYMENTS }
    const { printReceipt } = await import('./print-receipt.ts')
    return printReceipt(booking, { head, payments: await paid.find(query), refunds: await given.find(query) })
  }

  const link = (booking_id: string, kind: DocumentKind): string => {
    const token = signDocumentToken({ booking_id, kind }, { secret: secrets.signing, now: system_clock() })
    return `${public_url()}/documents/${token}`
  }

  function links(booking: StoredBooking): DocumentLink[] {
    const { phrase } = documentWords(booking.language)
    return documentKind.options
      .filter(kind => has(booking, kind))
      .map(kind => {
        const title = phrase('document', { kind })
        return { kind, title, ...fileOf(booking, kind), url: link(booking.id, kind) }
      })
  }

  return {
    print,
    link,
    links,
    list: async (request: OfActor): Promise<DocumentLink[]> => links(await findVisible(all, request)),
    get: async ({ kind, ...request }: OfActor & { readonly kind: DocumentKind }): Promise<BookingDocument> =>
      print(await findVisible(all, request), kind),
    async open(token: string): Promise<BookingDocument> {
      const found = readDocumentToken(token, { secret: secrets.signing, now: system_clock() })
      const booking = found && (await all.get(found.booking_id))
      if (found && booking) return print(booking, found.kind)
      throw new AppError('DOCUMENT_NOT_FOUND', 'That link does not open anything, or no longer. Ask for a new one.')
    },
  }
}

interface OfActor {
  readonly booking_id: string
  readonly actor: Actor
}

/** A voucher and a calendar need something confirmed, a receipt something paid; what came to nothing has none. */
function has({ status, payments: taken, phase }: StoredBooking, kind: DocumentKind): boolean {
  if (phase === 'placing') return false
  if (kind === 'receipt') return taken.some(({ state }) => state === 'captured')
  const isBooked = status === 'confirmed' || status === 'completed'
  if (kind === 'voucher' || kind === 'calendar') return isBooked
  return isBooked || status === 'held' || (kind === 'invoice' && status === 'cancelled')
}

function fileOf({ reference }: StoredBooking, kind: DocumentKind): Pick<BookingDocument, 'content_type' | 'filename'> {
  return kind === 'calendar'
    ? { content_type: 'text/calendar; charset=utf-8', filename: `${reference}.ics` }
    : { content_type: 'application/pdf', filename: `${reference}-${kind}.pdf` }
}
