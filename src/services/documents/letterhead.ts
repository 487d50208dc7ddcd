import type { Organization } from '../accounts/organization.ts'
import type { StoredBooking } from '../bookings/stored-booking.ts'
import type { Wording } from '../words/wording.ts'
import type { Letterhead } from './ink.ts'

interface About {
  readonly organization: Organization | undefined
  readonly title: string
  readonly words: Wording
}

/** What stands on every sheet of a booking. An organization that is gone leaves its name out, not the document. */
export function letterheadOf(booking: StoredBooking, { organization, title, words }: About): Letterhead {
  const support = organization?.support
  const reach = support ? [support.email, support.phone].filter(text => text !== '').join(' · ') : ''
  const subject = words.phrase('booking_of', { reference: booking.reference })
  return {
    organization: organization?.name ?? words.phrase('company'),
    tagline: organization?.tagline ?? '',
    footer: [organization?.name, reach, subject].filter(text => text).join('  |  '),
    title: `${title} ${booking.reference}`,
    subject,
    language: words.language === 'en' ? 'en-GB' : words.language,
    at: booking.timeline.at(-1)?.at ?? booking.created_at,
  }
}
