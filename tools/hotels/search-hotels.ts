import { z } from 'zod'
import { defineTool } from '../define.ts'
import { foundOffers, placeName, searchFields, toFoundPage } from '../offers/search-fields.ts'

export const searchHotels = defineTool({
  name: 'search_hotels',
  title: 'Search hotels',
  description:
    'Find hotels, lodges and camps for a stay, with the total price of all rooms and nights for the whole party. Holds nothing. What is paid on the spot, such as park fees, stands in due_locally.',
  input: z.strictObject({
    destination: placeName.describe('An IATA code, a place id or a usual name, e.g. Zanzibar'),
    check_in: z.iso.date().describe('YYYY-MM-DD'),
    check_out: z.iso.date().describe('YYYY-MM-DD, after check_in; at most 60 nights'),
    rooms: z.int().min(1).max(9).default(1),
    ...searchFields,
  }),
  output: foundOffers,
  permission: 'public',
  effect: 'read',
  http: 'GET /hotels',
  list_meta: ['suppliers'],
  handler: async (query, { services, actor }) => toFoundPage(await services.offers.searchHotels(query, actor), query),
})
