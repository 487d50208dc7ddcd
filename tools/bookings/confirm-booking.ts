import { z } from 'zod'
import { booking, contact, traveler } from '#src/domain/booking.ts'
import { languageTag } from '#src/domain/languages.ts'
import { money } from '#src/domain/money.ts'
import { defineTool } from '../define.ts'

export const confirmBooking = defineTool({
  name: 'confirm_booking',
  title: 'Book what was quoted',
  description:
    'Book a quote at the total the traveller has seen and agreed to. The places are held until the payment. Repeating it books nothing twice. Only after a clear yes of the traveller.',
  input: z.strictObject({
    quote_id: z.string().max(64).describe('From quote_booking, e.g. qte_…'),
    expected_total: money.describe('The total of that quote, as shown to the traveller'),
    contact: contact.describe('Who gets the confirmation'),
    travelers: z.array(traveler).min(1).max(50).describe('Everybody who travels, as in the quoted party'),
    language: languageTag
      .optional()
      .describe('What mail and documents are written in, e.g. de; by default the language of the caller'),
    notes: z.string().trim().max(1000).optional().describe('Wishes for the suppliers'),
  }),
  output: booking,
  permission: 'booking.create',
  effect: 'commit',
  http: 'POST /bookings',
  handler: (input, { services, actor, language }) =>
    services.bookings.confirmBooking({ ...input, language: input.language ?? language, actor }),
})
