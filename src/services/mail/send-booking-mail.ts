import type { Mail } from '#src/providers/mail/mailer.ts'
import { organizations } from '../accounts/organization.ts'
import type { BookingEvent } from '../bookings/booking-event.ts'
import { bookings, type StoredBooking } from '../bookings/stored-booking.ts'
import type { Dependencies } from '../dependencies.ts'
import type { BookingDocuments } from '../documents/booking-documents.ts'
import { bookingMail } from './booking-mail.ts'
import { toHtml, toText } from './mail-template.ts'

interface Needs extends Pick<Dependencies, 'store' | 'mailer' | 'public_url'> {
  readonly documents: BookingDocuments
}

/** Writes to the lead traveller what happened to a booking. The mail's id is the event's, so a repeat is the same mail. */
export function createSendBookingMail({ store, mailer, public_url, documents }: Needs) {
  const all = store.collection(bookings)
  const companies = store.collection(organizations)

  return async ({ event_id, type, organization_id, booking: { id } }: BookingEvent): Promise<void> => {
    const booking = await all.get(id)
    if (!booking) return
    const organization = await companies.get(organization_id)
    const links = documents.links(booking)
    const mail = bookingMail({ type, booking, organization, links, public_url: public_url() })
    if (!mail) return
    await mailer.send({
      id: event_id,
      to: booking.contact.email,
      subject: mail.subject,
      text: toText(mail.content),
      html: toHtml(mail.content),
      attachments: await attach(
        booking,
        links.flatMap(({ kind }) => (mail.attach.some(each => each === kind) ? [kind] : [])),
      ),
    })
  }

  async function attach(
    booking: StoredBooking,
    kinds: readonly Parameters<BookingDocuments['print']>[1][],
  ): Promise<Mail['attachments']> {
    return Promise.all(kinds.map(kind => documents.print(booking, kind)))
  }
}
