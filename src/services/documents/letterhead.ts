import type { Organization } from '../accounts/organization.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { Letterhead } from './ink.ts'

/** What stands on every sheet of a booking. An organization that is gone leaves its name out, not the document. */
export function letterheadOf(
  booking: StoredBooking,
  { organization, title }: { readonly organization: Organization | undefined; readonly title: string },
): Letterhead {
  const support = organization?.support
  const reach = support ? [support.email, support.phone].filter(text => text !== '').join(' · ') : ''
  return {
    organization: organization?.name ?? 'Your travel company',
    tagline: organization?.tagline ?? '',
    footer: [organization?.name, reach, `Booking ${booking.reference}`].filter(text => text).join('  |  '),
    title: `${title} ${booking.reference}`,
    subject: `Booking ${booking.reference}`,
    at: booking.timeline.at(-1)?.at ?? booking.created_at,
  }
}
