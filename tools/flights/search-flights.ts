import { z } from 'zod'
import { defineTool } from '../define.ts'
import { foundOffers, placeName, searchFields, toFoundPage } from '../offers/search-fields.ts'

export const searchFlights = defineTool({
  name: 'search_flights',
  title: 'Search flights',
  description:
    'Find flights for a date, with a return date there and back, with the total price for the whole party. Holds nothing; prices are checked again when quoted. A place without scheduled flights is reached by its gateway, and the offer says so.',
  input: z.strictObject({
    origin: placeName.describe('An IATA code, a place id or a usual name, e.g. Frankfurt'),
    destination: placeName.describe('An IATA code, a place id or a usual name, e.g. NBO'),
    depart_date: z.iso.date().describe('YYYY-MM-DD, where the flight leaves'),
    return_date: z.iso.date().optional().describe('YYYY-MM-DD; absent: one way'),
    cabin: z.enum(['economy', 'premium_economy', 'business', 'first']).default('economy'),
    ...searchFields,
  }),
  output: foundOffers,
  permission: 'public',
  effect: 'read',
  http: 'GET /flights',
  list_meta: ['suppliers'],
  handler: async (query, { services, actor }) => toFoundPage(await services.offers.searchFlights(query, actor), query),
})
