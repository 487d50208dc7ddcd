import { z } from 'zod'
import { defineTool } from '../define.ts'
import { foundOffers, placeName, searchFields, toFoundPage } from '../offers/search-fields.ts'

export const searchTransport = defineTool({
  name: 'search_transport',
  title: 'Search transfers',
  description:
    'Find transfers between two places (by road, light aircraft, rail or ferry) with the total price for the whole party. Holds nothing. Not for scheduled flights: use search_flights.',
  input: z.strictObject({
    origin: placeName.describe('Where it starts: an IATA code, a place id or a usual name, e.g. NBO'),
    destination: placeName.describe('Where it ends, e.g. Maasai Mara'),
    date: z.iso.date().describe('YYYY-MM-DD'),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 14:30')
      .optional()
      .describe('Pick-up, HH:MM local; absent: any'),
    ...searchFields,
  }),
  output: foundOffers,
  permission: 'public',
  effect: 'read',
  http: 'GET /transport',
  list_meta: ['suppliers'],
  handler: async (query, { services, actor }) =>
    toFoundPage(await services.offers.searchTransport(query, actor), query),
})
