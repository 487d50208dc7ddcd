import { z } from 'zod'
import { currency } from '#src/domain/money.ts'
import { party } from '#src/domain/party.ts'
import { quote } from '#src/domain/quote.ts'
import { defineTool } from '../define.ts'

export const quoteBooking = defineTool({
  name: 'quote_booking',
  title: 'Quote a booking',
  description:
    'Fix the price of one or more found offers together for 30 minutes, and check them as one trip: see warnings. Binds nobody and holds nothing. Confirm the quote to book it.',
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({
          offer_id: z.string().max(64).describe('From a search, e.g. ofr_…'),
          quantity: z.int().min(1).max(9).optional().describe('How many times the whole offer; usually 1'),
        }),
      )
      .min(1)
      .max(20)
      .refine(items => new Set(items.map(({ offer_id }) => offer_id)).size === items.length, {
        message: 'names an offer twice; give it once with a quantity',
      })
      .describe('What is to be booked, in any order'),
    party: party.describe('Who travels: as in the searches the offers are from'),
    currency: currency.optional().describe('To pay in; absent: that of the offers'),
    promo_code: z.string().trim().min(1).max(40).optional(),
  }),
  output: quote,
  permission: 'public',
  effect: 'write',
  http: 'POST /quotes',
  handler: (input, { services, actor, ids }) => services.offers.createQuote({ ...input, actor, ids }),
})
